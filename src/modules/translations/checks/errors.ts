import { defineError } from '../../../platform/errors.ts'

export const blockedByChecks = defineError('translations.blocked-by-checks', 422, {
  vi: 'Bản “{locale}” còn {count} lỗi phải sửa trước khi trình, thẩm định hay duyệt: {summary}. Mở bàn dịch để sửa; lỗi báo nhầm thì người thẩm định bỏ qua tại đoạn đó, có ghi lý do.',
  en: 'The “{locale}” text has {count} faults to mend before it can be submitted, reviewed or approved: {summary}. Mend them at the desk; where a check is mistaken, a reviewer ignores it at that segment and says why.',
})

export const unknownCheck = defineError('translations.unknown-check', 422, {
  vi: 'Không có kiểm tra nào tên “{check}”.',
  en: 'There is no check “{check}”.',
})

export const reviewerIgnores = defineError('translations.reviewer-ignores', 403, {
  vi: '“{check}” là kiểm tra bắt buộc: chỉ người có quyền thẩm định, và không phải người viết đoạn này, được bỏ qua. Hãy sửa bản dịch hoặc nhờ người thẩm định.',
  en: '“{check}” is a blocking check: only somebody who may review, and who did not write this segment, can ignore it. Mend the translation or ask a reviewer.',
})
