import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { MOST_YEARS } from './schema.ts'

const group = 'figures'
const org = z.string().max(80).meta({ description: 'Mã hoặc id của cơ quan, ví dụ quang-binh' })
const year = z.coerce.number().int().min(1990).max(2100)
const years = z.coerce.number().int().min(1).max(MOST_YEARS).optional()
const labels = z.object({ vi: z.string(), en: z.string() })
const named = z.object({ id: z.uuid(), code: z.string().nullable(), name: z.string() })

/** What the records say of a figure in one year, what was declared, and the number that stands in the report. */
const value = z.object({
  year: z.int(),
  computed: z.number().nullable(),
  considered: z.int(),
  unknown: z.int(),
  declared: z.number().nullable(),
  declaredIn: z.string().nullable(),
  gap: z.number().nullable(),
  printed: z.number().nullable(),
  printedFrom: z.enum(['computed', 'declared', 'given']),
  reason: z.string().nullable(),
})

export const figureTrends = endpoint({
  method: 'GET',
  path: '/api/insights/figures',
  group,
  summary: { vi: 'Các chỉ tiêu qua nhiều năm', en: 'Figures over several years' },
  input: z.strictObject({ org, year, years }),
  output: z.object({
    org: named,
    /** The days counted for each year, oldest first; by the report of that year, else by the cut-off in force. */
    periods: z.array(z.object({ year: z.int(), from: z.string(), to: z.string() })),
    figures: z.array(
      z.object({
        key: z.string(),
        label: labels,
        unit: z.string(),
        definition: labels,
        legalBasis: z.string().nullable(),
        values: z.array(value),
      }),
    ),
  }),
})

export const figureTrendsFile = endpoint({
  method: 'GET',
  path: '/api/insights/figures.csv',
  group,
  summary: { vi: 'Các chỉ tiêu qua nhiều năm, tệp CSV', en: 'Figures over several years as CSV' },
  input: z.strictObject({ org, year, years, locale: z.enum(['vi', 'en']).optional() }),
  answersFile: 'text/csv; charset=utf-8',
})

export const figureRecords = endpoint({
  method: 'GET',
  path: '/api/insights/figures/:figure/records',
  group,
  summary: { vi: 'Các bản ghi làm nên một chỉ tiêu', en: 'The records behind a figure' },
  input: z.strictObject({
    figure: z.string().max(80),
    org,
    year,
    offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
    limit: z.coerce.number().int().min(1).max(200).optional(),
  }),
  output: z.object({
    records: z.array(
      z.object({
        id: z.uuid(),
        collection: z.string(),
        title: z.string(),
        state: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        amount: z.number().nullable(),
      }),
    ),
    total: z.int(),
    /** How many of them the reader may not open. */
    hidden: z.int(),
  }),
})

/** A channel and a kind of information by their keys; null: nobody has said. */
const channel = z.string().nullable()
const kind = z.string().nullable()

export const channelMatrix = endpoint({
  method: 'GET',
  path: '/api/insights/channels',
  group,
  summary: { vi: 'Phương thức × loại thông tin', en: 'Channels by kinds of information' },
  input: z.strictObject({ org, year }),
  output: z.object({
    from: z.string(),
    to: z.string(),
    /** How many records carry a kind on a channel; a record of two kinds stands in two cells. Null: not classified. */
    cells: z.array(z.object({ channel, kind, collection: z.string(), count: z.int() })),
    /** How many different records each channel has. */
    totals: z.array(z.object({ channel, collection: z.string(), count: z.int() })),
    collections: z.array(z.object({ name: z.string(), label: labels })),
  }),
})

/** The organisations whose figures somebody may look at. */
export const insightScopes = endpoint({
  method: 'GET',
  path: '/api/insights/scopes',
  group,
  summary: { vi: 'Các cơ quan có số liệu', en: 'Organisations that have figures' },
  input: z.strictObject({ year, q: z.string().max(200).optional() }),
  output: z.object({ organizations: z.array(named.extend({ reports: z.int() })) }),
})
