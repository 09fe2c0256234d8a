import { transaction, type Database } from '../../platform/database/connect.ts'
import type { Job } from '../../platform/jobs.ts'
import { addDays, shortDate, today, type IsoDate } from '../../platform/time/dates.ts'
import { calendarOf, rulesOf } from '../law/public.ts'
import { notify, officersWho, type Notice } from '../notifications/public.ts'
import { obligationsDue, planTasksDue } from './obligations-due.ts'
import { pressClocks } from './press-due.ts'

/** So many days before the last day, and the day after it. */
const REMINDERS = [7, 3, 1, -1]

const MOST = 50_000

type Dated = { collection: string; id: string; title: string; orgId: string; on: IsoDate; field: string }

/** Tells those who can do something about it of what falls due in 7, 3 or 1 days, and of what was due yesterday. */
export async function tellDue(db: Database, now: Date = new Date()): Promise<void> {
  const on = today(now)
  const days = REMINDERS.map((ahead) => addDays(on, ahead))
  const dated = (await allDated(db, on)).filter((item) => days.includes(item.on))
  await transaction(db, async (trx) => {
    for (const item of dated) await notify(trx, await noticeOf(trx, item, on))
  })
}

async function allDated(db: Database, on: IsoDate): Promise<Dated[]> {
  const law = { rules: await rulesOf(db), calendar: await calendarOf(db) }
  const reading = { since: addDays(on, Math.min(...REMINDERS)), most: MOST }
  const duties = [
    ...(await obligationsDue(db, 'everywhere', on, reading)),
    ...(await planTasksDue(db, 'everywhere', on, reading)),
  ]
  const clocks = await pressClocks(db, 'everywhere', { on, law, most: MOST })
  return [
    ...duties.map((duty) => ({ ...duty, field: duty.collection === 'obligations' ? 'doneOn' : 'status' })),
    ...clocks.map((clock) => ({ ...clock, collection: 'press-delegations', orgId: clock.ownerOrgId })),
  ]
}

async function noticeOf(db: Database, item: Dated, on: IsoDate): Promise<Notice> {
  const { id, collection, title, orgId, field } = item
  const subject = { id, collection, ownerOrgId: orgId, state: 'draft' as const }
  const officers = await officersWho(db, 'change', subject)
  return {
    kind: item.on < on ? 'due.passed' : 'due.soon',
    to: officers.map(({ userId }) => userId),
    record: { id, collection, field },
    params: { title, day: shortDate(item.on) },
    once: `due ${id} ${item.on} ${on}`,
  }
}

/** Before the morning's digest. */
export const tellDueJob: Job = { name: 'tasks.tell-due', cron: '10 6 * * *', run: (db) => tellDue(db) }
