import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'

/** How many gave each score, the best first, and their mean; null while nobody has rated. */
export type Satisfaction = {
  ratings: number
  mean: number | null
  scores: { score: number; ratings: number }[]
}

export type Days = { from: string; to: string }

/** What visitors said of all pages between two ISO dates, both included. */
export async function satisfaction(db: Database, { from, to }: Days): Promise<Satisfaction> {
  const { rows } = await sql<{ score: number; ratings: number }>`
    select s.score, count(p.id)::int as ratings from generate_series(1, 5) as s (score)
    left join page_ratings p on p.score = s.score and p.day between ${from}::date and ${to}::date
    group by s.score order by s.score desc`.execute(db)
  const ratings = rows.reduce((sum, row) => sum + row.ratings, 0)
  const points = rows.reduce((sum, row) => sum + row.score * row.ratings, 0)
  return { ratings, mean: ratings === 0 ? null : points / ratings, scores: rows }
}

/** What visitors said of one page. */
export type RatedPage = { path: string; ratings: number; mean: number; comments: number }

/** The pages most spoken of, those that please least first among equals. */
export async function ratedPages(db: Database, { from, to }: Days, most: number): Promise<RatedPage[]> {
  const { rows } = await sql<RatedPage>`
    select path, count(*)::int as ratings, avg(score)::float8 as mean, count(comment)::int as comments
    from page_ratings where day between ${from}::date and ${to}::date
    group by path order by ratings desc, mean, path limit ${most}`.execute(db)
  return rows
}

export type RatedMonth = { month: string; ratings: number; mean: number }

/** How each month with ratings went, `YYYY-MM`, in their order. */
export async function ratedMonths(db: Database, { from, to }: Days): Promise<RatedMonth[]> {
  const { rows } = await sql<RatedMonth>`
    select to_char(day, 'YYYY-MM') as month, count(*)::int as ratings, avg(score)::float8 as mean
    from page_ratings where day between ${from}::date and ${to}::date group by 1 order by 1`.execute(db)
  return rows
}

export type Comment = { path: string; day: string; score: number; comment: string }

/** The latest comments, plain text as written. */
export async function latestComments(db: Database, { from, to }: Days, most: number): Promise<Comment[]> {
  const { rows } = await sql<Comment>`
    select path, day, score, comment from page_ratings
    where comment is not null and day between ${from}::date and ${to}::date
    order by day desc, path limit ${most}`.execute(db)
  return rows
}
