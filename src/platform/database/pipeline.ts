import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import {
  DummyDriver,
  PostgresAdapter,
  PostgresDialect,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SingleConnectionProvider,
  Transaction,
  type ConnectionProvider,
  type DatabaseConnection,
  type Kysely,
  type RawBuilder,
  type Dialect,
  type TransactionSettings,
} from 'kysely'
import type pg from 'pg'
import type { DB } from './tables.ts'

/**
 * A statement that begins with this comment is prepared once by each connection, then only run: of a statement that finds
 * its rows by key, planning is most of the work. For texts that never vary but with the collection they are about, whose
 * best plan does not hang on their values, and that name their columns (after a migration `*` would be something else).
 */
const PREPARED = '/* prepared */'

type Query = (...args: unknown[]) => unknown

const names = new Map<string, string>()

/** The name under which connections keep a statement; undefined for one that is planned each time. */
function nameOf(text: string): string | undefined {
  if (!text.startsWith(PREPARED)) return undefined
  const known = names.get(text)
  if (known !== undefined) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 20)
  names.set(text, name)
  return name
}

type Corked = { stream: Pick<Writable, 'cork' | 'uncork' | 'writableLength'> }

/** So many bytes are work enough for PostgreSQL to begin while we prepare what comes next. */
const WORTH_A_START = 4096

/**
 * Lets a client of a pool with `pipeline` send what one turn of the event loop asks of it in few pieces: for each piece that
 * is sent, both processes are woken once.
 */
export function sendTogether(client: pg.PoolClient): void {
  const query = client.query.bind(client) as Query
  const { stream } = (client as unknown as { connection: Corked }).connection
  let corked = false
  const cork = () => {
    if (corked) return
    corked = true
    stream.cork()
    // After the promises of this turn: whoever goes on at the same time sends at the same time.
    process.nextTick(() => {
      corked = false
      stream.uncork()
    })
  }
  const sendWhatIsHeld = () => {
    stream.uncork()
    stream.cork()
  }
  const together: Query = (text, values, ...rest) => {
    cork()
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined
    const answer = name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest)
    if (stream.writableLength > WORTH_A_START) sendWhatIsHeld()
    return answer
  }
  Object.assign(client, { query: together })
}

/** Connections whose client sends a statement before the one before it is answered. */
const pipelined = new WeakSet<DatabaseConnection>()

/** Statements of open transactions whose answer nobody has waited for. */
const unanswered = new WeakMap<DatabaseConnection, Promise<unknown>[]>()

class PipelinedDriver extends PostgresDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    pipelined.add(connection)
    return connection
  }

  /** Sent with the first statement, which fails as this would. */
  override beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    super.beginTransaction(connection, settings).catch(() => {})
    return Promise.resolve()
  }

  /** Sent behind what nobody has waited for, whose error is why there was nothing to commit. */
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const left = unanswered.get(connection) ?? []
    unanswered.delete(connection)
    await together([...left, super.commitTransaction(connection)])
  }
}

/** PostgreSQL through a pool whose clients have `pipeline` and `sendTogether`. */
export class PipelinedDialect extends PostgresDialect {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    super({ pool })
    this.#pool = pool
  }

  override createDriver(): PostgresDriver {
    return new PipelinedDriver({ pool: this.#pool })
  }
}

// A transaction asks its dialect and its driver nothing: it has a connection.
const dialect: Dialect = {
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
}
const bare = { config: { dialect }, dialect, driver: new DummyDriver() }

/**
 * Waits for what was asked for at the same time; of several that failed, the first is told, in the order given: in a
 * transaction those behind it failed only because it did.
 */
export async function together<const Asked extends readonly unknown[]>(
  asked: Asked,
): Promise<{ -readonly [At in keyof Asked]: Awaited<Asked[At]> }> {
  const answers = await Promise.allSettled(asked)
  const values = answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason
    return answer.value
  })
  return values as { -readonly [At in keyof Asked]: Awaited<Asked[At]> }
}

/**
 * Runs `work` in a transaction where statements that are asked for at the same time (`Promise.all`) are sent at the same
 * time; PostgreSQL runs them one after another in the order in which they were asked for. When one fails, those behind it
 * fail as well, and the transaction with them.
 */
export function overlapping<Result>(
  trx: Transaction<DB>,
  work: (trx: Transaction<DB>) => Promise<Result>,
): Promise<Result> {
  const executor = trx.getExecutor()
  return executor.provideConnection(async (connection) => {
    if (!pipelined.has(connection)) {
      const provider = new SingleConnectionProvider(connection)
      return work(new Transaction({ ...bare, executor: executor.withConnectionProvider(provider) }))
    }
    const open = openProvider(connection)
    const left: Promise<unknown>[] = []
    unanswered.set(connection, left)
    try {
      return await work(new Transaction({ ...bare, executor: executor.withConnectionProvider(open) }))
    } catch (error) {
      unanswered.delete(connection)
      // What failed unnoticed is why the rest could not be done.
      await together(left)
      throw error
    } finally {
      open.close()
    }
  })
}

/**
 * Sends a statement of a transaction that answers nothing, and does not wait for it: what comes next, the commit even, is
 * sent behind it, and fails with its error when it fails.
 */
export async function sendOff(db: Kysely<DB>, statement: RawBuilder<unknown>): Promise<void> {
  const query = statement.compile(db)
  await db.getExecutor().provideConnection(async (connection) => {
    const answer = connection.executeQuery(query)
    const left = unanswered.get(connection)
    if (!left) return void (await answer)
    answer.catch(() => {})
    left.push(answer)
  })
}

/** Gives out a connection to everybody at once, until the transaction's work has ended: what comes later would be outside of it. */
function openProvider(connection: DatabaseConnection): ConnectionProvider & { close(): void } {
  let closed = false
  return {
    provideConnection: async (consumer) => {
      if (closed) throw new Error('The transaction of this statement has ended')
      return consumer(connection)
    },
    close: () => (closed = true),
  }
}
