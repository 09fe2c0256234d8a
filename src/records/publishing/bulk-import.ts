import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql, type RawBuilder } from 'kysely'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { BINARY_END, BINARY_START } from '../../platform/database/binary-rows.ts'
import { clientConfig, kyselyOf, type Connection, type Database } from '../../platform/database/connect.ts'
import type { CutRows } from './bulk-cutter.ts'
import { startCutters, type Cutters } from './bulk-cutters.ts'
import { PAGE_COLUMNS, SEARCH_COLUMNS, type BulkPage } from './bulk-rows.ts'
import { recordPublicChange } from './changes.ts'
import { tagOf } from './public-page.ts'
import { learnWords } from './search/index-pages.ts'

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
/** Batches that are cut ahead of the one being written. */
const AHEAD = 2
/** What is published by the thousand is put into the index of words at the end of its batch, all together. */
const WAITING_WORDS = '256MB'

/**
 * Publishes many pages at once: the same rows that publishing each would have written, over pages that were there, in one
 * transaction a batch. The records must be there. A batch that cannot be written leaves those before it published.
 */
export async function importPages(
  connection: Connection,
  pages: Iterable<BulkPage> | AsyncIterable<BulkPage>,
  { batch = BATCH, progress = () => {} }: ImportOptions = {},
): Promise<Imported> {
  const client = new pg.Client(clientConfig(connection))
  await client.connect()
  const cutters = startCutters()
  const known = new Set<string>()
  let sofar: Imported = { pages: 0, batches: 0 }
  try {
    const db = onlyThrough(client)
    for await (const { keys, cutting } of cutAhead(cutters, pages, batch)) {
      await db.transaction().execute((trx) => writeBatch(trx, client, { keys, cutting, known }))
      for (const { spoken } of await Promise.all(cutting)) for (const word of spoken) known.add(word)
      sofar = { pages: sofar.pages + keys.length, batches: sofar.batches + 1 }
      progress(sofar)
    }
    return sofar
  } finally {
    await cutters.close()
    await client.end()
  }
}

/** Every query through one connection, which COPY goes through as well. */
function onlyThrough(client: pg.Client): Database {
  const lent = Object.assign(client, { release() {} })
  return kyselyOf({ options: {}, connect: () => Promise.resolve(lent), end: () => Promise.resolve() })
}

type Key = Pick<BulkPage, 'recordId' | 'locale' | 'version'>
/** The parts of a batch, each as it comes from the thread that cuts it. */
type Cut = { keys: Key[]; cutting: readonly Promise<CutRows>[] }

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

type Batch = Cut & { known: ReadonlySet<string> }

async function writeBatch(db: Database, client: pg.Client, { keys, cutting, known }: Batch): Promise<void> {
  await sql`select set_config('gin_pending_list_limit', ${WAITING_WORDS}, true),
    set_config('maintenance_work_mem', ${WAITING_WORDS}, true)`.execute(db)
  const before = await takeFormer(db, keys)
  await copy(client, `public_pages (${PAGE_COLUMNS})`, partsOf(cutting, 'pages'))
  await copy(client, `public_search (${SEARCH_COLUMNS})`, partsOf(cutting, 'search'))
  await sql`select gin_clean_pending_list('public_search_words')`.execute(db)
  await tellTexts(db, keys, before)
  const spoken = (await Promise.all(cutting)).flatMap(({ spoken: said }) => said)
  await learnWords(db, new Set(spoken.filter((word) => !known.has(word))))
  await recordPublicChange(db, [tagOf.all])
}

/** PostgreSQL takes in what is cut while the rest is being cut. */
async function* partsOf(cutting: readonly Promise<CutRows>[], what: 'pages' | 'search') {
  yield BINARY_START
  for (const one of cutting) yield (await one)[what]
  yield BINARY_END
}

async function copy(client: pg.Client, target: string, parts: AsyncIterable<Uint8Array>): Promise<void> {
  await pipeline(Readable.from(parts), client.query(copyFrom(`copy ${target} from stdin (format binary)`)))
}

type Former = { recordId: string; locale: string; firstPublishedAt: Date }

/** Takes away what these pages replace; when each was first there is kept. */
async function takeFormer(db: Database, keys: readonly Key[]): Promise<Former[]> {
  const { rows } = await sql<Former>`
    with keys as (${keyRows(keys)}), pages as (
      delete from public_pages p using keys k where p.record_id = k.record_id and p.locale = k.locale
      returning p.record_id, p.locale, p.first_published_at
    ), gone as (
      delete from public_gone g using keys k where g.record_id = k.record_id and g.locale = k.locale
      returning g.record_id, g.locale, g.first_published_at
    )
    select * from pages union all select * from gone`.execute(db)
  return rows
}

/** The texts know which version is read, and pages that were there before since when. */
async function tellTexts(db: Database, keys: readonly Key[], before: readonly Former[]): Promise<void> {
  await sql`
    with keys as (${keyRows(keys)})
    update record_texts t set published_version = k.version from keys k
    where t.record_id = k.record_id and t.locale = k.locale`.execute(db)
  if (before.length === 0) return
  const [ids, locales, dates] = [
    before.map(({ recordId }) => recordId),
    before.map(({ locale }) => locale),
    before.map(({ firstPublishedAt }) => firstPublishedAt),
  ]
  await sql`
    update public_pages p set first_published_at = f.first
    from unnest(${ids}::uuid[], ${locales}::text[], ${dates}::timestamptz[]) as f(record_id, locale, first)
    where p.record_id = f.record_id and p.locale = f.locale`.execute(db)
}

function keyRows(keys: readonly Key[]): RawBuilder<unknown> {
  const [ids, locales] = [keys.map(({ recordId }) => recordId), keys.map(({ locale }) => locale)]
  const versions = keys.map(({ version }) => version)
  return sql`select * from unnest(${ids}::uuid[], ${locales}::text[], ${versions}::integer[]) as k(record_id, locale, version)`
}
