import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import type { Bare } from '../servers/bare.ts'
import type { SiteTold } from '../servers/site.ts'
import type { Bench } from '../world/bench.ts'
import type { Row } from '../world/published.ts'
import { serveInChild, type Served } from './child.ts'

/** The public side of a world, which keeps its pages ready or renders each of them each time. */
export function siteOf({ connection, dataFolder }: Bench, pages: 'ready' | 'cold'): Promise<Served> {
  const folder = pages === 'ready' ? join(dataFolder, 'ready-bench') : null
  return serveInChild('site', { connection, folder } satisfies SiteTold)
}

export type Copied = {
  origin: string
  path: string
  coding?: string
  /** What is read before each answer. */
  row?: Row
}

/** A bare server that sends what ours sends, byte for byte, heads included. */
export async function bareOf(
  { connection }: Bench,
  { origin, path, row, coding = 'identity' }: Copied,
): Promise<Served> {
  const { head, body } = await bytesOf(origin + path, coding)
  const { recordId, locale } = row ?? {}
  const reading = recordId && locale ? { row: { connection, recordId, locale } } : {}
  return serveInChild('bare', { head, body: body.toString('base64'), ...reading } satisfies Bare)
}

/** The answer as it travels; `fetch` would unpack it. */
export async function bytesOf(url: string, coding: string): Promise<{ head: string[]; body: Buffer }> {
  const [answer] = (await once(get(url, { headers: { 'accept-encoding': coding } }), 'response')) as [
    IncomingMessage,
  ]
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`)
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  const own = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding'])
  const head = Object.entries(answer.headers).flatMap(([name, value]) =>
    own.has(name) ? [] : [name, String(value)],
  )
  return { head, body: Buffer.concat(chunks) }
}

/** What servers need to know to be compared. */
export function askedOf(
  { origin, pid }: Served,
  { path = '', headers = {} }: { path?: string; headers?: Record<string, string> } = {},
) {
  return { url: origin + path, pid, headers }
}
