import pg from 'pg'
import { clientConfig, kyselyOf, type Connection, type Database } from '../../platform/database/connect.ts'
import { writeBatch, type Cut, type Steps } from './bulk-batch.ts'
import { startCutters, type Cutters } from './bulk-cutters.ts'
import type { BulkPage } from './bulk-rows.ts'

export type Imported = { pages: number; batches: number }

export type ImportOptions = {
  /** Pages that are written together or not at all. */
  batch?: number
  /** Told after each batch. */
  progress?: (sofar: Imported) => void
}

const BATCH = 4000
/** Pages that a thread cuts at a time. */
const CHUNK = 250
/** Batches that are cut ahead of the ones being written. */
const AHEAD = 2
/** Batches that are written side by side, each through its own connection. */
const LANES = 2

/**
 * Publishes many pages at once: the same rows that publishing each would have written, over pages that were there, in one
 * transaction a batch, committed one after another. The records must be there. A batch that cannot be written leaves those
 * before it published.
 */
export async function importPages(
  connection: Connection,
  pages: Iterable<BulkPage> | AsyncIterable<BulkPage>,
  { batch = BATCH, progress = () => {} }: ImportOptions = {},
): Promise<Imported> {
  const clients = await openLanes(connection)
  const cutters = startCutters()
  const known = new Set<string>()
  const begun: Promise<unknown>[] = []
  let sofar: Imported = { pages: 0, batches: 0 }
  let before: Steps = { copied: done, indexed: done, committed: done }
  let places: ReadonlySet<string> = new Set()
  try {
    for await (const cut of cutAhead(cutters, pages, batch)) {
      await begun.at(-LANES)
      const own = new Set(cut.keys.map(({ recordId, locale }) => `${recordId} ${locale}`))
      // A page that comes again is written over, which takes that it is there.
      if (!own.isDisjointFrom(places)) await before.committed
      places = own
      const client = clients[begun.length % LANES] as pg.Client
      const steps = writeBatch(onlyThrough(client), client, { ...cut, known, before })
      const finished = steps.committed.then(async () => {
        for (const { spoken } of await Promise.all(cut.cutting)) for (const word of spoken) known.add(word)
        sofar = { pages: sofar.pages + cut.keys.length, batches: sofar.batches + 1 }
        progress(sofar)
      })
      finished.catch(() => {})
      begun.push(finished)
      before = { ...steps, committed: finished }
    }
    await begun.at(-1)
    return sofar
  } finally {
    await Promise.allSettled(begun)
    await cutters.close()
    await Promise.all(clients.map((client) => client.end()))
  }
}

const done = Promise.resolve()

async function openLanes(connection: Connection): Promise<pg.Client[]> {
  const clients = Array.from({ length: LANES }, () => new pg.Client(clientConfig(connection)))
  await Promise.all(clients.map((client) => client.connect()))
  return clients
}

/** Every query through one connection, which COPY goes through as well. */
function onlyThrough(client: pg.Client): Database {
  const lent = Object.assign(client, { release() {} })
  return kyselyOf({ options: {}, connect: () => Promise.resolve(lent), end: () => Promise.resolve() })
}

/** Batches whose words are being cut while those before them are written. */
async function* cutAhead(
  cutters: Cutters,
  pages: Iterable<BulkPage> | AsyncIterable<BulkPage>,
  size: number,
): AsyncGenerator<Cut> {
  const ahead: Cut[] = []
  let batch: BulkPage[] = []
  for await (const page of pages) {
    if (batch.push(page) < size) continue
    ahead.push(cutOf(cutters, batch))
    batch = []
    const ready = ahead.length > AHEAD ? ahead.shift() : undefined
    if (ready) yield ready
  }
  if (batch.length > 0) ahead.push(cutOf(cutters, batch))
  yield* ahead
}

function cutOf(cutters: Cutters, pages: readonly BulkPage[]): Cut {
  const chunks = Array.from({ length: Math.ceil(pages.length / CHUNK) }, (_, at) =>
    pages.slice(at * CHUNK, (at + 1) * CHUNK),
  )
  const cutting = chunks.map((chunk) => cutters.cut(chunk))
  // Whoever waits for one is told; until then it may fail unheard.
  for (const one of cutting) one.catch(() => {})
  return { keys: pages.map(({ recordId, locale, version }) => ({ recordId, locale, version })), cutting }
}
