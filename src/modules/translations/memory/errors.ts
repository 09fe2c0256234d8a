import { defineError } from '../../../platform/errors.ts'

export const entryNotFound = defineError('translations.entry-not-found', 404, {
  vi: 'Câu này không còn trong bộ nhớ dịch. Hãy tải lại trang.',
  en: 'This entry is no longer in the translation memory. Reload the page.',
})

export const entryChanged = defineError('translations.entry-changed', 409, {
  vi: 'Người khác vừa sửa câu này. Hãy tải lại trang để xem bản mới rồi sửa tiếp.',
  en: 'Somebody else has just corrected this entry. Reload the page, look at it, then correct it.',
})

export const sameEntry = defineError('translations.same-entry', 409, {
  vi: 'Bộ nhớ đã có câu này với đúng bản dịch đó. Hãy xóa câu đang sửa nếu không cần nữa.',
  en: 'The memory already holds this source with this translation. Take this entry out if it is not needed.',
})

export const otherTags = defineError('translations.other-tags', 422, {
  vi: 'Thẻ trong câu dịch khác câu nguồn ({tags}). Hãy dùng đúng các thẻ của câu nguồn.',
  en: 'The tags of the translation differ from those of its source ({tags}). Use the tags of the source.',
})

export const importNotFound = defineError('translations.import-not-found', 404, {
  vi: 'Không còn tệp nhập này. Hãy gửi lại tệp TMX.',
  en: 'This import is no longer there. Send the TMX file again.',
})

export const importDecided = defineError('translations.import-decided', 409, {
  vi: 'Tệp này đã được nhập hoặc đã hủy. Hãy tải lại trang để xem kết quả.',
  en: 'This file was imported or cancelled already. Reload the page to see what came of it.',
})
