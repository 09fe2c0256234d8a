import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { fold } from '../../platform/text/fold.ts'
import { scopeOf } from '../access.ts'
import { inScope } from '../store.ts'

type Found = { id: string; title: string; identity: string | null; removed: boolean }

/** The records of one collection that the texts of a file mean. */
export type ReferenceBook = {
  /** The ids that a text means: by id, by title, by identity; several when they share a title. */
  find(text: string): string[]
  /** Whether the record of this id has this title, as people compare titles. */
  isCalled(id: string, title: string): boolean
  /** Known by its id only: the record has been removed. */
  isRemoved(id: string): boolean
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export function isId(text: string): boolean {
  return UUID.test(text)
}

/** Looks up many texts at once, by id, exact title or identity, and then by title without accents. */
export async function findReferences(
  db: Database,
  actor: Actor,
  collection: string,
  texts: readonly string[],
): Promise<ReferenceBook> {
  if (texts.length === 0) return bookOf([])
  const inCollection = sql`${collection} in ('*', r.collection)`
  const readable = sql`r.deleted_at is null ${inScope(scopeOf(actor, 'read', collection))}`
  const columns = sql`r.id, r.title, r.identity, r.deleted_at is not null as removed`
  const { rows: exact } = await sql<Found>`
    select ${columns} from records r where ${inCollection} and (r.id = any(${texts.filter(isId)}::uuid[])
      or ((r.title = any(${texts}) or r.identity = any(${texts})) and ${readable}))`.execute(db)
  const book = bookOf(exact)
  const rest = texts.filter((text) => book.find(text).length === 0)
  if (rest.length === 0) return book
  // The search text holds the title without accents, and its index finds any part of it; which titles they are,
  // the book tells.
  const patterns = rest.map((text) => `%${fold(text).replace(/[\\%_]/g, '\\$&')}%`)
  const { rows: folded } = await sql<Found>`
    select ${columns} from records r
    where ${inCollection} and r.search like any(${patterns}) and ${readable}`.execute(db)
  return bookOf([...exact, ...folded])
}

function bookOf(found: readonly Found[]): ReferenceBook {
  const ids = new Map(found.map((each) => [each.id, each]))
  const standing = found.filter(({ removed }) => !removed)
  const exact = Map.groupBy(standing, ({ title }) => title)
  const identities = Map.groupBy(standing, ({ identity }) => identity ?? '')
  const folded = Map.groupBy(standing, ({ title }) => fold(title))
  return {
    isCalled: (id, title) => fold(ids.get(id)?.title ?? '') === fold(title),
    isRemoved: (id) => ids.get(id)?.removed ?? false,
    find: (text) => {
      if (ids.has(text.toLowerCase())) return [text.toLowerCase()]
      const rows =
        exact.get(text) ?? (text === '' ? [] : identities.get(text)) ?? folded.get(fold(text)) ?? []
      return [...new Set(rows.map(({ id }) => id))]
    },
  }
}

/** The titles of records by id, for an export that shows what a record points to. */
export async function titlesOf(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from records where id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, title }) => [id, title]))
}
