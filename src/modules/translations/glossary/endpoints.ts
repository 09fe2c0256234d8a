import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { portalLocales, SOURCE_LOCALE } from '../../../platform/locales.ts'
import { cleanLine } from '../../../platform/text/clean.ts'
import { termKinds, treatments } from './schema.ts'

const kinds = Object.keys(termKinds) as (keyof typeof termKinds)[]
const ways = Object.keys(treatments) as (keyof typeof treatments)[]
const words = z.array(z.string())
const group = 'translations'
const glossary = '/api/translations/glossary'
const line = z.string().overwrite(cleanLine).trim().normalize('NFC').min(1)

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
  path: `${glossary}/terms`,
  group,
  summary: { vi: 'Thuật ngữ đã duyệt của một thứ tiếng', en: 'Approved terms of a language' },
  input: z.strictObject({ locale: z.enum(portalLocales).exclude([SOURCE_LOCALE]) }),
  output: z.object({ terms: z.array(termShape) }),
})

/**
 * The approved glossary for others: translators' programs, or another Chalo that looks at it with an API key of an
 * account that may read the register. It is not for the public: explanations are notes between officers.
 */
export const exportGlossary = endpoint({
  method: 'GET',
  path: `${glossary}/export`,
  group,
  summary: {
    vi: 'Xuất thuật ngữ đã duyệt (TBX, hoặc JSON cho một Chalo khác)',
    en: 'Export the approved terms as TBX, or JSON for another Chalo',
  },
  input: z.strictObject({ format: z.enum(['tbx', 'tbx-2008', 'json']).default('tbx') }),
  answersFile: 'application/x-tbx',
})

/** Without `commit` the file is only read and compared with the register. */
export const importGlossary = endpoint({
  method: 'POST',
  path: `${glossary}/imports`,
  group,
  summary: { vi: 'Nhập thuật ngữ từ tệp TBX', en: 'Import terms from TBX' },
  input: z.strictObject({ commit: z.stringbool().default(false), orgId: z.uuid().optional() }),
  output: z.object({ committed: z.boolean(), fresh: words, known: words, skipped: z.int() }),
  takesFile: true,
})

const source = z.object({
  id: z.uuid(),
  name: z.string(),
  url: z.string(),
  hasKey: z.boolean(),
  pulledAt: z.date().nullable(),
  terms: z.int().nullable(),
  failedAt: z.date().nullable(),
  failure: z.object({ vi: z.string(), en: z.string() }).nullable(),
  createdByName: z.string(),
  createdAt: z.date(),
})
export type SourceView = z.output<typeof source>

export const listGlossarySources = endpoint({
  method: 'GET',
  path: `${glossary}/sources`,
  group,
  summary: { vi: 'Các nguồn thuật ngữ lấy về', en: 'Glossaries of others' },
  output: z.object({
    sources: z.array(source),
    own: z.object({ approved: z.int(), waiting: z.int() }),
    may: z.object({ administer: z.boolean(), create: z.boolean() }),
  }),
})

export const addGlossarySource = endpoint({
  method: 'POST',
  path: `${glossary}/sources`,
  group,
  summary: { vi: 'Thêm nguồn thuật ngữ', en: 'Add a glossary of others' },
  input: z.strictObject({ name: line.max(200), url: line.max(1000), apiKey: line.max(500).optional() }),
  output: source,
  status: 201,
})

export const pullGlossarySource = endpoint({
  method: 'POST',
  path: `${glossary}/sources/:id/pull`,
  group,
  summary: { vi: 'Lấy thuật ngữ về ngay', en: 'Fetch a glossary now' },
  input: z.strictObject({ id: z.uuid() }),
  output: source,
  // Fetching may take a minute; what it writes has a transaction of its own.
  readOnly: true,
})

export const removeGlossarySource = endpoint({
  method: 'DELETE',
  path: `${glossary}/sources/:id`,
  group,
  summary: { vi: 'Bỏ nguồn thuật ngữ', en: 'Remove a glossary of others' },
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ removed: z.literal(true) }),
})
