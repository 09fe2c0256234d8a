import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Collections } from '../../records/registry.ts'
import type { ReturnedItem } from './endpoints.ts'
import { studioPlaces } from './places.ts'
import { reachOver } from '../../records/reach.ts'
import { recordTarget } from './targets.ts'
import { returnedWithText } from './with-text.ts'

type Row = Omit<ReturnedItem, 'target' | 'comment'> & {
  field: string | null
  body: string | null
  at: Date | null
  by: string | null
}

const SHOWN = 20
const COUNTED = 100

/** Returned records that the actor may submit again, the latest first, with what is asked for and where. */
export async function returnedTo(db: Database, actor: Actor, collections: Collections) {
  const reach = reachOver(actor, 'submit', collections)
  if (!reach) return { count: 0, exceeded: false, items: [] }
  const returned = sql`from records r where r.state = 'returned' and r.deleted_at is null and ${reach}
    and not ${returnedWithText}`
  const { rows } = await sql<Row>`
    select r.id, r.collection, r.title, r.version, c.field, c.body, c.created_at as at,
      coalesce(c.created_by_name, u.name) as by
    from (select r.id, r.collection, r.title, r.version, r.updated_at ${returned}
      order by r.updated_at desc, r.id limit ${SHOWN}) as r
    left join lateral (select * from record_comments c where c.record_id = r.id and c.resolved_at is null
      and c.parent_id is null order by (c.kind = 'request') desc, c.created_at desc limit 1) c on true
    left join users u on u.id = c.created_by
    order by r.updated_at desc, r.id`.execute(db)
  const { rows: counts } = await sql<{ count: number }>`
    select count(*) as count from (select 1 ${returned} limit ${COUNTED + 1}) as counted`.execute(db)
  const count = counts[0]?.count ?? 0
  const places = await studioPlaces(
    db,
    rows.map(({ id }) => id),
  )
  return {
    count: Math.min(count, COUNTED),
    exceeded: count > COUNTED,
    items: rows.map(toItem).map((item) => ({ ...item, ...places.get(item.id) })),
  }
}

function toItem({ field, body, at, by, ...record }: Row): ReturnedItem {
  return {
    ...record,
    comment: body === null || at === null ? null : { by: by ?? '', body, at },
    target: recordTarget(record.collection, record.id, field),
  }
}
