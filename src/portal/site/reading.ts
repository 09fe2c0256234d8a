import { createHash } from 'node:crypto'
import pg from 'pg'
import { answerOf } from '../../platform/database/answer-of.ts'
import { clientConfig, kyselyOf, type Connection, type Database } from '../../platform/database/connect.ts'

/** Readers wait seconds for a page, not longer; and they leave the officers their connections. */
const LIMITS = { connections: 6, connect: 2000, query: 8000 }

/** Texts of queries that each connection keeps prepared. */
const MOST_PREPARED = 300

/**
 * The public side's own connections, which give up soon. Its few queries are asked over and over, so each connection
 * prepares them once: planning a page's query costs more than running it.
 */
export function openReading(connection: Connection): Database {
  const pool = new pg.Pool({
    ...clientConfig(connection),
    max: LIMITS.connections,
    connectionTimeoutMillis: LIMITS.connect,
    idleTimeoutMillis: 30_000,
  })
  pool.on('error', () => {})
  pool.on('connect', prepareQueries)
  return kyselyOf(pool)
}

function prepareQueries(client: pg.PoolClient): void {
  // One plan for all that is asked: what is looked for is found through the same indexes.
  client.query('set plan_cache_mode = force_generic_plan').catch(() => {})
  const names = new Map<string, string>()
  const prepared = (text: unknown, values: unknown) => {
    if (typeof text !== 'string' || !Array.isArray(values) || !/^\s*(select|with)\b/i.test(text))
      return undefined
    const found = names.get(text)
    if (found !== undefined || names.size === MOST_PREPARED) return found
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 20)
    names.set(text, name)
    return name
  }
  const ask = (text: string, values: unknown[]) => {
    const name = prepared(text, values)
    return answerOf(client, name === undefined ? { text, values } : { text, values, name }, LIMITS.query)
  }
  Object.assign(client, { query: ask })
}
