import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { defineError } from '../../../platform/errors.ts'
import { recordEvent } from '../../../platform/events.ts'
import { require } from '../../../records/access.ts'
import type { RecordView } from '../../../records/record.ts'

/** Who left a finding as in the source, when (UTC) and why. */
export type Acknowledgement = { reason: string; by: string; at: Date }

export const findingGone = defineError('reports.finding-gone', 409, {
  vi: 'Số liệu đã thay đổi nên phát hiện này không còn như bạn đang xem. Hãy tải lại danh sách kiểm tra.',
  en: 'The facts have changed and this finding is no longer what you see. Load the findings again.',
})

export async function acknowledgedOf(
  db: Database,
  reportId: string,
): Promise<ReadonlyMap<string, Acknowledgement>> {
  const rows = await db
    .selectFrom('reportAcknowledgements')
    .select(['fingerprint', 'reason', 'acknowledgedBy as by', 'acknowledgedAt as at'])
    .where('reportId', '=', reportId)
    .execute()
  return new Map(rows.map(({ fingerprint, ...said }) => [fingerprint, said]))
}

type Decision = { fingerprint: string; code: string; reason: string }

/** Leaves a finding as it is, with a reason; a second reason takes the place of the first. */
export async function acknowledgeFinding(
  db: Database,
  actor: Actor,
  report: RecordView,
  { fingerprint, code, reason }: Decision,
): Promise<void> {
  require(actor, 'change', report)
  await sql`
    insert into report_acknowledgements (report_id, fingerprint, code, reason, acknowledged_by)
    values (${report.id}::uuid, ${fingerprint}, ${code}, ${reason}, ${actor.name})
    on conflict (report_id, fingerprint) do update
      set reason = excluded.reason, acknowledged_by = excluded.acknowledged_by, acknowledged_at = now()`.execute(
    db,
  )
  await recordEvent(db, actor, eventOf('report.finding-acknowledged', report, { fingerprint, code, reason }))
}

/** Takes such a decision back: the finding shows again. */
export async function reopenFinding(
  db: Database,
  actor: Actor,
  report: RecordView,
  fingerprint: string,
): Promise<void> {
  require(actor, 'change', report)
  const taken = await db
    .deleteFrom('reportAcknowledgements')
    .where('reportId', '=', report.id)
    .where('fingerprint', '=', fingerprint)
    .returning('code')
    .executeTakeFirst()
  if (!taken) return
  await recordEvent(db, actor, eventOf('report.finding-reopened', report, { fingerprint, code: taken.code }))
}

function eventOf(type: string, { id, ownerOrgId }: RecordView, data: Record<string, unknown>) {
  return { type, orgId: ownerOrgId, recordId: id, data }
}
