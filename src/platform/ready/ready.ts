import { LRUCache } from 'lru-cache'
import { validityFrom, type Change, type Mark } from './changes.ts'
import type { StoredPage } from './disk.ts'
import { noDisk, sureDisk } from './sure-disk.ts'
import {
  addVariant,
  brotli,
  isCompressible,
  isPast,
  readyPage,
  weightOf,
  type Common,
  type ReadyPage,
  type Rendered,
} from './page.ts'

/** Makes the page of an address; null when there is none. */
export type Render = () => Promise<Rendered | null>

/** Pages kept ready to be sent, in memory and on the disk, each until something it tells of changes. */
export type Ready = {
  common: Common
  /** The last change that was taken in. */
  mark(): Mark
  /** The page if it is in memory and true: the price of a look-up. */
  hot(key: string): ReadyPage | undefined
  /** The page if it is ready and true. Costs a look-up; from the disk some microseconds more. */
  find(key: string): ReadyPage | undefined
  /** Is there a true page, in memory or on the disk? */
  has(key: string): boolean
  /** A page that is true no longer but better than none, for when nothing can be rendered. */
  findOld(key: string): ReadyPage | undefined
  /** Renders a page, once for all who ask at the same time, and keeps it when `keep` says so. */
  make(key: string, render: Render, keep: (page: Rendered) => boolean): Promise<ReadyPage | null>
  take(changes: readonly Change[]): void
  forget(mark: Mark): void
  /** The addresses of kept pages that these changes made untrue, newest first. */
  keysChangedBy(changes: readonly Change[]): string[]
  close(): void
}

export type ReadyOptions = {
  /** Where the pages lie; without one they are kept in memory alone. */
  folder?: string | undefined
  /** What the pages were made by: another stamp throws the kept pages away. */
  stamp: string
  /** Bytes, in memory and on the disk. */
  most?: { memory?: number; disk?: number }
  common: Common
  /** Told once, when the disk cannot be used; all goes on without it. */
  failed?: (error: unknown) => void
  /** Told when the time of a page is over that is kept for a time only. */
  ends?: (at: Date) => void
  /** Whether a page that has become untrue by these tags may still be shown when nothing better can be had. */
  mayOutlive?: (changed: readonly string[]) => boolean
}

const MB = 1024 * 1024
const MOST = { memory: 32 * MB, disk: 4096 * MB }
/** Larger answers, such as films, are sent but not kept. */
const LARGEST = { memory: 2 * MB, disk: 16 * MB }
/** With more changed tags than this to remember, starting anew is cheaper. */
const MOST_TAGS = 200_000

