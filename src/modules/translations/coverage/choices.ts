import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { reachOver } from '../../../records/reach.ts'
import type { Collections } from '../../../records/registry.ts'
import { subjects } from '../../content/public.ts'
import { toldCollections } from './conditions.ts'

type Row = { collection: string; owner: string; name: string; count: number }

/** What the matrix of an actor can be filtered by: what has no items for him is left out. */
export async function coverageChoices(db: Database, actor: Actor, collections: Collections) {
  const told = toldCollections(collections)
  const { rows } = await sql<Row>`
    select r.collection, r.owner_org_id as owner, o.title as name, count(*)::integer as count
    from records r join records o on o.id = r.owner_org_id
    where r.deleted_at is null and ${reachOver(actor, 'read', told) ?? sql`false`}
    group by 1, 2, 3`.execute(db)
  const owners = new Map(rows.map(({ owner, name }) => [owner, name]))
  return {
    collections: [...told.values()].flatMap(({ name, label, singular }) => {
      const count = rows
        .filter(({ collection }) => collection === name)
        .reduce((sum, row) => sum + row.count, 0)
      return count === 0 ? [] : [{ name, label, singular, count }]
    }),
    subjects: Object.entries(subjects).map(([value, { vi, en }]) => ({ value, vi, en })),
    owners: [...owners]
      .map(([id, name]) => ({ id, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'vi')),
  }
}
