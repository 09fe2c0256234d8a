import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { inWords, type Labels } from '../../../platform/labels.ts'
import { SOURCE_LOCALE } from '../../../platform/locales.ts'
import type { Collection } from '../../../records/collection.ts'
import { pageOf } from '../../../records/publishing/page-of.ts'
import { readPage, type Item } from '../../../records/publishing/read.ts'
import { unwrittenText } from '../../../records/texts/save.ts'
import type { RecordText } from '../../../records/texts/text.ts'
import { composeText } from '../desk/compose.ts'
import { nothingToTranslate } from '../desk/errors.ts'
import { loadDesk, type LoadedDesk } from '../desk/load.ts'
import { findForDesk, type DeskPlace } from '../desk/open.ts'
import { litPage, signed } from './signs.ts'

const missing: Labels = { vi: '[chưa dịch {count} đoạn]', en: '[{count} segments untranslated]' }

/** Renders the public page of an item as HTML; the portal's, handed in where the program is put together. */
export type RenderItem = (item: Item) => string

/**
 * The public page of an item with what the desk says now, in HTML whose segments are marked by their position on the
 * desk; null for a collection whose records have no page of their own.
 * @throws recordNotFound, nothingToTranslate, and what the publication must have settled first
 */
export async function deskPageOf(
  db: Database,
  actor: Actor,
  collection: Collection,
  { id, locale, render }: DeskPlace & { render: RenderItem },
): Promise<string | null> {
  const record = await findForDesk(db, actor, collection, id)
  if (!collection.publication) return null
  const desk = await loadDesk(db, { recordId: id, locale })
  if (!desk) throw nothingToTranslate()
  const page = await pageOf(db, collection, record, signedText(desk, { id, locale }))
  const published = await readPage(db, { recordId: id, locale: SOURCE_LOCALE })
  const now = new Date()
  const html = render({
    page: { ...page, firstPublishedAt: now, publishedAt: now },
    alternates: published?.alternates ?? [],
  })
  return litPage(html, (count) => inWords(missing, actor.locale, { count }))
}

function signedText(desk: LoadedDesk, { id, locale }: DeskPlace): RecordText {
  const said = new Map(
    desk.source.segments.map((segment, index) => {
      const row = desk.rows.get(segment.id)
      return [segment.id, { target: signed(row?.target ?? null, index), tags: row?.tags ?? {} }]
    }),
  )
  return { ...(desk.text ?? unwrittenText(id, locale)), fields: composeText(desk, said, locale) }
}
