import { field, type FieldOptions } from '../../../records/fields.ts'
import { recognitions } from './choices.ts'

/** The name by which officers keep it; readers see the title of each language. */
export const nameField = (options: Partial<FieldOptions> = {}) =>
  field.text({
    label: { vi: 'Tên gọi', en: 'Name' },
    help: {
      vi: 'Tên chính thức bằng tiếng Việt, để quản lý; tiêu đề cho người đọc viết ở từng ngôn ngữ.',
      en: 'The official Vietnamese name, for keeping; the title that readers see is written in each language.',
    },
    max: 300,
    required: true,
    listed: true,
    ...options,
  })

export const coverFields = {
  cover: field.record('media-assets', {
    label: { vi: 'Ảnh bìa', en: 'Cover' },
    help: { vi: 'Chọn trong kho hình ảnh đã duyệt.', en: 'Choose among the approved media.' },
  }),
  gallery: field.records('media-assets', {
    label: { vi: 'Hình ảnh, phim', en: 'Pictures and films' },
    help: { vi: 'Hiện theo thứ tự đã xếp.', en: 'Shown in the order given.' },
  }),
}

export const relatedField = field.records('*', {
  label: { vi: 'Mục liên quan', en: 'Related items' },
  help: {
    vi: 'Người đọc được dẫn tới những mục đã xuất bản bằng ngôn ngữ đang xem.',
    en: 'Readers are led to those that are published in the language they read.',
  },
})

/** Where what is said comes from, and what must be looked at before anybody outside reads it. */
export const proofFields = {
  sources: field.texts({
    label: { vi: 'Nguồn', en: 'Sources' },
    help: {
      vi: 'Mỗi dòng một nguồn, theo thứ tự số [1], [2]… trong bài: cơ quan. Tên tài liệu, ngày. Địa chỉ để ở cuối dòng.',
      en: 'One a line, in the order of the numbers [1], [2]… in the text: who. What, when. The address stands last.',
    },
    max: 500,
    unsearched: true,
  }),
  containsMap: field.boolean({
    label: { vi: 'Có bản đồ, sơ đồ Việt Nam', en: 'Shows a map of Viet Nam' },
    help: {
      vi: 'Tích khi ảnh, phim, hình vẽ có bản đồ cả nước hay một phần lãnh thổ; người kiểm duyệt phải xem Hoàng Sa, Trường Sa trước khi duyệt.',
      en: 'Tick it when a picture, film or drawing shows the territory or a part of it; a reviewer must check Hoàng Sa and Trường Sa before approval.',
    },
    legalBasis: 'Luật Đo đạc và bản đồ 27/2018/QH14, Điều 6',
  }),
  happenedOn: field.date({
    label: { vi: 'Ngày hoàn thành nội dung', en: 'Made on' },
    help: {
      vi: 'Ngày viết, chụp, quay hoặc đưa vào cơ sở dữ liệu; quyết định kỳ báo cáo.',
      en: 'When it was written, taken or entered; it decides the reporting period.',
    },
    listed: true,
  }),
}

export const coordinateFields = {
  latitude: field.number({
    label: { vi: 'Vĩ độ', en: 'Latitude' },
    help: { vi: 'Độ thập phân, WGS 84; ví dụ 17,5897.', en: 'Decimal degrees, WGS 84; for example 17.5897.' },
    unit: '°',
    min: -90,
    max: 90,
  }),
  longitude: field.number({
    label: { vi: 'Kinh độ', en: 'Longitude' },
    help: {
      vi: 'Độ thập phân, WGS 84; ví dụ 106,2832.',
      en: 'Decimal degrees, WGS 84; for example 106.2832.',
    },
    unit: '°',
    min: -180,
    max: 180,
  }),
}

export const districtsField = field.texts({
  label: { vi: 'Địa bàn', en: 'Districts' },
  help: {
    vi: 'Huyện, thị xã, thành phố hoặc xã, theo tên gọi tại ngày hoàn thành nội dung.',
    en: 'Districts, towns or communes by their names on the day the content was made.',
  },
  max: 100,
  listed: true,
})

/** What an authority has recognised: the level, when, by whom, with which paper. */
export const recognitionFields = {
  recognition: field.choice(recognitions, {
    label: { vi: 'Danh hiệu, ghi danh', en: 'Recognition' },
    legalBasis: 'Luật Di sản văn hóa 45/2024/QH15',
    listed: true,
  }),
  recognizedYear: field.integer({
    label: { vi: 'Năm ghi danh, xếp hạng', en: 'Year' },
    min: 1945,
    max: 2200,
  }),
  recognizedBy: field.text({
    label: { vi: 'Cơ quan ghi danh, xếp hạng', en: 'Recognised by' },
    help: { vi: 'Tên cơ quan tại thời điểm đó.', en: 'By its name at the time.' },
    max: 200,
  }),
  recognitionDecision: field.text({
    label: { vi: 'Quyết định, hồ sơ', en: 'Decision or file' },
    help: { vi: 'Số, ký hiệu và ngày như trên văn bản.', en: 'Number and date as on the paper.' },
    max: 200,
  }),
  otherRecognitions: field.texts({
    label: { vi: 'Các lần ghi danh khác', en: 'Further recognitions' },
    help: {
      vi: 'Mỗi dòng một lần: năm, danh hiệu, cơ quan, quyết định.',
      en: 'One a line: year, title, authority, decision.',
    },
    max: 300,
  }),
}
