import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import type { Collection } from '../../records/collection.ts'
import { columnsOf, postgresType } from '../../records/columns.ts'
import type { RecordView, State } from '../../records/record.ts'
import { loadRecords } from '../../records/store.ts'
import { fold } from '../../platform/text/fold.ts'
import { directives } from '../directives/public.ts'
import { outlets } from '../press/public.ts'
import { outlineTemplate, type Outline, type RecordsPart } from './outline.ts'
import { reportPassages, reports } from './schema.ts'

/**
 * The report of an organisation for a year in an outline (code or code@version; a report that names none is in any
 * outline of the State's line), or its report of that line when none is asked for; undefined while nobody has begun it.
 */
export async function findReport(
  db: Database,
  orgId: string,
  { year, outline }: { year: number; outline?: string },
): Promise<RecordView | undefined> {
  const said = sql`split_part(t.outline, '@', 1)`
  const partyLine = (code: RawBuilder<unknown>) =>
    sql`exists (select 1 from outline_templates o where o.code = ${code} and o.line = 'party')`
  const asked = sql`split_part(${outline ?? null}::text, '@', 1)`
  const inOutline = outline
    ? sql`(${said} = ${asked} or (t.outline is null and not ${partyLine(asked)}))`
    : sql`not ${partyLine(said)}`
  const rest = sql`and r.owner_org_id = ${orgId}::uuid and t.year = ${year}::integer and r.deleted_at is null
    and ${inOutline} order by r.created_at desc limit 1`
  const [report] = await loadRecords(db, reports, rest)
  return report
}

/** Approved reports that the public may read, the newest first. */
export async function publicReports(db: Database): Promise<RecordView[]> {
  const rest = sql`and r.visibility = 'public' and r.state in ('approved', 'archived') and r.deleted_at is null
    order by t.year desc, r.title`
  return loadRecords(db, reports, rest)
}

/**
 * Officers' words for a report, in their order: its own organisation's as they stand, those of organisations in its
 * scope once approved. What anybody else writes about it is not printed in it.
 */
export async function passagesOf(
  db: Database,
  { id, ownerOrgId }: Pick<RecordView, 'id' | 'ownerOrgId'>,
  orgIds: readonly string[],
): Promise<RecordView[]> {
  const rest = sql`and t.report = ${id}::uuid and r.deleted_at is null and (r.owner_org_id = ${ownerOrgId}::uuid
      or (r.owner_org_id = any(${orgIds}::uuid[]) and r.state in ('approved', 'archived')))
    order by t.section, t.position nulls last, r.created_at, r.id`
  return loadRecords(db, reportPassages, rest)
}

/**
 * Every directive in the registers of these organisations, for citations typed by hand: other provinces give out the
 * same numbers.
 */
export async function registeredDirectives(db: Database, orgIds: readonly string[]): Promise<RecordView[]> {
  const rest = sql`and r.deleted_at is null and r.owner_org_id = any(${orgIds}::uuid[])`
  return loadRecords(db, directives, rest)
}

type OutlineRow = Omit<Outline, 'sections' | 'annexes'> & { sections: unknown; annexes: unknown }

const outlineColumns = sql`code, version, name, request, valid_from, valid_to, sections, annexes, line, note`

/** Every outline, the newest version of each code first. */
export async function listOutlines(db: Database): Promise<Outline[]> {
  const { rows } = await sql<OutlineRow>`
    select ${outlineColumns} from outline_templates order by valid_from desc, code, version desc`.execute(db)
  return rows.map((row) => outlineTemplate.parse(row))
}

/** Adds an outline that is not there yet; a published version never changes. */
export async function addOutline(db: Database, outline: Outline): Promise<void> {
  await sql`
    insert into outline_templates (${outlineColumns})
    values (${outline.code}, ${outline.version}, ${outline.name}, ${outline.request}, ${outline.validFrom}::date,
      ${outline.validTo}::date, ${JSON.stringify(outline.sections)}::jsonb, ${JSON.stringify(outline.annexes)}::jsonb,
      ${outline.line}, ${outline.note})
    on conflict (code, version) do nothing`.execute(db)
}

/** A record stands in a report once somebody has answered for it. */
const TOLD: readonly State[] = ['approved', 'archived']

type PartScope = { orgIds: readonly string[]; from: string; to: string; year: number }

/** The approved records that a part of an outline tells, or those in other states that it would tell, in its order. */
export async function recordsOfPart(
  db: Database,
  collection: Collection,
  part: RecordsPart,
  { states = TOLD, ...scope }: PartScope & { states?: readonly State[] },
): Promise<RecordView[]> {
  const columns = columnsOf(collection)
  const wanted = Object.entries(part.where).map(([name, values]) => {
    const column = columns.find(({ field }) => field === name)
    if (!column) throw new TypeError(`${collection.name} has no field ${name}, which an outline asks for`)
    return sql`and ${oneOf(sql.ref(`t.${column.column}`), postgresType(column.meta.kind), values)}`
  })
  const order = part.sort.map((name) => {
    const column = columns.find(({ field }) => field === name)
    return column ? sql`${sql.ref(`t.${column.column}`)} nulls last, ` : sql``
  })
  return loadRecords(
    db,
    collection,
    sql`and r.deleted_at is null and r.state = any(${states}::text[])
      and r.owner_org_id = any(${scope.orgIds}::uuid[]) ${timeOf(part, scope)} ${sql.join(wanted, sql` `)}
      order by ${sql.join(order, sql``)} r.happened_from nulls last, r.title, r.id`,
  )
}

function oneOf(column: RawBuilder<unknown>, type: string, values: readonly (string | boolean)[]) {
  // An unanswered yes-or-no question reads as "no" in an outline's condition.
  if (type === 'boolean') return sql`coalesce(${column}, false) = any(${values}::boolean[])`
  return type.endsWith('[]')
    ? sql`${column} && ${values}::${sql.raw(type)}`
    : sql`${column} = any(${values}::text[])`
}

function timeOf({ time }: RecordsPart, { from, to, year }: PartScope): RawBuilder<unknown> {
  switch (time) {
    case 'in-period':
      return sql`and r.happened_from between ${from}::date and ${to}::date`
    case 'holds-at-end':
      return sql`and (r.happened is null or r.happened @> ${to}::date)`
    case 'next-year':
      return sql`and extract(year from r.happened_from) = ${year + 1}`
    case 'any':
      return sql``
  }
}

/** What tells the records of an organisation in a collection apart: identities, and folded titles without one. */
export async function findSiblings(
  db: Database,
  collection: Collection,
  orgId: string,
): Promise<Set<string>> {
  const { rows } = await sql<{ identity: string | null; title: string }>`
    select identity, title from records
    where collection = ${collection.name} and owner_org_id = ${orgId}::uuid and deleted_at is null`.execute(
    db,
  )
  return new Set(rows.flatMap(({ identity, title }) => [identity ?? '', siblingKey(title)]))
}

/** The key of a record that has no identity of its own. */
export function siblingKey(title: string): string {
  return `title ${fold(title)}`
}

export type KnownOutlet = { id: string; name: string | null; aliases: string[] | null }

export async function findOutlets(db: Database): Promise<KnownOutlet[]> {
  const found = await loadRecords(db, outlets, sql`and r.deleted_at is null`)
  return found.map(({ id, fields }) => {
    const { name, aliases } = outlets.shape.parse(fields)
    return { id, name, aliases }
  })
}
