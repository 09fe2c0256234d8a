import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { filled, type Labels } from '../../platform/labels.ts'
import { compileReport, inspectReport, type Finding, type Library } from '../reports/public.ts'
import type { WarningItem } from './endpoints.ts'
import { reportingOrg } from './my-report.ts'
import { pageTarget, recordTarget } from './targets.ts'

type Place = { org: string; orgId: string; year: number }

type Way = (finding: Finding, place: Place) => { label: Labels; target: WarningItem['target'] }

const labels = {
  mend: { vi: 'Sửa', en: 'Mend' },
  plan: { vi: 'Lập kế hoạch', en: 'Make the plan' },
  task: { vi: 'Gắn nhiệm vụ', en: 'Link a task' },
  see: { vi: 'Xem', en: 'See' },
} as const satisfies Record<string, Labels>

/** What the home warns of, with where each is mended; what only the studio can mend stays there. */
const ways: Readonly<Partial<Record<Finding['code'], Way>>> = {
  'directive-dates-differ': ({ section }, place) => ({
    label: labels.mend,
    target: studio(place, 'section', section),
  }),
  'directive-recorded-twice': ({ records }, place) => ({
    label: labels.mend,
    target: records[0] === undefined ? studio(place) : recordTarget('directives', records[0], 'issuedOn'),
  }),
  'reference-unknown': ({ section }, place) => ({
    label: labels.mend,
    target: studio(place, 'section', section),
  }),
  'plan-ends-without-successor': (_finding, { orgId, year }) => ({
    label: labels.plan,
    target: pageTarget(`/records/plans/new?owner=${orgId}&periodFrom=${year + 1}`),
  }),
  'weakness-without-task': ({ records }, place) => ({
    label: labels.task,
    target: records[0] === undefined ? studio(place) : linksOf('assessments', records[0]),
  }),
  'declared-differs': ({ figure }, place) => ({ label: labels.see, target: studio(place, 'figure', figure) }),
  'estimate-below-result': ({ figure }, place) => ({
    label: labels.see,
    target: studio(place, 'figure', figure),
  }),
}

function studio({ org, year }: Place, name?: string, value?: string | null): WarningItem['target'] {
  const query = name && value ? `?${name}=${encodeURIComponent(value)}` : ''
  return pageTarget(`/reports/${org}/${year}${query}`)
}

function linksOf(collection: string, id: string): WarningItem['target'] {
  return { ...recordTarget(collection, id), path: `/records/${collection}/${id}?panel=links` }
}

const SHOWN = 20

/** What the checker finds about the actor's report of a year that concerns its substance, the gravest first. */
export async function warningsFor(db: Database, actor: Actor, library: Library, year: number) {
  const org = await reportingOrg(db, actor, year)
  if (!org) return { count: 0, exceeded: false, items: [] }
  const key = { org: org.id, year }
  const findings = await inspectReport(db, library, await compileReport(db, library, key))
  const place = { org: org.code ?? org.id, orgId: org.id, year }
  const items = findings.flatMap((finding) => toItem(finding, place))
  return { count: items.length, exceeded: false, items: items.slice(0, SHOWN) }
}

function toItem(finding: Finding, place: Place): WarningItem[] {
  const { code, severity, message, remedy, params, records, figure, section } = finding
  const way = ways[code]?.(finding, place)
  if (!way || severity === 'info') return []
  return [
    {
      key: [code, section, figure, ...records].join(' '),
      code,
      severity,
      message: filled(message, params),
      remedy: filled(remedy, params),
      action: { label: way.label, path: way.target.path },
      target: way.target,
    },
  ]
}
