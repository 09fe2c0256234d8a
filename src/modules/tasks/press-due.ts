import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import type { Labels } from '../../platform/labels.ts'
import { addDays, earliest, isIsoDate, type IsoDate } from '../../platform/time/dates.ts'
import type { Scope } from '../../records/access.ts'
import { inScope, loadRecords } from '../../records/store.ts'
import { delegationDeadlines, pressDelegations, replyDue } from '../press/public.ts'
import { HORIZON_DAYS } from './obligations-due.ts'
import type { Law } from './my-report.ts'

/** A clock that runs for a delegation. */
export type PressClock = {
  id: string
  kind: 'press-reply' | 'press-report'
  title: string
  step: Labels
  ownerOrgId: string
  on: IsoDate
  at: Date | null
  certain: boolean
  field: string
}

const REPLY: Labels = { vi: 'Trả lời hồ sơ', en: 'Answer the application' }
const REPORT: Labels = { vi: 'Báo cáo kết quả đón đoàn', en: 'Report on the visit' }

/** Stages in which nothing has to be answered or reported any more. */
const SETTLED = ['refused', 'reported', 'tracking', 'withdrawn']

const MOST = 200
const LOOK_BACK_DAYS = 400

/** The reply and the report that delegations of these organisations still wait for, by the decree of their receipt. */
export async function pressClocks(
  db: Database,
  scope: Scope,
  { on, law, most = MOST }: { on: IsoDate; law: Law; most?: number },
): Promise<PressClock[]> {
  const rest = sql`and r.deleted_at is null and r.state <> 'archived' ${inScope(scope)}
    and t.received_on >= ${addDays(on, -LOOK_BACK_DAYS)}::date
    and coalesce(t.stage, '') <> all(${SETTLED}::text[])
    and (t.replied_on is null or t.reported_on is null) order by t.received_on desc, r.id limit ${most}`
  const records = await loadRecords(db, pressDelegations, rest)
  const last = addDays(on, HORIZON_DAYS)
  return records.flatMap(({ id, title, ownerOrgId, fields }) => {
    const said = pressDelegations.shape.parse(fields)
    const about = { id, title, ownerOrgId }
    return [replyClock(about, said, law), reportClock(about, said, law)].filter(
      (clock): clock is PressClock => clock !== null && clock.on <= last,
    )
  })
}

type About = Pick<PressClock, 'id' | 'title' | 'ownerOrgId'>
type Said = ReturnType<typeof pressDelegations.shape.parse>

function replyClock(about: About, said: Said, law: Law): PressClock | null {
  const due = said.repliedOn === null ? replyDue(said, law) : null
  if (!due) return null
  const own = said.replyDueOn !== null && isIsoDate(said.replyDueOn) ? said.replyDueOn : due.on
  const on = earliest(due.on, own)
  const at = on === due.on && due.term.unit === 'hours' ? due.at : null
  return { ...about, kind: 'press-reply', step: REPLY, on, at, certain: due.certain, field: 'repliedOn' }
}

function reportClock(about: About, said: Said, law: Law): PressClock | null {
  if (said.reportedOn !== null || said.endsOn === null) return null
  const step = delegationDeadlines(said, law).find(({ event }) => event === 'host-report')
  if (!step?.deadline) return null
  const { on, certain } = step.deadline
  return { ...about, kind: 'press-report', step: REPORT, on, at: null, certain, field: 'reportedOn' }
}
