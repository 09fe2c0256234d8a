import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql, type RawBuilder } from 'kysely'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { BINARY_END, BINARY_START } from '../../platform/database/binary-rows.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { CutRows } from './bulk-cutter.ts'
import { PAGE_COLUMNS, SEARCH_COLUMNS, type BulkPage } from './bulk-rows.ts'
import { recordPublicChange } from './changes.ts'
import { tagOf } from './public-page.ts'
import { learnWords } from './search/index-pages.ts'

type Key = Pick<BulkPage, 'recordId' | 'locale' | 'version'>

/** The pages of a batch, and its parts, each as it comes from the thread that cuts it. */
export type Cut = { keys: readonly Key[]; cutting: readonly Promise<CutRows>[] }

/** How far a batch has come. Each step rejects when the batch cannot be written. */
export type Steps = {
  /** Its pages are there, for its own transaction. */
  copied: Promise<unknown>
  /** Its words are in the index. */
  indexed: Promise<unknown>
  committed: Promise<unknown>
}

export type Batch = Cut & {
  /** Words that are known already; read when those before have been committed. */
  known: ReadonlySet<string>
  before: Steps
}

/** What is published by the thousand is put into the index of words at the end of its batch, all together. */
const WAITING_WORDS = '256MB'
/** PostgreSQL does not see that a batch waits for the one before it, and so not every circle of waiting. */
const PATIENCE = '60s'

/**
 * Writes a batch beside the one before it, and commits it after that one. Its pages wait for the pages before them, so that
 * those before never wait for an address that this one holds; and one batch at a time puts its words into the index, for
 * there is one list of words that wait.
 */
export function writeBatch(db: Database, client: pg.Client, batch: Batch): Steps {
  const [copied, indexed] = [Promise.withResolvers<unknown>(), Promise.withResolvers<unknown>()]
  const told = { copied: () => copied.resolve(undefined), indexed: () => indexed.resolve(undefined) }
  const committed = db.transaction().execute((trx) => write(trx, client, batch, told))
  committed.catch((error: unknown) => {
    copied.reject(error)
    indexed.reject(error)
  })
  const steps = { copied: copied.promise, indexed: indexed.promise, committed }
  // Whoever waits for one is told; until then it may fail unheard.
  for (const step of Object.values(steps)) step.catch(() => {})
  return steps
}

type Told = { copied: () => void; indexed: () => void }

async function write(
  db: Database,
  client: pg.Client,
  { keys, cutting, known, before }: Batch,
  told: Told,
): Promise<void> {
  await before.copied
  await sql`select set_config('gin_pending_list_limit', ${WAITING_WORDS}, true),
    set_config('maintenance_work_mem', ${WAITING_WORDS}, true), set_config('lock_timeout', ${PATIENCE}, true)`.execute(
    db,
  )
  const former = await takeFormer(db, keys)
  await copy(client, `public_pages (${PAGE_COLUMNS})`, partsOf(cutting, 'pages'))
  told.copied()
  await before.indexed
  await copy(client, `public_search (${SEARCH_COLUMNS})`, partsOf(cutting, 'search'))
  await sql`select gin_clean_pending_list('public_search_words')`.execute(db)
  told.indexed()
  await tellTexts(db, keys, former)
  const spoken = (await Promise.all(cutting)).flatMap(({ spoken: said }) => said)
  await before.committed
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
