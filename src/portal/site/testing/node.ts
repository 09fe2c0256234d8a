import { once } from 'node:events'
import { request, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { loadConfig } from '../../../platform/config.ts'
import type { Connection, Database } from '../../../platform/database/connect.ts'
import { memoryStore } from '../../../platform/testing/files.ts'
import { createServer } from '../../../platform/http/server.ts'
import { defineRoute, type PortalRoute } from '../route.ts'
import { servePortal, type SiteParts } from '../serve.ts'

/** Texts of a small site of its own, so that these tests need none of the province's pages. */
export async function makeTexts(db: Database): Promise<void> {
  await sql`create table test_texts (slug text primary key, body text not null, gone boolean not null default false)`.execute(
    db,
  )
}

/** Writes a text and tells of it as publishing does; `quietly` loses the notice on the way. */
export async function writeText(db: Database, slug: string, body: string, { quietly = false } = {}) {
  await db.transaction().execute(async (trx) => {
    await sql`insert into test_texts (slug, body) values (${slug}, ${body})
      on conflict (slug) do update set body = excluded.body`.execute(trx)
    await tellOf(trx, [`record:${slug}`, 'list:texts:vi'])
    if (!quietly) await sql`notify public_changes`.execute(trx)
  })
}

export async function tellOf(db: Database, tags: readonly string[]): Promise<void> {
  await sql`insert into public_changes (tags) values (${sql.val([...tags])}::text[])`.execute(db)
}

export type Counted = { routes: readonly PortalRoute[]; rendered: Map<string, number> }

/** A page a text, a list with a query, an answer for programs, a search that is never kept, and a faulty page. */
export function textRoutes({ delay = () => Promise.resolve() } = {}): Counted {
  const rendered = new Map<string, number>()
  const count = (path: string) => rendered.set(path, (rendered.get(path) ?? 0) + 1)
  const find = async (db: Database, slug = '') => {
    const { rows } = await sql<{ body: string; gone: boolean }>`
      select body, gone from test_texts where slug = ${slug}`.execute(db)
    await delay()
    return rows[0]
  }
  const html = 'text/html; charset=utf-8'
  const routes = [
    defineRoute({
      path: '/:locale/texts/:slug',
      async answer(db, { locale, params, path }) {
        count(path)
        const text = await find(db, params['slug'])
        if (!text) return null
        const tags = [`record:${params['slug']}`]
        if (text.gone) return { status: 410, type: html, body: 'gone', tags }
        if (text.body.startsWith('/')) return { status: 301, location: text.body, tags }
        const link = `<a href="/${locale}/texts">…</a>`
        return { status: 200, type: html, body: `<p lang="${locale}">${text.body}</p>${link}`, tags }
      },
      async addresses(db) {
        const { rows } = await sql<{ slug: string }>`select slug from test_texts order by slug`.execute(db)
        return rows.map(({ slug }) => `/vi/texts/${encodeURIComponent(slug)}`)
      },
    }),
    defineRoute({
      path: '/:locale/texts',
      queries: ['page', 'sort'],
      async answer(db, { path, query }) {
        count(`${path}?${query}`)
        const { rows } = await sql<{ slug: string }>`select slug from test_texts order by slug`.execute(db)
        const links = rows.map(({ slug }) => `<a href="/vi/texts/${encodeURIComponent(slug)}">${slug}</a>`)
        return {
          status: 200,
          type: html,
          body: `${query} ${links.join(' ')}`,
          tags: ['list:texts:vi'],
        }
      },
      addresses: async () => ['/vi/texts', '/vi/texts?page=2'],
    }),
    defineRoute({
      path: '/api/public/texts/:slug',
      async answer(db, { params, origin }) {
        const text = await find(db, params['slug'])
        if (!text) return null
        const body = JSON.stringify({ slug: params['slug'], body: text.body, at: origin })
        return { status: 200, type: 'application/json', body, tags: [`record:${params['slug']}`] }
      },
    }),
    defineRoute({
      path: '/:locale/search',
      queries: ['q'],
      keepReady: false,
      async answer(db, { path, query }) {
        count(path)
        const found = await find(db, query.get('q') ?? '')
        return { status: 200, type: html, body: found ? 'found' : 'nothing', tags: [] }
      },
    }),
    defineRoute({
      path: '/:locale/faulty',
      answer: () => Promise.reject(new Error('A fault of ours')),
    }),
  ]
  return { routes, rendered }
}

export type Got = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string }

export type Node = {
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Got>
  warmed(): Promise<void>
  /** Resolves when every change so far has been taken in. */
  caughtUp(): Promise<void>
  stop(): Promise<void>
}

/** A node of the public side that listens, as one of several on the same database. */
export async function startNode(
  connection: Connection,
  db: Database,
  parts: Pick<SiteParts, 'routes' | 'folder' | 'stamp' | 'most'>,
): Promise<Node> {
  const config = loadConfig({ CHALO_LOG_LEVEL: 'silent', CHALO_DATA: parts.folder })
  const site = servePortal({ ...parts, connection, config })
  const app = await createServer({
    db,
    config,
    files: memoryStore(),
    routes: { list: [] },
    resolveActor: async () => null,
    front: site.front,
  })
  await app.listen({ host: '127.0.0.1', port: 0, listenTextResolver: () => '' })
  await site.start()
  const { port } = app.server.address() as AddressInfo
  return {
    get: (path, headers = {}, method = 'GET') => ask({ port, path, headers, method }),
    warmed: () => site.warmed(),
    async caughtUp() {
      const { rows } = await sql<{ id: number }>`select max(id) as id from public_changes`.execute(db)
      while (site.lastChange() < (rows[0]?.id ?? 0)) await sleep(5)
    },
    async stop() {
      await app.close()
      await site.stop()
    },
  }
}

type Asking = { port: number; path: string; headers: Record<string, string>; method: string }

// The bytes of the path as given: `fetch` would tidy up what a hostile reader sends.
async function ask(asking: Asking): Promise<Got> {
  const sent = request({ host: '127.0.0.1', agent: false, ...asking })
  sent.end()
  const [answer] = await once(sent, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  return { status: answer.statusCode, headers: answer.headers, body, text: body.toString() }
}
