import { LRUCache } from 'lru-cache'
import type { Config } from '../../platform/config.ts'
import type { Connection } from '../../platform/database/connect.ts'
import { pageNotFound } from '../../platform/http/errors.ts'
import type { Front, Send } from '../../platform/http/front.ts'
import { securityHeaders } from '../../platform/http/security.ts'
import { readyPage, weightOf, type ReadyPage, type Rendered } from '../../platform/ready/page.ts'
import type { Ready } from '../../platform/ready/ready.ts'
import { sendReady } from '../../platform/ready/send.ts'
import { addressReader, type Address } from './address.ts'
import { keepPages, stopKeeping, type Kept } from './keep.ts'
import { openReading } from './reading.ts'
import { renderedOf } from './rendered.ts'
import { repliesWith } from './replies.ts'
import { isKept, type PortalRoute } from './route.ts'
import { isUnavailable } from './unavailable.ts'

export type SiteParts = {
  routes: readonly PortalRoute[]
  connection: Connection
  config: Pick<Config, 'publicUrl'>
  /** Where ready pages are kept between two starts; in memory alone without one. */
  folder?: string | undefined
  /** Names the program and what else the pages depend on; see `programStamp`. */
  stamp: string
  /** What goes wrong in the background. */
  failed?: (error: unknown) => void
  /** False: pages are made when they are asked for, not before. */
  warming?: boolean | undefined
  /** Takes in what the interface says, at the start and whenever that changed. */
  refreshWords?: () => Promise<unknown>
  /** Bytes that ready pages may take. */
  most?: { memory?: number; disk?: number }
}

export type Site = {
  front: Front
  /** Begins to keep pages: from here on their changes are followed. */
  start(): Promise<void>
  /** The number of the last change that was taken in. */
  lastChange(): number
  /** Resolves when every page is ready, once the pages are kept. */
  warmed(): Promise<void>
  stop(): Promise<void>
}

type Page = Extract<Address, { is: 'page' }>

/** How long the first pages wait for what was missed while the program did not run. */
const CATCHING_UP = 1000
/** The last answers to questions, for when nothing can be looked up. */
const LATELY = { max: 1000, maxSize: 4_000_000, ttl: 3_600_000, sizeCalculation: weightOf }

/** Answers the routes of the public side: from what is ready, else by rendering it. */
export function servePortal(parts: SiteParts): Site {
  const { routes, connection, config, failed = () => {}, warming = true } = parts
  const { refreshWords = () => Promise.resolve() } = parts
  const common = securityHeaders(config)
  const read = addressReader(routes)
  const replies = repliesWith(common)
  const db = openReading(connection)
  const hasHome = routes.some(({ path }) => path === '/:locale')
  const lately = new LRUCache<string, ReadyPage>(LATELY)
  let kept: Kept | undefined
  const started = Promise.withResolvers<void>()

  const front: Front = {
    answer(request, response) {
      const { method, url = '' } = request
      if (!kept || (method !== 'GET' && method !== 'HEAD')) return false
      // An address that is hot and spelled as its key does not even have to be read.
      const page = kept.ready.hot(url) ?? findRead(kept.ready, url)
      if (!page) return false
      sendReady(request, response, page, { common, extra: sinceLost() })
      return true
    },
    serves: ({ method, url = '' }) =>
      (method === 'GET' || method === 'HEAD') && (url === '/' ? hasHome : read(url) !== null),
    async prepare({ url = '', headers }) {
      if (url === '/') return replies.home(headers['accept-language'])
      const address = read(url)
      if (address === null) throw pageNotFound({ path: url })
      if (address.is === 'moved') return replies.moved(address.to)
      if (address.is === 'missing') return replies.trouble({ ...address, status: 404 })
      return preparePage(address)
    },
  }

  function findRead(ready: Ready, url: string): ReadyPage | undefined {
    const address = read(url)
    return address?.is === 'page' ? ready.find(address.key) : undefined
  }

  async function preparePage(address: Page): Promise<Send> {
    try {
      const page = await find(address)
      if (page) return sending(page)
    } catch (error) {
      if (!isUnavailable(error)) throw error
      const old = kept?.ready.findOld(address.key) ?? lately.get(address.key)
      return old ? sending(old) : replies.trouble({ ...address.asked, status: 503 })
    }
    const lower = await inSmallLetters(address)
    return lower === undefined ? replies.trouble({ ...address.asked, status: 404 }) : replies.moved(lower)
  }

  async function find(address: Page): Promise<ReadyPage | null> {
    return kept?.ready.find(address.key) ?? (await make(address, kept?.ready))
  }

  async function make({ route, key, asked }: Page, ready: Ready | undefined): Promise<ReadyPage | null> {
    const render = async () => {
      const answer = await route.answer(db, { ...asked, origin: config.publicUrl })
      return answer && renderedOf(answer, { kept: isKept(route, asked) })
    }
    if (ready && isKept(route, asked)) return ready.make(key, render, (page) => isWorthKeeping(page, key))
    const rendered = await render()
    const page = rendered && readyPage(rendered, 0, common)
    if (page && ready && page.status === 200) lately.set(key, page)
    return page
  }

  /** The address in small letters, for one that was typed or printed in capitals. */
  async function inSmallLetters({ key, asked }: Page): Promise<string | undefined> {
    const [, start = '', ...rest] = asked.path.split('/')
    const lower = ['', start, ...rest.map((segment) => decodeURIComponent(segment).toLowerCase())]
    const address = read(lower.map(encodeURIComponent).join('/'))
    if (address?.is !== 'page' || address.asked.path === asked.path) return undefined
    return (await find(address)) ? key.replace(asked.path, address.asked.path) : undefined
  }

  function sending(page: ReadyPage): Send {
    return (request, response) => sendReady(request, response, page, { common, extra: sinceLost() })
  }

  function sinceLost(): string[] | undefined {
    const lost = kept?.follower.lostSince()
    if (!lost) return undefined
    return ['Warning', '111 - "Revalidation Failed"', 'X-Chalo-Unconfirmed-Since', lost.toISOString()]
  }

  async function warm(key: string, ready: Ready): Promise<boolean> {
    const address = read(key)
    if (address?.is !== 'page' || !isKept(address.route, address.asked) || ready.has(address.key))
      return false
    try {
      await make(address, ready)
    } catch (error) {
      // A fault of one page must not keep the others from being made.
      if (isUnavailable(error)) throw error
      failed(error)
    }
    return true
  }

  async function everything(): Promise<string[]> {
    const all: string[] = []
    for (const { addresses, isLazy } of routes) {
      if (!isLazy) for (const address of (await addresses?.(db)) ?? []) all.push(address)
    }
    return all
  }

  return {
    front,
    async start() {
      const { folder, stamp, most = {} } = parts
      await refreshWords().catch(failed)
      const options = { folder, stamp, most, common, connection, warming, failed }
      const begun = keepPages({ ...options, make: warm, everything, refreshWords })
      await begun.follower.caughtUp(CATCHING_UP)
      kept = begun
      if (warming) begun.warmer.sweepSoon()
      started.resolve()
    },
    lastChange: () => kept?.ready.mark().id ?? 0,
    warmed: () => started.promise.then(() => kept?.warmer.idle()),
    async stop() {
      const stopped = kept
      kept = undefined
      if (stopped) await stopKeeping(stopped)
      await db.destroy()
    },
  }
}

// What is nowhere is not kept, nor what a question was led away from: anybody may ask for anything.
function isWorthKeeping({ status }: Rendered, key: string): boolean {
  return status !== 404 && !(status === 301 && key.includes('?'))
}
