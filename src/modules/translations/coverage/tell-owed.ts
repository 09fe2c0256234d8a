import { sql } from 'kysely'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import type { Job } from '../../../platform/jobs.ts'
import type { Labels } from '../../../platform/labels.ts'
import { filled } from '../../../platform/labels.ts'
import { addDays, isIsoDate, shortDate, today, type IsoDate } from '../../../platform/time/dates.ts'
import { notify, officersWho } from '../../notifications/public.ts'
import { textsOwed } from './obligations/kept.ts'
import { reachingObligations } from './obligations/store.ts'

/** So many days before the last day, and the day after it. */
const REMINDERS = [3, 1, -1]

const title: Labels = {
  vi: '{count} bản dịch theo nghĩa vụ',
  en: '{count} translations that are owed',
}

type Owed = { ownerOrgId: string; due: IsoDate; collection: string; count: number }

/** Tells those who translate for an organisation, once a day, what is owed in 3 days, tomorrow, and since yesterday. */
export async function tellOwed(db: Database, now: Date = new Date()): Promise<void> {
  const on = today(now)
  const found = await owedOn(db, on)
  const groups = Map.groupBy(found, ({ ownerOrgId, due }) => `${ownerOrgId} ${due}`)
  await transaction(db, async (trx) => {
    for (const group of groups.values()) await tell(trx, group, on)
  })
}

async function owedOn(db: Database, on: IsoDate): Promise<Owed[]> {
  const days = REMINDERS.map((ahead) => addDays(on, ahead))
  const orgIds = [...new Set((await reachingObligations(db)).flatMap((each) => each.orgIds))]
  if (orgIds.length === 0) return []
  const scope = { orgIds, from: addDays(on, Math.min(...REMINDERS)), to: addDays(on, Math.max(...REMINDERS)) }
  const { rows } = await sql<Owed>`
    select r.owner_org_id, owed.due, r.collection, count(distinct (owed.record_id, owed.locale))::integer as count
    from (${textsOwed(scope)}) as owed join records r on r.id = owed.record_id
    join translation_coverage c on c.record_id = owed.record_id
    where owed.kept is distinct from true and owed.due = any(${days}::date[])
      and substr(c.owed, array_position(coverage_locales(), owed.locale), 1) <> '-'
    group by 1, 2, 3 order by 1, 2, 3`.execute(db)
  return rows
}

async function tell(db: Database, group: readonly Owed[], on: IsoDate): Promise<void> {
  const [first] = group
  if (!first) return
  const { ownerOrgId, due } = first
  const subject = { id: ownerOrgId, collection: first.collection, ownerOrgId, state: 'approved' as const }
  const officers = await officersWho(db, 'translate', subject)
  const count = group.reduce((sum, each) => sum + each.count, 0)
  const isPast = due < on
  await notify(db, {
    kind: isPast ? 'due.passed' : 'due.soon',
    to: officers.map(({ userId }) => userId),
    path: isPast ? '/translations?late=true' : '/translations?soon=true',
    params: { title: filled(title, { count }), day: isIsoDate(due) ? shortDate(due) : due },
    once: `translations-owed ${ownerOrgId} ${due} ${on}`,
  })
}

/** Before the morning's digest. */
export const tellOwedJob: Job = {
  name: 'translations.tell-owed',
  cron: '14 6 * * *',
  run: (db) => tellOwed(db),
}
