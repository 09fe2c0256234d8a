import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { together } from '../../platform/database/pipeline.ts'
import type { GoneReason, RecordText } from '../texts/text.ts'
import type { NewPage } from './page-of.ts'
import type { PublicPage } from './public-page.ts'
import { indexPages } from './search/index-pages.ts'

export type DatedPage = NewPage & { publishedAt: Date }

/**
 * Copies pages into the read model and its search: new ones, and over what was there. When a page was first there is
 * kept, also over a time in which it was gone.
 */
export async function writePages(db: Database, pages: readonly DatedPage[]): Promise<void> {
  if (pages.length === 0) return
  await together([copyPages(db, pages), indexPages(db, pages)])
}

async function copyPages(db: Database, pages: readonly DatedPage[]): Promise<void> {
  await sql`/* prepared */
    with pages as (
      select * from jsonb_to_recordset(${JSON.stringify(pages)}::jsonb) as p("recordId" uuid, locale text, collection text,
        "orgId" uuid, slug text, title text, summary text, texts jsonb, facts jsonb, media jsonb, reading text,
        subjects text[], "startsOn" date, "endsOn" date, longitude double precision, latitude double precision,
        version integer, "publishedAt" timestamptz, "expiresAt" timestamptz, "pointsTo" uuid[])
    ), back as (
      delete from public_gone g using pages p where g.record_id = p."recordId" and g.locale = p.locale
      returning g.record_id, g.locale, g.first_published_at
    ), told as (
      update record_texts t set published_version = p.version from pages p
      where t.record_id = p."recordId" and t.locale = p.locale and t.published_version is distinct from p.version
    )
    insert into public_pages (record_id, locale, collection, org_id, slug, title, summary, texts, facts, media, reading,
      subjects, starts_on, ends_on, longitude, latitude, version, first_published_at, published_at, expires_at,
      points_to)
    select p."recordId", p.locale, p.collection, p."orgId", p.slug, p.title, p.summary, p.texts, p.facts, p.media,
      p.reading, p.subjects, p."startsOn", p."endsOn", p.longitude, p.latitude, p.version,
      coalesce(b.first_published_at, p."publishedAt"), p."publishedAt", p."expiresAt",
      p."pointsTo"
    from pages p left join back b on b.record_id = p."recordId" and b.locale = p.locale
    on conflict (record_id, locale) do update set collection = excluded.collection, org_id = excluded.org_id,
      slug = excluded.slug, title = excluded.title, summary = excluded.summary, texts = excluded.texts,
      facts = excluded.facts, media = excluded.media, reading = excluded.reading, subjects = excluded.subjects,
      starts_on = excluded.starts_on, ends_on = excluded.ends_on, longitude = excluded.longitude,
      latitude = excluded.latitude, version = excluded.version, published_at = excluded.published_at,
      expires_at = excluded.expires_at, points_to = excluded.points_to`.execute(db)
}

/** Takes pages away, keeping what must be known to answer honestly at their addresses; returns the languages taken. */
export async function takePagesAway(
  db: Database,
  { recordId, locales, reason }: { recordId: string; locales: readonly string[] | 'all'; reason: GoneReason },
): Promise<string[]> {
  const which = locales === 'all' ? sql`` : sql`and locale = any(${locales}::text[])`
  const { rows } = await sql<{ locale: string }>`/* prepared */
    with taken as (
      delete from public_pages where record_id = ${recordId}::uuid ${which} returning *
    ), told as (
      update record_texts t set published_version = null from taken p
      where t.record_id = p.record_id and t.locale = p.locale and t.published_version is not null
    )
    insert into public_gone (record_id, locale, collection, slug, title, reason, first_published_at)
    select record_id, locale, collection, slug, title, ${reason}, first_published_at from taken
    on conflict (record_id, locale) do update set slug = excluded.slug, title = excluded.title,
      reason = excluded.reason, gone_at = now()
    returning locale`.execute(db)
  return rows.map(({ locale }) => locale)
}

/** A text that the public reads, as it was when it was published, with what its page says about that and shows. */
export type PublishedText = Pick<PublicPage, 'reading' | 'publishedAt' | 'facts' | 'media'> & {
  text: RecordText
}

/**
 * The published texts of a record, or that of one language, as they were published; a draft that is being written from
 * one of them is not among them.
 */
export async function publishedTexts(
  db: Database,
  recordId: string,
  locale?: string,
): Promise<PublishedText[]> {
  const { rows } = await sql<RecordText & Omit<PublishedText, 'text'>>`
    select t.*, v.fields, v.slug, v.version, p.reading, p.published_at, p.facts, p.media from public_pages p
    join record_texts t on t.record_id = p.record_id and t.locale = p.locale
    join record_text_revisions v on v.record_id = p.record_id and v.locale = p.locale and v.version = p.version
    where p.record_id = ${recordId}::uuid ${locale === undefined ? sql`` : sql`and p.locale = ${locale}`}`.execute(
    db,
  )
  return rows.map(({ reading, publishedAt, facts, media, ...text }) => {
    return { text, reading, publishedAt, facts, media }
  })
}

/** Approved texts of a record that the public does not read, or of which it reads an earlier version. */
export async function waitingTexts(db: Database, recordId: string): Promise<RecordText[]> {
  const texts = db
    .selectFrom('recordTexts')
    .selectAll()
    .where('recordId', '=', recordId)
    .where('state', '=', 'approved')
    .where(sql<boolean>`published_version is distinct from version`)
  return (await texts.execute()) as RecordText[]
}
