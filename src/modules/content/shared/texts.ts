import { field } from '../../../records/fields.ts'

/** What every language says of every item; what differs by kind follows in its own schema. */
export const commonTexts = {
  title: field.text({ label: { vi: 'Tiêu đề', en: 'Title' }, max: 300, required: true }),
  summary: field.longText({
    label: { vi: 'Tóm tắt', en: 'Summary' },
    help: {
      vi: 'Một, hai câu; hiện dưới tiêu đề, trong danh sách, kết quả tìm kiếm và khi chia sẻ.',
      en: 'One or two sentences; shown below the title, in lists, in search results and when shared.',
    },
    max: 1000,
    required: true,
  }),
  body: field.structured({ label: { vi: 'Nội dung', en: 'Text' } }),
}

export const addressText = field.text({ label: { vi: 'Địa chỉ, nơi chốn', en: 'Address' }, max: 500 })

export const howToGetText = field.longText({ label: { vi: 'Đường đi', en: 'How to get there' }, max: 5000 })

export const adviceText = field.longText({
  label: { vi: 'Lưu ý cho khách', en: 'Good to know' },
  max: 5000,
})

export const contactNoteText = field.longText({
  label: { vi: 'Liên hệ', en: 'Contact' },
  help: {
    vi: 'Nơi và cách liên hệ; không ghi số riêng của cá nhân.',
    en: 'Where and how to get in touch; no private numbers.',
  },
  max: 2000,
})
