import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { columnsOf } from '../../records/columns.ts'
import { readableBy } from '../../records/lookup.ts'
import type { Collections } from '../../records/registry.ts'
import type { MediaUse } from './endpoints.ts'

type Found = {
  id: string
  collection: string
  title: string
  state: string
  place: string
  published: string[]
}

/**
 * The records that use a medium: in a field, in a text (a figure, or a gallery's list), by a link, or as the public
 * reads them now. Those that the actor may not read are left out.
 */
export async function listUses(
  db: Database,
  actor: Actor,
  collections: Collections,
  id: string,
): Promise<MediaUse[]> {
  const { rows } = await sql<Found>`
    select r.id, r.collection, r.title, r.state, u.place,
      (select coalesce(array_agg(p.locale order by p.locale), '{}') from public_pages p
        where p.record_id = r.id and p.media ? ${id}) as published
    from (${places(collections, id)}) u join records r on r.id = u.record_id
    where r.deleted_at is null and r.id <> ${id}::uuid and ${readableBy(actor, collections.keys())}
    order by r.title, r.id, u.place limit 1000`.execute(db.withoutPlugins())
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((found) => {
    const [first] = found
    if (!first) return []
    const { place: _, ...record } = first
    return [{ ...record, places: found.map(({ place }) => place) }]
  })
}

const HOLDS: Readonly<Record<string, (id: string) => RawBuilder<unknown>>> = {
  record: (id) => sql`= ${id}::uuid`,
  records: (id) => sql`@> array[${id}]::uuid[]`,
  texts: (id) => sql`@> array[${id}]::text[]`,
}

function places(collections: Collections, id: string) {
  const inFields = [...collections.values()].flatMap((collection) =>
    columnsOf(collection).flatMap(({ field, column, meta }) => {
      const holds = HOLDS[meta.collection === 'media-assets' || meta.kind === 'texts' ? meta.kind : '']?.(id)
      if (!holds) return []
      return [
        sql`select record_id, ${field}::text as place from ${sql.table(collection.table)}
          where ${sql.ref(column)} ${holds}`,
      ]
    }),
  )
  return sql.join(
    [
      ...inFields,
      sql`select record_id, 'text:' || locale from record_texts where strpos(fields::text, ${id}) > 0`,
      sql`select from_id, 'link:' || role from record_links where to_id = ${id}::uuid`,
      sql`select record_id, 'page:' || locale from public_pages where media ? ${id}`,
    ],
    sql` union `,
  )
}

/** The published records that show any of these media, or would if they could. */
export async function listShowing(
  db: Database,
  collections: Collections,
  ids: readonly string[],
): Promise<{ id: string; collection: string }[]> {
  const shown = new Map<string, { id: string; collection: string }>()
  for (const id of ids) {
    const { rows } = await sql<{ id: string; collection: string }>`
      select distinct p.record_id as id, p.collection from public_pages p
      join (${places(collections, id)}) u on u.record_id = p.record_id`.execute(db.withoutPlugins())
    for (const row of rows) shown.set(row.id, row)
  }
  return [...shown.values()]
}
