import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'

const group = 'intakes'
const base = '/api/imports'
const one = `${base}/:id`
const labels = z.object({ vi: z.string(), en: z.string() })
const id = z.uuid()
const row = z.int().min(1).max(1_100_000)
const rows = z.array(row).min(1).max(100_000)
const column = z.int().min(0).max(16_383)

export const stages = [
  'reading',
  'matching',
  'checking',
  'checked',
  'writing',
  'undoing',
  'undone',
  'failed',
] as const
export type Stage = (typeof stages)[number]

const counts = z.object({
  rows: z.int(),
  /** Rows that can be written: new records and changes. */
  create: z.int(),
  change: z.int(),
  unchanged: z.int(),
  /** Rows with a warning that nobody has accepted yet. */
  look: z.int(),
  /** Rows that cannot be written. */
  refused: z.int(),
  dropped: z.int(),
  written: z.int(),
  errors: z.int(),
  warnings: z.int(),
})
export type Counts = z.output<typeof counts>

const fileColumn = z.object({
  index: z.int(),
  letter: z.string(),
  heading: z.string(),
  samples: z.array(z.string()),
  /** The machine name of the column that it is taken for; null when it stays out. */
  column: z.string().nullable(),
})

const summary = z.object({
  id,
  collection: z.string(),
  fileName: z.string(),
  stage: z.enum(stages),
  createdByName: z.string(),
  createdAt: z.date(),
  writtenAt: z.date().nullable(),
  undoneAt: z.date().nullable(),
  written: z.int(),
})

const view = summary.extend({
  ownerOrgId: z.uuid().nullable(),
  sheet: z.string().nullable(),
  done: z.int(),
  total: z.int(),
  /** An estimate from the speed so far; null while there is none. */
  secondsLeft: z.int().nullable(),
  /** The step has stood still; ask for its resumption. */
  stalled: z.boolean(),
  problem: labels.nullable(),
  notes: z.array(z.object({ at: labels, message: labels })),
  columns: z.array(fileColumn),
  /** What a column of the file may be taken for. */
  choices: z.array(z.object({ name: z.string(), label: labels, required: z.boolean() })),
  counts,
  /** Of an import taken back: records that were changed since and stay, as a whole or in part. */
  kept: z.int().nullable(),
  /** Some of them, in the order of the file, with what stays: its facts, and languages. */
  keptRecords: z.array(
    z.object({ row, id, title: z.string(), facts: z.boolean(), locales: z.array(z.string()) }),
  ),
})
export type ImportView = z.output<typeof view>

const finding = z.object({
  row: z.int(),
  position: z.int(),
  severity: z.enum(['error', 'warning']),
  /** The column of the file; null for the whole row. */
  column: z.int().nullable(),
  heading: labels,
  value: z.string().nullable(),
  message: labels,
  use: z.string().nullable(),
  accepted: z.boolean(),
  /** How many rows have the same problem with the same value. */
  alike: z.int(),
})
export type FindingView = z.output<typeof finding>

