import { defineError } from '../../../platform/errors.ts'

export const readingNotFound = defineError('readings.not-found', 404, {
  vi: 'Không tìm thấy báo cáo cũ này, hoặc bạn không được xem. Mở lại danh sách báo cáo cũ.',
  en: 'There is no such old report, or you may not see it. Open the list of old reports again.',
})

export const mayNotRead = defineError('readings.not-allowed', 403, {
  vi: 'Vai trò của bạn không được đưa báo cáo cũ của cơ quan này vào sổ.',
  en: 'Your role does not allow taking in old reports of this organisation.',
})

export const decidedMeanwhile = defineError('readings.decided-meanwhile', 409, {
  vi: '{name} vừa quyết đoạn này. Hãy xem lại rồi quyết.',
  en: '{name} has just decided about this passage. Look at it again, then decide.',
})

export const alreadyWritten = defineError('readings.already-written', 409, {
  vi: 'Đoạn này đã vào sổ. Hãy sửa bản ghi trong sổ.',
  en: 'This passage has been written. Change the record itself.',
})

export const invalidProposal = defineError('readings.invalid-proposal', 422, {
  vi: 'Chưa nhận được: {summary}. Nhấn E để sửa.',
  en: 'This cannot be accepted yet: {summary}. Press E to correct it.',
})

export const mergeTargetUnknown = defineError('readings.merge-target-unknown', 422, {
  vi: 'Không tìm thấy bản ghi để gộp trong “{collection}”. Hãy chọn lại.',
  en: 'The record to merge with was not found in “{collection}”. Choose again.',
})

export const unknownChoice = defineError('readings.unknown-choice', 422, {
  vi: 'Mâu thuẫn này không có cách viết thứ {number}.',
  en: 'This contradiction has no choice number {number}.',
})

export const nothingAccepted = defineError('readings.nothing-accepted', 409, {
  vi: 'Chưa nhận bản ghi nào để đưa vào sổ. Nhấn Enter để nhận từng đoạn.',
  en: 'No record is accepted yet. Press Enter to accept a passage.',
})
