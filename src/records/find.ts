import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import type { Labels } from '../platform/labels.ts'
import { cleanLine } from '../platform/text/clean.ts'
import { fold } from '../platform/text/fold.ts'
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

type Find = {
  q: string
  /** Only these; otherwise all that there are. */
  collections: Iterable<string>
  limit?: number
}

// Enough to rank among; a word that more records hold is better made longer than paged through.
const CANDIDATES = 300
const LIMIT = 20

/**
 * Records of any collection that an actor may read, best first: those whose title begins with the words asked for,
 * then those whose title holds them, then those that hold them anywhere; of equals, the newest.
 */
export async function findAnywhere(
  db: Database,
  actor: Actor,
  { q, collections, limit = LIMIT }: Find,
): Promise<Found[]> {
  const wanted = fold(cleanLine(q))
  if (wanted === '') return []
  const { rows } = await sql<Found & { happenedFrom: string | null }>`
    select r.id, r.collection, r.title, r.state, r.owner_org_id, r.happened_from from records r
    where r.deleted_at is null and ${readableBy(actor, collections)} ${searchConditions(q)}
    limit ${CANDIDATES}`.execute(db)
  return rows
    .map(({ happenedFrom, ...found }) => ({
      found: { ...found, happened: happenedFrom },
      rank: rankOf(wanted, fold(found.title)),
    }))
    .sort((a, b) => a.rank - b.rank || newestFirst(a.found, b.found))
    .slice(0, limit)
    .map(({ found }) => found)
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
