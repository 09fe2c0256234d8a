import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { eventKinds, type EventKind } from './kinds.ts'

const group = 'administration'
const id = z.uuid()
const kinds = Object.keys(eventKinds) as EventKind[]

const filter = {
  from: z.iso.date().optional().meta({ description: 'Từ ngày, giờ Việt Nam' }),
  to: z.iso.date().optional().meta({ description: 'Đến hết ngày' }),
  who: z.string().max(100).optional().meta({ description: 'Id người dùng; “system” là hệ thống' }),
  kind: z.enum(kinds).optional(),
  type: z
    .string()
    .max(80)
    .regex(/^[a-z-]+\.[a-z-]+$/)
    .optional()
    .meta({ description: 'Đúng một loại sự kiện, ví dụ record.returned' }),
  organization: id.optional().meta({ description: 'Cơ quan, kể cả cấp dưới' }),
  record: id.optional(),
}

const event = z.object({
  chain: id.meta({ description: 'Cơ quan mà chuỗi nhật ký thuộc về' }),
  seq: z.int(),
  at: z.date(),
  type: z.string(),
  who: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
  organization: z.string().nullable().meta({ description: 'Tên cơ quan; null: việc của cả hệ thống' }),
  record: z.object({ id, collection: z.string(), title: z.string() }).nullable(),
  words: z.string().meta({ description: 'Việc đã xảy ra, bằng lời' }),
  note: z.string().nullable(),
})
export type EventView = z.output<typeof event>

export const listEvents = endpoint({
  method: 'GET',
  path: '/api/admin/events',
  group,
  summary: { vi: 'Nhật ký hệ thống', en: 'The audit log' },
  input: z.strictObject({
    ...filter,
    cursor: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ items: z.array(event), nextCursor: z.string().nullable() }),
})

export const readEvent = endpoint({
  method: 'GET',
  path: '/api/admin/events/:chain/:seq',
  group,
  summary: { vi: 'Một sự kiện và thay đổi của nó', en: 'One event with the change itself' },
  input: z.strictObject({ chain: id, seq: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
  output: event.extend({
    hash: z.string(),
    previousHash: z.string(),
    changes: z.array(
      z.object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
    ),
    /** What the event itself carries, as kept. */
    data: z.record(z.string(), z.unknown()),
  }),
})

const exportAs = (format: 'csv' | 'xlsx', type: string) =>
  endpoint({
    method: 'GET',
    path: `/api/admin/events/export.${format}`,
    group,
    summary: {
      vi: `Xuất nhật ký ra ${format.toUpperCase()} (việc xuất cũng được ghi)`,
      en: `Export the log as ${format.toUpperCase()} (itself logged)`,
    },
    input: z.strictObject({ ...filter, locale: z.enum(['vi', 'en']).optional() }),
    answersFile: type,
  })

export const exportEvents = {
  csv: exportAs('csv', 'text/csv; charset=utf-8'),
  xlsx: exportAs('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
}
export type ExportFormat = keyof typeof exportEvents

export type EventFilter = z.output<z.ZodObject<typeof filter>>

const check = z.object({
  id,
  requestedBy: z.string(),
  requestedAt: z.date(),
  startedAt: z.date().nullable(),
  finishedAt: z.date().nullable(),
  /** Null until the chains are counted. */
  chains: z.int().nullable(),
  chainsDone: z.int(),
  events: z.int(),
  faults: z.array(
    z.object({
      organization: z.string().nullable(),
      seq: z.int(),
      reason: z.enum(['changed', 'missing', 'truncated', 'headless']),
    }),
  ),
})
export type CheckView = z.output<typeof check>

export const startChainCheck = endpoint({
  method: 'POST',
  path: '/api/admin/chain-checks',
  group,
  summary: { vi: 'Kiểm tra chuỗi băm của nhật ký', en: 'Verify the hash chains of the log' },
  output: check,
  status: 202,
})

export const listChainChecks = endpoint({
  method: 'GET',
  path: '/api/admin/chain-checks',
  group,
  summary: { vi: 'Các lần kiểm tra chuỗi nhật ký gần đây', en: 'Recent verifications of the log' },
  output: z.object({ items: z.array(check) }),
})
