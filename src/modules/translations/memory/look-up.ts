import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import { memoryKey, numberedAs, sameText, tagNumbers } from './key.ts'
import { pairsOf, pairsToAsk } from './pairs.ts'

export type MemoryMatch = {
  id: number
  /** Tagged texts, their tags numbered as those of the source that was looked up. */
  source: string
  target: string
  similarity: number
  exact: boolean
  title: string | null
  createdAt: Date
}

type Asked = { locale: PortalLocale; source: string; limit?: number; atLeast?: number }

/** The same words in other case or with other tags are as near as anything can be without being the same. */
const NEARLY = 0.99
/** The counts of words of two similar sentences are not further apart. */
const LENGTHS = 0.6

/**
 * What was said before of this source, best and then latest first. Exact: the same words with the same tags; otherwise
 * at least `atLeast` of the trigrams of both together (0.7 unless told) are common to both.
 */
export async function lookUpMemory(
  db: Database,
  { locale, source, limit = 5, atLeast = 0.7 }: Asked,
): Promise<MemoryMatch[]> {
  const key = memoryKey(source)
  const pairs = pairsOf(key, locale)
  const asked = pairsToAsk(pairs, await commonPairs(db, pairs))
  // More than are wanted, for which of the same words have the same tags is only known afterwards.
  const { rows } = await sql<Omit<MemoryMatch, 'exact'>>`
    select m.id, m.source, m.target, m.similarity, r.title, m.created_at as "createdAt"
    from (
      select id, source, target, record_id, created_at,
        case when source_key = ${key} then 1 else similarity(source_key, ${key}) end as similarity
      from translation_memory
      where source_pairs && ${asked}::integer[] and removed_at is null and locale = ${locale}
        and cardinality(source_pairs) between ${Math.floor(pairs.length * LENGTHS)}
          and ${Math.ceil(pairs.length / LENGTHS)}
    ) m left join records r on r.id = m.record_id
    where m.similarity >= ${atLeast}
    order by m.similarity desc, m.created_at desc, m.id desc limit ${limit * 2}`.execute(db.withoutPlugins())
  const wanted = sameText(source)
  const numbers = tagNumbers(source)
  return rows
    .map((row) => {
      const exact = sameText(row.source) === wanted
      const similarity = exact ? 1 : Math.min(NEARLY, row.similarity)
      return {
        ...row,
        exact,
        similarity,
        source: numberedAs(row.source, numbers),
        target: numberedAs(row.target, numbers),
      }
    })
    .filter(({ similarity }) => similarity >= atLeast)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, limit)
}

async function commonPairs(db: Database, pairs: readonly number[]): Promise<Map<number, number>> {
  const { rows } = await sql<{ pair: number; entries: number }>`
    select pair, entries from translation_memory_common_pairs where pair = any(${pairs}::integer[])`.execute(
    db.withoutPlugins(),
  )
  return new Map(rows.map(({ pair, entries }) => [pair, entries]))
}
