import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { clientConfig, type Connection } from '../database/connect.ts'
import type { Change } from './changes.ts'
import type { Ready } from './ready.ts'

export type Follower = {
  /** Since when the database has not been heard of; null while it is. */
  lostSince(): Date | null
  /** Resolves when the changes missed so far are taken in, or after the time given. */
  caughtUp(patience: number): Promise<void>
  stop(): Promise<void>
}

type Following = {
  connection: Connection
  ready: Ready
  /** After changes were taken in; null when everything was forgotten. */
  changed?: (changes: readonly Change[] | null) => void
}

const CHANNEL = 'public_changes'
/** Looked at even when no notice came: a notice may be lost with its connection. */
const EVERY = 2000
const PATIENCE = 3000
const AGAIN = { least: 200, most: 3000 }
const AT_ONCE = 1000

/**
 * Follows what changes for readers. The table is the truth and tells what was missed; a notice only wakes. A node whose
 * last change is no longer in the table (too long away, or another database) forgets everything.
 */
export function followChanges({ connection, ready, changed = () => {} }: Following): Follower {
  const stopping = new AbortController()
  const { signal } = stopping
  let lost: Date | null = new Date()
  let heard = Promise.withResolvers<void>()
  let wake = () => {}

  const running = (async () => {
    for (let wait = AGAIN.least; !signal.aborted; wait = Math.min(wait * 2, AGAIN.most)) {
      await listen().catch(() => {})
      if (lost === null) wait = AGAIN.least
      lost ??= new Date()
      heard = Promise.withResolvers<void>()
      await sleep(wait, undefined, { signal, ref: false }).catch(() => {})
    }
  })()

  async function listen(): Promise<void> {
    const client = new pg.Client({
      ...clientConfig(connection),
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
      keepAlive: true,
    })
    const ended = new AbortController()
    client.on('error', () => ended.abort())
    client.on('end', () => ended.abort())
    client.on('notification', () => wake())
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
      while (!signal.aborted && !ended.signal.aborted) {
        const woken = new Promise<void>((resolve) => (wake = resolve))
        await catchUp(client)
        lost = null
        heard.resolve()
        await Promise.race([woken, pause(AbortSignal.any([signal, ended.signal]))])
      }
    } finally {
      void client.end().catch(() => {})
    }
  }

  async function catchUp(client: pg.Client): Promise<void> {
    for (let more = true; more;) {
      const { id, at } = ready.mark()
      const text = 'select id, tags, at::text as at from public_changes where id >= $1 order by id limit $2'
      const { rows } = await client.query<Change>(text, [id, AT_ONCE])
      const [known, ...news] = rows
      more = rows.length === AT_ONCE
      if (known?.id !== id || known.at !== at) {
        if (await isUntouched(client, id)) return
        await startAnew(client)
      } else if (news.length > 0) {
        ready.take(news)
        changed(news)
      }
    }
  }

  /** Nothing was seen because nothing has happened yet. */
  async function isUntouched(client: pg.Client, id: number): Promise<boolean> {
    if (id !== 0) return false
    return (await client.query('select from public_changes limit 1')).rowCount === 0
  }

  async function startAnew(client: pg.Client): Promise<void> {
    const text = 'select id, at::text as at from public_changes order by id desc limit 1'
    const { rows } = await client.query<{ id: number; at: string }>(text)
    ready.forget(rows[0] ?? { id: 0, at: '' })
    changed(null)
  }

  return {
    lostSince: () => lost,
    caughtUp: (patience) =>
      Promise.race([heard.promise, sleep(patience, undefined, { signal, ref: false }).catch(() => {})]),
    async stop() {
      stopping.abort()
      await running
    },
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return sleep(EVERY, undefined, { signal, ref: false }).catch(() => {})
}
