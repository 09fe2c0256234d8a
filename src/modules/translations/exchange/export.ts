import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { FileAnswer } from '../../../platform/http/endpoint.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import { slugify } from '../../../platform/text/slug.ts'
import type { Collections } from '../../../records/registry.ts'
import { gatherItems, type ItemRef } from './gather.ts'
import type { ExchangeDocument, ExchangeFormat } from './model.ts'
import { writeXliff12 } from './xliff/write-12.ts'
import { writeXliff20 } from './xliff/write-20.ts'

export type ExportOrder = { items: readonly ItemRef[]; locale: PortalLocale; format: ExchangeFormat }

const kinds = {
  'xliff-1.2': { type: 'application/x-xliff+xml', extension: 'xlf' },
  'xliff-2.0': { type: 'application/xliff+xml', extension: 'xlf' },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
  },
} as const

/**
 * Puts the segments of items into one file for people who work outside the desk; it knows where it comes from and comes
 * back by `startImport`.
 * @throws recordNotFound, nothingToTranslate, tooManySegments
 */
export async function exportSegments(
  db: Database,
  actor: Actor,
  collections: Collections,
  { items, locale, format }: ExportOrder,
): Promise<FileAnswer> {
  const document = await gatherItems(db, actor, collections, { items, locale })
  const { type, extension } = kinds[format]
  return { bytes: await bytesOf(document, format), name: `${nameOf(document, format)}.${extension}`, type }
}

async function bytesOf(document: ExchangeDocument, format: ExchangeFormat): Promise<Buffer | string> {
  if (format === 'docx') {
    // The library for Word files is large and wanted seldom.
    const { writeBilingualDocx } = await import('./docx/write.ts')
    return writeBilingualDocx(document)
  }
  return format === 'xliff-1.2' ? writeXliff12(document) : writeXliff20(document)
}

function nameOf({ items, locale, madeAt }: ExchangeDocument, format: ExchangeFormat): string {
  const [first, ...more] = items
  const title = slugify(first?.title ?? '', 60)
  const count = more.length === 0 ? [] : [`va-${more.length}-muc`]
  const version = format === 'docx' ? [] : [format.replace('xliff-', 'xliff')]
  return [title || 'ban-dich', ...count, locale, madeAt.toISOString().slice(0, 10), ...version].join('-')
}
