import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { change, figure } from './studio/shapes.ts'

const group = 'reports'
const org = z.string().max(80).meta({ description: 'Mã hoặc id của cơ quan, ví dụ quang-binh' })
const year = z.coerce.number().int().min(1990).max(2100)
const asOf = z.iso
  .date()
  .optional()
  .meta({ description: 'Ngày quyết định tên gọi, thể thức và luật áp dụng' })
const outline = z
  .string()
  .max(80)
  .optional()
  .meta({ description: 'Đề cương, ví dụ ttdn-2017 hoặc ttdn-2017@1' })
const key = { org, year, asOf, outline }
const base = '/api/reports/:org/:year'
const number = z.coerce.number().int().positive().optional()

const finding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  section: z.string().nullable(),
  message: z.string(),
  remedy: z.string(),
  records: z.array(z.string()),
  figure: z.string().nullable(),
})

const snapshot = z.object({
  number: z.int(),
  outline: z.string(),
  asOf: z.string(),
  sha256: z.string(),
  frozenAt: z.date(),
  frozenBy: z.string(),
})

const scope = z.object({
  org,
  from: z.iso.date().meta({ description: 'Từ ngày (tính cả ngày này)' }),
  to: z.iso.date().meta({ description: 'Đến ngày (tính cả ngày này)' }),
})

export const reportEndpoints = {
  document: endpoint({
    method: 'GET',
    path: `${base}/document`,
    group,
    summary: { vi: 'Báo cáo soạn từ bản ghi', en: 'The report compiled from its records' },
    input: z.strictObject({
      ...key,
      format: z.enum(['docx', 'pdf', 'html', 'json']).default('json'),
      frozen: number.meta({ description: 'Số của bản chốt; bỏ trống: soạn từ bản ghi hiện tại' }),
    }),
    answersFile: 'application/octet-stream',
  }),
  findings: endpoint({
    method: 'GET',
    path: `${base}/findings`,
    group,
    summary: { vi: 'Kết quả kiểm tra báo cáo', en: 'What the checker finds' },
    input: z.strictObject(key),
    output: z.array(finding),
  }),
  figures: endpoint({
    method: 'GET',
    path: `${base}/figures`,
    group,
    summary: {
      vi: 'Các chỉ tiêu của kỳ báo cáo và nguồn số liệu',
      en: 'Figures of the period with their sources',
    },
    input: z.strictObject(key),
    output: z.array(figure),
  }),
  snapshots: endpoint({
    method: 'GET',
    path: `${base}/snapshots`,
    group,
    summary: { vi: 'Các bản chốt số liệu', en: 'Frozen copies' },
    input: z.strictObject(key),
    output: z.array(snapshot),
  }),
  freeze: endpoint({
    method: 'POST',
    path: `${base}/snapshots`,
    group,
    summary: { vi: 'Chốt số liệu', en: 'Freeze the report' },
    input: z.strictObject(key),
    output: snapshot,
  }),
  comparison: endpoint({
    method: 'GET',
    path: `${base}/comparison`,
    group,
    summary: {
      vi: 'So bản chốt với bản ghi hiện tại',
      en: 'Compare a frozen copy with the records of today',
    },
    input: z.strictObject({ ...key, number }),
    output: z.object({
      snapshot: z.object({ number: z.int(), sha256: z.string(), frozenAt: z.date(), intact: z.boolean() }),
      changes: z.array(change),
    }),
  }),
  outlines: endpoint({
    method: 'GET',
    path: '/api/outlines',
    group,
    summary: { vi: 'Các đề cương báo cáo', en: 'Report outlines' },
    output: z.array(
      z.object({
        code: z.string(),
        version: z.int(),
        name: z.string(),
        request: z.string().nullable(),
        validFrom: z.string(),
        validTo: z.string().nullable(),
        sections: z.array(z.unknown()),
        annexes: z.array(z.unknown()),
        line: z.enum(['state', 'party']),
        note: z.string().nullable(),
      }),
    ),
  }),
  allFigures: endpoint({
    method: 'GET',
    path: '/api/figures',
    group: 'figures',
    summary: { vi: 'Mọi chỉ tiêu trong một kỳ tùy chọn', en: 'Every figure over a period of your choice' },
    input: scope,
    output: z.array(figure),
  }),
  oneFigure: endpoint({
    method: 'GET',
    path: '/api/figures/:key',
    group: 'figures',
    summary: { vi: 'Một chỉ tiêu và các bản ghi tạo ra nó', en: 'One figure and the records behind it' },
    input: scope.extend({ key: z.string().max(80) }),
    output: figure,
  }),
}
