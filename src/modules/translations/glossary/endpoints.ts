import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { portalLocales, SOURCE_LOCALE } from '../../../platform/locales.ts'
import { termKinds, treatments } from './schema.ts'

const kinds = Object.keys(termKinds) as (keyof typeof termKinds)[]
const ways = Object.keys(treatments) as (keyof typeof treatments)[]
const words = z.array(z.string())

export const termShape = z.object({
  id: z.string(),
  term: z.string(),
  variants: words,
  kind: z.enum(kinds).nullable(),
  treatment: z.enum(ways),
  matchCase: z.boolean(),
  explanation: z.string().nullable(),
  legalBasis: z.string().nullable(),
  accepted: words,
  forbidden: words,
  sourceForbidden: words,
  from: z.string().nullable(),
})

export const readTerms = endpoint({
  method: 'GET',
  path: '/api/translations/glossary/terms',
  group: 'translations',
  summary: { vi: 'Thuật ngữ đã duyệt của một thứ tiếng', en: 'Approved terms of a language' },
  input: z.strictObject({ locale: z.enum(portalLocales).exclude([SOURCE_LOCALE]) }),
  output: z.object({ terms: z.array(termShape) }),
})
