import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { SOURCE_LOCALE, type PortalLocale } from '../../../platform/locales.ts'
import type { Messages } from '../../../platform/messages.ts'
import type { Collection } from '../../../records/collection.ts'
import { moveText } from '../../../records/texts/move.ts'
import { saveText } from '../../../records/texts/save.ts'
import { listTexts } from '../../../records/texts/store.ts'
import type { RecordText } from '../../../records/texts/text.ts'
import { localesOf, type Kept, type Shipped, type Stale } from './kept.ts'
import type { Catalogue } from './catalogues.ts'

type Renewal = { catalogue: Catalogue; before: Kept }

/** Takes a newer program's words into a catalogue: those that it says anew; what people mended elsewhere stays. */
export async function renew(
  db: Database,
  actor: Actor,
  collection: Collection,
  { catalogue: { name, shipped }, before }: Renewal,
): Promise<void> {
  const texts = await listTexts(db, before.recordId)
  const stale: Stale = {}
  for (const locale of localesOf(shipped)) {
    const text = texts.find((each) => each.locale === locale)
    const anew = keysSaidAnew(locale, before.shipped, shipped)
    const messages = renewed(messagesOf(text), shipped[locale] ?? {}, anew)
    const isSettled = !text || text.state === 'approved'
    await save(db, actor, collection, { text, recordId: before.recordId, locale, messages, isSettled })
    if (!isSettled) stale[locale] = [...new Set([...(before.stale[locale] ?? []), ...anew])]
  }
  await db
    .updateTable('interfaceCatalogues')
    .set({ shipped: JSON.stringify(shipped), stale: JSON.stringify(stale) })
    .where('name', '=', name)
    .execute()
}

/** The keys whose words the program changed, in this language or in the one it is translated from. */
function keysSaidAnew(locale: PortalLocale, before: Shipped, after: Shipped): string[] {
  return Object.keys(after[locale] ?? {}).filter((key) =>
    [locale, SOURCE_LOCALE].some(
      (said) => before[said as PortalLocale]?.[key] !== after[said as PortalLocale]?.[key],
    ),
  )
}

function renewed(current: Messages, shipped: Messages, anew: readonly string[]): Messages {
  return Object.fromEntries(
    Object.entries(shipped).map(([key, text]) => [key, anew.includes(key) ? text : (current[key] ?? text)]),
  )
}

export function messagesOf(text: Pick<RecordText, 'fields'> | undefined): Messages {
  return (text?.fields['messages'] ?? {}) as Messages
}

type Saving = {
  text: RecordText | undefined
  recordId: string
  locale: PortalLocale
  messages: Messages
  isSettled: boolean
}

/** Approves again what was approved; what somebody is writing stays a draft that people decide about. */
async function save(
  db: Database,
  actor: Actor,
  collection: Collection,
  { text, recordId: id, locale, messages, isSettled }: Saving,
): Promise<void> {
  const fields = { ...text?.fields, messages }
  let { version } = await saveText(db, actor, collection, { id, locale, fields, version: text?.version ?? 0 })
  if (!isSettled) return
  for (const to of ['submit', 'review', 'approve'] as const) {
    ;({ version } = await moveText(db, actor, collection, { id, locale, version, to }))
  }
}
