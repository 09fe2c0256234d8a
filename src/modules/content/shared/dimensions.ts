import type { Labels } from '../../../platform/labels.ts'
import { field } from '../../../records/fields.ts'
import { channels, informationKinds } from '../../activities/public.ts'

/** The subjects under which the public finds things, in the order of the portal. */
export const subjects = {
  caves: { vi: 'Hang động', en: 'Caves' },
  waters: { vi: 'Biển và sông', en: 'Sea and rivers' },
  heritage: { vi: 'Di tích', en: 'Monuments and history' },
  festivals: { vi: 'Lễ hội', en: 'Festivals' },
  arts: { vi: 'Nghệ thuật', en: 'Arts' },
  food: { vi: 'Ẩm thực', en: 'Food' },
  people: { vi: 'Con người', en: 'People' },
  products: { vi: 'Sản vật', en: 'Products' },
  exhibitions: { vi: 'Triển lãm', en: 'Exhibitions' },
} as const satisfies Record<string, Labels>

export type Subject = keyof typeof subjects

/** The themes of the country's image in the strategy until 2030 (Quyết định 173/QĐ-TTg, 27/01/2026). */
export const messages = {
  stable: { vi: 'Ổn định', en: 'Stable' },
  dynamic: { vi: 'Năng động', en: 'Dynamic' },
  identity: { vi: 'Bản sắc', en: 'Rich in identity' },
  innovative: { vi: 'Đổi mới', en: 'Innovative' },
  safe: { vi: 'Điểm đến an toàn', en: 'A safe destination' },
  trusted: { vi: 'Đối tác tin cậy', en: 'A trusted partner' },
} as const satisfies Record<string, Labels>

/** Those whom a text is meant for; the strategy asks for segments by market, region and public. */
export const markets = {
  laos: { vi: 'Lào', en: 'Laos' },
  thailand: { vi: 'Thái Lan', en: 'Thailand' },
  asean: { vi: 'Các nước ASEAN khác', en: 'Other ASEAN countries' },
  china: { vi: 'Trung Quốc', en: 'China' },
  japan: { vi: 'Nhật Bản', en: 'Japan' },
  korea: { vi: 'Hàn Quốc', en: 'Korea' },
  europe: { vi: 'Châu Âu', en: 'Europe' },
  americas: { vi: 'Châu Mỹ', en: 'The Americas' },
  oceania: { vi: 'Châu Đại Dương', en: 'Oceania' },
  diaspora: { vi: 'Người Việt Nam ở nước ngoài', en: 'Vietnamese abroad' },
  domestic: { vi: 'Trong nước', en: 'Viet Nam' },
  other: { vi: 'Địa bàn khác', en: 'Elsewhere' },
} as const satisfies Record<string, Labels>

const STRATEGY = 'Quyết định 173/QĐ-TTg ngày 27/01/2026'

/** What a piece of the image database is about, by which channel it goes and whom it is for. */
export const dimensionFields = {
  subjects: field.choices(subjects, {
    label: { vi: 'Chủ đề trên cổng', en: 'Subjects' },
    help: {
      vi: 'Nơi người đọc tìm thấy mục này trên cổng; chọn một hoặc vài chủ đề.',
      en: 'Where readers find it on the portal; choose one or a few.',
    },
    listed: true,
  }),
  informationKinds: field.choices(informationKinds, {
    label: { vi: 'Loại thông tin', en: 'Kinds of information' },
    legalBasis: 'Nghị định 72/2015/NĐ-CP',
  }),
  channels: field.choices(channels, {
    label: { vi: 'Phương thức sử dụng', en: 'Channels' },
    help: {
      vi: 'Những phương thức mà nội dung này được dùng đến.',
      en: 'The channels in which this is used.',
    },
    legalBasis: 'Thông tư 22/2016/TT-BTTTT, Điều 5',
  }),
  messages: field.choices(messages, {
    label: { vi: 'Thông điệp quốc gia', en: 'National themes' },
    legalBasis: STRATEGY,
  }),
  markets: field.choices(markets, {
    label: { vi: 'Địa bàn, công chúng hướng tới', en: 'Target markets' },
    legalBasis: STRATEGY,
  }),
}
