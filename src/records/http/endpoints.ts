import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import type { Collection } from '../collection.ts'
import { filterNames } from '../filters.ts'
import { sortNames } from '../sorts.ts'
import { filter, inputs, listing, sort } from './inputs.ts'
import * as shapes from './shapes.ts'

/** Every address of one collection under `/api/records/<collection>`. */
export function collectionEndpoints(collection: Collection) {
  const base = `/api/records/${collection.name}`
  const one = `${base}/:id`
  const group = collection.name
  const words = collection.singular
  const record = shapes.recordShape(collection)
  const filters = Object.fromEntries(filterNames(collection).map((name) => [name, filter]))
  return {
    list: endpoint({
      method: 'GET',
      path: base,
      group,
      summary: { vi: `Danh sách: ${collection.label.vi}`, en: `List: ${collection.label.en}` },
      input: z.strictObject({
        ...filters,
        ...listing,
        sort: sort.meta({ description: sortNames(collection).join(', ') }),
      }),
      output: z.object({ items: z.array(record), ...shapes.listCounts }),
    }),
    read: endpoint({
      method: 'GET',
      path: one,
      group,
      summary: { vi: `Xem một ${words.vi}`, en: `Read one: ${words.en}` },
      input: inputs.one,
      output: record.extend({ transitions: shapes.moves, may: shapes.may }),
    }),
    create: endpoint({
      method: 'POST',
      path: base,
      group,
      summary: { vi: `Thêm ${words.vi}`, en: `Create: ${words.en}` },
      input: inputs.create,
      output: record,
    }),
    change: endpoint({
      method: 'PATCH',
      path: one,
      group,
      summary: { vi: `Sửa ${words.vi}`, en: `Change: ${words.en}` },
      input: inputs.change,
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
      input: inputs.transition,
      output: record,
    }),
    takeBack: endpoint({
      method: 'POST',
      path: `${one}/taken-back-steps`,
      group,
      summary: { vi: 'Hoàn tác bước vừa làm (trong 2 phút)', en: 'Take back the step just taken' },
      input: inputs.oneVersion,
      output: record,
    }),
    remove: endpoint({
      method: 'DELETE',
      path: one,
      group,
      summary: { vi: `Xóa ${words.vi} (khôi phục được)`, en: `Remove (can be restored): ${words.en}` },
      input: inputs.oneVersion,
      output: shapes.done,
    }),
    restore: endpoint({
      method: 'POST',
      path: `${one}/restoration`,
      group,
      summary: { vi: `Khôi phục ${words.vi} đã xóa`, en: `Restore a removed one: ${words.en}` },
      input: inputs.one,
      output: record,
    }),
    revisions: endpoint({
      method: 'GET',
      path: `${one}/revisions`,
      group,
      summary: { vi: 'Các phiên bản', en: 'Versions' },
      input: inputs.one,
      output: shapes.revisions,
    }),
    history: endpoint({
      method: 'GET',
      path: `${one}/history`,
      group,
      summary: { vi: 'Lịch sử: ai sửa gì, lúc nào', en: 'History: who changed what, and when' },
      input: inputs.history,
      output: shapes.history,
    }),
    diff: endpoint({
      method: 'GET',
      path: `${one}/revisions/:from/diff/:to`,
      group,
      summary: { vi: 'So hai phiên bản', en: 'Compare two versions' },
      input: inputs.twoRevisions,
      output: shapes.fieldChanges,
    }),
    revert: endpoint({
      method: 'POST',
      path: `${one}/revisions/:revision/restoration`,
      group,
      summary: { vi: 'Trở về một phiên bản cũ', en: 'Go back to an earlier version' },
      input: inputs.revert,
      output: record,
    }),
    links: endpoint({
      method: 'GET',
      path: `${one}/links`,
      group,
      summary: { vi: 'Các liên kết', en: 'Links' },
      input: inputs.one,
      output: shapes.links,
    }),
    addLink: endpoint({
      method: 'POST',
      path: `${one}/links`,
      group,
      summary: { vi: 'Liên kết với bản ghi khác', en: 'Link to another record' },
      input: inputs.link,
      output: shapes.link,
    }),
    removeLink: endpoint({
      method: 'DELETE',
      path: `${one}/links/:linkId`,
      group,
      summary: { vi: 'Bỏ liên kết', en: 'Remove a link' },
      input: inputs.oneLink,
      output: shapes.done,
    }),
    files: endpoint({
      method: 'GET',
      path: `${one}/files`,
      group,
      summary: { vi: 'Các tệp', en: 'Files' },
      input: inputs.one,
      output: shapes.files,
    }),
    addFile: endpoint({
      method: 'POST',
      path: `${one}/files`,
      group,
      summary: { vi: 'Đính kèm tệp', en: 'Attach a file' },
      input: inputs.one,
      output: shapes.file,
      takesFile: true,
    }),
    readFile: endpoint({
      method: 'GET',
      path: `${one}/files/:fileId`,
      group,
      summary: { vi: 'Tải tệp', en: 'Download a file' },
      input: inputs.readFile,
      answersFile: 'application/octet-stream',
    }),
    removeFile: endpoint({
      method: 'DELETE',
      path: `${one}/files/:fileId`,
      group,
      summary: { vi: 'Gỡ tệp', en: 'Remove a file' },
      input: inputs.oneFile,
      output: shapes.done,
    }),
    restoreFile: endpoint({
      method: 'POST',
      path: `${one}/files/:fileId/restoration`,
      group,
      summary: { vi: 'Khôi phục tệp vừa gỡ', en: 'Bring back a removed file' },
      input: inputs.oneFile,
      output: shapes.file,
    }),
    comments: endpoint({
      method: 'GET',
      path: `${one}/comments`,
      group,
      summary: { vi: 'Các ý kiến', en: 'Comments' },
      input: inputs.one,
      output: shapes.comments,
    }),
    addComment: endpoint({
      method: 'POST',
      path: `${one}/comments`,
      group,
      summary: { vi: 'Góp ý', en: 'Comment' },
      input: inputs.comment,
      output: shapes.comment,
    }),
    resolveComment: endpoint({
      method: 'POST',
      path: `${one}/comments/:commentId/resolution`,
      group,
      summary: { vi: 'Đánh dấu ý kiến đã xong, hoặc mở lại', en: 'Settle a comment, or open it again' },
      input: inputs.resolve,
      output: shapes.comment,
    }),
    viewSensitive: endpoint({
      method: 'POST',
      path: `${one}/sensitive-views`,
      group,
      summary: { vi: 'Mở trường được niêm phong (ghi nhật ký)', en: 'Open a sealed field (logged)' },
      input: inputs.look,
      output: shapes.sealedValue,
      confidential: true,
    }),
  }
}
