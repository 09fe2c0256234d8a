import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import { labelsKey, mendLabels, type Labels, type MendedLabels } from '../../../platform/labels.ts'
import { isPortalLocale, type PortalLocale } from '../../../platform/locales.ts'
import { mendMessages, type Messages } from '../../../platform/messages.ts'
import { officeKey } from './catalogues.ts'
import type { Shipped, Stale } from './kept.ts'

type Row = {
  name: string
  part: string
  shipped: Shipped
  stale: Stale
  locale: string
  messages: Messages
}

/** The approved words of the interface that differ from the shipped ones. */
export type MendedInterface = {
  portal: ReadonlyMap<string, Partial<Record<PortalLocale, Messages>>>
  office: MendedLabels
}

/** Reads what was mended and approved; a withdrawn language goes back to its shipped words. */
export async function readMendedInterface(db: Database): Promise<MendedInterface> {
  const { rows } = await sql<Row>`
    select c.name, i.part, c.shipped, c.stale, v.locale, v.fields -> 'messages' as messages
    from interface_catalogues c
    join interface_texts i on i.record_id = c.record_id
    join record_texts t on t.record_id = c.record_id and t.state <> 'archived'
    join lateral (
      select locale, fields from record_text_revisions
      where record_id = t.record_id and locale = t.locale and state = 'approved' order by version desc limit 1
    ) v on true`.execute(db)
  const portal = new Map<string, Partial<Record<PortalLocale, Messages>>>()
  const office = new Map<string, Partial<Labels>>()
  for (const row of rows) {
    if (!isPortalLocale(row.locale)) continue
    const differing = differences(row, row.locale)
    if (row.part === 'portal') portal.set(row.name, { ...portal.get(row.name), [row.locale]: differing })
    else if (row.locale === 'vi' || row.locale === 'en') noteLabels(office, row, differing)
  }
  return { portal, office }
}

function differences({ shipped, stale, messages }: Row, locale: PortalLocale): Messages {
  const now = shipped[locale] ?? {}
  const old = new Set(stale[locale])
  return Object.fromEntries(
    Object.entries(messages).filter(([key, text]) => key in now && now[key] !== text && !old.has(key)),
  )
}

function noteLabels(
  office: Map<string, Partial<Labels>>,
  { shipped, locale }: Row,
  differing: Messages,
): void {
  for (const [key, text] of Object.entries(differing)) {
    const [vi, en] = [shipped.vi?.[key], shipped.en?.[key]]
    if (vi === undefined || en === undefined || officeKey({ vi, en }) !== key) continue
    const id = labelsKey({ vi, en })
    office.set(id, { ...office.get(id), [locale]: text })
  }
}

/** Makes this process say what was mended. @returns whether the portal says anything else now */
export async function sayMended(db: Database): Promise<boolean> {
  const { portal, office } = await readMendedInterface(db)
  mendLabels(office)
  return mendMessages(portal)
}
