import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { portalLocales } from '../../../platform/locales.ts'
import { reviewRule } from '../../../records/http/text-endpoints.ts'
import { cellKinds } from './kinds.ts'

const group = 'translations'
const path = '/api/translations/coverage'
const id = z.uuid()
const locale = z.enum(portalLocales)

/** In what a reader finds an item: any foreign language, none, or one of them. */
export const readings = ['foreign', 'none', ...portalLocales] as const

export const coverageSorts = ['title', 'newest', 'missing', 'outdated'] as const

const names = z
  .string()
  .max(600)
  .transform((text) => text.split(',').filter(Boolean))

const filters = {
  collections: names.optional().describe('Names of collections, separated by commas'),
  subject: z.string().max(60).optional(),
  q: z.string().max(200).optional().describe('Words of the title, with or without accents'),
  owner: id.optional(),
  locale: locale.optional().describe('The language that `kind`, `late` and `soon` ask about; any without it'),
  kind: z.enum(cellKinds).optional(),
  late: z.stringbool().optional().describe('Owed to readers by an obligation, and past its day'),
  soon: z.stringbool().optional().describe('Owed within three working days'),
  published: z.stringbool().optional(),
  reading: z.enum(readings).optional().describe('Published items that the public reads in these languages'),
  mine: z.stringbool().optional().describe('In open jobs that are mine to do'),
}
const asked = z.object({ ...filters, sort: z.enum(coverageSorts).default('title') })
export type CoverageFilters = Omit<z.output<typeof asked>, 'sort'>
export type CoverageSort = (typeof coverageSorts)[number]

const cell = z.object({
  kind: z.enum(cellKinds),
  /** Since when it is so: written, moved, or owed since the source was approved or changed. */
  since: z.date().nullable(),
  /** The public reads it. */
  published: z.boolean(),
  /** By when an obligation wants it; null when nothing is owed. */
  dueOn: z.iso.date().nullable(),
  late: z.boolean(),
  soon: z.boolean(),
  /** The open job it is in. */
  job: z.object({ id, title: z.string(), deadline: z.iso.date() }).nullable(),
})
export type CoverageCell = z.output<typeof cell>

const item = z.object({
  id,
  collection: z.string(),
  title: z.string(),
  ownerOrgId: id,
  /** In the order of the languages of the portal, the source first. */
  cells: z.array(cell),
})
export type CoverageItem = z.output<typeof item>

const total = z.object({
  locale,
  /** How many items stand so; kinds that no item has are left out. */
  counts: z.partialRecord(z.enum(cellKinds), z.int()),
  late: z.int(),
})
export type CoverageTotal = z.output<typeof total>

const page = z.object({
  items: z.array(item),
  nextCursor: z.string().nullable(),
  /** Of everything the filter lets through; null for the pages after the first. */
  totals: z.object({ items: z.int(), late: z.int(), locales: z.array(total) }).nullable(),
})
export type CoveragePage = z.output<typeof page>

export const readCoverage = endpoint({
  method: 'GET',
  path,
  group,
  summary: {
    vi: 'Độ phủ ngôn ngữ: từng mục đã đến đâu ở từng thứ tiếng',
    en: 'Coverage: how far each item has come in each language',
  },
  input: asked.extend({
    cursor: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: page,
})

const file = asked.extend({ lang: z.enum(['vi', 'en']).optional() })

export const coverageWorkbook = endpoint({
  method: 'GET',
  path: `${path}/export.xlsx`,
  group,
  summary: { vi: 'Xuất độ phủ (XLSX)', en: 'Export coverage (XLSX)' },
  input: file,
  answersFile: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
})

export const coverageCsv = endpoint({
  method: 'GET',
  path: `${path}/export.csv`,
  group,
  summary: { vi: 'Xuất độ phủ (CSV)', en: 'Export coverage (CSV)' },
  input: file,
  answersFile: 'text/csv; charset=utf-8',
})

const subjects = z.object({ value: z.string(), vi: z.string(), en: z.string() })

export const readCoverageChoices = endpoint({
  method: 'GET',
  path: `${path}/choices`,
  group,
  summary: {
    vi: 'Các loại, chủ đề, cơ quan để lọc độ phủ',
    en: 'Collections, subjects and organisations to filter by',
  },
  output: z.object({
    collections: z.array(
      z.object({
        name: z.string(),
        label: z.object({ vi: z.string(), en: z.string() }),
        singular: z.object({ vi: z.string(), en: z.string() }),
        count: z.int(),
      }),
    ),
    subjects: z.array(subjects),
    owners: z.array(z.object({ id, name: z.string() })),
  }),
})

const share = z.object({
  /** A collection or a subject; null for all. */
  name: z.string().nullable(),
  /** Published items, and those of them that are read in at least one foreign language. */
  published: z.int(),
  foreign: z.int(),
  locales: z.array(z.object({ locale, published: z.int() })),
})
export type CoverageShare = z.output<typeof share>

/** Shares of what the public could read at the end of a day. */
export const readShares = endpoint({
  method: 'GET',
  path: `${path}/shares`,
  group,
  summary: {
    vi: 'Tỷ lệ mục đã xuất bản có bản tiếng nước ngoài',
    en: 'Share of published items with a version in a foreign language',
  },
  input: z.object({
    on: z.iso.date().optional(),
    by: z.enum(['collection', 'subject']).default('collection'),
  }),
  output: z.object({ on: z.iso.date(), all: share, shares: z.array(share) }),
})

export const readRuleHistory = endpoint({
  method: 'GET',
  path: '/api/translations/review-rules',
  group,
  summary: {
    vi: 'Lịch sử quy tắc thẩm định và duyệt bản dịch',
    en: 'History of the rules of review and approval',
  },
  output: z.object({ items: z.array(reviewRule) }),
})
