import type { Words } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'

/** What the background jobs do, by name; a job that is not here shows its name. */
const jobs: Readonly<Record<string, Labels>> = {
  'accounts.clear-expired': { vi: 'Dọn phiên hết hạn', en: 'Clear expired sessions' },
  'accounts.rest-idle': { vi: 'Tạm nghỉ tài khoản lâu không dùng', en: 'Rest accounts long unused' },
  'approvals.forget': { vi: 'Bỏ liên kết phê duyệt hết hạn', en: 'Forget expired approval links' },
  'forget-public-changes': { vi: 'Bỏ dấu thay đổi cũ của cổng', en: 'Forget old changes of the portal' },
  'http.forget-idempotency-keys': { vi: 'Dọn khóa gửi lại', en: 'Forget repeated-request keys' },
  'intakes.import': { vi: 'Nhập tệp', en: 'Import a file' },
  'intakes.read': { vi: 'Đọc báo cáo cũ', en: 'Read an old report' },
  'intakes.resume': { vi: 'Tiếp tục việc nhập dở', en: 'Resume unfinished imports' },
  'intakes.sweep': { vi: 'Dọn tệp tải lên dở', en: 'Clear unfinished uploads' },
  'mail.send': { vi: 'Gửi thư', en: 'Send letters' },
  'mail.sweep': { vi: 'Tìm thư còn chờ', en: 'Look for waiting letters' },
  'media.renditions': { vi: 'Làm các cỡ của ảnh, phim', en: 'Make renditions of media' },
  'media.requesters': { vi: 'Bỏ thông tin người xin tư liệu', en: 'Forget who requested media' },
  'media.tell-rights': { vi: 'Báo quyền sử dụng sắp hết', en: 'Tell of rights that end soon' },
  'media.posters': { vi: 'Lấy khung hình làm bìa phim', en: 'Take frames as posters of films' },
  'media.unfinished': { vi: 'Tiếp tục xử lý tư liệu dở', en: 'Resume unfinished media' },
  'notifications.digest': { vi: 'Bản tin trong ngày', en: 'Daily digest' },
  'notifications.forget': { vi: 'Bỏ thông báo cũ', en: 'Forget old notices' },
  'organizations.take-up-names': {
    vi: 'Cập nhật tên cơ quan theo ngày',
    en: 'Bring organisation names up to date',
  },
  'press.forget-passports': {
    vi: 'Xóa số hộ chiếu hết hạn giữ',
    en: 'Erase passport numbers past their term',
  },
  'tasks.tell-due': { vi: 'Báo việc đến hạn', en: 'Tell of what is due' },
  'translations.forget-addresses': {
    vi: 'Bỏ địa chỉ người dịch bằng liên kết',
    en: 'Forget addresses of translators by link',
  },
  'translations.glossary-pull': { vi: 'Lấy bảng thuật ngữ chung', en: 'Fetch the shared glossary' },
  'translations.machine': { vi: 'Máy dịch nháp', en: 'Draft by machine' },
  'translations.machine-unfinished': {
    vi: 'Tiếp tục lượt dịch máy dở',
    en: 'Resume unfinished machine drafts',
  },
  'translations.memory-count': { vi: 'Đếm lại bộ nhớ dịch', en: 'Count the translation memory' },
  'translations.memory-import': { vi: 'Nhập bộ nhớ dịch', en: 'Import into the memory' },
  'translations.remind': { vi: 'Nhắc gói dịch đến hạn', en: 'Remind of translation jobs' },
  'translations.tell-owed': { vi: 'Báo bản dịch còn nợ', en: 'Tell of translations owed' },
}

export function jobName(name: string, t: Words): string {
  const label = jobs[name]
  return label ? t(label) : name
}

const clock = {
  minute: { vi: 'mỗi phút', en: 'every minute' },
  minutes: { vi: 'mỗi {count} phút', en: 'every {count} minutes' },
  daily: { vi: 'hằng ngày {at}', en: 'daily at {at}' },
  asked: { vi: 'khi có yêu cầu', en: 'when asked' },
} as const satisfies Record<string, Labels>

/** «hằng ngày 03:37» for `37 3 * * *`; an expression of another form as it is. */
export function scheduleWords(cron: string | null, t: Words): string {
  if (cron === null) return t(clock.asked)
  const [minute = '', hour = '', ...rest] = cron.split(' ')
  if (rest.join(' ') !== '* * *') return cron
  if (hour === '*' && minute === '*') return t(clock.minute)
  const every = /^\*\/(\d+)$/.exec(minute)?.[1]
  if (hour === '*' && every) return t(clock.minutes, { count: every })
  if (!/^\d+$/.test(minute) || !/^\d+$/.test(hour)) return cron
  return t(clock.daily, { at: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` })
}
