import { setTimeout as sleep } from 'node:timers/promises'
import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool, type Transaction } from 'kysely'
import pg from 'pg'
import { defineError } from '../errors.ts'
import { overlapping, PipelinedDialect, sendTogether } from './pipeline.ts'
import type { DB } from './tables.ts'

/** The one type every act takes first: a pool of connections, or the transaction its caller opened. */
export type Database = Kysely<DB>

/** Where a PostgreSQL answers: a Unix socket of our own cluster, or a URL given by the administrator. */
export type Connection = { host: string; database: string; user: string } | { connectionString: string }

export const cannotConnect = defineError('database.cannot-connect', 503, {
  vi: 'Không kết nối được với PostgreSQL ({reason}); hãy kiểm tra DATABASE_URL và máy chủ cơ sở dữ liệu.',
  en: 'Cannot connect to PostgreSQL ({reason}); check DATABASE_URL and the database server.',
})

export const postgresTooOld = defineError('database.too-old', 503, {
  vi: 'PostgreSQL {version} quá cũ; Chalo cần PostgreSQL 15 trở lên, hãy nâng cấp hoặc bỏ DATABASE_URL.',
  en: 'PostgreSQL {version} is too old; Chalo needs PostgreSQL 15 or newer: upgrade it or unset DATABASE_URL.',
})

export const databaseNotUtf8 = defineError('database.not-utf8', 503, {
  vi: 'Cơ sở dữ liệu dùng bảng mã {encoding}; hãy tạo một cơ sở dữ liệu UTF8 và sửa DATABASE_URL.',
  en: 'The database uses the encoding {encoding}; create a UTF8 database and correct DATABASE_URL.',
})

const { builtins } = pg.types
const DATERANGE = 3912
const ARRAYS = { INT8: 1016, NUMERIC: 1231, DATE: 1182 }

/**
 * How values arrive: `bigint` and `numeric` as numbers (a count or an amount in đồng fits in 2^53; a whole number
 * beyond that is an error rather than a rounded lie), `date` and `daterange` as PostgreSQL writes them
 * ('2017-12-14', '[2017-01-01,2018-01-01)'), for a day has no time zone, and `timestamptz` as a Date.
 */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.INT8]: wholeNumber,
  [builtins.NUMERIC]: decimal,
  [builtins.DATE]: asWritten,
  [DATERANGE]: asWritten,
  [builtins.INTERVAL]: asWritten,
  [ARRAYS.INT8]: (text) => parseArray(text, wholeNumber),
  [ARRAYS.NUMERIC]: (text) => parseArray(text, decimal),
  [ARRAYS.DATE]: (text) => parseArray(text, asWritten),
}

function asWritten(text: string): string {
  return text
}

function decimal(text: string): number {
  return /^-?\d+$/.test(text) ? wholeNumber(text) : Number(text)
}

// None of these element types ever needs quotes or braces.
function parseArray<Value>(text: string, parse: (element: string) => Value): (Value | null)[] {
  if (text === '{}') return []
  const elements = text.slice(1, -1).split(',')
  return elements.map((element) => (element === 'NULL' ? null : parse(element)))
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is beyond the exact whole numbers`)
  return number
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format === 'binary' ? undefined : parsers[oid]) ?? pg.types.getTypeParser(oid, format),
}

/** Settings for a `pg` client or pool, with Chalo's value parsers and UTC sessions. */
export function clientConfig(connection: Connection): pg.ClientConfig {
  return {
    ...connection,
    types,
    application_name: 'chalo',
    connectionTimeoutMillis: 10_000,
    options: '-c timezone=UTC -c datestyle=ISO -c intervalstyle=iso_8601',
  }
}

/** Opens at most `max` connections; `await db.destroy()` closes them. */
export function connect(connection: Connection, { max = 10 }: { max?: number } = {}): Database {
  return kyselyOn(new PipelinedDialect(openPool(connection, max)))
}

export function openPool(connection: Connection, max: number): pg.Pool {
  const pool = new pg.Pool({ ...clientConfig(connection), max, idleTimeoutMillis: 30_000, pipeline: true })
  // An idle connection that the server closes is replaced at the next query; without a listener it would end us.
  pool.on('error', () => {})
  pool.on('connect', sendTogether)
  return pool
}

/** Queries through a pool of somebody else's making. */
export function kyselyOf(pool: PostgresPool): Database {
  return kyselyOn(new PostgresDialect({ pool }))
}

function kyselyOn(dialect: PostgresDialect): Database {
  return new Kysely<DB>({
    dialect,
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

/**
 * Runs `work` in a transaction: the one `db` already is, or a new one that commits when `work` resolves. Statements that it
 * asks for at the same time are sent at the same time (see `overlapping`).
 */
export function transaction<Result>(
  db: Database,
  work: (trx: Transaction<DB>) => Promise<Result>,
): Promise<Result> {
  return isTransaction(db) ? work(db) : db.transaction().execute((trx) => overlapping(trx, work))
}

const ATTEMPTS = 3
/** Milliseconds. */
const LET_PASS = 10
const ENTANGLED = ['40P01', '40001']

/**
 * Runs a transaction again when PostgreSQL undid it to let another one pass: a deadlock, or a snapshot that no longer holds
 * (PostgreSQL, 13.5). A moment later each time, for the other one to pass in. The third refusal stands.
 */
export async function againWhenEntangled<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (!ENTANGLED.includes(code) || attempt === ATTEMPTS) throw error
      await sleep(attempt * LET_PASS * (1 + Math.random()))
    }
  }
}

/** Runs reads that must agree with each other: in the transaction `db` already is, or on one snapshot of their own. */
export function atOneMoment<Result>(db: Database, read: (db: Database) => Promise<Result>): Promise<Result> {
  if (isTransaction(db)) return read(db)
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)
}

function isTransaction(db: Database): db is Transaction<DB> {
  return db.isTransaction
}

/** What a server says about itself; `number` is 180004 for version 18.4. */
export type ServerFacts = { number: string; version: string; encoding: string }

/**
 * Connects once, before anything else is built on the connection.
 * @throws cannotConnect, postgresTooOld, databaseNotUtf8
 */
export async function checkServer(connection: Connection): Promise<void> {
  checkFacts(await factsOf(connection))
}

export function checkFacts({ number, version, encoding }: ServerFacts): void {
  if (Number(number) < 150_000) throw postgresTooOld({ version })
  if (encoding !== 'UTF8') throw databaseNotUtf8({ encoding })
}

const FACTS = `select current_setting('server_version_num') as number, current_setting('server_version') as version,
  current_setting('server_encoding') as encoding`

async function factsOf(connection: Connection): Promise<ServerFacts> {
  const client = new pg.Client(clientConfig(connection))
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<ServerFacts>(FACTS)
    return rows[0] ?? { number: '0', version: '?', encoding: '?' }
  } catch (error) {
    throw cannotConnect({ reason: reasonOf(error) })
  } finally {
    await client.end().catch(() => {})
  }
}

// A refused dual-stack connection arrives as an AggregateError with an empty message.
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message || ('code' in error ? String(error.code) : error.name)
}
