import type pg from 'pg'

/** A table as it is copied: its columns but the generated ones, and what puts its rows in an order. */
export type CopiedTable = { name: string; columns: string[]; order: string[]; dependsOn: string[] }

const TABLES = `
  select c.relname as name,
    (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    coalesce((select array_agg(a.attname::text order by array_position(i.indkey::smallint[], a.attnum)) from pg_index i
      join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey) where i.indrelid = c.oid and i.indisprimary), '{}') as "order",
    coalesce((select array_agg(distinct f.relname::text) from pg_constraint k join pg_class f on f.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f' and not k.condeferred and f.oid <> c.oid), '{}') as "dependsOn"
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by c.relname`

/**
 * Every table of the program, each after those that its rows point to, save where PostgreSQL looks only at the end of the
 * transaction; the list of migrations is kept apart.
 */
export async function listTables(client: pg.Client): Promise<CopiedTable[]> {
  const { rows } = await client.query<CopiedTable>(TABLES)
  const waiting = new Map(rows.map((table) => [table.name, table]))
  const sorted: CopiedTable[] = []
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(
      ({ dependsOn }) => !dependsOn.some((name) => waiting.has(name)),
    )
    if (ready.length === 0)
      throw new TypeError(`Tables point at each other: ${[...waiting.keys()].join(', ')}`)
    for (const table of ready) waiting.delete(table.name)
    sorted.push(...ready)
  }
  return sorted
}

/** The rows as CSV, always in the same order; an empty text is quoted and null is not, so neither becomes the other. */
export function copyOut({ name, columns, order }: CopiedTable): string {
  const by = (order.length > 0 ? order : columns).map(quote).join(', ')
  return `copy (select ${columns.map(quote).join(', ')} from ${quote(name)} order by ${by}) to stdout (format csv)`
}

export function copyIn(name: string, columns: readonly string[]): string {
  return `copy ${quote(name)} (${columns.map(quote).join(', ')}) from stdin (format csv)`
}

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

const SEQUENCES = `select sequencename::text as name, last_value as value from pg_sequences where schemaname = 'public' order by 1`

/** The last number that each sequence gave; null for one that gave none yet. */
export async function readSequences(client: pg.Client): Promise<Record<string, number | null>> {
  const { rows } = await client.query<{ name: string; value: number | null }>(SEQUENCES)
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

export async function setSequences(
  client: pg.Client,
  values: Readonly<Record<string, number | null>>,
): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    if (value !== null) await client.query('select setval($1::regclass, $2)', [quote(name), value])
  }
}
