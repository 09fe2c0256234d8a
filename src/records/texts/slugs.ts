import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { defineError } from '../../platform/errors.ts'
import { slugify } from '../../platform/text/slug.ts'
import type { RecordView } from '../record.ts'

export const slugTaken = defineError('records.slug-taken', 409, {
  vi: 'Đường dẫn “{slug}” ({locale}) đã thuộc về một bản ghi khác trong danh mục này. Hãy chọn đường dẫn khác.',
  en: 'The address “{slug}” ({locale}) belongs to another record of this collection. Choose another one.',
})

type Address = { locale: string; slug: string }
type Owner = Pick<RecordView, 'id' | 'collection'>

/**
 * Words in letters, marks and digits of any script, joined by single hyphens. Lao, Thai, Chinese, Japanese and Korean
 * addresses keep their own script: readers recognise it, browsers and search engines show it, and a transliteration
 * would be neither read nor searched for by anybody. Always NFC, so that one spelling has one address.
 */
export const SLUG = /^[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}]+(-[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}]+)*$/u

/** A letter beyond Latin takes three bytes and nine characters of a percent-encoded address. */
const LONGEST = { latin: 80, other: 48 }

/** Gives a record an address in one language for good: nobody else can have it, even after it changes. @throws slugTaken */
export async function takeSlug(db: Database, record: Owner, { locale, slug }: Address): Promise<void> {
  if (!(await tookSlug(db, record, { locale, slug }))) throw slugTaken({ slug, locale })
}

async function tookSlug(db: Database, { id, collection }: Owner, { locale, slug }: Address) {
  const { rows } = await sql`
    insert into record_slugs (collection, locale, slug, record_id) values (${collection}, ${locale}, ${slug}, ${id}::uuid)
    on conflict (collection, locale, slug) do update set record_id = excluded.record_id
    where record_slugs.record_id = excluded.record_id returning slug`.execute(db)
  return rows.length > 0
}

/** The slug that a title asks for; the record's id where the title has no letters. */
export function proposedSlug(title: string, id: string): string {
  const slug = slugify(title)
  const isLatin = /^[\p{Script=Latin}\p{N}-]*$/u.test(slug)
  const fitting = isLatin ? slug : slugify(title, LONGEST.other)
  return SLUG.test(fitting) ? fitting : id
}

/** Takes the first free slug that a title asks for: `phong-nha`, else `phong-nha-2`. */
export async function takeProposedSlug(
  db: Database,
  record: Owner,
  { locale, title }: { locale: string; title: string },
): Promise<string> {
  const proposed = proposedSlug(title, record.id)
  for (let count = 1; ; count += 1) {
    const slug = count === 1 ? proposed : `${proposed}-${count}`
    if (await tookSlug(db, record, { locale, slug })) return slug
  }
}

type Wanted = Address & { recordId: string }

/** Takes many proposed slugs at once; only those that somebody else has are numbered one by one. */
export async function takeProposedSlugs(
  db: Database,
  collection: string,
  wanted: readonly Wanted[],
): Promise<string[]> {
  const { rows } = await sql<Wanted>`
    insert into record_slugs (collection, locale, slug, record_id)
    select distinct on (w.locale, w.slug) ${collection}, w.locale, w.slug, w."recordId"
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(locale text, slug text, "recordId" uuid)
    order by w.locale, w.slug
    on conflict (collection, locale, slug) do update set record_id = excluded.record_id
      where record_slugs.record_id = excluded.record_id
    returning locale, slug, record_id`.execute(db)
  const taken = new Set(rows.map(({ locale, slug, recordId }) => `${locale} ${slug} ${recordId}`))
  const slugs: string[] = []
  for (const { recordId, locale, slug } of wanted) {
    const isOurs = taken.has(`${locale} ${slug} ${recordId}`)
    slugs.push(
      isOurs ? slug : await takeProposedSlug(db, { id: recordId, collection }, { locale, title: slug }),
    )
  }
  return slugs
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

/**
 * Gives back the addresses that texts had at a version and have no more, unless the public has read the record there: whoever
 * asks for one next gets it.
 */
export async function freeSlugs(
  db: Database,
  collection: string,
  texts: readonly { id: string; locale: string; version: number }[],
): Promise<void> {
  await sql`
    delete from record_slugs s
    using jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as a(id uuid, locale text, version integer)
    join record_text_revisions w on w.record_id = a.id and w.locale = a.locale and w.version = a.version
    where s.collection = ${collection} and s.record_id = a.id and s.locale = a.locale and s.slug = w.slug
      and not exists (select from record_texts t
        where t.record_id = s.record_id and t.locale = s.locale and t.slug = s.slug)
      and not exists (select from record_text_revisions v
        where v.record_id = s.record_id and v.locale = s.locale and v.slug = s.slug and v.state = 'approved')`.execute(
    db,
  )
}

/** Gives back the addresses of records under which the public has never read them; `retakeSlugs` takes them again. */
export async function freeSlugsOf(db: Database, recordIds: readonly string[]): Promise<void> {
  await sql`
    delete from record_slugs s where s.record_id = any(${recordIds}::uuid[])
      and not exists (select from record_text_revisions v
        where v.record_id = s.record_id and v.locale = s.locale and v.slug = s.slug and v.state = 'approved')`.execute(
    db,
  )
}

/** Takes the addresses of a record's texts that it gave back; a numbered one where somebody has taken it meanwhile. */
export async function retakeSlugs(db: Database, record: Owner): Promise<void> {
  const { rows } = await sql<Address>`
    select t.locale, t.slug from record_texts t where t.record_id = ${record.id}::uuid and t.slug is not null
      and not exists (select from record_slugs s where s.collection = ${record.collection} and s.locale = t.locale
        and s.slug = t.slug and s.record_id = t.record_id)`.execute(db)
  for (const { locale, slug: former } of rows) {
    const slug = await takeProposedSlug(db, record, { locale, title: former })
    await db
      .updateTable('recordTexts')
      .set({ slug })
      .where('recordId', '=', record.id)
      .where('locale', '=', locale)
      .execute()
  }
}
