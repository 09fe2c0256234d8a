import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { portalLocales, SOURCE_LOCALE } from '../../../platform/locales.ts'
import { segmentStates } from '../segments/segment.ts'
import { comparisons } from './comparisons.ts'
import { exchangeFormats } from './model.ts'

const group = 'translations'
const exportPath = '/api/translations/exports'
const importPath = '/api/translations/imports'
const one = `${importPath}/:id`
const id = z.uuid()
const labels = z.object({ vi: z.string(), en: z.string() })
const locale = z.enum(portalLocales).exclude([SOURCE_LOCALE])

/** One file holds at most so many items. */
export const MOST_ITEMS = 500

const item = z.strictObject({ collection: z.string().max(60), id })

/** The largest file that may come back. */
export const LARGEST_FILE = 20 * 1024 * 1024

export const exportFile = endpoint({
  method: 'POST',
  path: exportPath,
  group,
  summary: {
    vi: 'Xuất các mục thành tệp XLIFF 1.2, XLIFF 2.0 hoặc bảng song ngữ DOCX',
    en: 'Export items as XLIFF 1.2, XLIFF 2.0 or a bilingual DOCX',
  },
  input: z.strictObject({
    items: z.array(item).min(1).max(MOST_ITEMS),
    locale,
    format: z.enum(exchangeFormats),
  }),
  answersFile: 'application/octet-stream',
  readOnly: true,
})

const summary = z.object({
  id,
  fileName: z.string(),
  format: z.enum(exchangeFormats),
  locale: z.string(),
  createdAt: z.date(),
  writtenAt: z.date().nullable(),
  undoneAt: z.date().nullable(),
})

const damage = z.object({ missing: z.array(z.string()), extra: z.array(z.string()) })

const compared = z.object({
  /** Null where the file says none that can be read. */
  id: z.string().nullable(),
  /** A line of XLIFF, a row of the tables of a DOCX. */
  at: z.int(),
  comparison: z.enum(comparisons),
  /** Tags that the words of the file lack or should not have. */
  damage: damage.nullable(),
  source: z.string().nullable(),
  formerSource: z.string().nullable(),
  current: z
    .object({
      target: z.string().nullable(),
      state: z.enum(segmentStates),
      version: z.int(),
      updatedByName: z.string().nullable(),
      updatedAt: z.date().nullable(),
    })
    .nullable(),
  target: z.string().nullable(),
  state: z.enum(['editing', 'translated']),
  taken: z.boolean(),
  /** Remarks of the translator in the file; they become comments on the segment when it is written. */
  comments: z.array(z.object({ author: z.string().nullable(), text: z.string() })),
})
export type ComparedView = z.output<typeof compared>

const counts = z.object(
  Object.fromEntries(comparisons.map((name) => [name, z.int()])) as Record<
    (typeof comparisons)[number],
    z.ZodInt
  >,
)

/** What of an item stays when an import is taken back: segments written since, comments answered or settled since. */
const keptItem = z.object({
  collection: z.string(),
  id,
  title: z.string(),
  segments: z.array(z.string()),
  comments: z.int(),
})

const view = summary.extend({
  /** When the file was made; null where it does not say. */
  madeAt: z.date().nullable(),
  written: z.int(),
  /** Comments that the writing brought. */
  comments: z.int(),
  /** Of an import taken back: segments that somebody has written since and that stay. */
  kept: z.int().nullable(),
  keptItems: z.array(keptItem),
  notes: z.array(labels),
  items: z.array(
    z.object({
      ...item.shape,
      title: z.string(),
      problem: labels.nullable(),
      counts,
      missing: z.int(),
      sourceChanged: z.boolean(),
      /** Without those that say the same and of which nothing is remarked. */
      segments: z.array(compared),
    }),
  ),
})
export type ImportView = z.output<typeof view>

export const startImport = endpoint({
  method: 'POST',
  path: importPath,
  group,
  summary: { vi: 'Đọc một tệp dịch gửi về', en: 'Read a file of translations that came back' },
  output: z.object({ id }),
  takesFile: true,
  status: 201,
})

export const listImports = endpoint({
  method: 'GET',
  path: importPath,
  group,
  summary: { vi: 'Các lần nhập bản dịch của tôi', en: 'My imports of translations' },
  output: z.object({ items: z.array(summary) }),
})

export const readImport = endpoint({
  method: 'GET',
  path: one,
  group,
  summary: { vi: 'Tệp dịch sẽ đổi những gì', en: 'What a file of translations would change' },
  input: z.strictObject({ id }),
  output: view,
})

export const writeImport = endpoint({
  method: 'POST',
  path: `${one}/writing`,
  group,
  summary: { vi: 'Ghi các đoạn đã chọn của một tệp dịch', en: 'Write the chosen segments of a file' },
  input: z.strictObject({
    id,
    choices: z
      .array(
        z.strictObject({
          item: id,
          id: z.string().min(1).max(200),
          /** The version that stood there when it was shown. */
          version: z.int().min(0),
          comparison: z.enum(comparisons),
        }),
      )
      .max(20_000),
  }),
  output: z.object({ written: z.int(), comments: z.int() }),
})

export const undoImport = endpoint({
  method: 'POST',
  path: `${one}/undoing`,
  group,
  summary: { vi: 'Hoàn tác một lần nhập bản dịch', en: 'Take an import of translations back' },
  input: z.strictObject({ id }),
  output: z.object({ undone: z.int(), kept: z.int(), keptItems: z.array(keptItem) }),
})
