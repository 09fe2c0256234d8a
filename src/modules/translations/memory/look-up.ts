import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import { memoryKey, sameText } from './key.ts'

export type MemoryMatch = {
  id: number
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

/**
 * What was said before of this source, best and then latest first. Exact: the same words with the same tags; otherwise
 * at least `atLeast` of the trigrams of both together (0.7 unless told) are common to both.
 */
export async function lookUpMemory(
  db: Database,
  { locale, source, limit = 5, atLeast = 0.7 }: Asked,
): Promise<MemoryMatch[]> {
  const key = memoryKey(source)
  const { rows } = await sql<Omit<MemoryMatch, 'exact'>>`
    select m.id, m.source, m.target, similarity(m.source_key, ${key}) as similarity, r.title,
      m.created_at as "createdAt"
    from translation_memory m left join records r on r.id = m.record_id
    where m.locale = ${locale} and similarity(m.source_key, ${key}) >= ${atLeast}
    order by similarity desc, m.created_at desc limit ${limit}`.execute(db.withoutPlugins())
  const wanted = sameText(source)
  return rows
    .map((row) => {
      const exact = sameText(row.source) === wanted
      return { ...row, exact, similarity: exact ? 1 : Math.min(NEARLY, row.similarity) }
    })
    .sort((a, b) => b.similarity - a.similarity)
}
