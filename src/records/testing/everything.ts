import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'

/** What only grows: the log, revisions, changes as nodes hear of them, and what imports keep of themselves. */
const GROWING = [
  'events',
  'event_heads',
  'record_revisions',
  'record_text_revisions',
  'public_changes',
  'notifications',
  'text_steps',
  'uploads',
  'upload_pieces',
  'imports',
  'import_rows',
  'import_findings',
  'translation_imports',
  'translation_sources',
  'translation_texts',
]

/** What tells how often and when a row was written, not what it says. */
const COUNTING = ['version', 'updated_at', 'updated_by', 'published_version', 'search']

/**
 * What every table says, but for what only grows; of records that were removed nothing, as readers have it. Two of these are
 * equal when nothing is left of all that happened in between.
 */
export async function everything(
  db: Database,
  { without = [] }: { without?: readonly string[] } = {},
): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await sql<{ name: string; columns: string[] }>`
    select t.table_name::text as name, array_agg(c.column_name::text) as columns from information_schema.tables t
    join information_schema.columns c on c.table_schema = t.table_schema and c.table_name = t.table_name
    where t.table_schema = 'public' and t.table_type = 'BASE TABLE' group by 1 order by 1`.execute(db)
  const left = [...GROWING, ...without]
  const found: Record<string, unknown[]> = {}
  for (const { name, columns } of tables.filter((table) => !left.includes(table.name))) {
    const key = name === 'records' ? 'id' : columns.find((column) => column === 'record_id')
    const living = key
      ? sql`not exists (select from records r where r.id = x.${sql.ref(key)} and r.deleted_at is not null)`
      : sql`true`
    const withdrawn = columns.includes('withdrawn_at') ? sql`and x.withdrawn_at is null` : sql``
    const { rows } = await sql<{ said: unknown }>`
      select jsonb_strip_nulls(to_jsonb(x) - ${COUNTING}::text[]) as said from ${sql.table(name)} x
      where ${living} ${withdrawn} order by 1`.execute(db)
    if (rows.length > 0) found[name] = rows.map(({ said }) => said)
  }
  return found
}
