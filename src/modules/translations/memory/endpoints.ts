import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { portalLocales, SOURCE_LOCALE } from '../../../platform/locales.ts'
import { cleanText } from '../../../platform/text/clean.ts'

const locale = z.enum(portalLocales).exclude([SOURCE_LOCALE])
const group = 'translations'
const memory = '/api/translations/memory'
const entryId = z.coerce.number().int().min(1)
const words = z.string().overwrite(cleanText).normalize('NFC').trim().min(1)

export const matchShape = z.object({
  id: z.int(),
  /** Tagged texts, their tags numbered as those of the source that was looked up. */
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
  path: `${memory}/matches`,
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

const entry = z.object({
  id: z.int(),
  locale: z.string(),
  source: z.string(),
  target: z.string(),
  origin: z.enum(['approved', 'imported']),
  orgId: z.uuid(),
  /** The item that it was approved in, as far as it is still there. */
  record: z.object({ id: z.uuid(), collection: z.string(), title: z.string() }).nullable(),
  createdByName: z.string(),
  createdAt: z.date(),
  /** Who corrected it by hand. */
  changedByName: z.string().nullable(),
  changedAt: z.date().nullable(),
  version: z.int(),
  mayChange: z.boolean(),
})
export type MemoryEntry = z.output<typeof entry>

const query = {
  q: z.string().trim().max(200).optional(),
  locale: locale.optional(),
  origin: z.enum(['approved', 'imported']).optional(),
}

export const listEntries = endpoint({
  method: 'GET',
  path: `${memory}/entries`,
  group,
  summary: { vi: 'Tìm trong bộ nhớ dịch', en: 'Search the translation memory' },
  input: z.strictObject({
    ...query,
    after: entryId.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  output: z.object({
    items: z.array(entry),
    /** Pass as `after` to go on; null at the end. */
    next: z.int().nullable(),
    /** Entries by language, of all that the reader may look through; not of the search. */
    counts: z.array(z.object({ locale: z.string(), entries: z.int() })),
    /** The organisations for which the reader may import. */
    mayImport: z.boolean(),
  }),
})

export const correctEntry = endpoint({
  method: 'PATCH',
  path: `${memory}/entries/:id`,
  group,
  summary: { vi: 'Sửa một câu trong bộ nhớ', en: 'Correct an entry' },
  input: z.strictObject({ id: entryId, version: z.int().min(1), target: words.max(40_000) }),
  output: entry,
})

export const removeEntry = endpoint({
  method: 'DELETE',
  path: `${memory}/entries/:id`,
  group,
  summary: { vi: 'Bỏ một câu khỏi bộ nhớ', en: 'Take an entry out' },
  input: z.strictObject({ id: entryId }),
  output: z.object({ removed: z.literal(true) }),
})

export const restoreEntry = endpoint({
  method: 'POST',
  path: `${memory}/entries/:id/restoration`,
  group,
  summary: { vi: 'Đưa một câu trở lại bộ nhớ', en: 'Bring an entry back' },
  input: z.strictObject({ id: entryId }),
  output: entry,
})

export const exportMemory = endpoint({
  method: 'GET',
  path: `${memory}/export`,
  group,
  summary: { vi: 'Xuất bộ nhớ dịch (TMX 1.4b)', en: 'Export the memory as TMX 1.4b' },
  input: z.strictObject(query),
  answersFile: 'application/x-tmx+xml',
})

const fileImport = z.object({
  id: z.uuid(),
  name: z.string(),
  state: z.enum(['checked', 'running', 'finished', 'failed', 'cancelled']),
  counts: z.record(z.string(), z.int()),
  total: z.int(),
  done: z.int(),
  /** Of those, how many the memory did not have yet. */
  added: z.int(),
  foreignUnits: z.int(),
  emptyUnits: z.int(),
  error: z.object({ vi: z.string(), en: z.string() }).nullable(),
  createdByName: z.string(),
  createdAt: z.date(),
  finishedAt: z.date().nullable(),
})
export type MemoryImport = z.output<typeof fileImport>

/** The file is only read and counted; nothing is written before `commitImport`. */
export const checkImport = endpoint({
  method: 'POST',
  path: `${memory}/imports`,
  group,
  summary: { vi: 'Gửi một tệp TMX để xem trước', en: 'Send a TMX file to look at first' },
  /** For whom; without it the organisation of the sender's first role. */
  input: z.strictObject({ orgId: z.uuid().optional() }),
  output: fileImport,
  takesFile: true,
  status: 201,
})

export const readImport = endpoint({
  method: 'GET',
  path: `${memory}/imports/:id`,
  group,
  summary: { vi: 'Tiến độ nhập tệp TMX', en: 'How far a TMX import has come' },
  input: z.strictObject({ id: z.uuid() }),
  output: fileImport,
})

export const commitImport = endpoint({
  method: 'POST',
  path: `${memory}/imports/:id/commit`,
  group,
  summary: { vi: 'Nhập tệp TMX đã xem', en: 'Import a TMX file that was looked at' },
  input: z.strictObject({ id: z.uuid() }),
  output: fileImport,
  status: 202,
})

export const cancelImport = endpoint({
  method: 'DELETE',
  path: `${memory}/imports/:id`,
  group,
  summary: { vi: 'Hủy việc nhập tệp TMX', en: 'Cancel a TMX import' },
  input: z.strictObject({ id: z.uuid() }),
  output: fileImport,
})

/** Fills what has no words yet with what the memory says of exactly the same source. */
export const fillFromMemory = endpoint({
  method: 'POST',
  path: '/api/translations/:collection/:id/:locale/pretranslation',
  group,
  summary: { vi: 'Điền từ bộ nhớ dịch', en: 'Fill from the translation memory' },
  input: z.strictObject({ collection: z.string().max(60), id: z.uuid(), locale }),
  output: z.object({ filled: z.int(), untranslated: z.int() }),
})
