import { defineError } from '../../../platform/errors.ts'

export const jobNotFound = defineError('translations.job-not-found', 404, {
  vi: 'Không tìm thấy gói dịch này. Mở lại danh sách gói dịch.',
  en: 'There is no such translation job. Open the list of jobs again.',
})

export const jobChanged = defineError('translations.job-changed', 409, {
  vi: 'Gói dịch vừa được người khác thay đổi. Tải lại trang rồi làm lại.',
  en: 'Somebody else has just changed the job. Reload the page, then try again.',
})

export const jobNotAllowed = defineError('translations.job-not-allowed', 403, {
  vi: 'Bạn không được làm việc này với gói dịch này. Nhờ người lập gói dịch hoặc người có quyền biên tập.',
  en: 'You may not do this with this job. Ask whoever made it, or somebody who may edit.',
})

export const jobStepClosed = defineError('translations.job-step-closed', 409, {
  vi: 'Gói dịch đang ở trạng thái khác nên không làm được bước này. Tải lại trang.',
  en: 'The job is in another state, so this step is not open. Reload the page.',
})

export const itemsFixed = defineError('translations.job-items-fixed', 409, {
  vi: 'Gói dịch đã giao bài nên không thêm bớt mục được nữa. Trả lại gói, hoặc lập gói khác cho các mục mới.',
  en: 'The job is delivered, so its items stay as they are. Return it, or make another job for the new items.',
})

export const deadlinePast = defineError('translations.deadline-past', 422, {
  vi: 'Hạn giao đã qua. Chọn hôm nay hoặc một ngày sau.',
  en: 'The deadline has passed. Choose today or a later day.',
})

export const noteNeeded = defineError('translations.job-note-needed', 422, {
  vi: 'Ghi rõ lý do: người dịch cần biết phải làm gì tiếp.',
  en: 'Say why: the translator has to know what to do next.',
})

export const notDone = defineError('translations.job-not-done', 422, {
  vi: 'Còn {count} đoạn chưa dịch xong. Dịch nốt, hoặc ghi lý do giao khi chưa xong.',
  en: '{count} segments are not translated yet. Finish them, or say why you deliver now.',
})

export const assigneeNeeded = defineError('translations.job-assignee-needed', 422, {
  vi: 'Chọn cán bộ biên dịch, hoặc ghi tên người dịch bên ngoài.',
  en: 'Choose an officer who translates, or name the translator outside.',
})

export const notATranslator = defineError('translations.job-not-a-translator', 422, {
  vi: 'Người được chọn không có quyền biên dịch ở cơ quan này. Chọn người khác trong danh sách.',
  en: 'The person chosen may not translate for this organisation. Choose another from the list.',
})

export const itemNotFound = defineError('translations.job-item-not-found', 422, {
  vi: 'Có mục không tìm thấy, không có nội dung để dịch, hoặc ngoài phạm vi của bạn. Bỏ mục đó ra rồi lập lại.',
  en: 'An item was not found, has nothing to translate, or is out of your reach. Take it out, then try again.',
})

export const itemsApart = defineError('translations.job-items-apart', 422, {
  vi: 'Các mục thuộc nhiều cơ quan mà không vai trò biên dịch nào của bạn bao quát hết. Lập riêng gói cho từng cơ quan.',
  en: 'The items belong to organisations that none of your roles reaches together. Make one job for each.',
})

export const jobLinkNotFound = defineError('translations.job-link-not-found', 404, {
  vi: 'Gói dịch không có liên kết này. Tải lại trang.',
  en: 'The job has no such link. Reload the page.',
})

export const linkNotPossible = defineError('translations.job-link-not-possible', 409, {
  vi: 'Chỉ lập liên kết cho gói dịch đang mở, giao cho người bên ngoài.',
  en: 'Links are made for open jobs that are given to somebody outside.',
})

export const linkNeedsAddress = defineError('translations.job-link-needs-address', 422, {
  vi: 'Gói dịch chưa có địa chỉ thư của người dịch. Ghi địa chỉ, hoặc sao chép liên kết để gửi qua kênh khác.',
  en: 'The job has no mail address of the translator. Add one, or copy the link and send it otherwise.',
})

export const linkUnknown = defineError('translations.link-unknown', 404, {
  vi: 'Liên kết này không đúng. Mở lại từ thư đã nhận, hoặc nhờ người giao gói dịch gửi liên kết mới.',
  en: 'This link is wrong. Open it from the letter again, or ask whoever gave you the job for a new one.',
})

export const linkExpired = defineError('translations.link-expired', 410, {
  vi: 'Liên kết đã hết hạn. Những gì đã lưu vẫn còn; nhờ {name} gửi liên kết mới để làm tiếp.',
  en: 'This link has expired. What you saved is kept; ask {name} for a new link to go on.',
})

export const linkRevoked = defineError('translations.link-revoked', 410, {
  vi: 'Liên kết đã bị thu hồi. Những gì đã lưu vẫn còn; hỏi {name} nếu bạn vẫn nhận gói dịch này.',
  en: 'This link was withdrawn. What you saved is kept; ask {name} if the job is still yours.',
})

export const linkOver = defineError('translations.link-over', 410, {
  vi: 'Gói dịch đã kết thúc nên liên kết không mở được nữa. Cần gì thêm, hỏi {name}.',
  en: 'The job has come to its end, so its link no longer opens. If you need anything, ask {name}.',
})

export const linkDelivered = defineError('translations.link-delivered', 409, {
  vi: 'Bạn đã giao bài nên không sửa được nữa. Nếu cần sửa, nhờ {name} trả lại gói dịch.',
  en: 'You have delivered, so nothing can be changed now. To mend something, ask {name} to return the job.',
})

export const linkItemUnknown = defineError('translations.link-item-unknown', 404, {
  vi: 'Gói dịch của liên kết này không có mục đó.',
  en: 'The job of this link has no such item.',
})

export const linkTooBusy = defineError('translations.link-too-busy', 429, {
  vi: 'Liên kết được dùng quá nhanh. Đợi một phút rồi làm tiếp; những gì đã lưu vẫn còn.',
  en: 'The link is used too fast. Wait a minute, then go on; what you saved is kept.',
})

export const linkFileApart = defineError('translations.link-file-apart', 422, {
  vi: 'Tệp này có mục hoặc ngôn ngữ không thuộc gói dịch. Gửi lại đúng tệp đã tải từ trang này.',
  en: 'This file holds items or a language that are not of the job. Send the file that you downloaded from this page.',
})
