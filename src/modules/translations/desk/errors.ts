import { defineError } from '../../../platform/errors.ts'

export const nothingToTranslate = defineError('translations.no-source', 409, {
  vi: 'Mục này chưa có bản tiếng Việt nên chưa có gì để dịch. Hãy soạn và lưu bản tiếng Việt trước.',
  en: 'This item has no Vietnamese text, so there is nothing to translate yet. Write and save it first.',
})

export const segmentsChanged = defineError('translations.segments-changed', 409, {
  vi: 'Có {count} đoạn vừa được người khác sửa, hoặc bản gốc vừa đổi; chưa lưu gì. Xem lời của họ rồi lưu lại phần của bạn.',
  en: 'Somebody else has just written {count} of these segments, or their source changed; nothing was saved. Look at theirs, then save yours again.',
})

export const changedTarget = {
  vi: 'Người khác vừa sửa đoạn này.',
  en: 'Somebody else has just written this segment.',
}
export const changedSource = {
  vi: 'Câu gốc vừa đổi; hãy đọc lại câu gốc.',
  en: 'Its source has just changed; read it again.',
}
export const unknownSegment = {
  vi: 'Bản gốc không còn đoạn này.',
  en: 'The source no longer has this segment.',
}

export const unknownTarget = defineError('translations.unknown-target', 404, {
  vi: 'Đoạn này chưa có lời dịch hoặc bản gốc không còn nó. Hãy tải lại bàn dịch.',
  en: 'This segment has no words yet, or the source no longer has it. Reload the desk.',
})

export const ownSegments = defineError('translations.own-segments', 403, {
  vi: 'Bạn đã viết {count} đoạn trong số này nên không tự duyệt. Hãy để người khác duyệt.',
  en: 'You wrote {count} of these segments, so you do not approve them yourself. Let somebody else do it.',
})

export const lacksWords = defineError('translations.lacks-words', 422, {
  vi: 'Chưa trình được bản “{locale}”: còn {count} đoạn chưa dịch. Mở bàn dịch, lọc “Chưa dịch” rồi dịch nốt.',
  en: 'The “{locale}” text cannot be submitted yet: {count} segments have no words. Open the desk, filter “Untranslated” and translate them.',
})
