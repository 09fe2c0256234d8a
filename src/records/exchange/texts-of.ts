import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { portalLocales } from '../../platform/locales.ts'
import type { Collection } from '../collection.ts'
import type { RecordText } from '../texts/text.ts'
import { USUAL_LOCALES } from './text-columns.ts'

/** The texts of many records: by record, then by language. */
export type TextsOf = ReadonlyMap<string, ReadonlyMap<string, RecordText>>

/** Reads the texts of many records at once. */
export async function textsOf(db: Database, recordIds: readonly string[]): Promise<TextsOf> {
  if (recordIds.length === 0) return new Map()
  const texts = await db
    .selectFrom('recordTexts')
    .selectAll()
    .where(sql<boolean>`record_id = any(${recordIds}::uuid[])`)
    .execute()
  const byRecord = Map.groupBy(texts as RecordText[], ({ recordId }) => recordId)
  return new Map(
    [...byRecord].map(([id, own]) => [id, new Map(own.map((text) => [text.locale, text]))] as const),
  )
}

/** The languages that an export of a collection has columns for, in the order of the portal's menu. */
export async function localesToShow(db: Database, { name, texts }: Collection): Promise<string[]> {
  if (!texts) return []
  const { rows } = await sql<{ locale: string }>`
    select l.locale from unnest(${portalLocales}::text[]) with ordinality as l(locale, place)
    where l.locale = any(${USUAL_LOCALES}::text[]) or exists (
      select from record_texts t join records r on r.id = t.record_id
      where r.collection = ${name} and t.locale = l.locale)
    order by l.place`.execute(db)
  return rows.map(({ locale }) => locale)
}
