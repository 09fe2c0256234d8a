import { defineError } from '../../platform/errors.ts'

export const noSourceText = defineError('records.no-source-text', 409, {
  vi: 'Chưa có bản tiếng Việt để dịch. Hãy lưu bản “vi” trước.',
  en: 'There is no Vietnamese text to translate from. Save the “vi” text first.',
})

export const textNotFound = defineError('records.text-not-found', 404, {
  vi: 'Bản ghi này chưa có nội dung bằng ngôn ngữ “{locale}”. Hãy soạn và lưu trước.',
  en: 'This record has no text in “{locale}” yet. Write and save it first.',
})

export const hasNoTexts = defineError('records.has-no-texts', 409, {
  vi: 'Danh mục “{collection}” không có nội dung theo ngôn ngữ.',
  en: 'Records of “{collection}” carry no texts by language.',
})

export const wrongTextState = defineError('records.wrong-text-state', 409, {
  vi: 'Bản “{locale}” đang ở trạng thái “{state}” nên không thể “{move}”.',
  en: 'The “{locale}” text is “{state}”, so “{move}” is not possible now.',
})

export const ownText = defineError('records.own-text', 403, {
  vi: 'Bạn đã viết vào bản “{locale}” lần này nên không thẩm định hay duyệt nó. Hãy để người khác làm.',
  en: 'You wrote in the “{locale}” text this time, so you neither review nor approve it. Let somebody else do it.',
})

export const ownReview = defineError('records.own-review', 403, {
  vi: 'Bạn đã thẩm định bản “{locale}”; người duyệt phải là người khác, trừ khi quản trị đã cho phép một người làm cả hai.',
  en: 'You reviewed the “{locale}” text; somebody else approves it, unless the administrator lets one person do both.',
})

export const recordNotApproved = defineError('records.record-not-approved', 409, {
  vi: 'Hồ sơ chưa được duyệt nên chưa duyệt được bản “{locale}”. Hãy duyệt bản tiếng Việt (cùng hồ sơ) trước.',
  en: 'The record is not approved, so its “{locale}” text cannot be. Approve the Vietnamese text and the record first.',
})

export const badText = defineError('records.invalid-text', 422, {
  vi: 'Có {count} chỗ trong nội dung cần sửa trước khi lưu: {summary}',
  en: '{count} places of the text need mending before it can be saved: {summary}',
})

export const incompleteText = defineError('records.incomplete-text', 422, {
  vi: 'Chưa trình được bản “{locale}”: còn thiếu {summary}. Điền rồi trình lại.',
  en: 'The “{locale}” text cannot be submitted yet: {summary} missing. Fill in, then submit again.',
})

export const badSchedule = defineError('records.bad-schedule', 422, {
  vi: 'Thời điểm hết hạn phải sau thời điểm đăng và thời điểm hết cấm đăng.',
  en: 'The expiry must come after the time of publication and after the embargo.',
})

export const previewUnknown = defineError('records.preview-unknown', 404, {
  vi: 'Liên kết xem thử này không đúng, đã hết hạn hoặc đã bị thu hồi. Hãy xin liên kết mới.',
  en: 'This preview link is wrong, expired or revoked. Ask for a new one.',
})

export const reasonNeeded = defineError('records.reason-needed', 422, {
  vi: 'Ghi rõ lý do (ít nhất 10 ký tự): nó được lưu vào nhật ký.',
  en: 'Say why (at least 10 characters): it is kept in the log.',
})

export const noSuchRule = defineError('records.no-such-rule', 404, {
  vi: 'Không có quy tắc nào như thế đang có hiệu lực, hoặc đã có người bỏ. Mở lại trang để xem quy tắc hiện nay.',
  en: 'No such rule is in force, or somebody took it back. Open the page again to see the rules as they are.',
})