export function openReady(options: ReadyOptions): Ready {
  const { folder, stamp, most = {}, common, mayOutlive = () => false } = options
  const { failed = () => {}, ends = () => {} } = options
  const disk =
    folder === undefined ? noDisk : sureDisk(folder, { stamp, most: most.disk ?? MOST.disk, failed })
  const validity = validityFrom(disk.mark, disk.changed)
  const maxSize = most.memory ?? MOST.memory
  const memory = new LRUCache<string, ReadyPage>({
    maxSize,
    maxEntrySize: Math.min(maxSize, LARGEST.memory),
    sizeCalculation: weightOf,
  })
  const making = new Map<string, Promise<ReadyPage | null>>()

  const isTrue = (page: ReadyPage) => {
    if (isPast(page)) return false
    if (page.checked === validity.round) return true
    if (validity.changedSince(page.tags, page.asOf).length > 0) return false
    page.checked = validity.round
    return true
  }
  const fromDisk = (key: string) => {
    const stored = disk.get(key)
    return stored ? pageOf(stored, common) : undefined
  }

  const ready: Ready = {
    common,
    mark: () => validity.mark,
    hot(key) {
      const page = memory.get(key)
      if (!page || isTrue(page)) return page
      memory.delete(key)
      return undefined
    },
    find(key) {
      const page = ready.hot(key)
      if (page) return page
      const kept = fromDisk(key)
      if (!kept || !isTrue(kept)) return undefined
      memory.set(key, kept)
      return kept
    },
    has(key) {
      const page = memory.peek(key)
      if (page) return isTrue(page)
      const kept = disk.peek(key)
      if (!kept) return false
      const { tags, until: told } = JSON.parse(kept.head) as Head
      const until = dateOf(told)
      if (isPast({ until }) || validity.changedSince(tags, kept.asOf).length > 0) return false
      if (until) ends(until)
      return true
    },
    findOld(key) {
      const page = fromDisk(key)
      if (!page) return undefined
      return mayOutlive(validity.changedSince(page.tags, page.asOf)) ? page : undefined
    },
    make(key, render, keep) {
      const begun = making.get(key)
      if (begun) return begun
      const made = begin(key, render, keep).finally(() => {
        if (making.get(key) === made) making.delete(key)
      })
      making.set(key, made)
      return made
    },
    take(changes) {
      // Whoever asks from now on is not given what was begun before.
      making.clear()
      for (const change of changes) validity.take(change)
      disk.take(changes)
      if (validity.size > MOST_TAGS) ready.forget(validity.mark)
    },
    forget(mark) {
      making.clear()
      memory.clear()
      validity.forget(mark)
      disk.clear(mark)
    },
    keysChangedBy(changes) {
      const tags = [...new Set(changes.flatMap((change) => change.tags))]
      return disk.keysWith(tags, changes.at(-1)?.id ?? 0)
    },
    close: () => disk.close(),
  }

  async function begin(key: string, render: Render, keep: (page: Rendered) => boolean) {
    const { mark, epoch } = validity
    const rendered = await render()
    if (!rendered) {
      disk.remove(key)
      return null
    }
    const page = readyPage(rendered, mark.id, common)
    if (epoch === validity.epoch && keep(rendered)) void store(key, page)
    return page
  }

  async function store(key: string, page: ReadyPage): Promise<void> {
    const { epoch } = validity
    memory.set(key, page)
    if (page.until) ends(page.until)
    const body = page.variants.identity?.body ?? Buffer.alloc(0)
    if (isCompressible(page.type)) addVariant(page, 'br', await brotli(body), common)
    if (body.length > LARGEST.disk || epoch !== validity.epoch) return
    const isOnDisk = disk.put(key, storedOf(page), { tags: page.tags, stray: key.includes('?') })
    // What was made in advance, or asked for once, need not lie in memory too.
    if (isOnDisk && !wasLookedAt(page) && memory.peek(key) === page) memory.delete(key)
  }

  return ready
}

function wasLookedAt({ checked }: ReadyPage): boolean {
  return checked >= 0
}

type Head = Pick<ReadyPage, 'status' | 'type' | 'headers' | 'tags' | 'hash' | 'bytes'> & {
  lastModified: string | null
  until: string | null
  renderedAt: string
}

function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}

function storedOf(page: ReadyPage): StoredPage {
  const { status, type, headers, tags, hash, bytes, lastModified, until, renderedAt, asOf, variants } = page
  const times = {
    lastModified: lastModified?.toISOString() ?? null,
    until: until?.toISOString() ?? null,
    renderedAt: renderedAt.toISOString(),
  }
  const head: Head = { status, type, headers, tags, hash, bytes, ...times }
  const coding = variants.br ? 'br' : 'identity'
  return { asOf, head: JSON.stringify(head), coding, body: variants[coding]?.body ?? Buffer.alloc(0) }
}

function pageOf({ asOf, head, coding, body }: StoredPage, common: Common): ReadyPage {
  const read = JSON.parse(head) as Head
  const page: ReadyPage = {
    ...read,
    lastModified: dateOf(read.lastModified),
    until: dateOf(read.until),
    renderedAt: new Date(read.renderedAt),
    asOf,
    checked: -1,
    variants: {},
  }
  addVariant(page, coding, body, common)
  return page
}
