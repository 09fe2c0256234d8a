import { z } from 'zod'
import { endpoint, type AnyEndpoint } from '../../platform/http/endpoint.ts'
import { portalLocales } from '../../platform/locales.ts'

// Described as every other address of the API is; the bytes come from the pages that are kept ready (see `routes.ts`).

const group = 'public'
const access = 'public'
const language = z.enum(portalLocales)
const lang = language.default('vi').meta({ description: 'BCP 47' })
const limit = z.coerce.number().int().min(1).max(100).default(20)

const link = z.object({
  language,
  url: z.string(),
  api: z.string(),
  reading: z.enum(['read', 'awaiting', 'machine']),
})

/** Under which terms all of this may be used, and who stands behind it. */
const terms = {
  licence: z.object({ text: z.string(), url: z.string() }),
  source: z.object({ name: z.string(), url: z.string() }),
}

const listed = z.object({
  id: z.string(),
  collection: z.string(),
  language,
  url: z.string(),
  api: z.string(),
  title: z.string(),
  summary: z.string().nullable(),
  reading: z.enum(['read', 'awaiting', 'machine']),
  subjects: z.array(z.string()),
  facts: z.record(z.string(), z.unknown()),
  media: z.array(z.record(z.string(), z.unknown())),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  location: z.object({ longitude: z.number(), latitude: z.number() }).nullable(),
  version: z.number(),
  firstPublishedAt: z.string(),
  publishedAt: z.string(),
  expiresAt: z.string().nullable(),
})

export const listPublicItems = endpoint({
  method: 'GET',
  path: '/api/public/:collection',
  summary: { vi: 'Danh sách mục đã công bố, mới nhất trước', en: 'Published items, the newest first' },
  group,
  access,
  input: z.object({
    collection: z.string(),
    lang,
    limit,
    after: z.string().max(100).optional().meta({ description: '`next` of the page before' }),
    subject: z.string().max(100).optional(),
    updatedSince: z.iso.datetime({ offset: true }).optional(),
  }),
  output: z.object({ ...terms, items: z.array(listed), next: z.string().nullable() }),
})

export const getPublicItem = endpoint({
  method: 'GET',
  path: '/api/public/:collection/:slug',
  summary: {
    vi: 'Một mục đã công bố, với các thứ tiếng khác của mục',
    en: 'A published item, with its other languages',
  },
  group,
  access,
  input: z.object({ collection: z.string(), slug: z.string(), lang }),
  output: z.object({
    ...terms,
    ...listed.shape,
    texts: z.record(z.string(), z.unknown()),
    alternates: z.array(link),
  }),
})

const piece = z.object({ text: z.string(), marked: z.boolean() })

export const searchPublicItems = endpoint({
  method: 'GET',
  path: '/api/public/search',
  summary: {
    vi: 'Tìm trong mọi thứ tiếng, có dấu hay không dấu',
    en: 'Search every language, with or without accents',
  },
  group,
  access,
  input: z.object({
    q: z.string().max(200),
    lang,
    collection: z.string().max(100).optional(),
    readableIn: language.optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
    page: z.coerce.number().int().min(1).max(50).default(1),
  }),
  output: z.object({
    ...terms,
    total: z.number(),
    more: z.boolean(),
    corrected: z.string().nullable(),
    suggested: z.string().nullable(),
    partial: z.boolean(),
    collections: z.record(z.string(), z.number()),
    languages: z.record(z.string(), z.number()),
    hits: z.array(
      z.object({
        ...listed.pick({
          id: true,
          collection: true,
          language: true,
          url: true,
          api: true,
          title: true,
          summary: true,
        }).shape,
        titlePieces: z.array(piece),
        snippet: z.array(piece),
        alternates: z.array(link),
      }),
    ),
  }),
})

export const suggestPublicItems = endpoint({
  method: 'GET',
  path: '/api/public/suggestions',
  summary: {
    vi: 'Tên các mục bắt đầu bằng những chữ đang gõ',
    en: 'Titles that begin with what is being typed',
  },
  group,
  access,
  input: z.object({ q: z.string().max(200), lang }),
  output: z.object({
    ...terms,
    suggestions: z.array(z.object({ title: z.string(), language, collection: z.string(), url: z.string() })),
  }),
})

export const publicEndpoints: readonly AnyEndpoint[] = [
  listPublicItems,
  getPublicItem,
  searchPublicItems,
  suggestPublicItems,
]
