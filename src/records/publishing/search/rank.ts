import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import type { ListedItem } from '../list.ts'
import type { Alternate } from '../public-page.ts'
import { alternatesOf, pageColumns } from '../read.ts'
import { IN_COLLECTION, IN_LANGUAGE, SAMPLES } from './entry.ts'
import type { Question } from './question.ts'
import { readingsOf, type Reading } from './readings.ts'

/** A page that was found, with what it says below its summary and how well it matches. */
export type RankedPage = ListedItem & { alternates: Alternate[]; body: string; score: number }

/** The best of what was found, and how much there is of each kind. */
export type Ranked = {
  /** One for each record, in the language in which it matches best or that was asked for. */
  pages: RankedPage[]
  /** Records in all, after the filters. */
  total: number
  /** There is more than was ranked: the counts are of what was looked at. */
  more: boolean
  /** Records by collection and by language that they can be read in, without the filters. */
  kinds: Readonly<Record<string, number>>
  languages: Readonly<Record<string, number>>
  /** Where little was found: what may have been meant. */
  readings: readonly Reading[]
}

/** With fewer hits than this somebody may have mistyped. */
export const FEW = 3

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

/** The counts stand beside each page, and once alone when there is none; as JSON, which only one row has to be read of. */
type Row = { total: number; more: boolean; kinds: string; languages: string; readings: string } & (
  | RankedPage
  | { recordId: null }
)

/**
 * Ranks a capped set of hits: a word that stands everywhere has more of them than anybody reads. Titles come first, then
 * the accents that were typed, the reader's language, summaries and phrases; of equals the newest.
 */
export async function rankPages(db: Database, question: Question, wanted: Wanted): Promise<Ranked> {
  const { rows } = await sql<Row>`
    with hits as materialized (${hitsOf(question, wanted)}),
    best as materialized (
      select distinct on (record_id) record_id, locale, collection, published_at, score from hits
      order by record_id, score desc, locale
    ),
    kept as materialized (select * from best b where ${filterOf(wanted)}),
    top as (
      select record_id, ${shownIn(wanted)} as locale, score, published_at from kept
      order by score desc, published_at desc, record_id limit ${wanted.limit} offset ${wanted.offset}
    )
    select counts.*, top.score, ${pageColumns('p')}, s.body, ${alternatesOf('p.record_id')} as alternates
    from (${countsOf(question)}) counts left join (
      top join public_pages p using (record_id, locale) join public_search s using (record_id, locale)
    ) on true
    order by top.score desc, top.published_at desc, top.record_id`.execute(db.withoutPlugins())
  return rankedOf(rows)
}

const countsOf = ({ doubtful }: Question) => sql`
  select (select count(*)::int from kept) as total,
    exists(select from hits group by cap having count(*) >= cap) as more,
    (select coalesce(json_object_agg(collection, count), '{}')::text from (
      select collection, count(*) from best group by collection) k) as kinds,
    (select coalesce(json_object_agg(locale, count), '{}')::text from (
      select locale, count(*) from public_pages where record_id = any(array(select record_id from best)) group by locale) l) as languages,
    case when (select count(*) from best) < ${FEW}::int then ${meantBy(doubtful)} else '[]' end as readings`

const meantBy = (doubtful: Question['doubtful']) =>
  doubtful.length === 0 ? sql`'[]'` : readingsOf(doubtful, sql`exists (select from best)`)

function rankedOf(rows: readonly Row[]): Ranked {
  const [{ total, more, kinds, languages, readings }] = rows as [Row]
  const pages = rows
    .filter((row) => row.recordId !== null)
    .map(
      ({ total: _total, more: _more, kinds: _kinds, languages: _languages, readings: _readings, ...page }) =>
        page,
    )
  return {
    pages,
    total,
    more,
    kinds: JSON.parse(kinds),
    languages: JSON.parse(languages),
    readings: JSON.parse(readings),
  }
}

type Branch = { query: string; exact: boolean }

/**
 * Each part by itself through the index, no further than its cap: a branch is begun only when those before it were not
 * enough.
 */
function hitsOf(question: Question, wanted: Wanted): RawBuilder<unknown> {
  const { inTitle, exact, all } = question
  const part = (cap: number, branches: readonly Branch[]) => {
    const selects = branches.flatMap(({ query, exact }) =>
      turns.map(
        ({ sign, only }) => sql`
          select record_id, locale, collection, published_at, title, summary, exact_title, ${exact}::boolean as exact
          from public_search where words @@ ${sign + query}::tsquery${only}`,
      ),
    )
    return sql`(select record_id, locale, collection, published_at, ${cap}::int as cap,
      ${scoreOf(question, wanted)} as score
      from (${sql.join(selects, sql` union all `)}) h limit ${cap})`
  }
  // What was typed with its accents is mostly in the language that has them.
  const first = exact === null ? `'${IN_LANGUAGE}${wanted.locale}' & ${all}` : exact
  const anywhere = [
    { query: first, exact: exact !== null },
    { query: all, exact: false },
  ]
  return sql`${part(CAPS.title, [{ query: inTitle, exact: false }])} union all ${part(CAPS.all, anywhere)}`
}

/** Which of the records are in no sample, said of the row: the index would go through every sample to leave them out. */
const inNoSample = sql.join(
  SAMPLES.map(({ oneIn, rest }) => sql.raw(` and get_byte(uuid_send(record_id), 15) % ${oneIn} <> ${rest}`)),
  sql``,
)

/**
 * What the index finds costs time even when it is not looked at, so the samples are asked first, and the rest after: of a
 * word that stands everywhere a sample has enough, and of others it costs little.
 */
const turns: readonly { sign: string; only: RawBuilder<unknown> }[] = [
  ...SAMPLES.map(({ sign }) => ({ sign: `'${sign}' & `, only: sql`` })),
  { sign: '', only: inNoSample },
]

function holdsAll(column: string, parts: readonly string[]): RawBuilder<unknown> {
  const each = parts.map((part) => sql`strpos(${sql.ref(column)}, ${part}) > 0`)
  return each.length === 0 ? sql`true` : sql`(${sql.join(each, sql` and `)})`
}

function scoreOf({ phrase, parts, exactParts, exact }: Question, { locale }: Wanted): RawBuilder<unknown> {
  const exactTitle = holdsAll('exact_title', exactParts)
  return sql`
    case when ${holdsAll('title', parts)} then 40 + (strpos(title, ${phrase}) > 0)::int * 15 + (title = ${phrase})::int * 30
      + starts_with(title, ${phrase})::int * 5 + 5::float8 * length(${phrase}::text) / greatest(length(title), 1)
      ${exact === null ? sql`` : sql`+ coalesce(${exactTitle}, false)::int * 20`} else 0 end
    + case when ${holdsAll('summary', parts)} then 10 + (strpos(summary, ${phrase}) > 0)::int * 5 else 0 end
    + h.exact::int * 10 + (locale = ${locale})::int * 25`
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
