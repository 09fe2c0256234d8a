import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { transaction, type Database } from '../../platform/database/connect.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import type { Collection, Fields } from '../collection.ts'
import { field } from '../fields.ts'
import { moveText, type TextMove } from '../texts/move.ts'
import { saveText, type NewText } from '../texts/save.ts'
import type { RecordText } from '../texts/text.ts'
import { system, type Office } from './office.ts'
import { specimens } from './specimens.ts'

const labelled = (vi: string) => ({ label: { vi, en: vi } })

/** The specimens as something that the public reads, with what each language says of one. */
export const readable: Collection = {
  ...(specimens as unknown as Collection),
  texts: z.object({
    title: field.text({ ...labelled('Tiêu đề'), required: true }),
    summary: field.longText(labelled('Tóm tắt')),
    body: field.longText(labelled('Nội dung')),
  }),
  publication: {
    page: async (db, record, text) => ({
      recordId: record.id,
      locale: text.locale as PortalLocale,
      collection: record.collection,
      orgId: record.ownerOrgId,
      slug: text.slug ?? '',
      title: String(text.fields['title']),
      summary: (text.fields['summary'] as string | null) ?? null,
      texts: text.fields,
      facts: {
        name: record.fields['name'],
        copies: record.fields['copies'],
        peer: await titleOf(db, record.fields['peer'], text.locale),
      },
      media: {},
      reading: 'awaiting',
      subjects: (record.fields['topics'] as string[] | null) ?? [],
      startsOn: record.happened?.from ?? null,
      endsOn: record.happened?.to ?? null,
      longitude: record.fields['weight'] === null ? null : 106.28,
      latitude: record.fields['weight'] === null ? null : 17.59,
      version: text.version,
      expiresAt: lastDay(record.fields['code']),
    }),
  },
}

/** What readers of a language know another specimen by. */
async function titleOf(db: Database, id: unknown, locale: string): Promise<string | null> {
  if (typeof id !== 'string') return null
  const { rows } = await sql<{ title: string }>`
    select title from public_pages where record_id = ${id}::uuid and locale = ${locale}`.execute(db)
  return rows[0]?.title ?? null
}

/** A specimen whose code is a moment holds until then, as an investment project does until its date. */
function lastDay(code: unknown): Date | null {
  return typeof code === 'string' && code.includes('T') ? new Date(code) : null
}

/** Acts on texts as the server runs them, each in a transaction of its own. */
export function openTexts({ db, specimen }: Office, collection: Collection = readable) {
  const save = (actor: Actor, text: Partial<NewText> & { id: string; locale: string }) =>
    transaction(db, (trx) =>
      saveText(trx, actor, collection, { fields: { title: 'Động Phong Nha' }, version: 0, ...text }),
    )
  const move = (
    actor: Actor,
    { recordId: id, locale, version }: Pick<RecordText, 'recordId' | 'locale' | 'version'>,
    to: TextMove['to'],
    more: Partial<TextMove> = {},
  ) => transaction(db, (trx) => moveText(trx, actor, collection, { id, locale, version, to, ...more }))
  /** Writes a language as the system and takes it all the way to the public. */
  const publish = async (id: string, locale: string, fields: Fields, version = 0): Promise<RecordText> => {
    const submitted = await move(system, await save(system, { id, locale, fields, version }), 'submit')
    return move(system, await move(system, submitted, 'review'), 'approve')
  }
  let count = 0
  /** An approved record of which the public reads these languages. */
  const item = async (
    titles: Readonly<Record<string, string>>,
    fields: Fields = {},
  ): Promise<{ id: string; texts: Record<string, RecordText> }> => {
    count += 1
    const { id } = await specimen({ name: `Mẫu ${count}`, copies: 1, ...fields })
    const texts: Record<string, RecordText> = {}
    for (const [locale, title] of Object.entries(titles)) texts[locale] = await publish(id, locale, { title })
    return { id, texts }
  }
  return { save, move, publish, item }
}
