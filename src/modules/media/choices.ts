import type { Labels } from '../../platform/labels.ts'

export const kinds = {
  image: { vi: 'Ảnh', en: 'Photograph' },
  drawing: { vi: 'Tranh, hình vẽ', en: 'Drawing' },
  video: { vi: 'Phim', en: 'Film' },
  document: { vi: 'Tài liệu', en: 'Document' },
  audio: { vi: 'Âm thanh', en: 'Sound' },
} as const satisfies Record<string, Labels>
export type MediaKind = keyof typeof kinds

export const licences = {
  'cc-by': { vi: 'CC BY 4.0: dùng lại, ghi tên tác giả', en: 'CC BY 4.0: reuse with attribution' },
  'cc-by-sa': {
    vi: 'CC BY-SA 4.0: dùng lại, ghi tên, chia sẻ tương tự',
    en: 'CC BY-SA 4.0: reuse with attribution, share alike',
  },
  'cc-by-nc': { vi: 'CC BY-NC 4.0: dùng lại, phi thương mại', en: 'CC BY-NC 4.0: non-commercial reuse' },
  'public-domain': { vi: 'Thuộc về công chúng', en: 'Public domain' },
  'press-use': { vi: 'Dành cho báo chí, ghi nguồn', en: 'For press use, with credit' },
  'all-rights-reserved': { vi: 'Giữ mọi quyền', en: 'All rights reserved' },
  other: { vi: 'Giấy phép khác', en: 'Another licence' },
} as const satisfies Record<string, Labels>
export type Licence = keyof typeof licences

/** Where the licences that have an address of their own can be read. */
export const licenceUrls: Partial<Record<Licence, string>> = {
  'cc-by': 'https://creativecommons.org/licenses/by/4.0/',
  'cc-by-sa': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'cc-by-nc': 'https://creativecommons.org/licenses/by-nc/4.0/',
  'public-domain': 'https://creativecommons.org/publicdomain/mark/1.0/',
}

export const consents = {
  given: { vi: 'Đã đồng ý', en: 'Given' },
  missing: { vi: 'Chưa có', en: 'Missing' },
  'not-needed': { vi: 'Không cần', en: 'Not needed' },
} as const satisfies Record<string, Labels>

export const territories = {
  worldwide: { vi: 'Toàn thế giới', en: 'Worldwide' },
  vietnam: { vi: 'Chỉ tại Việt Nam', en: 'Viet Nam only' },
  other: { vi: 'Phạm vi khác', en: 'Another territory' },
} as const satisfies Record<string, Labels>

export const accessLevels = {
  open: { vi: 'Mở', en: 'Open' },
  'on-request': { vi: 'Theo yêu cầu', en: 'On request' },
  internal: { vi: 'Nội bộ', en: 'Internal' },
} as const satisfies Record<string, Labels>

export const maps = {
  none: { vi: 'Không có bản đồ', en: 'No map' },
  part: { vi: 'Bản đồ một vùng, một tỉnh', en: 'A map of a part of the country' },
  country: { vi: 'Có bản đồ Việt Nam', en: 'A map of Viet Nam' },
} as const satisfies Record<string, Labels>

export const syntheses = {
  none: { vi: 'Không', en: 'No' },
  'ai-generated': { vi: 'Tạo bằng trí tuệ nhân tạo', en: 'Made with artificial intelligence' },
  'ai-edited': { vi: 'Sửa bằng trí tuệ nhân tạo', en: 'Altered with artificial intelligence' },
  simulated: { vi: 'Mô phỏng người, sự việc', en: 'Simulates persons or events' },
} as const satisfies Record<string, Labels>
export type Synthesis = keyof typeof syntheses

export const happyResults = {
  sent: { vi: 'Đã gửi', en: 'Sent' },
  shortlisted: { vi: 'Vào vòng sau', en: 'Shortlisted' },
  awarded: { vi: 'Đạt giải', en: 'Awarded' },
  'not-chosen': { vi: 'Không được chọn', en: 'Not chosen' },
} as const satisfies Record<string, Labels>
