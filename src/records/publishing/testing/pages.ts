import { sql } from 'kysely'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { newId } from '../../../platform/ids.ts'
import type { BulkPage } from '../bulk-rows.ts'
import type { PublicPage } from '../public-page.ts'
import { writePages } from '../store.ts'

/** An organisation with nothing but its code. */
export async function testOrganization(db: Database): Promise<string> {
  const id = newId()
  await transaction(db, async (trx) => {
    await sql`insert into records (id, collection, owner_org_id, title)
      values (${id}::uuid, 'organizations', ${id}::uuid, 'Cơ quan thử')`.execute(trx)
    await sql`insert into organizations (record_id, code) values (${id}::uuid, ${id})`.execute(trx)
  })
  return id
}

/** Records that pages may be published of. */
export async function testRecords(db: Database, orgId: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId())
  await sql`
    insert into records (id, collection, owner_org_id, title, state)
    select id, 'places', ${orgId}::uuid, 'Thử', 'approved' from unnest(${ids}::uuid[]) id`.execute(db)
  return ids
}

const structured = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text }] }],
})

type Said = Partial<PublicPage> & { recordId: string; orgId: string; title: string; body?: string }

/** A page in Vietnamese, published in 2017, unless said otherwise. */
export function testPage({ title, body = '', summary = null, ...said }: Said): BulkPage {
  const at = new Date('2017-06-01T00:00:00Z')
  return {
    locale: 'vi',
    collection: 'places',
    slug: said.recordId,
    title,
    summary,
    texts: { title, summary, body: structured(body) },
    facts: {},
    media: {},
    reading: 'read',
    subjects: [],
    startsOn: null,
    endsOn: null,
    longitude: null,
    latitude: null,
    version: 1,
    firstPublishedAt: at,
    publishedAt: at,
    expiresAt: null,
    pointsTo: [],
    ...said,
  }
}

/** Publishes pages as single texts are. */
export async function publishPages(db: Database, pages: readonly BulkPage[]): Promise<void> {
  await transaction(db, (trx) => writePages(trx, pages))
}
