import { defineError } from '../platform/errors.ts'

export const recordNotFound = defineError('records.not-found', 404, {
  vi: 'Không tìm thấy bản ghi này, hoặc bạn không có quyền xem. Hãy kiểm tra lại đường dẫn.',
  en: 'There is no such record, or you may not see it. Check the address.',
})

export const duplicateRecord = defineError('records.duplicate', 409, {
  vi: 'Đã có bản ghi trùng: “{title}” (mã {id}). Hãy mở bản ghi đó để sửa thay vì nhập lại.',
  en: 'This is already recorded: “{title}” (id {id}). Open that record and change it instead of entering it again.',
})

export const duplicateMeanwhile = defineError('records.duplicate', 409, {
  vi: 'Người khác vừa lưu bản ghi trùng “{title}”. Hãy tải lại danh sách rồi mở bản ghi đó để sửa.',
  en: 'Somebody has just recorded “{title}” too. Reload the list, then open that record and change it.',
})

export const valueTaken = defineError('records.value-taken', 409, {
  vi: 'Giá trị “{value}” của “{field}” đã có ở bản ghi khác, mà trường này không được trùng. Hãy nhập giá trị khác.',
  en: 'Another record already has the value “{value}” of “{field}”, which must be unique. Enter another value.',
})

export const changedMeanwhile = defineError('records.changed-meanwhile', 409, {
  vi: 'Bản ghi đã được người khác sửa (phiên bản {current}, bạn đang sửa phiên bản {yours}). Hãy tải lại, so hai bản rồi lưu.',
  en: 'Somebody changed this record meanwhile (version {current}, yours is {yours}). Reload, compare, then save.',
})

export const versionNeeded = defineError('records.version-needed', 428, {
  vi: 'Thiếu phiên bản đang sửa. Gửi kèm If-Match: "v<số phiên bản>" hoặc trường version.',
  en: 'The version being changed is missing. Send If-Match: "v<number>" or the field version.',
})

export const wrongState = defineError('records.wrong-state', 409, {
  vi: 'Bản ghi đang ở trạng thái “{state}” nên không thể “{move}”.',
  en: 'The record is “{state}”, so “{move}” is not possible now.',
})

export const noteNeeded = defineError('records.note-needed', 422, {
  vi: 'Cần ghi rõ lý do trả lại để người soạn biết phải sửa gì.',
  en: 'Say why, so that the author knows what to mend.',
})

export const nothingToTakeBack = defineError('records.nothing-to-take-back', 409, {
  vi: 'Không còn bước nào của bạn để hoàn tác: chỉ lui được bước vừa làm trong 2 phút, khi chưa ai sửa tiếp.',
  en: 'There is no step of yours to take back: only the last one, within 2 minutes and before anybody goes on.',
})

export const unknownReference = defineError('records.unknown-reference', 422, {
  vi: 'Trường “{field}” trỏ tới một bản ghi hoặc cơ quan không có: {value}. Hãy chọn lại từ danh sách.',
  en: 'The field “{field}” points to a record or organisation that does not exist: {value}. Choose again.',
})

export const revisionNotFound = defineError('records.revision-not-found', 404, {
  vi: 'Không có phiên bản {version} của bản ghi này.',
  en: 'This record has no version {version}.',
})
