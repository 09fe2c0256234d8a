import { z } from 'zod'
import { cleanLine, cleanText } from '../../platform/text/clean.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { states } from '../record.ts'
import { transitionNames } from '../states.ts'

// Browsers read these, so nothing here may lead to the database.
const group = 'overview'
const id = z.uuid()
const collection = z.string().max(80)
const words = z.string().overwrite(cleanText).trim()
const note = words.min(1).max(5000).optional()

const text = z.string().max(1000)
const query = z
  .record(z.string().max(60), text)
  .refine((given) => Object.keys(given).length <= 40)
  .meta({ description: 'Như trên địa chỉ của danh sách: q, sort, bộ lọc, cột, nhóm' })
const name = z.string().overwrite(cleanLine).trim().normalize('NFC').min(1).max(80)
const orgId = id.nullable().meta({ description: 'Cơ quan được dùng chung; null là của riêng mình' })

export const savedView = z.object({
  id,
  collection: z.string(),
  name: z.string(),
  query: z.record(z.string(), z.string()),
  orgId: id.nullable(),
  mine: z.boolean(),
})

export const listViews = endpoint({
  method: 'GET',
  path: '/api/collections/:collection/views',
  group,
  summary: { vi: 'Các chế độ xem đã lưu', en: 'Saved views' },
  input: z.strictObject({ collection }),
  output: z.object({ views: z.array(savedView) }),
})

export const addView = endpoint({
  method: 'POST',
  path: '/api/collections/:collection/views',
  group,
  summary: { vi: 'Lưu một chế độ xem', en: 'Save a view' },
  input: z.strictObject({ collection, name, query, orgId: orgId.default(null) }),
  output: savedView,
})

export const changeView = endpoint({
  method: 'PATCH',
  path: '/api/saved-views/:viewId',
  group,
  summary: { vi: 'Đổi tên, nội dung, chia sẻ một chế độ xem', en: 'Rename, change or share a view' },
  input: z.strictObject({
    viewId: id,
    name: name.optional(),
    query: query.optional(),
    orgId: orgId.optional(),
  }),
  output: savedView,
})

export const removeView = endpoint({
  method: 'DELETE',
  path: '/api/saved-views/:viewId',
  group,
  summary: { vi: 'Xóa một chế độ xem', en: 'Remove a view' },
  input: z.strictObject({ viewId: id }),
  output: z.object({ done: z.literal(true) }),
})

export const countViews = endpoint({
  method: 'POST',
  path: '/api/collections/:collection/counts',
  group,
  summary: { vi: 'Số bản ghi của nhiều chế độ xem', en: 'How many records several views show' },
  readOnly: true,
  input: z.strictObject({
    collection,
    queries: z.array(z.strictObject({ q: z.string().max(200).optional(), filters: query })).max(40),
  }),
  output: z.object({
    counts: z
      .array(z.object({ total: z.int(), totalExceeded: z.boolean() }).nullable())
      .meta({ description: 'Theo thứ tự đã hỏi; null khi danh mục không còn bộ lọc ấy' }),
  }),
})

const values = z.record(z.string().max(80), z.unknown())

const bulkAct = z.union([
  z.strictObject({ kind: z.literal('transition'), to: z.enum(transitionNames), note }),
  z.strictObject({ kind: z.literal('change'), fields: values.optional(), extra: values.optional() }),
  z.strictObject({ kind: z.literal('remove') }),
  z.strictObject({
    kind: z.literal('link'),
    toId: id,
    role: z
      .string()
      .regex(/^[a-z]+(-[a-z]+)*$/)
      .max(60),
    note: words.max(500).optional(),
  }),
  z.strictObject({ kind: z.literal('take-back') }),
  z.strictObject({ kind: z.literal('restore') }),
  z.strictObject({ kind: z.literal('revert') }),
  z.strictObject({ kind: z.literal('unlink') }),
])

const version = z.int().min(1).max(2_147_483_647)

export const actOnRecords = endpoint({
  method: 'POST',
  path: '/api/records/:collection/bulk',
  group,
  summary: {
    vi: 'Một việc với nhiều bản ghi, kết quả từng bản ghi',
    en: 'One act on many records, with a result for each',
  },
  input: z.strictObject({
    collection,
    act: bulkAct,
    items: z
      .array(z.strictObject({ id, version, linkId: id.optional() }))
      .min(1)
      .max(500),
  }),
  output: z.object({
    results: z.array(
      z.union([
        z.object({
          id,
          done: z.literal(true),
          version: z.int(),
          state: z.enum(states),
          linkId: id.nullable(),
        }),
        z.object({
          id,
          done: z.literal(false),
          code: z.string(),
          reason: z.string(),
          issues: z.array(z.object({ at: z.string(), message: z.string() })),
        }),
      ]),
    ),
  }),
})

export const exportSelection = endpoint({
  method: 'POST',
  path: '/api/records/:collection/selection',
  group,
  summary: { vi: 'Xuất những bản ghi đã chọn', en: 'Export chosen records' },
  readOnly: true,
  answersFile: 'application/octet-stream',
  input: z.strictObject({
    collection,
    format: z.enum(['xlsx', 'csv', 'json']),
    ids: z.array(id).min(1).max(10_000),
    sort: z.string().max(60).optional(),
    removed: z.boolean().optional(),
  }),
})
