import type { IncomingMessage } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { Config } from '../../platform/config.ts'
import type { Connection } from '../../platform/database/connect.ts'
import { pageNotFound, unavailable } from '../../platform/http/errors.ts'
import type { Front, Send } from '../../platform/http/front.ts'
import { securityHeaders } from '../../platform/http/security.ts'
import { followChanges, type Follower } from '../../platform/ready/follow.ts'
import { readyPage, weightOf, type ReadyPage } from '../../platform/ready/page.ts'
import { openReady, type Ready } from '../../platform/ready/ready.ts'
import { sendReady } from '../../platform/ready/send.ts'
import { keepWarm, type Warmer } from '../../platform/ready/warm.ts'
import { addressReader, type Address } from './address.ts'
import { plainErrorPage, type SiteError, type SiteErrorPage } from './error-page.ts'
import { languageFor } from './language.ts'
import { openReading } from './reading.ts'
import { renderedOf } from './rendered.ts'
import type { PortalRoute } from './route.ts'
import { isUnavailable } from './unavailable.ts'

export type SiteParts = {
  routes: readonly PortalRoute[]
  connection: Connection
  config: Pick<Config, 'publicUrl'>
  /** Where ready pages are kept between two starts; in memory alone without one. */
  folder?: string | undefined
  /** Names the program and what else the pages depend on; see `programStamp`. */
  stamp: string
  errorPage?: SiteErrorPage
  /** What goes wrong in the background. */
  failed?: (error: unknown) => void
  /** False: pages are made when they are asked for, not before. */
  warming?: boolean
  /** Bytes that ready pages may take. */
  most?: { memory?: number; disk?: number }
}

export type Site = {
  front: Front
  /** Begins to keep pages: from here on their changes are followed. */
  start(): Promise<void>
  /** The number of the last change that was taken in. */
  lastChange(): number
  /** Resolves when every page is ready. */
  warmed(): Promise<void>
  stop(): Promise<void>
}

type Page = Extract<Address, { is: 'page' }>

/** How long the first pages wait for what was missed while the program did not run. */
const CATCHING_UP = 1000
const RETRY_AFTER = '30'
const HOUR = 3_600_000

