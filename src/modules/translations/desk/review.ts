import type { Actor } from '../../../platform/actor.ts'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { recordEvent } from '../../../platform/events.ts'
import { SOURCE_LOCALE } from '../../../platform/locales.ts'
import { can, notAllowed } from '../../../records/access.ts'
import type { Collection } from '../../../records/collection.ts'
import { reasonNeeded } from '../../../records/texts/errors.ts'
import { reviewPolicy, SHORTEST_REASON } from '../../../records/texts/review-rules.ts'
import { ownSegments } from './errors.ts'
import { holdDesk, keepDesk, rowsAsSeen } from './hold.ts'
import { findForDesk, type DeskPlace } from './open.ts'
import { noteInStep, type TargetRow } from './rows.ts'

type Review = DeskPlace & {
  segments: readonly { id: string; version: number }[]
  to: 'approved' | 'editing'
  reason?: string | undefined
}

/**
 * A reviewer says of segments that they are right, or sends them back to be edited; the text itself is not touched.
 * Nobody approves a segment that he wrote last, unless a rule for the language lets him with a reason.
 * @throws recordNotFound, notAllowed, segmentsChanged, ownSegments, reasonNeeded
 */
export function reviewTargets(
  db: Database,
  actor: Actor,
  collection: Collection,
  { id, locale, segments, to, reason }: Review,
): Promise<void> {
  return transaction(db, async (trx) => {
    const place = { recordId: id, locale }
    const record = await findForDesk(trx, actor, collection, id)
    if (!can(actor, 'review', { ...record, state: 'submitted' })) throw notAllowed()
    const desk = await holdDesk(trx, place)
    const seen = rowsAsSeen(desk, segments)
    const own = to === 'approved' && actor.userId !== null ? seen.filter(isBy(actor.userId)) : []
    if (own.length > 0) {
      const policy = await reviewPolicy(trx, { collection: collection.name, locale })
      if (!policy.ownWithReason || locale === SOURCE_LOCALE) throw ownSegments({ count: own.length })
      if ((reason?.trim() ?? '').length < SHORTEST_REASON) throw reasonNeeded()
    }
    const rows = new Map(desk.rows)
    for (const row of seen) rows.set(row.segmentId, { ...row, state: to, version: row.version + 1 })
    await keepDesk(trx, desk, { place, rows })
    await noteInStep(trx, place, desk.text?.version ?? 0)
    await recordEvent(trx, actor, {
      type: own.length > 0 ? 'translation.own-segments-approved' : 'translation.segments-reviewed',
      orgId: record.ownerOrgId,
      recordId: id,
      data: {
        locale,
        title: record.title,
        to,
        count: own.length > 0 ? own.length : seen.length,
        segments: seen.map(({ segmentId }) => segmentId),
        ...(own.length > 0 ? { reason: reason?.trim() } : {}),
      },
    })
  })
}

const isBy =
  (userId: string) =>
  ({ updatedBy }: TargetRow): boolean =>
    updatedBy === userId
