import { sql } from 'kysely'
import type { Database } from '../platform/database/connect.ts'
import { defineError } from '../platform/errors.ts'
import type { RecordView } from './record.ts'

export const slugTaken = defineError('records.slug-taken', 409, {
  vi: 'Đường dẫn “{slug}” ({locale}) đã thuộc về một bản ghi khác trong danh mục này. Hãy chọn đường dẫn khác.',
  en: 'The address “{slug}” ({locale}) belongs to another record of this collection. Choose another one.',
})

type Address = { locale: string; slug: string }

/** Gives a record an address in one language for good: nobody else can have it, even after it changes. @throws slugTaken */
export async function takeSlug(
  db: Database,
  { id, collection }: Pick<RecordView, 'id' | 'collection'>,
  { locale, slug }: Address,
): Promise<void> {
  const { rows } = await sql`
    insert into record_slugs (collection, locale, slug, record_id) values (${collection}, ${locale}, ${slug}, ${id}::uuid)
    on conflict (collection, locale, slug) do update set record_id = excluded.record_id
    where record_slugs.record_id = excluded.record_id returning slug`.execute(db)
  if (rows.length === 0) throw slugTaken({ slug, locale })
}

/** The record at an address, and the slug it has there now: another one means "redirect". Undefined: nobody's. */
export async function findBySlug(
  db: Database,
  collection: string,
  { locale, slug }: Address,
): Promise<{ recordId: string; slug: string | null } | undefined> {
  const { rows } = await sql<{ recordId: string; slug: string | null }>`
    select s.record_id, t.slug from record_slugs s
    join records r on r.id = s.record_id and r.deleted_at is null
    join record_texts t on t.record_id = s.record_id and t.locale = s.locale
    where s.collection = ${collection} and s.locale = ${locale} and s.slug = ${slug}`.execute(db)
  return rows[0]
}
