import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { defineError } from '../errors.ts'
import { clientConfig, type Connection } from './connect.ts'

/** Who uses a cluster: one server at a time, and commands beside it. */
export type Role = 'server' | 'command'

/** The right to use a cluster. It is held by a database session, so it ends with this process, however that ends. */
export type Lease = { release(whenLast: () => Promise<void>): Promise<void> }

export const alreadyServed = defineError('data-folder.in-use', 503, {
  vi: 'Một máy chủ Chalo khác (tiến trình {pid}) đang chạy trên thư mục dữ liệu này; hãy dừng nó trước, hoặc đặt CHALO_DATA sang thư mục khác.',
  en: 'Another Chalo server (process {pid}) runs on this data folder; stop it first, or set CHALO_DATA to another folder.',
})

const KEY = 4_272_017
const USING = 1
const SERVING = 2
const RETRY = 200

/**
 * Takes the lease on a session of its own, and takes it again when the session is lost, as when PostgreSQL restarts
 * its processes after one of them was killed.
 * @throws alreadyServed when a second server asks; the database's own error when the cluster is just shutting down
 */
export async function takeLease(connection: Connection, role: Role): Promise<Lease> {
  let client = await openSession(connection, role)
  let released = false
  const retake = async (): Promise<void> => {
    while (!released) {
      const session = await openSession(connection, role).catch(() => undefined)
      if (session) return keep(session)
      await sleep(RETRY, undefined, { ref: false })
    }
  }
  const keep = (session: pg.Client): void => {
    client = session
    client.once('end', () => void retake())
  }
  keep(client)
  return {
    release: (whenLast) => {
      released = true
      return release(client, whenLast)
    },
  }
}

async function openSession(connection: Connection, role: Role): Promise<pg.Client> {
  const name = `chalo ${role} ${process.pid}`
  const client = new pg.Client({ ...clientConfig(connection), application_name: name, keepAlive: true })
  // A lost session shows in its end; without a listener the error would end this process.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select pg_advisory_lock_shared($1, $2)', [KEY, USING])
    if (role === 'server' && !(await tryLock(client, SERVING))) {
      throw alreadyServed({ pid: await serverOf(client) })
    }
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}

// Whoever gets the lock alone was the last user. A newcomer waits for it until the shutdown sends him away.
async function release(client: pg.Client, whenLast: () => Promise<void>): Promise<void> {
  try {
    await client.query('select pg_advisory_unlock_all()')
    if (await tryLock(client, USING)) await whenLast()
  } catch (error) {
    if (!isClosed(error)) throw error
  } finally {
    await client.end().catch(() => {})
  }
}

async function tryLock(client: pg.Client, lock: number): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1, $2) as locked', [
    KEY,
    lock,
  ])
  return rows[0]?.locked ?? false
}

async function serverOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and classid = $1 and objid = $2 and granted`,
    [KEY, SERVING],
  )
  return rows[0]?.name.split(' ').at(-1) ?? '?'
}

/** Whether an error only says that the server at the other end is going or gone. */
export function isClosed(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    ['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(code) ||
    /Connection terminated|not queryable/.test(error.message)
  )
}
