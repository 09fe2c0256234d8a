import pg from 'pg'
import { clientConfig, type Connection } from '../database/connect.ts'
import { targetNotEmpty } from './errors.ts'
import { quote } from './tables.ts'

const TABLES = `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`

const FUNCTIONS = `select p.oid::regprocedure::text as name from pg_proc p where p.pronamespace = 'public'::regnamespace
  and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`

/** Takes the tables out of a database in which nobody has written anything yet. @throws targetNotEmpty */
export async function emptyDatabase(connection: Connection): Promise<void> {
  const client = new pg.Client(clientConfig(connection))
  await client.connect()
  try {
    await client.query('begin')
    const { rows: tables } = await client.query<{ name: string }>(TABLES)
    const count = await countWritten(client, new Set(tables.map(({ name }) => name)))
    if (count > 0) throw targetNotEmpty({ count })
    for (const { name } of tables) await client.query(`drop table ${quote(name)} cascade`)
    const { rows: functions } = await client.query<{ name: string }>(FUNCTIONS)
    for (const { name } of functions) await client.query(`drop function ${name} cascade`)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

async function countWritten(client: pg.Client, tables: ReadonlySet<string>): Promise<number> {
  let count = 0
  for (const name of ['records', 'users'].filter((name) => tables.has(name))) {
    const { rows } = await client.query<{ count: number }>(`select count(*) as count from ${quote(name)}`)
    count += rows[0]?.count ?? 0
  }
  return count
}