const change = z.object({
  row: z.int(),
  act: z.enum(['create', 'change']),
  id: z.uuid().nullable(),
  title: z.string(),
  changes: z.array(
    z.object({
      field: z.string(),
      label: labels,
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
})
export type ChangeView = z.output<typeof change>

const summaryOf = (vi: string, en: string) => ({ vi, en })

export const importEndpoints = {
  list: endpoint({
    method: 'GET',
    path: base,
    group,
    summary: summaryOf('Các lần nhập từ tệp của tôi', 'My imports of files'),
    input: z.strictObject({ collection: z.string().max(80).optional() }),
    output: z.object({ items: z.array(summary) }),
  }),
  begin: endpoint({
    method: 'POST',
    path: base,
    group,
    summary: summaryOf('Bắt đầu nhập một tệp đã gửi xong', 'Begin the import of a file that has arrived'),
    input: z.strictObject({
      collection: z.string().max(80),
      uploadId: z.uuid(),
      ownerOrgId: z.uuid().nullable().default(null),
    }),
    output: z.object({ id }),
    status: 201,
  }),
  read: endpoint({
    method: 'GET',
    path: one,
    group,
    summary: summaryOf('Một lần nhập: bước, tiến độ, số dòng', 'One import: its step, progress and counts'),
    input: z.strictObject({ id }),
    output: view,
  }),
  match: endpoint({
    method: 'PUT',
    path: `${one}/columns`,
    group,
    summary: summaryOf('Khớp cột rồi kiểm tra', 'Match the columns, then check'),
    input: z.strictObject({
      id,
      ownerOrgId: z.uuid().nullable().optional(),
      columns: z.array(z.strictObject({ index: column, column: z.string().max(120).nullable() })).max(2000),
    }),
    output: z.object({ stage: z.enum(stages) }),
  }),
  findings: endpoint({
    method: 'GET',
    path: `${one}/findings`,
    group,
    summary: summaryOf('Những chỗ cần xem hoặc không ghi được', 'What is to look at or cannot be written'),
    input: z.strictObject({
      id,
      severity: z.enum(['error', 'warning']).optional(),
      accepted: z.stringbool().optional(),
      offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
      limit: z.coerce.number().int().min(1).max(500).optional(),
    }),
    output: z.object({ items: z.array(finding), total: z.int() }),
  }),
  changes: endpoint({
    method: 'GET',
    path: `${one}/changes`,
    group,
    summary: summaryOf('Từng dòng sẽ thêm gì, đổi gì', 'What each row would add or change'),
    input: z.strictObject({
      id,
      act: z.enum(['create', 'change']).optional(),
      after: z.coerce.number().int().min(0).max(1_100_000).optional(),
    }),
    output: z.object({ items: z.array(change), next: z.int().nullable() }),
  }),
  mend: endpoint({
    method: 'POST',
    path: `${one}/cells`,
    group,
    summary: summaryOf('Sửa một ô, hoặc mọi ô có cùng giá trị', 'Correct a cell, or all of the same value'),
    input: z.strictObject({
      id,
      column,
      value: z.string().max(20_000).nullable(),
      rows,
      /** Also every other row whose cell holds what the first of `rows` holds. */
      alike: z.boolean().default(false),
    }),
    output: z.object({ rows: z.array(z.int()), before: z.string().nullable() }),
  }),
  drop: endpoint({
    method: 'POST',
    path: `${one}/drops`,
    group,
    summary: summaryOf('Bỏ dòng, hoặc lấy lại dòng đã bỏ', 'Leave rows out, or take them back'),
    input: z.strictObject({ id, rows, dropped: z.boolean() }),
    output: z.object({ rows: z.int() }),
  }),
  accept: endpoint({
    method: 'POST',
    path: `${one}/acceptances`,
    group,
    summary: summaryOf(
      'Đồng ý với một cảnh báo, hoặc mọi cảnh báo giống nó',
      'Accept a warning, or all like it',
    ),
    input: z.strictObject({
      id,
      row,
      position: z.int().min(0).max(10_000),
      accepted: z.boolean(),
      alike: z.boolean().default(false),
    }),
    output: z.object({ rows: z.int() }),
  }),
  write: endpoint({
    method: 'POST',
    path: `${one}/writing`,
    group,
    summary: summaryOf('Ghi các dòng ghi được vào sổ', 'Write the rows that can be written'),
    input: z.strictObject({ id }),
    output: z.object({ stage: z.enum(stages) }),
    status: 202,
  }),
  undo: endpoint({
    method: 'POST',
    path: `${one}/undoing`,
    group,
    summary: summaryOf('Hoàn tác một lần nhập', 'Take an import back'),
    input: z.strictObject({ id }),
    output: z.object({ stage: z.enum(stages) }),
    status: 202,
  }),
  resume: endpoint({
    method: 'POST',
    path: `${one}/resumption`,
    group,
    summary: summaryOf(
      'Chạy tiếp bước bị dừng vì máy chủ khởi động lại',
      'Go on with a step that a restart stopped',
    ),
    input: z.strictObject({ id }),
    output: z.object({ stage: z.enum(stages) }),
    status: 202,
  }),
  errors: endpoint({
    method: 'GET',
    path: `${one}/errors.xlsx`,
    group,
    summary: summaryOf(
      'Tệp lỗi: các dòng chưa ghi được, kèm lý do',
      'Error file: the rows not written, with the reasons',
    ),
    input: z.strictObject({ id }),
    answersFile: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
}
