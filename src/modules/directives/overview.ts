import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { prescribedNumber } from '../../platform/text/normalize.ts'
import { daysBetween, type IsoDate } from '../../platform/time/dates.ts'
import { can, scopeOf, type Scope } from '../../records/access.ts'
import { badCursor } from '../../records/cursor.ts'
import { searchConditions } from '../../records/search.ts'
import { inScope } from '../../records/store.ts'
import { namesOn } from '../organizations/public.ts'
import { followersOf, type Follower } from './followers.ts'
import type { directivesOverview, DirectiveView, LevelGroup } from './overview-endpoints.ts'
import { effectiveEnd, effectiveStart } from './rules.ts'
import { directives } from './schema.ts'
import { standingSql, type Standing } from './standing.ts'
import { changesTo, directivesById, type Change, type DirectiveRecord } from './store.ts'
import { otherDatesOf, type OtherDate } from './other-dates.ts'

export type Overview = z.output<typeof directivesOverview.output>
type Item = Overview['items'][number]

/** What the newest report makes of the documents: which it uses, and the dates that it writes for them. */
export type ReportUse = { used: ReadonlySet<string>; written: readonly (OtherDate & { id: string })[] }

export type OverviewQuery = {
  asOf: IsoDate
  view?: DirectiveView
  level?: LevelGroup
  /** Ids separated by commas. */
  ids?: string
  q?: string
  count?: boolean
  limit?: number
  cursor?: string
  /** Asked only where the view needs it; null when there is no report. */
  reportUse: () => Promise<ReportUse | null>
}

/** SQL: the group of a level. */
export const groupSql = sql<LevelGroup>`case when t.level in ('central-party', 'central') then 'central'
  when t.level in ('provincial-party', 'provincial', 'department') then 'provincial'
  when t.level in ('district', 'commune') then 'local' else 'other' end`

const ORDER = sql`array['central', 'provincial', 'local', 'other']`
const IN_FORCE = sql`s.standing in ('in-force', 'ending', 'partly-expired')`
const INCOMPLETE = sql`(s.number is null or s.issued_on is null)`

/** A page of the register as of a day, by level and then by date of issue. @throws badCursor */
export async function overviewOf(db: Database, actor: Actor, query: OverviewQuery): Promise<Overview> {
  const scope = scopeOf(actor, 'read', directives.name)
  const conflicts = await otherDatesOf(db, scope)
  const needsReport = query.view === 'uncited' || query.view === 'conflicting' || query.count === true
  const use = needsReport ? await query.reportUse() : null
  for (const { id, ...other } of use?.written ?? []) conflicts.set(id, [...(conflicts.get(id) ?? []), other])
  const register = registerOf(query, scope)
  const conditions = {
    conflicts: [...conflicts.keys()],
    used: [...(use?.used ?? [])],
    reported: use !== null,
  }
  const rows = await pageOf(db, register, { query, conditions })
  const limit = query.limit ?? 50
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    asOf: query.asOf,
    items: await itemsOf(db, actor, { shown, scope, conflicts, asOf: query.asOf }),
    nextCursor: last ? writeCursor(last) : null,
    counts: query.count === true ? await countsOf(db, register, conditions) : null,
    span: await spanOf(db, scope),
  }
}

type Row = { id: string; standing: Standing; group: LevelGroup; day: string }
type Conditions = { conflicts: readonly string[]; used: readonly string[]; reported: boolean }

/** Every document in scope with its standing, as a table `s`. */
function registerOf({ asOf, q, level, ids }: OverviewQuery, scope: Scope): RawBuilder<unknown> {
  return sql`(
    select r.id, t.number, t.issued_on, ${groupSql} as "group", coalesce(t.issued_on::text, '~') collate "C" as day,
      t.planned, ${standingSql(asOf)} as standing
    from records r join directives t on t.record_id = r.id
    where r.collection = 'directives' and r.deleted_at is null ${inScope(scope)} ${searchConditions(q)}
      ${ids === undefined ? sql`` : sql`and r.id = any(${ids.split(',')}::uuid[])`}
      ${level === undefined ? sql`` : sql`and ${groupSql} = ${level}`}) s`
}

function viewCondition(view: DirectiveView, { conflicts, used }: Conditions): RawBuilder<unknown> {
  switch (view) {
    case 'all':
      return sql`true`
    case 'in-force':
      return IN_FORCE
    case 'ending':
      return sql`s.standing = 'ending'`
    case 'conflicting':
      return sql`s.id = any(${conflicts}::uuid[])`
    case 'uncited':
      return sql`(s.planned is not true and s.id <> all(${used}::uuid[]))`
    case 'incomplete':
      return INCOMPLETE
  }
}

type PageParts = { query: OverviewQuery; conditions: Conditions }

async function pageOf(db: Database, register: RawBuilder<unknown>, { query, conditions }: PageParts) {
  const { view = 'all', limit = 50, cursor } = query
  const place = sql`array_position(${ORDER}, s."group"::text)`
  const after = cursor === undefined ? null : readCursor(cursor)
  const { rows } = await sql<Row>`
    select s.id, s.standing, s."group", s.day from ${register}
    where ${viewCondition(view, conditions)}
      ${after ? sql`and (${place}, s.day, s.id) > (array_position(${ORDER}, ${after.group}::text), ${after.day}, ${after.id}::uuid)` : sql``}
    order by ${place}, s.day, s.id limit ${limit + 1}`.execute(db)
  return rows
}

