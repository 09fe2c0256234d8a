import { defineError } from '../../../../platform/errors.ts'

export const obligationNotFound = defineError('translations.obligation-not-found', 404, {
  vi: 'Không có nghĩa vụ dịch này. Mở lại danh sách nghĩa vụ.',
  en: 'There is no such obligation. Open the list of obligations again.',
})

export const obligationEnded = defineError('translations.obligation-ended', 409, {
  vi: 'Nghĩa vụ này đã được kết thúc. Mở lại danh sách để xem.',
  en: 'This obligation has been ended already. Open the list again.',
})

export const endsBeforeBegin = defineError('translations.obligation-ends-before', 422, {
  vi: 'Ngày cuối phải từ ngày bắt đầu {validFrom} trở đi.',
  en: 'The last day must not be before the first, {validFrom}.',
})

export const notTold = defineError('translations.obligation-not-told', 422, {
  vi: 'Danh mục “{collection}” không có nội dung theo ngôn ngữ nên không đặt được nghĩa vụ dịch.',
  en: 'The collection “{collection}” has no texts by language, so nothing can be owed of it.',
})
