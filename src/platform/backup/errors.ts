import { defineError } from '../errors.ts'

export const backupDamaged = defineError('backup.damaged', 422, {
  vi: 'Bản sao lưu {path} bị hỏng hoặc thiếu ({reason}). Không có gì được khôi phục; hãy dùng một bản khác.',
  en: 'The backup {path} is damaged or incomplete ({reason}). Nothing was restored; use another one.',
})

export const backupNewer = defineError('backup.newer-than-program', 409, {
  vi: 'Bản sao lưu được tạo bởi một phiên bản Chalo mới hơn ({reason}); hãy cập nhật chương trình rồi khôi phục lại.',
  en: 'A newer version of Chalo made this backup ({reason}); update the program, then restore again.',
})

export const targetNotEmpty = defineError('backup.target-not-empty', 409, {
  vi: 'Cơ sở dữ liệu đích đã có dữ liệu ({count} bản ghi và tài khoản). Đặt CHALO_DATA tới một thư mục mới, hoặc DATABASE_URL tới một cơ sở dữ liệu trống.',
  en: 'The database already holds data ({count} records and accounts). Set CHALO_DATA to a new folder, or DATABASE_URL to an empty database.',
})

export const cannotReadBackup = defineError('backup.cannot-read', 404, {
  vi: 'Không đọc được {path} ({reason}). Hãy kiểm tra đường dẫn và quyền đọc.',
  en: 'Cannot read {path} ({reason}). Check the path and the right to read it.',
})
