import type { Labels } from '../../../../platform/labels.ts'
import type { PortalLocale } from '../../../../platform/locales.ts'
import type { GlyphName } from '../../../../admin/ui/glyph.tsx'
import type { CellKind } from '../../coverage/kinds.ts'

/** Short names of the languages, for columns. */
export const languageWords: Readonly<Record<PortalLocale, Labels>> = {
  vi: { vi: 'Việt', en: 'Vietnamese' },
  en: { vi: 'Anh', en: 'English' },
  lo: { vi: 'Lào', en: 'Lao' },
  th: { vi: 'Thái', en: 'Thai' },
  'zh-Hans': { vi: 'Trung', en: 'Chinese' },
  ja: { vi: 'Nhật', en: 'Japanese' },
  ko: { vi: 'Hàn', en: 'Korean' },
  fr: { vi: 'Pháp', en: 'French' },
}

export const kindGlyphs: Readonly<Record<CellKind, GlyphName>> = {
  untranslated: 'none',
  machine: 'machine',
  draft: 'editing',
  waiting: 'waiting',
  returned: 'returned',
  outdated: 'changed',
  approved: 'done',
  withdrawn: 'withdrawn',
}

export const words = {
  title: { vi: 'Độ phủ ngôn ngữ', en: 'Language coverage' },
  area: { vi: 'Biên dịch', en: 'Translation' },
  count: { vi: '{items} mục, {locales} ngôn ngữ', en: '{items} items, {locales} languages' },
  views: { vi: 'Cách xem', en: 'Views' },
  items: { vi: 'Từng mục', en: 'Items' },
  shares: { vi: 'Tỷ lệ đã xuất bản', en: 'Shares of what is published' },
  content: { vi: 'Nội dung', en: 'Content' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  released: { vi: 'trên số mục đang lọc', en: 'of the items shown' },
  approvedOf: {
    vi: '{language}: {count} trên {items} mục đã duyệt',
    en: '{language}: {count} of {items} items approved',
  },
  lateOf: { vi: '{count} quá hạn', en: '{count} late' },
  loading: { vi: 'Đang xem các mục', en: 'Looking at the items' },
  newJob: { vi: 'Tạo gói dịch', en: 'New job' },
  search: { vi: 'Tìm tên mục, không cần dấu', en: 'Search titles, without accents' },
  empty: { vi: 'Không có mục nào ở đây', en: 'No items here' },
  emptyFiltered: {
    vi: 'Không mục nào khớp với các điều kiện đang lọc. Bỏ bớt điều kiện để thấy nhiều hơn.',
    en: 'No item fits the filter. Take some of it away to see more.',
  },
  emptyAll: {
    vi: 'Mục của cơ sở dữ liệu hình ảnh hiện ở đây khi đã có nội dung tiếng Việt.',
    en: 'Items of the image database stand here once something is written about them.',
  },
  clear: { vi: 'Bỏ mọi điều kiện lọc', en: 'Clear the filter' },
  legend: { vi: 'Lọc theo trạng thái', en: 'Filter by state' },
  keysMove: { vi: 'đi trong bảng', en: 'move' },
  keysOpen: { vi: 'mở bàn dịch', en: 'open the desk' },
  keysChoose: { vi: 'chọn ô để tạo gói', en: 'choose cells for a job' },
  keys: { vi: 'Phím', en: 'Keys' },
} as const satisfies Record<string, Labels>

/** What is said of one cell. */
export const cellWords = {
  days: { vi: '{days} ngày', en: '{days} days' },
  short: { vi: '{days} ng', en: '{days} d' },
  years: { vi: '{years} năm', en: '{years} y' },
  late: { vi: 'quá hạn', en: 'late' },
  lateSince: { vi: 'quá hạn từ {day}', en: 'was due {day}' },
  due: { vi: 'hạn {day}', en: 'due {day}' },
  job: { vi: 'trong gói «{title}», hạn {day}', en: 'in the job “{title}”, due {day}' },
  read: { vi: 'công chúng đang đọc', en: 'the public reads it' },
} as const satisfies Record<string, Labels>
