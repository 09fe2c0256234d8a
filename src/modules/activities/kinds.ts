import type { Labels } from '../../platform/labels.ts'

/** What a province does for external information, beside training, publications, exhibitions and visits. */
export const activityKinds = {
  dissemination: { vi: 'Quán triệt, phổ biến văn bản', en: 'Dissemination of documents' },
  'press-feature': {
    vi: 'Tin, bài, chuyên trang, chuyên mục trên báo chí',
    en: 'Articles and features in the press',
  },
  broadcast: { vi: 'Chương trình phát thanh, truyền hình', en: 'Radio and television programmes' },
  'online-content': { vi: 'Sản phẩm truyền thông trên mạng', en: 'Online content' },
  'press-conference': { vi: 'Họp báo', en: 'Press conference' },
  'press-information': { vi: 'Cung cấp thông tin cho báo chí', en: 'Information given to the press' },
  correction: {
    vi: 'Giải thích, làm rõ, phản bác thông tin sai lệch',
    en: 'Correction of false information',
  },
  event: { vi: 'Sự kiện, hội nghị, hội thảo', en: 'Event, conference or seminar' },
  portal: { vi: 'Xây dựng, vận hành cổng/trang thông tin điện tử', en: 'Portals and websites' },
  'foreign-affairs': { vi: 'Hoạt động đối ngoại', en: 'External relations' },
  other: { vi: 'Hoạt động khác', en: 'Other' },
} as const satisfies Record<string, Labels>

export type ActivityKind = keyof typeof activityKinds

export const visitDirections = {
  in: { vi: 'Đoàn vào', en: 'Incoming' },
  out: { vi: 'Đoàn ra', en: 'Outgoing' },
} as const satisfies Record<string, Labels>

export type VisitDirection = keyof typeof visitDirections
