import { defineError } from '../../platform/errors.ts'

export const notWaiting = defineError('approvals.not-waiting', 409, {
  vi: 'Bản ghi này không còn chờ duyệt nên không lập được liên kết. Trình bản ghi rồi lập lại.',
  en: 'This record does not wait for approval, so it gets no link. Submit it first.',
})

export const notAnApprover = defineError('approvals.not-an-approver', 422, {
  vi: 'Người được chọn không có quyền duyệt bản ghi này, hoặc đã tham gia soạn. Chọn người khác trong danh sách.',
  en: 'The person chosen may not approve this record, or took part in writing it. Choose another from the list.',
})

export const linkNotFound = defineError('approvals.not-found', 404, {
  vi: 'Không có liên kết phê duyệt này, hoặc liên kết đã đóng.',
  en: 'There is no such approval link, or it is closed.',
})

export const pageUnknown = defineError('approvals.page-unknown', 404, {
  vi: 'Liên kết này không đúng hoặc không còn dùng được. Mở lại từ thư, hoặc nhờ người gửi lập liên kết mới.',
  en: 'This link is wrong or can no longer be used. Open it from the letter again, or ask its sender for a new one.',
})

export const choiceNeeded = defineError('approvals.choice-needed', 422, {
  vi: 'Chọn Duyệt hoặc Trả lại. Khi trả lại, ghi rõ cần sửa gì.',
  en: 'Choose to approve or to return. When returning, say what to mend.',
})
