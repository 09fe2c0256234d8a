import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { filled, type Labels } from '../../platform/labels.ts'
import { today, yearOf } from '../../platform/time/dates.ts'
import { can, scopeOf } from '../../records/access.ts'
import type { DueItem } from './endpoints.ts'
import { myReport, workingDaysLeft, type Law } from './my-report.ts'
import { HORIZON_DAYS, obligationsDue, planTasksDue, type Duty } from './obligations-due.ts'
import { pressClocks, type PressClock } from './press-due.ts'
import { pageTarget, recordTarget } from './targets.ts'
import { addDays } from '../../platform/time/dates.ts'
import { translationJobsDue } from './translation-jobs-due.ts'

const words = {
  by: { vi: 'Theo {from}', en: 'By {from}' },
  report: { vi: 'Báo cáo năm {year}', en: 'Annual report {year}' },
  reportBy: { vi: '{org}. {citation}', en: '{org}. {citation}' },
} as const satisfies Record<string, Labels>

const SHOWN = 50

/** What the actor has to do by a day: what is overdue, and what falls due within a month; the earliest first. */
export async function dueFor(db: Database, actor: Actor, law: Law, now: Date = new Date()) {
  const on = today(now)
  const [obligations, tasks, clocks] = [
    await obligationsDue(db, scopeOf(actor, 'change', 'obligations'), on),
    await planTasksDue(db, scopeOf(actor, 'change', 'plan-tasks'), on),
    await pressClocks(db, scopeOf(actor, 'change', 'press-delegations'), { on, law }),
  ]
  const items = [
    ...[...obligations, ...tasks].map((duty) => ofDuty(duty, actor)),
    ...clocks.map(ofClock),
    ...(await ofReport(db, actor, law, now)),
    ...(await translationJobsDue(db, actor, on)),
  ]
  const sorted = items
    .map((item) => ({
      ...item,
      overdue: item.on < on || (item.at !== null && item.at < now),
      workingDays: workingDaysLeft(item.on, law.calendar, now),
    }))
    .toSorted((a, b) => (a.on === b.on ? (a.key < b.key ? -1 : 1) : a.on < b.on ? -1 : 1))
  return { count: sorted.length, exceeded: false, items: sorted.slice(0, SHOWN) }
}

type Undated = Omit<DueItem, 'overdue' | 'workingDays'>

function ofDuty({ id, collection, title, from, on, ownerOrgId }: Duty, actor: Actor): Undated {
  // Who is told to do something may not see the register it is told in; the duty is his all the same.
  const readable = can(actor, 'read', { collection, ownerOrgId, state: 'approved' })
  return {
    key: `${collection} ${id}`,
    kind: collection === 'obligations' ? 'obligation' : 'plan-task',
    title: { vi: title, en: title },
    note: from === null ? null : filled(words.by, { from }),
    on,
    at: null,
    certain: true,
    target: readable
      ? recordTarget(collection, id, collection === 'obligations' ? 'doneOn' : 'status')
      : pageTarget('/'),
  }
}

function ofClock({ id, kind, title, step, on, at, certain, field }: PressClock): Undated {
  return {
    key: `${kind} ${id}`,
    kind,
    title: { vi: title, en: title },
    note: step,
    on,
    at,
    certain,
    target: recordTarget('press-delegations', id, field),
  }
}

/** This year's report, and last year's while it is open: whoever may change it has to bring it to an end. */
async function ofReport(db: Database, actor: Actor, law: Law, now: Date): Promise<Undated[]> {
  const year = yearOf(today(now))
  const last = addDays(today(now), HORIZON_DAYS)
  const mine = scopeOf(actor, 'change', 'reports')
  if (mine.length === 0) return []
  const reports = [
    await myReport(db, actor, { year: year - 1, law }),
    await myReport(db, actor, { year, law }),
  ]
  return reports.flatMap((report) => {
    const isDone = report?.state === 'approved' || report?.state === 'archived'
    // Nobody began last year's report here: it was made elsewhere.
    const isPast = report?.year !== year && report?.id === null
    if (!report?.due || isDone || isPast || report.due.on > last) return []
    const { due, org, orgName } = report
    return [
      {
        key: `report ${org} ${report.year}`,
        kind: 'report' as const,
        title: filled(words.report, { year: report.year }),
        note: filled(words.reportBy, { org: orgName, citation: due.citation }),
        on: due.on,
        at: null,
        certain: due.verified,
        target: pageTarget(`/reports/${org}/${report.year}`),
      },
    ]
  })
}
