import { sql } from 'kysely'
import type { Database } from '../platform/database/connect.ts'
import { portalLocales } from '../platform/locales.ts'
import type { WrittenRecord } from './files.ts'

/**
 * Lists show the newest first, and the demo publishes all at one moment: what is told in every language, then what its
 * files name first, is made the newest, a second apart.
 */
export async function orderPages(db: Database, records: readonly WrittenRecord[]): Promise<void> {
  const languages = ({ texts }: WrittenRecord) => Object.keys(texts).length
  const told = records.filter((record) => languages(record) > 0)
  const [everywhere, elsewhere] = [
    told.filter((record) => languages(record) === portalLocales.length),
    told.filter((record) => languages(record) < portalLocales.length),
  ]
  const ids = [...everywhere, ...elsewhere].map(({ id }) => id)
  await sql`
    update public_pages p set published_at = p.published_at - make_interval(secs => o.place),
      first_published_at = p.first_published_at - make_interval(secs => o.place)
    from unnest(${ids}::uuid[]) with ordinality as o(id, place) where p.record_id = o.id`.execute(db)
}
