import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import { together } from '../../../platform/database/pipeline.ts'
import type { PublicPage } from '../public-page.ts'
import { searchEntryOf, type Searchable } from './entry.ts'

export type IndexedPage = Searchable & Pick<PublicPage, 'publishedAt'>

/**
 * Lets readers find these pages, in the caller's transaction: new ones, and over what was known of them. A page that is
 * taken away is forgotten by itself (see the trigger on `public_pages`).
 */
export async function indexPages(db: Database, pages: readonly IndexedPage[]): Promise<void> {
  if (pages.length === 0) return
  const spoken = new Set<string>()
  const entries = pages.map(({ recordId, locale, collection, publishedAt, ...said }) => {
    const { words, ...entry } = searchEntryOf({ recordId, locale, collection, ...said }, spoken)
    return { recordId, locale, collection, publishedAt, ...entry, words: words.join(' ') }
  })
  await together([writeEntries(db, JSON.stringify(entries)), learnWords(db, spoken)])
}

/** Beyond so many kB of waiting words every search would feel them. */
const WAITING = '64'

async function writeEntries(db: Database, rows: string): Promise<void> {
  await sql`/* prepared */
    insert into public_search (record_id, locale, collection, published_at, title, summary, exact_title, body, words)
    select "recordId", locale, collection, "publishedAt", title, summary, "exactTitle", body, words::tsvector
    from set_config('gin_pending_list_limit', ${WAITING}, true), jsonb_to_recordset(${rows}::jsonb) as r("recordId" uuid,
      locale text, collection text, "publishedAt" timestamptz, title text, summary text, "exactTitle" text, body text,
      words text)
    on conflict (record_id, locale) do update set collection = excluded.collection, published_at = excluded.published_at,
      title = excluded.title, summary = excluded.summary, exact_title = excluded.exact_title, body = excluded.body,
      words = excluded.words`.execute(db)
}

/** In one order for everybody, so that two who publish at the same time never wait for each other crosswise. */
export async function learnWords(db: Database, words: Iterable<string>): Promise<void> {
  const sorted = [...words].sort()
  if (sorted.length === 0) return
  await sql`/* prepared */
    insert into public_words (word) select word from unnest(${sorted}::text[]) word
    where not exists (select from public_words known where known.word = word.word)
    on conflict do nothing`.execute(db)
}
