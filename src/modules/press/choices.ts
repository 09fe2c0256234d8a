import type { Labels } from '../../platform/labels.ts'

/** What an outlet is; an international organisation such as a development bank has no country. */
export const outletKinds = {
  newspaper: { vi: 'Báo, tạp chí', en: 'Newspaper or magazine' },
  television: { vi: 'Đài, kênh truyền hình', en: 'Television' },
  radio: { vi: 'Đài phát thanh', en: 'Radio' },
  agency: { vi: 'Hãng thông tấn', en: 'News agency' },
  online: { vi: 'Báo điện tử, trang tin', en: 'Online media' },
  'film-studio': { vi: 'Hãng phim', en: 'Film studio' },
  'production-company': { vi: 'Công ty sản xuất chương trình', en: 'Production company' },
  'international-organization': { vi: 'Tổ chức quốc tế', en: 'International organisation' },
  other: { vi: 'Tổ chức khác', en: 'Other' },
} as const satisfies Record<string, Labels>

export const delegationKinds = {
  reporters: { vi: 'Đoàn phóng viên', en: 'Reporters' },
  television: { vi: 'Đoàn truyền hình', en: 'Television crew' },
  film: { vi: 'Đoàn làm phim', en: 'Film crew' },
  production: { vi: 'Đoàn sản xuất chương trình', en: 'Production crew' },
} as const satisfies Record<string, Labels>

/** Which way of the decree a delegation goes; each has its own terms. */
export const procedures = {
  'non-resident': { vi: 'Phóng viên không thường trú', en: 'Non-resident reporters' },
  'state-guest': {
    vi: 'Đi theo đoàn khách của lãnh đạo Đảng, Nhà nước, Bộ Ngoại giao',
    en: 'With guests of the State',
  },
  'province-guest': {
    vi: 'Đi theo đoàn khách của bộ, ngành, địa phương',
    en: 'With guests of a ministry or province',
  },
  resident: { vi: 'Phóng viên thường trú', en: 'Resident reporters' },
} as const satisfies Record<string, Labels>

export const sentiments = {
  positive: { vi: 'Tích cực', en: 'Positive' },
  neutral: { vi: 'Trung lập', en: 'Neutral' },
  negative: { vi: 'Tiêu cực', en: 'Negative' },
  false: { vi: 'Sai lệch', en: 'False' },
} as const satisfies Record<string, Labels>
