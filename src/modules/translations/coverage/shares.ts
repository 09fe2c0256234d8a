import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { portalLocales, SOURCE_LOCALE, type PortalLocale } from '../../../platform/locales.ts'
import { today } from '../../../platform/time/dates.ts'
import { reachOver } from '../../../records/reach.ts'
import type { Collections } from '../../../records/registry.ts'
import { toldCollections } from './conditions.ts'
import type { CoverageShare } from './endpoints.ts'

const foreign = portalLocales.filter((locale) => locale !== SOURCE_LOCALE)

type Row = { name: string | null; locales: string[]; items: number }

/**
 * Of the items that the public could read by the end of a day and still reads, how many it reads in which languages:
 * of all, and by collection or subject. From what is published, as the figures are.
 */
export async function readShares(
  db: Database,
  actor: Actor,
  collections: Collections,
  { on = today(), by }: { on?: string | undefined; by: 'collection' | 'subject' },
) {
  const told = toldCollections(collections)
  const reach = reachOver(actor, 'read', told) ?? sql`false`
  const items = sql`
    select p.record_id, min(p.collection) as collection, array_agg(distinct p.locale order by p.locale) as locales,
      (array_agg(p.subjects))[1] as subjects
    from public_pages p join records r on r.id = p.record_id
    where r.deleted_at is null and ${reach}
      and p.first_published_at < (${on}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
    group by p.record_id`
  const all = shareOf(null, await counted(db, items, sql`null::text`))
  const name = by === 'collection' ? sql`i.collection` : sql`s.name`
  const rows = await counted(
    db,
    items,
    name,
    by === 'subject' ? sql`cross join unnest(i.subjects) as s(name)` : sql``,
  )
  const shares = [...Map.groupBy(rows, (row) => row.name)].map(([each, group]) => shareOf(each, group))
  return { on, all, shares: shares.toSorted((a, b) => b.published - a.published) }
}

/** Items that are read in the same languages come as one row. */
async function counted(
  db: Database,
  items: RawBuilder<unknown>,
  name: RawBuilder<unknown>,
  joined: RawBuilder<unknown> = sql``,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select ${name} as name, i.locales, count(*)::integer as items from (${items}) as i ${joined} group by 1, 2`.execute(
    db,
  )
  return rows
}

function shareOf(name: string | null, rows: readonly Row[]): CoverageShare {
  const count = (reads: (locales: readonly string[]) => boolean) =>
    rows.reduce((sum, { locales, items }) => (reads(locales) ? sum + items : sum), 0)
  return {
    name,
    published: count(() => true),
    foreign: count((locales) => foreign.some((locale) => locales.includes(locale))),
    locales: portalLocales.map((locale: PortalLocale) => ({
      locale,
      published: count((locales) => locales.includes(locale)),
    })),
  }
}
