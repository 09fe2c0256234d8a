import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { together } from '../../../platform/database/pipeline.ts'
import { SOURCE_LOCALE } from '../../../platform/locales.ts'
import type { TextStep } from '../../../records/texts/text-steps.ts'
import { readSegments, translatedSegments, type SeenByDesk } from '../desk/load.ts'
import { INTERFACE_TEXTS } from '../interface/schema.ts'
import type { TranslatedSegment } from '../segments/segment.ts'
import { compareLearnt, forgetEntries, learntFrom, putEntries } from './store.ts'

/**
 * The memory learns what a reader has approved, in the transaction of the approval: the latest approved words of a
 * segment take the place of those before. Words of the interface it does not learn: «Sửa» on a button is no help with a
 * sentence of an article, and would be offered for it.
 */
export async function learnApproved(
  db: Database,
  actor: Actor,
  { collection, record, text, to }: TextStep,
  { desk: loaded, learnt }: SeenByDesk = {},
): Promise<void> {
  if (collection.name === INTERFACE_TEXTS) return
  if (to !== 'approve' || text.locale === SOURCE_LOCALE) return
  // The words of a text are not changed by approving it.
  const desk = loaded?.inStep ? loaded : undefined
  const { ownerOrgId: orgId, id: recordId } = record
  await learnText(db, actor, { orgId, recordId, locale: text.locale }, { desk, learnt })
}

type ApprovedText = {
  orgId: string
  recordId: string
  locale: string
  at?: Date
}

/**
 * Learns an approved text: what it says anew, in place of what it no longer says; what was learnt from it before stays as it
 * is. `at` is when it was approved, now unless said; `seen` what of it was read already.
 */
export async function learnText(
  db: Database,
  actor: Actor,
  { orgId, recordId, locale, at = new Date() }: ApprovedText,
  seen: Pick<SeenByDesk, 'desk' | 'learnt'> = {},
): Promise<void> {
  const place = { recordId, locale }
  const [segments, learnt] = await together([
    seen.desk ? translatedSegments(seen.desk, locale) : readSegments(db, place),
    seen.learnt ?? learntFrom(db, place),
  ])
  const entries = learnable(segments ?? []).map(({ id, text: source, target }) => ({
    ...place,
    source,
    target: target ?? '',
    segmentId: id,
  }))
  const { fresh, outdated } = compareLearnt(learnt, entries, orgId)
  await together([
    forgetEntries(db, outdated),
    putEntries(db, fresh, { orgId, origin: 'approved', createdByName: actor.name, createdAt: at }),
  ])
}

/**
 * Segments that say one sentence of the source as it is now: not those made from another, nor those that say two at
 * once, which leave the next one empty.
 */
export function learnable(segments: readonly TranslatedSegment[]): TranslatedSegment[] {
  return segments.filter((segment, at) => {
    const next = segments[at + 1]
    const saysNextToo = next?.unit === segment.unit && next.target === ''
    return Boolean(segment.target?.trim()) && !segment.outdated && !saysNextToo && segment.text.trim() !== ''
  })
}
