import { sql } from 'kysely'
import type { Database } from '../platform/database/connect.ts'
import type { Labels } from '../platform/labels.ts'
import { computeFigures, type Computed } from './compute.ts'
import type { Figure, FigureScope } from './figure.ts'

/** What an organisation stated, and the record that says so. */
export type Declared = { value: number | null; recordId: string; declaredIn: string | null }

export type Override = {
  choice: 'computed' | 'declared' | 'given'
  value: number | null
  reason: string
  recordId: string
}

/** What the figure is expected to reach by the end of the period, and why. */
export type Estimate = { value: number | null; basis: string | null; recordId: string }

/** A figure in a scope: what records say, what was declared, the gap between them, and what is printed. */
export type FigureValue = {
  key: string
  label: Labels
  unit: string
  definition: Labels
  /** Sum over the records; null when none knows. */
  computed: number | null
  /** How many records were considered, and how many of them do not know. */
  considered: number
  unknown: number
  /** Ids of the records considered; empty unless asked for. */
  records: readonly string[]
  declared: Declared | null
  /** Declared minus computed, when both are known and differ. */
  gap: number | null
  override: Override | null
  estimate: Estimate | null
  printed: number | null
  printedFrom: 'computed' | 'declared' | 'given'
}

type Options = { withRecords?: boolean }

/** Evaluates figures in one round trip, in the order given. */
export async function evaluateFigures(
  db: Database,
  figures: readonly Figure[],
  scope: FigureScope,
  { withRecords = false }: Options = {},
): Promise<FigureValue[]> {
  if (figures.length === 0) return []
  const computed = await computeFigures(db, figures, scope, { withRecords })
  const [declared, overrides, estimates] = [
    await findDeclared(db, scope),
    await findOverrides(db, scope),
    await findEstimates(db, scope),
  ]
  return figures.map((figure) => {
    const { key } = figure
    const said = {
      declared: declared.get(key) ?? null,
      override: overrides.get(key) ?? null,
      estimate: estimates.get(key) ?? null,
    }
    return combine(figure, computed.get(key), said)
  })
}

type Kept<T> = T & { figure: string }

/** The newest approved declaration for exactly this period wins over the others. */
async function findDeclared(db: Database, scope: FigureScope): Promise<Map<string, Declared>> {
  const { rows } = await sql<Kept<Declared>>`
    select distinct on (t.figure) t.figure, t.value, t.record_id, t.declared_in
    from figure_declarations t join records r on r.id = t.record_id
    where ${approved} and ${within(scope)} order by t.figure, r.updated_at desc`.execute(db)
  return new Map(rows.map((row) => [row.figure, row]))
}

async function findOverrides(db: Database, scope: FigureScope): Promise<Map<string, Override>> {
  const { rows } = await sql<Kept<Override>>`
    select distinct on (t.figure) t.figure, t.choice, t.value, t.reason, t.record_id
    from figure_overrides t join records r on r.id = t.record_id
    where ${chosen(scope)} and ${within(scope)} order by t.figure, r.updated_at desc`.execute(db)
  return new Map(rows.map((row) => [row.figure, row]))
}

async function findEstimates(db: Database, scope: FigureScope): Promise<Map<string, Estimate>> {
  const { rows } = await sql<Kept<Estimate>>`
    select distinct on (t.figure) t.figure, t.value, t.basis, t.record_id
    from figure_estimates t join records r on r.id = t.record_id
    where ${chosen(scope)} and ${within(scope)} order by t.figure, r.updated_at desc`.execute(db)
  return new Map(rows.map((row) => [row.figure, row]))
}

const approved = sql`r.state in ('approved', 'archived')`

// Which number to print and what to expect is part of writing a report, as its passages are: an organisation's own
// words stand as they are and are approved with the report. Asked about several organisations, only approved ones count.
function chosen({ orgId }: FigureScope) {
  return orgId === undefined ? approved : sql`r.state <> 'returned'`
}

// A reporting year cut off on 14 December, or earlier by a request letter, and the calendar year are the same year to
// those who declare; nine months and a year are not, so the shorter must have four fifths of the longer one's days.
function within({ orgId, orgIds, from, to }: FigureScope) {
  const asked = sql`(${to}::date - ${from}::date + 1)`
  const stated = sql`(t.period_to - t.period_from + 1)`
  return sql`r.deleted_at is null
    and r.owner_org_id = any(${orgId === undefined ? orgIds : [orgId]}::uuid[])
    and ${to}::date between t.period_from and t.period_to
    and 5 * least(${asked}, ${stated}) >= 4 * greatest(${asked}, ${stated})`
}

type Said = Pick<FigureValue, 'declared' | 'override' | 'estimate'>

function combine(
  { key, label, unit, definition }: Figure,
  found: Computed | undefined,
  { declared, override, estimate }: Said,
): FigureValue {
  const computed = found?.total ?? null
  const stated = declared?.value ?? null
  const { printed, printedFrom } = print(computed, stated, override)
  const shown = { key, label, unit, definition, computed, declared, override, estimate }
  return {
    ...shown,
    printed,
    printedFrom,
    considered: found?.considered ?? 0,
    unknown: found?.unknown ?? 0,
    records: found?.records ?? [],
    gap: computed !== null && stated !== null && computed !== stated ? stated - computed : null,
  }
}

/** An officer's choice first; else what records say; else what was declared. */
function print(computed: number | null, declared: number | null, override: Override | null) {
  if (override?.choice === 'given') return { printed: override.value, printedFrom: 'given' as const }
  if (override?.choice === 'declared') return { printed: declared, printedFrom: 'declared' as const }
  if (override?.choice === 'computed' || computed !== null) {
    return { printed: computed, printedFrom: 'computed' as const }
  }
  return { printed: declared, printedFrom: 'declared' as const }
}

/** The figures of the modules by key; two of one key are a fault of the program. */
export function figuresOf(lists: readonly (readonly Figure[] | undefined)[]): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>()
  for (const figure of lists.flatMap((list) => list ?? [])) {
    if (figures.has(figure.key)) throw new TypeError(`Two figures are named ${figure.key}`)
    figures.set(figure.key, figure)
  }
  return figures
}
