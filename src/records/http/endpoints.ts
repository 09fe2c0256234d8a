import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import type { Collection } from '../collection.ts'
import { filterNames } from '../filters.ts'
import { sortNames } from '../sorts.ts'
import { transitionNames } from '../states.ts'
import { textFields } from '../texts.ts'
import { comment, file, link, recordShape, revision, text } from './shapes.ts'

const id = z.uuid()
const version = z.coerce.number().int().positive().optional().meta({
  description: 'Phiên bản đang sửa; có thể gửi bằng If-Match thay cho trường này.',
})
const locale = z.enum(['vi', 'en', 'lo', 'th', 'zh-Hans', 'ja', 'ko', 'fr'])
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(120)
const visibility = z.enum(['office', 'public']).optional()
const extra = z.record(z.string(), z.unknown()).optional()
const done = z.object({ done: z.literal(true) })

/** Every address of one collection under `/api/records/<collection>`. */
export function collectionEndpoints(collection: Collection) {
  const base = `/api/records/${collection.name}`
  const one = `${base}/:id`
  const group = collection.name
  const words = collection.singular
  const record = recordShape(collection)
  const filters = Object.fromEntries(filterNames(collection).map((name) => [name, z.string().optional()]))
  return {
    list: endpoint({
      method: 'GET',
      path: base,
      group,
      summary: { vi: `Danh sách: ${collection.label.vi}`, en: `List: ${collection.label.en}` },
      input: z.strictObject({
        ...filters,
        q: z.string().max(200).optional().meta({ description: 'Tìm không dấu, đ = d' }),
        sort: z
          .string()
          .max(60)
          .optional()
          .meta({ description: sortNames(collection).join(', ') }),
        limit: z.coerce.number().int().min(1).max(200).optional(),
        cursor: z.string().max(1000).optional(),
        count: z.stringbool().optional(),
        removed: z.stringbool().optional(),
      }),
      output: z.object({
        items: z.array(record),
        nextCursor: z.string().nullable(),
        total: z.int().nullable(),
        totalExceeded: z.boolean(),
      }),
    }),
    read: endpoint({
      method: 'GET',
      path: one,
      group,
      summary: { vi: `Xem một ${words.vi}`, en: `Read one: ${words.en}` },
      input: z.object({ id }),
      output: record.extend({ transitions: z.array(z.enum(transitionNames)) }),
    }),
    create: endpoint({
      method: 'POST',
      path: base,
      group,
      summary: { vi: `Thêm ${words.vi}`, en: `Create: ${words.en}` },
      input: z.strictObject({ ownerOrgId: id, fields: z.record(z.string(), z.unknown()), extra, visibility }),
      output: record,
    }),
    change: endpoint({
      method: 'PATCH',
      path: one,
      group,
      summary: { vi: `Sửa ${words.vi}`, en: `Change: ${words.en}` },
      input: z.strictObject({
        id,
        version,
        fields: z.record(z.string(), z.unknown()).optional(),
        extra,
        visibility,
        ownerOrgId: id.optional(),
      }),
      output: record,
    }),
    transition: endpoint({
      method: 'POST',
      path: `${one}/transitions`,
      group,
      summary: {
        vi: `Trình, trả lại, duyệt, lưu trữ ${words.vi}`,
        en: `Submit, return, approve, archive: ${words.en}`,
      },
      input: z.strictObject({
        id,
        version,
        to: z.enum(transitionNames),
        note: z.string().trim().min(1).max(5000).optional(),
        field: z.string().max(80).optional(),
      }),
      output: record,
    }),
    remove: endpoint({
      method: 'DELETE',
      path: one,
      group,
      summary: { vi: `Xóa ${words.vi} (khôi phục được)`, en: `Remove (can be restored): ${words.en}` },
      input: z.strictObject({ id, version }),
      output: done,
    }),
    restore: endpoint({
      method: 'POST',
      path: `${one}/restoration`,
      group,
      summary: { vi: `Khôi phục ${words.vi} đã xóa`, en: `Restore a removed one: ${words.en}` },
      input: z.strictObject({ id }),
      output: record,
    }),
    revisions: endpoint({
      method: 'GET',
      path: `${one}/revisions`,
      group,
      summary: { vi: 'Các phiên bản', en: 'Versions' },
      input: z.object({ id }),
      output: z.array(revision),
    }),
    diff: endpoint({
      method: 'GET',
      path: `${one}/revisions/:from/diff/:to`,
      group,
      summary: { vi: 'So hai phiên bản', en: 'Compare two versions' },
      input: z.object({ id, from: z.coerce.number().int(), to: z.coerce.number().int() }),
      output: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
    }),
    revert: endpoint({
      method: 'POST',
      path: `${one}/revisions/:revision/restoration`,
      group,
      summary: { vi: 'Trở về một phiên bản cũ', en: 'Go back to an earlier version' },
      input: z.strictObject({ id, revision: z.coerce.number().int(), version }),
      output: record,
    }),
    links: endpoint({
      method: 'GET',
      path: `${one}/links`,
      group,
      summary: { vi: 'Các liên kết', en: 'Links' },
      input: z.object({ id }),
      output: z.array(link),
    }),
    addLink: endpoint({
      method: 'POST',
      path: `${one}/links`,
      group,
      summary: { vi: 'Liên kết với bản ghi khác', en: 'Link to another record' },
      input: z.strictObject({
        id,
        toId: z.uuid(),
        role: z
          .string()
          .regex(/^[a-z]+(-[a-z]+)*$/)
          .max(60),
        note: z.string().max(500).optional(),
      }),
      output: link,
    }),
    removeLink: endpoint({
      method: 'DELETE',
      path: `${one}/links/:linkId`,
      group,
      summary: { vi: 'Bỏ liên kết', en: 'Remove a link' },
      input: z.strictObject({ id, linkId: z.uuid() }),
      output: done,
    }),
    files: endpoint({
      method: 'GET',
      path: `${one}/files`,
      group,
      summary: { vi: 'Các tệp', en: 'Files' },
      input: z.object({ id }),
      output: z.array(file),
    }),
    addFile: endpoint({
      method: 'POST',
      path: `${one}/files`,
      group,
      summary: { vi: 'Đính kèm tệp', en: 'Attach a file' },
      input: z.strictObject({ id }),
      output: file,
      takesFile: true,
    }),
    readFile: endpoint({
      method: 'GET',
      path: `${one}/files/:fileId`,
      group,
      summary: { vi: 'Tải tệp', en: 'Download a file' },
      input: z.object({ id, fileId: z.uuid() }),
      answersFile: 'application/octet-stream',
    }),
    removeFile: endpoint({
      method: 'DELETE',
      path: `${one}/files/:fileId`,
      group,
      summary: { vi: 'Gỡ tệp', en: 'Remove a file' },
      input: z.strictObject({ id, fileId: z.uuid() }),
      output: done,
    }),
    comments: endpoint({
      method: 'GET',
      path: `${one}/comments`,
      group,
      summary: { vi: 'Các ý kiến', en: 'Comments' },
      input: z.object({ id }),
      output: z.array(comment),
    }),
    addComment: endpoint({
      method: 'POST',
      path: `${one}/comments`,
      group,
      summary: { vi: 'Góp ý', en: 'Comment' },
      input: z.strictObject({
        id,
        body: z.string().trim().min(1).max(5000),
        field: z.string().max(80).nullable().default(null),
      }),
      output: comment,
    }),
    texts: endpoint({
      method: 'GET',
      path: `${one}/texts`,
      group,
      summary: { vi: 'Nội dung theo ngôn ngữ', en: 'Texts by language' },
      input: z.object({ id }),
      output: z.array(text),
    }),
    saveText: endpoint({
      method: 'PUT',
      path: `${one}/texts/:locale`,
      group,
      summary: { vi: 'Lưu nội dung một ngôn ngữ', en: 'Save the text of one language' },
      input: z.strictObject({
        id,
        locale,
        fields: textFields,
        slug: slug.nullable().optional(),
        machine: z.boolean().optional(),
        version: z.int().min(0),
      }),
      output: text,
    }),
    viewSensitive: endpoint({
      method: 'POST',
      path: `${one}/sensitive-views`,
      group,
      summary: { vi: 'Mở trường được niêm phong (ghi nhật ký)', en: 'Open a sealed field (logged)' },
      input: z.strictObject({ id, field: z.string().max(80), reason: z.string().trim().min(10).max(500) }),
      output: z.object({ value: z.string().nullable() }),
      confidential: true,
    }),
  }
}
