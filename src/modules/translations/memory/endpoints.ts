import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { portalLocales, SOURCE_LOCALE } from '../../../platform/locales.ts'

const locale = z.enum(portalLocales).exclude([SOURCE_LOCALE])
const group = 'translations'

export const matchShape = z.object({
  id: z.int(),
  /** Tagged texts, their tags numbered from 1. */
  source: z.string(),
  target: z.string(),
  /** 1 for the same words and tags; otherwise less, by the share of trigrams that both have. */
  similarity: z.number(),
  exact: z.boolean(),
  /** The item that it was approved in; null for what came from a file or is no longer there. */
  title: z.string().nullable(),
  createdAt: z.date(),
})

export const readMatches = endpoint({
  method: 'GET',
  path: '/api/translations/memory/matches',
  group,
  summary: { vi: 'Câu giống trong bộ nhớ dịch', en: 'Matches in the translation memory' },
  input: z.strictObject({
    locale,
    /** The tagged source of a segment. */
    source: z.string().trim().min(1).max(4000),
    limit: z.coerce.number().int().min(1).max(20).default(5),
    atLeast: z.coerce.number().min(0.7).max(1).default(0.7),
  }),
  output: z.object({ matches: z.array(matchShape) }),
})
