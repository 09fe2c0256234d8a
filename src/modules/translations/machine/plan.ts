import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import { scopeOf } from '../../../records/access.ts'
import type { Collections } from '../../../records/registry.ts'
import { findRecord } from '../../../records/store.ts'
import { listTexts } from '../../../records/texts/store.ts'
import type { TextState } from '../../../records/texts/text.ts'
import { mayWrite } from '../../../records/texts/may.ts'
import { readSegments } from '../desk/load.ts'
import type { TranslatedSegment } from '../segments/segment.ts'
import { charactersOf } from './draft.ts'

export type WantedItem = { collection: string; id: string }

export type PlannedItem = WantedItem & {
  title: string
  ownerOrgId: string
  segments: number
  characters: number
  /** Why the machine leaves it alone; null when it does not. */
  why: Labels | null
}

// Who decides about a text must find it as it was sent to him.
const DECIDED: readonly TextState[] = ['submitted', 'reviewed']

const reasons = {
  unknown: {
    vi: 'không có mục này, hoặc bạn không được dịch nó',
    en: 'not there, or not yours to translate',
  },
  noSource: { vi: 'chưa có bản tiếng Việt', en: 'no Vietnamese text yet' },
  decided: { vi: 'đang chờ thẩm định hoặc duyệt', en: 'awaits review or approval' },
  done: { vi: 'đoạn nào cũng đã có lời dịch', en: 'every segment has its words' },
} as const satisfies Record<string, Labels>

/** What shall be drafted: of one item alone some segments may be chosen. */
export type WantedDrafts = {
  locale: PortalLocale
  items: readonly WantedItem[]
  segments?: readonly string[] | null | undefined
}

/**
 * Segments that a machine may draft: those without words, and its own drafts of a source that was changed since; of the
 * chosen ones where some are.
 */
export function draftable(
  segments: readonly TranslatedSegment[],
  chosen?: readonly string[] | null,
): TranslatedSegment[] {
  return segments.filter(
    ({ id, state, outdated, origin }) =>
      (!chosen || chosen.includes(id)) &&
      (state === 'untranslated' || (state === 'machine' && origin === 'machine' && outdated)),
  )
}

/** What a run over these items would draft in a language; a person's words are never among it. */
export async function planItems(
  db: Database,
  actor: Actor,
  collections: Collections,
  { locale, items, segments }: WantedDrafts,
): Promise<PlannedItem[]> {
  const planned: PlannedItem[] = []
  for (const item of new Map(items.map((each) => [each.id, each])).values()) {
    planned.push(await planItem(db, actor, collections, { locale, item, segments }))
  }
  return planned
}

async function planItem(
  db: Database,
  actor: Actor,
  collections: Collections,
  { locale, item, segments: chosen }: Omit<WantedDrafts, 'items'> & { item: WantedItem },
): Promise<PlannedItem> {
  const left = (why: Labels, title = '', ownerOrgId = '') => ({
    ...item,
    title,
    ownerOrgId,
    segments: 0,
    characters: 0,
    why,
  })
  const collection = collections.get(item.collection)
  const record = collection?.texts
    ? await findRecord(db, collection, item.id, { scope: scopeOf(actor, 'translate', item.collection) })
    : undefined
  if (!record || !mayWrite(actor, record, locale)) return left(reasons.unknown)
  const { title, ownerOrgId } = record
  const segments = await readSegments(db, { recordId: item.id, locale })
  if (!segments) return left(reasons.noSource, title, ownerOrgId)
  const texts = await listTexts(db, item.id)
  const state = texts.find((text) => text.locale === locale)?.state
  if (state && DECIDED.includes(state)) return left(reasons.decided, title, ownerOrgId)
  const wanted = draftable(segments, chosen)
  if (wanted.length === 0) return left(reasons.done, title, ownerOrgId)
  return {
    ...item,
    title,
    ownerOrgId,
    segments: wanted.length,
    characters: charactersOf(wanted),
    why: null,
  }
}

/** Whether a text may be drafted in now: it may have been submitted since. Locked until the transaction ends. */
export async function isOpenForDrafts(
  db: Database,
  recordId: string,
  locale: PortalLocale,
): Promise<boolean> {
  const { rows } = await sql<{ state: TextState }>`
    select state from record_texts where record_id = ${recordId}::uuid and locale = ${locale} for update`.execute(
    db,
  )
  return rows.every(({ state }) => !DECIDED.includes(state))
}
