import { metaOf, type FieldMeta } from '../fields.ts'
import type { Collection } from '../collection.ts'
import type { ExchangeColumn } from './columns.ts'

/** The languages whose columns a template offers and an export always has; others are there when something is said in them. */
export const USUAL_LOCALES: readonly string[] = ['vi', 'en']

const helps = {
  structured: {
    vi: 'Viết như Markdown: ## tiêu đề, - gạch đầu dòng, **đậm**, *nghiêng*, [chữ](địa chỉ), ![chú thích](media:mã).',
    en: 'Written as Markdown: ## heading, - list, **bold**, *italic*, [words](address), ![caption](media:id).',
  },
  messages: {
    vi: 'Dạng JSON: {"tên": "lời"}.',
    en: 'As JSON: {"name": "words"}.',
  },
} as const

/** What a text says, language after language: «vi: Tiêu đề», by machine name `text.vi.title`. */
export function textColumns({ texts }: Collection, locales: readonly string[]): ExchangeColumn[] {
  const fields = Object.entries(texts?.shape ?? {}).map(([field, type]) => ({ field, meta: metaOf(type) }))
  return locales.flatMap((locale) =>
    fields.map(({ field, meta }): ExchangeColumn => {
      const { label, kind } = meta
      const help = kind === 'structured' || kind === 'messages' ? helps[kind] : meta.help
      // A draft may leave out what must be there when it is submitted.
      const shown: FieldMeta = {
        ...meta,
        required: false,
        label: { vi: `${locale}: ${label.vi}`, en: `${locale}: ${label.en}` },
      }
      if (help) shown.help = help
      return { name: textColumnName(locale, field), part: 'text', field, locale, meta: shown }
    }),
  )
}

export function textColumnName(locale: string, field: string): string {
  return `text.${locale}.${field}`
}
