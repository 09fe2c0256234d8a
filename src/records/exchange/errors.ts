import { defineError } from '../../platform/errors.ts'

export const importRefused = defineError('import.refused', 422, {
  vi: 'Chưa ghi dòng nào: có {errors} lỗi ở {failed} dòng. Sửa tệp rồi nhập lại.',
  en: 'Nothing was imported: {errors} errors in {failed} rows. Mend the file and import it again.',
})

export const unknownOwner = defineError('import.unknown-owner', 422, {
  vi: 'Không có cơ quan “{org}”. Hãy ghi mã cơ quan, ví dụ so-ngoai-vu-quang-binh.',
  en: 'There is no organisation “{org}”. Give its code, for example so-ngoai-vu-quang-binh.',
})

export const unknownExportFormat = defineError('export.unknown-format', 422, {
  vi: 'Không xuất được dạng “{format}”. Chọn một trong: {known}.',
  en: 'There is no export format “{format}”. Choose one of: {known}.',
})

export const cannotReadFile = defineError('import.cannot-read-file', 422, {
  vi: 'Không đọc được tệp {file} ({reason}). Hãy kiểm tra đường dẫn và quyền đọc.',
  en: 'Cannot read {file} ({reason}). Check the path and your permission.',
})
