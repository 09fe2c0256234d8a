import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../platform/database/connect.ts'
import type { Figure, FigureScope } from './figure.ts'
import { passKey, sharedOf, type Selected } from './selection.ts'

/** What the records say of a figure. `records` are their ids; null unless asked for. */
export type Computed = {
  key: string
  /** Sum of the known amounts; null when none is known. */
  total: number | null
  considered: number
  unknown: number
  records: string[] | null
}

type Options = { withRecords: boolean }
type Counting = { key: string; rows: RawBuilder<unknown>; selected: Selected | undefined }

/**
 * Computes figures from the records in one statement. Figures over the same records share one pass over
 * its records, each adding up those that it selects; a figure with a query of its own gets a pass of its own.
 */
export async function computeFigures(
  db: Database,
  figures: readonly Figure[],
  scope: FigureScope,
  options: Options,
): Promise<Map<string, Computed>> {
  const countings = figures.map(({ key, rows: select }): Counting => {
    const rows = select(scope)
    return { key, rows, selected: 'selected' in rows ? (rows.selected as Selected) : undefined }
  })
  const passes = Map.groupBy(countings, ({ key, selected }) =>
    selected ? passKey(selected) : `figure ${key}`,
  )
  const queries = [...passes.values()].map((counted) => passOf(counted, options))
  const { rows } = await sql<Computed>`${sql.join(queries, sql` union all `)}`.execute(db)
  return new Map(rows.map((row) => [row.key, row]))
}

/** One pass over the records, one row a figure. */
function passOf(counted: readonly Counting[], options: Options): RawBuilder<unknown> {
  const sums = counted.map(({ selected }, index) => sumsOf(index, options, selected))
  const values = counted.map(
    ({ key }, index) =>
      sql`(${key}::text, ${name('total', index)}, ${name('considered', index)}, ${name('unknown', index)}, ${name('records', index)})`,
  )
  const [first] = counted
  const from = first?.selected ? sharedOf(first.selected) : sql`from (${first?.rows}) as considered`
  return sql`
    select figure.* from (select ${sql.join(sums)} ${from}) as sums
    cross join lateral (values ${sql.join(values)}) as figure (key, total, considered, unknown, records)`
}

function sumsOf(
  index: number,
  { withRecords }: Options,
  selected: Selected | undefined,
): RawBuilder<unknown> {
  const where = selected ? (selected.where ?? sql`true`) : sql`true`
  const id = selected ? sql`r.id` : sql`record_id`
  const amount = selected ? selected.amount : sql`amount`
  const count = sql`count(*) filter (where ${where})`
  return sql.join([
    // Where every record adds one, counting is adding.
    amount
      ? sql`sum((${amount})::numeric) filter (where ${where}) as ${name('total', index)}`
      : sql`nullif(${count}, 0)::numeric as ${name('total', index)}`,
    sql`${count} as ${name('considered', index)}`,
    amount
      ? sql`count(*) filter (where ${where} and (${amount}) is null) as ${name('unknown', index)}`
      : sql`0::bigint as ${name('unknown', index)}`,
    withRecords
      ? sql`array_agg(${id} order by ${id}) filter (where ${where}) as ${name('records', index)}`
      : sql`null::uuid[] as ${name('records', index)}`,
  ])
}

function name(part: keyof Computed, index: number): RawBuilder<unknown> {
  return sql.ref(`${part}_${index}`)
}
