import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import type { Labels } from '../platform/labels.ts'
import { cleanLine } from '../platform/text/clean.ts'
import { fold } from '../platform/text/fold.ts'
import type { Collection } from './collection.ts'
import { readableBy } from './lookup.ts'
import type { State } from './record.ts'
import { searchConditions } from './search.ts'

export type Found = {
  id: string
  collection: string
  title: string
  state: State
  ownerOrgId: string
  /** The first day of what happened. */
  happened: string | null
}

type Called = Pick<Collection, 'name' | 'label' | 'singular'>

type Find = {
  q: string
  /** Where to look. */
  collections: readonly Called[]
  limit?: number
}

// Enough to rank among; a word that more records hold is better made longer than paged through.
const CANDIDATES = 300
const LIMIT = 20

/**
 * Records of any collection that an actor may read, best first: those whose title begins with the words asked for,
 * then those whose title holds them, then those of the collection that the words name, then those that hold the words
 * anywhere; of equals, the newest.
 */
export async function findAnywhere(
  db: Database,
  actor: Actor,
  { q, collections, limit = LIMIT }: Find,
): Promise<Found[]> {
  const wanted = fold(cleanLine(q))
  if (wanted === '') return []
  const names = collections.map(({ name }) => name)
  const everywhere = await candidates(db, readableBy(actor, names), searchConditions(q))
  const ranked = new Map(
    everywhere.map((found) => [found.id, { found, rank: rankOf(wanted, fold(found.title)) }]),
  )
  for (const { name, rest } of namedBy(wanted, collections)) {
    const order = sql`${searchConditions(rest)} order by r.happened_from desc nulls last`
    for (const found of await candidates(db, readableBy(actor, [name]), order, limit)) {
      const known = ranked.get(found.id)
      if (!known || known.rank > BY_COLLECTION) ranked.set(found.id, { found, rank: BY_COLLECTION })
    }
  }
  return [...ranked.values()]
    .sort((a, b) => a.rank - b.rank || newestFirst(a.found, b.found))
    .slice(0, limit)
    .map(({ found }) => found)
}

// Between a title that holds all the words and a text that holds them somewhere.
const BY_COLLECTION = 4.5
const COLLECTIONS_NAMED = 3

/**
 * The collections that the words name, with the words that are left to search for in each: «doan phong vien bbc» are
 * press delegations with «bbc». The first word must be of the name, so that a word in passing names nothing.
 */
function namedBy(wanted: string, collections: readonly Called[]): { name: string; rest: string }[] {
  const words = wanted.split(' ')
  return collections
    .flatMap(({ name, label, singular }) => {
      const own = new Set(fold(`${label.vi} ${singular.vi} ${label.en} ${singular.en}`).split(/[\s,]+/))
      const rest = words.filter((word) => !own.has(word))
      return own.has(words[0] ?? '') ? [{ name, rest: rest.join(' '), left: rest.length }] : []
    })
    .sort((a, b) => a.left - b.left)
    .slice(0, COLLECTIONS_NAMED)
}

async function candidates(
  db: Database,
  readable: RawBuilder<unknown>,
  conditions: RawBuilder<unknown>,
  limit: number = CANDIDATES,
): Promise<Found[]> {
  const { rows } = await sql<Found & { happenedFrom: string | null }>`
    select r.id, r.collection, r.title, r.state, r.owner_org_id, r.happened_from from records r
    where r.deleted_at is null and ${readable} ${conditions} limit ${limit}`.execute(db)
  return rows.map(({ happenedFrom, ...found }) => ({ ...found, happened: happenedFrom }))
}

/** How well a folded name answers folded words; less is better. */
export function rankOf(wanted: string, name: string): number {
  if (name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  if (` ${name}`.includes(` ${wanted}`)) return 2
  if (name.includes(wanted)) return 3
  return wanted.split(' ').every((word) => ` ${name}`.includes(` ${word}`)) ? 4 : 5
}

function newestFirst(a: Found, b: Found): number {
  return (b.happened ?? '').localeCompare(a.happened ?? '') || a.title.localeCompare(b.title, 'vi')
}

/** What may be found by name beside records. */
export type Named = { key: string; label: Labels; unit: string }

/** Those of a list whose name, in either language, or key holds every word; best first. */
export function findNamed<Item extends Named>(items: Iterable<Item>, q: string, limit = 5): Item[] {
  const wanted = fold(cleanLine(q))
  const words = wanted.split(' ').filter(Boolean)
  if (words.length === 0) return []
  const namesOf = ({ key, label }: Item) => [fold(label.vi), fold(label.en), key]
  return [...items]
    .filter((item) => {
      const names = namesOf(item).join(' ')
      return words.every((word) => names.includes(word))
    })
    .map((item) => ({ item, rank: Math.min(...namesOf(item).map((name) => rankOf(wanted, name))) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ item }) => item)
}
