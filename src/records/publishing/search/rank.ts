import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import { IN_COLLECTION, IN_LANGUAGE, IN_SAMPLE } from './entry.ts'
import type { Question } from './question.ts'

export type Place = { recordId: string; locale: PortalLocale; score: number }

/** The best of what was found, and how much there is of each kind. */
export type Ranked = {
  /** One for each record, in the language in which it matches best or that was asked for. */
  places: Place[]
  /** Records in all, after the filters. */
  total: number
  /** There is more than was ranked: the counts are of what was looked at. */
  more: boolean
  /** Records by collection and by language that they can be read in, without the filters. */
  kinds: Readonly<Record<string, number>>
  languages: Readonly<Record<string, number>>
}

export type Wanted = {
  /** The reader's. */
  locale: PortalLocale
  collection?: string | undefined
  /** Only what can be read in this language, and shown in it. */
  language?: PortalLocale | undefined
  limit: number
  offset: number
}

/** Hits that are looked at, of those in titles and of those anywhere. */
const CAPS = { title: 100, all: 200 }

/**
 * Ranks a capped set of hits: a word that stands everywhere has more of them than anybody reads. Titles come first, then
 * the accents that were typed, the reader's language, summaries and phrases; of equals the newest.
 */
export async function rankPages(db: Database, question: Question, wanted: Wanted): Promise<Ranked> {
  const { rows } = await sql<Ranked>`
    with hits as materialized (${hitsOf(question, wanted)}),
    best as materialized (
      select distinct on (record_id) record_id, locale, collection, published_at, score from (
        select h.*, ${scoreOf(question, wanted)} as score from hits h
      ) h order by record_id, score desc, locale
    ),
    kept as (select * from best b where ${filterOf(wanted)}),
    top as (
      select record_id, locale, score from kept order by score desc, published_at desc, record_id
      limit ${wanted.limit} offset ${wanted.offset}
    )
    select
      (select coalesce(json_agg(json_build_object('recordId', record_id, 'locale', ${shownIn(wanted)}, 'score', score)), '[]') from top)
        as places,
      (select count(*)::int from kept) as total,
      exists(select from hits group by cap having count(*) >= cap) as more,
      (select coalesce(json_object_agg(collection, count), '{}') from (
        select collection, count(*) from best group by collection) k) as kinds,
      (select coalesce(json_object_agg(locale, count), '{}') from (
        select p.locale, count(*) from best b join public_pages p using (record_id) group by p.locale) l) as languages
  `.execute(db.withoutPlugins())
  return rows[0] as Ranked
}

type Branch = { query: string; exact: boolean }

/**
 * Each part by itself through the index, no further than its cap: a branch is begun only when those before it were not
 * enough. What the index finds costs time even when it is not looked at, so the sample is asked first: of a word that
 * stands everywhere it has enough, and of others it costs nothing.
 */
function hitsOf({ inTitle, exact, all }: Question, { locale }: Wanted): RawBuilder<unknown> {
  const part = (cap: number, branches: readonly Branch[]) => {
    const tried = branches.flatMap(({ query, exact }) => [
      { query: `'${IN_SAMPLE}' & ${query}`, exact },
      { query: `!'${IN_SAMPLE}' & ${query}`, exact },
    ])
    const selects = tried.map(
      ({ query, exact }) => sql`
        select record_id, locale, collection, published_at, title, summary, exact_title, ${exact}::boolean as exact
        from public_search where words @@ ${query}::tsquery`,
    )
    return sql`(select *, ${cap}::int as cap from (${sql.join(selects, sql` union all `)}) part limit ${cap})`
  }
  // What was typed with its accents is mostly in the language that has them.
  const first = exact === null ? `'${IN_LANGUAGE}${locale}' & ${all}` : exact
  const anywhere = [
    { query: first, exact: exact !== null },
    { query: all, exact: false },
  ]
  return sql`${part(CAPS.title, [{ query: inTitle, exact: false }])} union all ${part(CAPS.all, anywhere)}`
}

function scoreOf(
  { phrase, patterns, exactPatterns, exact }: Question,
  { locale }: Wanted,
): RawBuilder<unknown> {
  const all = sql`${patterns}::text[]`
  const accents = sql`${exactPatterns}::text[]`
  const exactTitle = sql`(h.title like all (${all}) and coalesce(h.exact_title, h.title) like all (${accents}))`
  return sql`
    (h.title like all (${all}))::int * 40 + (h.title like ${`%${phrase}%`})::int * 15 + (h.title = ${phrase})::int * 30
    + (h.title like ${`${phrase}%`})::int * 5
    + ${exact === null ? sql`0` : sql`${exactTitle}::int * 20 + h.exact::int * 10`}
    + (h.locale = ${locale})::int * 25
    + (h.summary like all (${all}))::int * 10 + (h.summary like ${`%${phrase}%`})::int * 5
    + (h.title like all (${all}))::int * 5.0 * length(${phrase}::text) / greatest(length(h.title), 1)`
}

function filterOf({ collection, language }: Wanted): RawBuilder<unknown> {
  const kind = collection === undefined ? sql`true` : sql`b.collection = ${collection}`
  if (language === undefined) return kind
  return sql`${kind} and exists(select from public_pages p where p.record_id = b.record_id and p.locale = ${language})`
}

function shownIn({ language }: Wanted): RawBuilder<unknown> {
  return language === undefined ? sql`locale` : sql`${language}::text`
}

/** The same question asked of one collection alone, for when its hits are lost among others. */
export function withinCollection(question: Question, collection: string): Question {
  const within = (query: string) => `'${IN_COLLECTION}${collection}' & ${query}`
  const { all, inTitle, exact } = question
  return {
    ...question,
    all: within(all),
    inTitle: within(inTitle),
    exact: exact === null ? null : within(exact),
  }
}
