import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { portalLocales, type PortalLocale } from '../../platform/locales.ts'
import { listItems } from '../../records/publishing/list.ts'

/**
 * What programs ask first and most often is kept ready: the beginnings of the lists and the newest items. The rest of a
 * large register is made when it is asked for, and kept then.
 */
const MOST = { parts: 5, items: 4000 }

/** As the endpoint has it when nothing is said. */
const LIMIT = 20

/** The first parts of each collection's list in each language. */
export async function listAddresses(db: Database): Promise<string[]> {
  const { rows } = await sql<{ collection: string }>`
    select distinct collection from public_pages order by collection`.execute(db)
  const all: string[] = []
  for (const { collection } of rows) {
    all.push(`/api/public/${collection}`)
    for (const locale of portalLocales) all.push(...(await partsOf(db, collection, locale)))
  }
  return all
}

async function partsOf(db: Database, collection: string, locale: PortalLocale): Promise<string[]> {
  const parts: string[] = []
  let after: string | undefined
  do {
    const query = new URLSearchParams({ ...(after === undefined ? {} : { after }), lang: locale })
    parts.push(`/api/public/${collection}?${query}`)
    after = (await listItems(db, { collection, locale, limit: LIMIT, after })).next ?? undefined
  } while (after !== undefined && parts.length < MOST.parts)
  return parts
}

/** The newest items, each at the address that lists and alternates name. */
export async function itemAddresses(db: Database): Promise<string[]> {
  const { rows } = await sql<{ collection: string; locale: PortalLocale; slug: string }>`
    select collection, locale, slug from public_pages order by published_at desc, record_id, locale
    limit ${MOST.items}`.execute(db)
  return rows.map(
    ({ collection, locale, slug }) => `/api/public/${collection}/${encodeURIComponent(slug)}?lang=${locale}`,
  )
}
