import { defineError } from '../../../platform/errors.ts'

export const importNotFound = defineError('imports.not-found', 404, {
  vi: 'Không tìm thấy lần nhập này. Mở lại danh sách các lần nhập từ tệp.',
  en: 'There is no such import. Open the list of imports again.',
})

export const wrongStage = defineError('imports.wrong-stage', 409, {
  vi: 'Lần nhập đang ở bước khác nên chưa làm được việc này. Hãy chờ bước đang chạy xong, hoặc tải lại trang.',
  en: 'The import is at another step, so this cannot be done now. Wait for the running step, or reload the page.',
})

export const mayNotImport = defineError('imports.not-allowed', 403, {
  vi: 'Vai trò của bạn không được thêm bản ghi vào “{collection}” cho cơ quan này.',
  en: 'Your role does not allow adding records to “{collection}” for this organisation.',
})

export const columnTwice = defineError('imports.column-twice', 422, {
  vi: 'Hai cột của tệp cùng khớp với “{column}”. Hãy để một cột đứng ngoài.',
  en: 'Two columns of the file are matched with “{column}”. Leave one of them out.',
})

export const unknownColumn = defineError('imports.unknown-column', 422, {
  vi: 'Không có cột “{column}” để khớp.',
  en: 'There is no column “{column}” to match with.',
})

export const nothingToWrite = defineError('imports.nothing-to-write', 409, {
  vi: 'Không còn dòng nào ghi được. Sửa hoặc đồng ý các chỗ cần xem trước.',
  en: 'No row can be written. Mend or accept what is to look at first.',
})

export const nothingToUndo = defineError('imports.nothing-to-undo', 409, {
  vi: 'Lần nhập này chưa ghi bản ghi nào nên không có gì để hoàn tác.',
  en: 'This import wrote no record, so there is nothing to take back.',
})
