import type { FigureScope } from '../../figures/figure.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { IsoDate } from '../../platform/time/dates.ts'
import { reportingPeriod } from '../../platform/time/periods.ts'
import { scopeOf } from '../../records/access.ts'
import { listRecords } from '../../records/list.ts'
import { collectionNamed } from '../../records/registry.ts'
import { cutoffCalendars, rulesOf } from '../law/public.ts'
import { organizationNotFound, organizationOn, subtreeOf } from '../organizations/public.ts'
import type { OrganizationOn } from '../organizations/public.ts'
import type { Library } from '../reports/public.ts'

export type Asked = { org: string; year: number; years?: number }

export type YearScope = { year: number; scope: FigureScope }

/** The organisation, if the actor may read its reports; unknown and hidden look alike. @throws organizationNotFound */
export async function readableOrganization(
  db: Database,
  actor: Actor,
  { org, year }: Asked,
): Promise<OrganizationOn> {
  const organization = await organizationOn(db, org, `${year}-12-31`)
  const scope = scopeOf(actor, 'read', 'reports')
  if (scope !== 'everywhere' && !scope.includes(organization.id)) throw organizationNotFound({ org })
  return organization
}

/**
 * The days and the organisations that the figures of each year are about, oldest first: the days of that year's report
 * where it sets its own, else those of the decree in force; all who stood below the organisation that year.
 */
export async function yearScopes(
  db: Database,
  actor: Actor,
  library: Library,
  { orgId, year, years = 1 }: { orgId: string; year: number; years?: number },
): Promise<YearScope[]> {
  const first = year - years + 1
  const overrides = await reportPeriods(db, actor, library, { orgId, first, last: year })
  const calendars = cutoffCalendars(await rulesOf(db))
  const scopes: YearScope[] = []
  for (let each = first; each <= year; each += 1) {
    const { from, to } = overrides.get(each) ?? {}
    const override =
      from || to ? { from: from as IsoDate | undefined, to: to as IsoDate | undefined, basis: '' } : undefined
    const period = reportingPeriod({ kind: 'year', year: each, index: 1 }, calendars, override)
    const orgIds = await subtreeOf(db, [orgId], period.nominal.to)
    scopes.push({ year: each, scope: { orgId, orgIds, ...period.counted } })
  }
  return scopes
}

type Wanted = { orgId: string; first: number; last: number }

async function reportPeriods(
  db: Database,
  actor: Actor,
  { collections }: Library,
  { orgId, first, last }: Wanted,
) {
  const filters = { ownerOrgId: orgId, year: `${first}..${last}` }
  const page = await listRecords(db, actor, collectionNamed(collections, 'reports'), { filters, limit: 50 })
  return new Map(
    page.items.map(({ fields }) => [
      Number(fields.year),
      { from: textOf(fields.periodFrom), to: textOf(fields.periodTo) },
    ]),
  )
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
