import type { Stage } from '../../modules/intakes/imports/endpoints.ts'
import type { Labels } from '../../platform/labels.ts'

/** What an import waits for, or what is being done to it. */
export const stageLabels: Readonly<Record<Stage, Labels>> = {
  reading: { vi: 'Đang đọc tệp', en: 'Reading the file' },
  matching: { vi: 'Chờ khớp cột', en: 'Columns to match' },
  checking: { vi: 'Đang kiểm tra', en: 'Checking' },
  checked: { vi: 'Đã kiểm tra', en: 'Checked' },
  writing: { vi: 'Đang ghi', en: 'Writing' },
  undoing: { vi: 'Đang hoàn tác', en: 'Taking back' },
  undone: { vi: 'Đã hoàn tác', en: 'Taken back' },
  failed: { vi: 'Không đọc được', en: 'Could not be read' },
}