async function countsOf(db: Database, register: RawBuilder<unknown>, conditions: Conditions) {
  const counted: readonly DirectiveView[] = [
    'all',
    'in-force',
    'ending',
    'conflicting',
    'uncited',
    'incomplete',
  ]
  const known = counted.filter((view) => view !== 'uncited' || conditions.reported)
  const columns = known.map(
    (view) => sql`'${sql.raw(view)}', count(*) filter (where ${viewCondition(view, conditions)})`,
  )
  const { rows } = await sql<{ counts: Record<string, number> }>`
    select jsonb_build_object(${sql.join(columns)}) as counts from ${register}`.execute(db)
  return rows[0]?.counts ?? null
}

async function spanOf(db: Database, scope: Scope): Promise<Overview['span']> {
  const { rows } = await sql<{ from: number | null; to: number | null }>`
    select least(min(t.period_from), min(extract(year from t.issued_on))::integer) as "from",
      greatest(max(t.period_to), max(extract(year from t.issued_on))::integer) as "to"
    from records r join directives t on t.record_id = r.id
    where r.collection = 'directives' and r.deleted_at is null ${inScope(scope)}`.execute(db)
  const [row] = rows
  return row && row.from !== null && row.to !== null ? { from: row.from, to: row.to } : null
}

type Shown = {
  shown: readonly Row[]
  scope: Scope
  conflicts: ReadonlyMap<string, readonly OtherDate[]>
  asOf: IsoDate
}

async function itemsOf(
  db: Database,
  actor: Actor,
  { shown, scope, conflicts, asOf }: Shown,
): Promise<Item[]> {
  const ids = shown.map(({ id }) => id)
  const records = new Map((await directivesById(db, ids)).map((record) => [record.id, record]))
  const changes = await changesTo(db, ids)
  const issuers = await issuersOf(db, [...records.values()])
  const followers = await followersOf(
    db,
    shown.flatMap(({ id, standing }) => (standing === 'ending' ? (records.get(id) ?? []) : [])),
    scope,
  )
  return shown.flatMap(({ id, standing, group }) => {
    const record = records.get(id)
    if (!record) return []
    const changed = (changes.get(id) ?? []).filter(({ record: by }) => can(actor, 'read', by))
    return {
      ...factsOf(record),
      group,
      standing,
      issuer: issuers.get(id) ?? null,
      otherDates: [...(conflicts.get(id) ?? [])],
      daysLeft: standing === 'ending' ? daysLeft(record, asOf) : null,
      follower: changerOf(changed, asOf) ?? followers.get(id) ?? null,
    }
  })
}

function factsOf({ id, state, version, title, fields }: DirectiveRecord) {
  const prescribed = fields.number === null ? null : (prescribedNumber(fields.number) ?? fields.number)
  return {
    id,
    state,
    version,
    title,
    type: fields.type,
    level: fields.level,
    number: prescribed,
    numberWritten: prescribed === fields.number ? null : fields.number,
    subject: fields.subject,
    issuedOn: fields.issuedOn,
    plannedYear: fields.plannedYear,
    from: effectiveStart(fields) === null ? null : (periodStart(fields.periodFrom) ?? effectiveStart(fields)),
    to: effectiveEnd(fields) ?? periodEnd(fields.periodTo),
  }
}

// A plan of 2011–2020 issued in 2012 is drawn over the years that it is written for.
function periodStart(year: number | null): string | null {
  return year === null ? null : `${year}-01-01`
}

function periodEnd(year: number | null): string | null {
  return year === null ? null : `${year}-12-31`
}

function daysLeft({ fields }: DirectiveRecord, asOf: IsoDate): number | null {
  const end = effectiveEnd(fields)
  return end === null ? null : daysBetween(asOf, end as IsoDate)
}

function changerOf(changes: readonly Change[], asOf: IsoDate): (Follower & { id: string }) | null {
  const working = changes.filter(({ by }) => (effectiveStart(by) ?? '9999') <= asOf)
  const change =
    working.find(({ role }) => role === 'replaces') ?? working.find(({ role }) => role === 'amends')
  if (!change) return null
  const role = change.role === 'replaces' ? ('replaces' as const) : ('amends' as const)
  return { id: change.record.id, title: change.record.title, role }
}

/** Who issued each document, called as on its date of issue. */
export async function issuersOf(
  db: Database,
  records: readonly DirectiveRecord[],
): Promise<Map<string, string>> {
  const byDay = Map.groupBy(records, ({ fields }) => fields.issuedOn ?? `${fields.plannedYear ?? 2100}-01-01`)
  const issuers = new Map<string, string>()
  for (const [day, of] of byDay) {
    const orgs = of.flatMap(({ fields }) => [fields.issuerOrg ?? [], fields.coIssuers ?? []].flat())
    const names = await namesOn(db, orgs, day, { form: 'document' })
    for (const { id, fields } of of) {
      const own = [fields.issuerOrg ?? [], fields.coIssuers ?? []].flat().map((org) => names.get(org) ?? '')
      const said = fields.issuerName ?? own.filter(Boolean).join(', ')
      if (said !== '') issuers.set(id, said)
    }
  }
  return issuers
}

function writeCursor({ group, day, id }: Row): string {
  return Buffer.from(JSON.stringify([group, day, id])).toString('base64url')
}

const CURSOR = /^\["(central|provincial|local|other)","(~|\d{4}-\d{2}-\d{2})","([0-9a-f-]{36})"\]$/

function readCursor(text: string): Pick<Row, 'group' | 'day' | 'id'> {
  const parts = CURSOR.exec(Buffer.from(text, 'base64url').toString('utf8'))
  if (!parts) throw badCursor()
  const [, group = '', day = '', id = ''] = parts
  return { group: group as LevelGroup, day, id }
}
