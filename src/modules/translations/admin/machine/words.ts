import type { Labels } from '../../../../platform/labels.ts'
import type { RunState } from '../../machine/states.ts'

export const common = {
  desk: { vi: 'Biên dịch', en: 'Translations' },
  machine: { vi: 'Bản dịch nháp bằng máy', en: 'Drafts by machine' },
  unknown: { vi: 'chưa biết giá', en: 'price unknown' },
  loading: { vi: 'Đang tải', en: 'Loading' },
  start: { vi: 'Cho máy dịch nháp', en: 'Draft by machine' },
  close: { vi: 'Đóng', en: 'Close' },
} as const satisfies Record<string, Labels>

export const providers: Readonly<Record<string, string>> = {
  openai: 'OpenAI API',
  libretranslate: 'LibreTranslate',
}

export const states: Readonly<Record<RunState, Labels>> = {
  waiting: { vi: 'Đang chờ', en: 'Waiting' },
  running: { vi: 'Đang dịch', en: 'Drafting' },
  finished: { vi: 'Xong', en: 'Finished' },
  failed: { vi: 'Dừng vì lỗi', en: 'Failed' },
  cancelled: { vi: 'Đã dừng', en: 'Stopped' },
}
