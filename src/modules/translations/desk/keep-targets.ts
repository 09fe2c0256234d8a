import type { Actor } from '../../../platform/actor.ts'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { notAllowed } from '../../../records/access.ts'
import type { Collection } from '../../../records/collection.ts'
import { mayWrite } from '../../../records/texts/may.ts'
import { saysSource } from './compose.ts'
import { holdDesk, keepDesk, rowsAsSeen } from './hold.ts'
import { keepText } from '../../../records/texts/keep.ts'
import { findForDesk, type DeskPlace } from './open.ts'
import { noteInStep } from './rows.ts'

type Keeping = DeskPlace & { segments: readonly { id: string; version: number }[] }

/**
 * Says of segments that they still say their source although it was changed. When all of them do, the text is no longer
 * outdated; its words, its state and what readers see stay.
 * @throws recordNotFound, notAllowed, segmentsChanged
 */
export function keepTargets(
  db: Database,
  actor: Actor,
  collection: Collection,
  { id, locale, segments }: Keeping,
): Promise<void> {
  return transaction(db, async (trx) => {
    const place = { recordId: id, locale }
    const record = await findForDesk(trx, actor, collection, id)
    if (!mayWrite(actor, record, locale)) throw notAllowed()
    const desk = await holdDesk(trx, place)
    const sources = new Map(desk.source.segments.map((segment) => [segment.id, segment.text]))
    const rows = new Map(desk.rows)
    for (const row of rowsAsSeen(desk, segments)) {
      const source = sources.get(row.segmentId) ?? row.source
      rows.set(row.segmentId, { ...row, source, version: row.version + 1 })
    }
    await keepDesk(trx, desk, { place, rows })
    await noteInStep(trx, place, desk.text?.version ?? 0)
    if (desk.text && desk.text.sourceHash !== desk.source.hash && saysSource(desk, rows)) {
      await keepText(trx, actor, record, { locale, sourceHash: desk.source.hash })
    }
  })
}
