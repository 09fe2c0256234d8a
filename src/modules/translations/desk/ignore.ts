import type { Actor } from '../../../platform/actor.ts'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { recordEvent } from '../../../platform/events.ts'
import { can, notAllowed } from '../../../records/access.ts'
import type { Collection } from '../../../records/collection.ts'
import { mayWrite } from '../../../records/texts/may.ts'
import { requireMayIgnore } from '../checks/ignore.ts'
import { unknownTarget } from './errors.ts'
import { holdDesk, keepDesk } from './hold.ts'
import { findForDesk, type DeskPlace } from './open.ts'
import { noteInStep } from './rows.ts'

type Ignoring = DeskPlace & { segmentId: string; check: string; reason: string | null }

/**
 * Ignores a check at a segment for a reason, which is kept and logged; without one it is heeded again.
 * @throws recordNotFound, notAllowed, unknownTarget, unknownCheck, reviewerIgnores
 */
export function ignoreAt(
  db: Database,
  actor: Actor,
  collection: Collection,
  { id, locale, segmentId, check, reason }: Ignoring,
): Promise<void> {
  return transaction(db, async (trx) => {
    const place = { recordId: id, locale }
    const record = await findForDesk(trx, actor, collection, id)
    const may = mayWrite(actor, record, locale) || can(actor, 'review', { ...record, state: 'submitted' })
    if (!may) throw notAllowed()
    const desk = await holdDesk(trx, place)
    const row = desk.rows.get(segmentId)
    if (!row) throw unknownTarget()
    if (reason !== null) requireMayIgnore(actor, record, { check, writtenBy: row.updatedBy })
    const others = row.ignored.filter((each) => each.check !== check)
    const own = reason === null ? [] : [{ check, reason, by: actor.name, at: new Date().toISOString() }]
    const rows = new Map(desk.rows).set(segmentId, { ...row, ignored: [...others, ...own] })
    await keepDesk(trx, desk, { place, rows })
    await noteInStep(trx, place, desk.text?.version ?? 0)
    await recordEvent(trx, actor, {
      type: reason === null ? 'translation.check-heeded' : 'translation.check-ignored',
      orgId: record.ownerOrgId,
      recordId: id,
      data: {
        locale,
        title: record.title,
        segment: segmentId,
        check,
        ...(reason === null ? {} : { reason }),
      },
    })
  })
}
