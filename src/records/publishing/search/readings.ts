import { sql, type RawBuilder } from 'kysely'
import { ENGLISH_Y, PLURAL, type Term } from '../../../platform/text/words/terms.ts'
import { IN_TITLE, SAMPLES } from './entry.ts'

/** What may have been meant: for each term the word in its place, null where it stays; with the pages that say it all. */
export type Reading = { meant: readonly (string | null)[]; titles: number; pages: number }

/** A term as the index is asked for it; `plain` only where it may be misspelt. */
export type AskedTerm = { plain: string | null; text: string; inTitle: string }

const SHORTEST = 3
/** In words of so many letters two slips are forgiven. */
const LONG = 6
/** In longer questions the words that pages say are taken as they are. */
const MOST_TERMS = 5
const CANDIDATES = { alone: 12, inTwo: 6, inMore: 2, said: 8, similar: 24 }
const READINGS = 48
/** Counting stops here: more say nothing more. */
const MOST_PAGES = 200

/** The word of a term that may be misspelt; numbers and scripts without spaces are left alone. */
export function doubtfulWord(term: Term): string | null {
  return term.kind === 'word' && term.plain.length >= SHORTEST && !/\d/.test(term.plain) ? term.plain : null
}

/**
 * SQL for what may have been meant, an array of `Reading` as JSON: asked together with the question itself, for whoever
 * mistyped should not wait twice. Words that no page says are replaced; where that finds nothing, and the question found
 * nothing (`found`, a condition), one that pages do say may be replaced too, if titles hold the result. Words are judged
 * together, for «phong nah» is a place that pages name and not two words that are each in use.
 */
export function readingsOf(terms: readonly AskedTerm[], found: RawBuilder<unknown>): RawBuilder<string> {
  return sql`(
    with recursive asked as materialized (${askedTerms(terms)}),
    likely as materialized (${likelyWords(terms.length, found)}),
    choices as materialized (${choices}),
    readings as (${combined}),
    plainly as materialized (${plainly}),
    boldly as (${boldly(found)})
    select coalesce(json_agg(json_build_object('meant', meant, 'titles', titles, 'pages', pages)), '[]')::text
    from (select meant, titles, pages from plainly union all select meant, titles, titles from boldly) r where pages > 0)`
}

const askedTerms = (terms: readonly AskedTerm[]) => sql`
  select a.*, plain is not null and not exists (select from public_words w where w.word = plain) as unsaid
  from unnest(${terms.map(({ plain }) => plain)}::text[], ${terms.map(({ text }) => text)}::text[],
    ${terms.map(({ inTitle }) => inTitle)}::text[]) with ordinality a(plain, text, titled, at)`

/** Words one slip away, the likeliest first; of long words that have none, others that are like them. */
function likelyWords(terms: number, found: RawBuilder<unknown>): RawBuilder<unknown> {
  const { alone, inTwo, inMore, said, similar } = CANDIDATES
  return sql`
    with near as materialized (
      select at, unsaid, word, cost from asked cross join lateral (
        select s.word, min(s.cost) as cost from (${oneSlipFrom(sql`plain`)}) s join public_words w using (word)
        where s.word <> plain group by s.word order by 2, 1 limit case when not unsaid then ${said}::int
          else (select case count(*) when 1 then ${alone}::int when 2 then ${inTwo}::int else ${inMore}::int end from asked where unsaid) end
      ) n where plain is not null and (unsaid or (${terms <= MOST_TERMS}::boolean and not ${found}))
    )
    select * from near union all
    select at, unsaid, word, ${SLIP.other * 2}::int from asked, similar_public_words(plain, ${similar}::int) word
    where unsaid and length(plain) >= ${LONG}::int and not exists (select from near n where n.at = asked.at)`
}

/** Swapped neighbours are the likeliest slip, and the first letter is the surest. */
const SLIP = { swap: 0, other: 2, first: 1 }

/** Every word that is one slip away: groups of three letters do not tell that «bnag» and «bang» are alike. */
function oneSlipFrom(word: RawBuilder<unknown>): RawBuilder<unknown> {
  const from = (place: number) => sql`substr(${word}, at + ${sql.lit(place)})`
  const other = sql.lit(SLIP.other)
  return sql`
    select slip as word, kind + (left(slip, 1) <> left(${word}, 1))::int * ${sql.lit(SLIP.first)} as cost
    from generate_series(0, length(${word})) at, lateral (select left(${word}, at) as before) b, lateral (
      select before || ${from(2)} as slip, ${other} as kind
      union all select before || substr(${word}, at + 2, 1) || substr(${word}, at + 1, 1) || ${from(3)}, ${sql.lit(SLIP.swap)}
      union all select before || letter || ${from(1)}, ${other} from unnest(${ALPHABET}::text[]) letter
      union all select before || letter || ${from(2)}, ${other} from unnest(${ALPHABET}::text[]) letter) s`
}

const ALPHABET = `{${[...'abcdefghijklmnopqrstuvwxyz'].join(',')}}`

/** Each term as it stands if pages say it, and as what it may have been; words as the index keeps them. */
const choices = sql`
  select at, null::text as word, text, titled, 0 as cost, 0 as bold from asked where not unsaid
  union all
  select at, word, quote_literal(key), quote_literal(${IN_TITLE} || key), cost, (not unsaid)::int from likely,
    lateral (select regexp_replace(regexp_replace(word, ${ENGLISH_Y.source}, 'y'), ${PLURAL.source}, '') as key) k`

const combined = sql`
  select at, array[word] as meant, text, titled, cost, bold from choices where at = 1
  union all
  select c.at, r.meant || c.word, r.text || ' & ' || c.text, r.titled || ' & ' || c.titled, r.cost + c.cost, r.bold + c.bold
  from readings r join choices c on c.at = r.at + 1 where r.bold + c.bold < 2`

const whole = sql`at = (select count(*) from asked)`

const pagesWith = (query: RawBuilder<unknown>) =>
  sql`(select count(*)::int from (select from public_search where words @@ (${query})::tsquery limit ${MOST_PAGES}::int) f)`

const [sample] = SAMPLES

/** A word that stands everywhere is counted in a sample. */
const plainly = sql`
  select meant, ${pagesWith(sql`titled`)} as titles,
    case when sampled > 3 then sampled * ${sample.oneIn}::int else ${pagesWith(sql`text`)} end as pages
  from (select * from readings where ${whole} and bold = 0 and exists (select from asked where unsaid)
    order by cost, meant limit ${READINGS}::int) r,
  lateral (select ${pagesWith(sql`${`'${sample.sign}' & `} || text`)} as sampled offset 0) s`

const boldly = (found: RawBuilder<unknown>) => sql`
  select meant, ${pagesWith(sql`titled`)} as titles
  from (select * from readings where ${whole} and bold = 1 and not ${found}
    and not exists (select from plainly where pages > 0) order by cost, meant limit ${READINGS}::int) r`
