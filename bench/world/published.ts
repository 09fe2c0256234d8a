import { sql } from 'kysely'
import { importPages } from '../../src/records/publishing/bulk-import.ts'
import type { PublicPage } from '../../src/records/publishing/public-page.ts'
import type { Bench } from './bench.ts'
import { makePublished, pageLocales, pagesOf } from './pages.ts'

/** One published item in three languages for so many activities: 30,000 texts in the larger world. */
const SHARE = 10
/** Pages that are asked for, the same number in every world. */
const ASKED = 50

/** A page that is there to be asked for. */
export type Row = Pick<PublicPage, 'recordId' | 'locale' | 'collection' | 'slug'>

/** Publishes the world's items, unless another measure has, and tells some of the Vietnamese articles. */
export async function published({ db, connection, world }: Bench): Promise<[Row, ...Row[]]> {
  const items = Math.max(100, Math.round(world.activities / SHARE))
  const { rows } = await sql<{
    pages: number
  }>`select count(*)::integer as pages from public_pages`.execute(db)
  if ((rows[0]?.pages ?? 0) < items * pageLocales.length) {
    const records = await makePublished(db, world.province.orgIds[0] ?? '', items)
    await importPages(connection, pagesOf(records))
    await sql`vacuum (analyze) public_pages, public_search, public_words`.execute(db)
  }
  const some = await db
    .selectFrom('publicPages')
    .select(['recordId', 'locale', 'collection', 'slug'])
    .where('locale', '=', 'vi')
    .where('collection', '=', 'articles')
    .orderBy('recordId')
    .limit(ASKED)
    .execute()
  return some as [Row, ...Row[]]
}

export const pathOf = ({ locale, collection, slug }: Row) =>
  `/${locale}/${collection}/${encodeURIComponent(slug)}`
export const apiPathOf = ({ locale, collection, slug }: Row) =>
  `/api/public/${collection}/${encodeURIComponent(slug)}?lang=${locale}`
export const listPathOf = ({ locale, collection }: Row) => `/api/public/${collection}?lang=${locale}&limit=20`