/** Answers the routes of the public side: from what is ready, else by rendering it. */
export function servePortal(parts: SiteParts): Site {
  const {
    routes,
    connection,
    config,
    failed = () => {},
    errorPage = plainErrorPage(),
    warming = true,
  } = parts
  const common = securityHeaders(config)
  const read = addressReader(routes)
  const db = openReading(connection)
  const hasHome = routes.some(({ path }) => path === '/:locale')
  /** The last answers to questions, for when nothing can be looked up. */
  const lately = new LRUCache<string, ReadyPage>({
    max: 1000,
    maxSize: 4_000_000,
    ttl: HOUR,
    sizeCalculation: weightOf,
  })
  let running: { ready: Ready; follower: Follower; warmer: Warmer } | undefined

  const front: Front = {
    answer(request, response) {
      const { method, url = '' } = request
      if (!running || (method !== 'GET' && method !== 'HEAD')) return false
      const { ready } = running
      const page = ready.hot(url) ?? findByKey(ready, url)
      if (!page) return false
      sendReady(request, response, page, { common, extra: sinceLost() })
      return true
    },
    serves: ({ method, url = '' }) =>
      (method === 'GET' || method === 'HEAD') && (url === '/' ? hasHome : read(url) !== null),
    async prepare(request) {
      const { url = '' } = request
      if (url === '/') return toHome(request)
      const address = read(url)
      if (address === null) throw pageNotFound({ path: url })
      if (address.is === 'moved') return redirect(301, address.to)
      if (address.is === 'missing') return failure({ ...address, status: 404 })
      return preparePage(address)
    },
  }

  // An address that is hot and spelled as its key does not even have to be read.
  function findByKey(ready: Ready, url: string): ReadyPage | undefined {
    const address = read(url)
    return address?.is === 'page' ? ready.find(address.key) : undefined
  }

  function sinceLost(): string[] | undefined {
    const lost = running?.follower.lostSince()
    if (!lost) return undefined
    return ['Warning', '111 - "Revalidation Failed"', 'X-Chalo-Unconfirmed-Since', lost.toISOString()]
  }

  async function preparePage(address: Page): Promise<Send> {
    try {
      const page = running?.ready.find(address.key) ?? (await make(address))
      if (page) return sending(page)
    } catch (error) {
      if (!isUnavailable(error)) throw error
      const old = running?.ready.findOld(address.key) ?? lately.get(address.key)
      if (old) return sending(old)
      return failure({ ...address.asked, status: 503 })
    }
    const lower = await otherCase(address)
    return lower === undefined ? failure({ ...address.asked, status: 404 }) : redirect(301, lower)
  }

  async function make(address: Page): Promise<ReadyPage | null> {
    const { route, key, asked } = address
    const render = async () => {
      const answer = await route.answer(db, { ...asked, origin: config.publicUrl })
      return answer && renderedOf(answer, route)
    }
    if (running && route.keepReady !== false) {
      return running.ready.make(key, render, ({ status }) => status !== 404)
    }
    const rendered = await render()
    const page = rendered && readyPage(rendered, 0, common)
    if (page && running && page.status === 200) lately.set(key, page)
    return page
  }

  /** The address in small letters, for one that was typed or printed in capitals. */
  async function otherCase({ key, asked }: Page): Promise<string | undefined> {
    const [, start = '', ...rest] = asked.path.split('/')
    const lower = ['', start, ...rest.map((segment) => decodeURIComponent(segment).toLowerCase())]
    const address = read(lower.map(encodeURIComponent).join('/'))
    if (address?.is !== 'page' || address.asked.path === asked.path) return undefined
    const page = running?.ready.find(address.key) ?? (await make(address))
    return page ? key.replace(asked.path, address.asked.path) : undefined
  }

  function sending(page: ReadyPage): Send {
    return (request, response) => sendReady(request, response, page, { common, extra: sinceLost() })
  }

  function failure({ status, locale, path }: SiteError): Send {
    // Programs are told of errors as everywhere in the API; see `problem`.
    if (path !== '' && path !== `/${locale}` && !path.startsWith(`/${locale}/`)) {
      throw status === 404 ? pageNotFound({ path }) : unavailable()
    }
    const body = Buffer.from(errorPage({ status, locale, path }))
    const headers = ['Cache-Control', 'no-store', ...(status === 503 ? ['Retry-After', RETRY_AFTER] : [])]
    return sendBytes(status, body, ['Content-Type', 'text/html; charset=utf-8', ...headers])
  }

  function sendBytes(status: number, body: Buffer, headers: readonly string[]): Send {
    return ({ method }, response) => {
      response.writeHead(status, [...headers, 'Content-Length', String(body.length), ...common])
      if (method === 'HEAD') response.end()
      else response.end(body)
    }
  }

  function redirect(status: 301 | 302, to: string, headers: readonly string[] = []): Send {
    return sendBytes(status, Buffer.alloc(0), ['Location', to, ...headers])
  }

  function toHome({ headers }: IncomingMessage): Send {
    const lasting = ['Vary', 'Accept-Language', 'Cache-Control', 'no-cache']
    return redirect(302, `/${languageFor(headers['accept-language'])}`, lasting)
  }

  function begin(): { ready: Ready; follower: Follower; warmer: Warmer } {
    const { folder, stamp, most = {} } = parts
    const ready = openReady({ folder, stamp, common, most, mayOutlive, failed })
    const warmer = keepWarm({ warm, everything, failed })
    const follower = followChanges({
      connection,
      ready,
      changed(changes) {
        if (warming && changes) warmer.soon(ready.keysChangedBy(changes))
        if (warming) warmer.sweepSoon()
      },
    })
    return { ready, follower, warmer }

    async function warm(key: string): Promise<boolean> {
      const address = read(key)
      if (address?.is !== 'page' || address.route.keepReady === false || ready.has(address.key)) return false
      try {
        await make(address)
      } catch (error) {
        if (isUnavailable(error)) throw error
        failed(error)
      }
      return true
    }
  }

  async function everything(): Promise<string[]> {
    const all: string[] = []
    for (const { addresses, keepReady } of routes) {
      if (addresses && keepReady !== false) all.push(...(await addresses(db)))
    }
    return all
  }

  return {
    front,
    async start() {
      const begun = begin()
      await begun.follower.caughtUp(CATCHING_UP)
      running = begun
      if (warming) begun.warmer.sweepSoon()
    },
    lastChange: () => running?.ready.mark().id ?? 0,
    warmed: () => running?.warmer.idle() ?? Promise.resolve(),
    async stop() {
      const stopped = running
      running = undefined
      await stopped?.warmer.stop()
      await stopped?.follower.stop()
      await db.destroy()
      stopped?.ready.close()
    },
  }
}

/** What is told of one record must go when the record does; lists and counts may be of yesterday. */
function mayOutlive(changed: readonly string[]): boolean {
  return !changed.some((tag) => tag.startsWith('record:'))
}
