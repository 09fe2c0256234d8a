import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { cleanText } from '../../../platform/text/clean.ts'
import * as shapes from './shapes.ts'

const group = 'reports'
const org = z.string().max(80).meta({ description: 'Mã hoặc id của cơ quan, ví dụ quang-binh' })
const year = z.coerce.number().int().min(1990).max(2100)
const outline = z
  .string()
  .max(80)
  .optional()
  .meta({ description: 'Đề cương, ví dụ ttdn-2017 hoặc ttdn-2017@1' })
const key = { org, year, outline }
const base = '/api/reports/:org/:year'
const seat = z.string().min(1).max(64).meta({ description: 'Tên do cửa sổ tự đặt, mỗi cửa sổ một tên' })
const finding = z.string().min(1).max(64).meta({ description: 'Dấu của các dữ kiện (key trong danh sách)' })
const words = z.string().overwrite(cleanText).trim()
const done = z.object({ done: z.literal(true) })

/** What the studio of a report and the list of reports ask the server. */
export const studioEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/api/reports',
    group,
    summary: { vi: 'Các báo cáo năm được xem', en: 'The annual reports that one may read' },
    output: z.object({
      reports: z.array(
        shapes.report.omit({ transitions: true }).extend({
          org: shapes.organization,
          year: z.int(),
          outline: z.string().nullable(),
          updatedAt: z.date(),
          frozen: z.int().nullable().meta({ description: 'Số của bản chốt mới nhất' }),
          signed: z.boolean(),
        }),
      ),
      organizations: z
        .array(shapes.organization)
        .meta({ description: 'Các cơ quan mà người dùng được lập báo cáo' }),
    }),
  }),
  readiness: endpoint({
    method: 'GET',
    path: `${base}/readiness`,
    group,
    summary: { vi: 'Mức hoàn thành từng mục của báo cáo', en: 'How ready each section of a report is' },
    input: z.strictObject(key),
    output: z.object({
      org: shapes.organization,
      year: z.int(),
      title: z.string(),
      exists: z.boolean(),
      sections: z.array(shapes.section),
      complete: z.int(),
      total: z.int(),
    }),
  }),
  studio: endpoint({
    method: 'GET',
    path: `${base}/studio`,
    group,
    summary: {
      vi: 'Báo cáo đang soạn với mọi nguồn của nó',
      en: 'A report being written, with all its sources',
    },
    input: z.strictObject(key),
    output: shapes.studio,
  }),
  presence: endpoint({
    method: 'POST',
    path: `${base}/presence`,
    group,
    summary: {
      vi: 'Báo đang mở mục nào; hỏi ai khác đang mở và báo cáo có thay đổi không',
      en: 'Say which section is open; ask who else is there and whether the report changed',
    },
    input: z.strictObject({ ...key, seat, section: z.string().max(20).nullable() }),
    output: z.object({
      revision: z.string(),
      present: z.array(
        z.object({ seat: z.string(), userId: z.string(), name: z.string(), section: z.string().nullable() }),
      ),
    }),
  }),
  leave: endpoint({
    method: 'DELETE',
    path: `${base}/presence`,
    group,
    summary: { vi: 'Rời báo cáo', en: 'Leave the report' },
    input: z.strictObject({ ...key, seat }),
    output: done,
  }),
  acknowledge: endpoint({
    method: 'POST',
    path: `${base}/acknowledgements`,
    group,
    summary: {
      vi: 'Giữ như nguồn, kèm lý do, một điều mà việc kiểm tra nêu ra',
      en: 'Leave a finding as in the source, with a reason',
    },
    input: z.strictObject({
      ...key,
      finding,
      reason: words.min(3).max(1000),
    }),
    output: done,
  }),
  reopen: endpoint({
    method: 'DELETE',
    path: `${base}/acknowledgements`,
    group,
    summary: { vi: 'Nêu lại điều đã giữ như nguồn', en: 'Show such a finding again' },
    input: z.strictObject({ ...key, finding }),
    output: done,
  }),
  lastYear: endpoint({
    method: 'GET',
    path: `${base}/last-year`,
    group,
    summary: { vi: 'So với báo cáo năm trước', en: 'Compare with the report of the year before' },
    input: z.strictObject(key),
    output: z.object({
      year: z.int(),
      exists: z.boolean().meta({ description: 'Năm trước có báo cáo; không thì so với bản soạn từ bản ghi' }),
      changes: z.array(shapes.change),
    }),
  }),
  signedCopies: endpoint({
    method: 'GET',
    path: `${base}/signed-copies`,
    group,
    summary: { vi: 'Các bản đã ký', en: 'Signed copies' },
    input: z.strictObject(key),
    output: z.array(shapes.signedCopy),
  }),
  addSignedCopy: endpoint({
    method: 'POST',
    path: `${base}/signed-copies`,
    group,
    summary: { vi: 'Nộp bản PDF đã ký', en: 'Hand in the signed PDF' },
    input: z.strictObject(key),
    output: shapes.signedCopy,
    takesFile: true,
  }),
  signedCopy: endpoint({
    method: 'GET',
    path: `${base}/signed-copies/:fileId`,
    group,
    summary: { vi: 'Tải bản đã ký', en: 'Download a signed copy' },
    input: z.strictObject({ ...key, fileId: z.uuid() }),
    answersFile: 'application/pdf',
  }),
}
