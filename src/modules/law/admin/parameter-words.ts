import type { Labels } from '../../../platform/labels.ts'

/** What the members of rules' parameters are called; one that is not here shows its name. */
const names: Readonly<Record<string, Labels>> = {
  deadlines: { vi: 'Các bước', en: 'Steps' },
  term: { vi: 'Thời hạn', en: 'Term' },
  amount: { vi: 'Số', en: 'Amount' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  direction: { vi: 'Tính', en: 'Counted' },
  event: { vi: 'Mã bước', en: 'Step' },
  article: { vi: 'Điều, khoản', en: 'Article' },
  onReceipt: { vi: 'Tính từ lúc tiếp nhận', en: 'Starts on receipt' },
  rules: { vi: 'Mốc chốt số liệu', en: 'Cut-offs' },
  due: { vi: 'Hạn gửi', en: 'Due' },
  month: { vi: 'Tháng', en: 'Month' },
  quarter: { vi: 'Quý', en: 'Quarter' },
  'half-year': { vi: 'Sáu tháng', en: 'Half-year' },
  'nine-months': { vi: 'Chín tháng', en: 'Nine months' },
  year: { vi: 'Năm', en: 'Year' },
  opens: { vi: 'Bắt đầu', en: 'Opens' },
  closes: { vi: 'Kết thúc', en: 'Closes' },
  day: { vi: 'Ngày', en: 'Day' },
  monthsBefore: { vi: 'Lùi số tháng', en: 'Months before' },
  submissionAfterCutoff: { vi: 'Gửi sau khi chốt', en: 'Submission after the cut-off' },
  passwordMinLength: { vi: 'Mật khẩu dài ít nhất', en: 'Least length of passwords' },
  passwordMinLengthWithSecondFactor: {
    vi: 'Mật khẩu dài ít nhất khi có xác thực hai lớp',
    en: 'Least length of passwords with a second factor',
  },
  secondFactorForAdministrators: {
    vi: 'Quản trị phải có xác thực hai lớp',
    en: 'Second factor for administrators',
  },
  secondFactorForRemoteAccess: {
    vi: 'Truy cập từ xa phải có xác thực hai lớp',
    en: 'Second factor from afar',
  },
  lockAfterFailures: { vi: 'Khóa sau số lần sai', en: 'Lock after failures' },
  sessionLockMinutes: { vi: 'Khóa phiên sau số phút nghỉ', en: 'Lock idle sessions after minutes' },
  administratorSessionLockMinutes: {
    vi: 'Khóa phiên của quản trị sau số phút nghỉ',
    en: 'Lock idle administrator sessions after minutes',
  },
  disableIdleAccountsAfterDays: {
    vi: 'Tạm nghỉ tài khoản sau số ngày không dùng',
    en: 'Rest idle accounts after days',
  },
  administratorPasswordMonths: {
    vi: 'Quản trị đổi mật khẩu sau số tháng',
    en: 'Administrator passwords, months',
  },
  accountReviewMonths: { vi: 'Rà soát tài khoản sau số tháng', en: 'Review of accounts, months' },
  restoreTestMonths: { vi: 'Thử khôi phục sau số tháng', en: 'Restore tests, months' },
  notice: { vi: 'Thông báo', en: 'Notice' },
  monthsAfterDelegationEnds: { vi: 'Số tháng sau khi đoàn kết thúc', en: 'Months after the delegation ends' },
  channels: { vi: 'Số kênh', en: 'Channels' },
  periodFrom: { vi: 'Giai đoạn từ', en: 'Period from' },
  periodTo: { vi: 'Giai đoạn đến', en: 'Period to' },
  title: { vi: 'Tên', en: 'Title' },
  startsWith: { vi: 'Bắt đầu tính từ', en: 'Starts with' },
  actor: { vi: 'Bên thực hiện', en: 'Who acts' },
  addressee: { vi: 'Bên nhận', en: 'Addressee' },
}

const values: Readonly<Record<string, Labels>> = {
  hours: { vi: 'giờ', en: 'hours' },
  days: { vi: 'ngày', en: 'days' },
  'working-days': { vi: 'ngày làm việc', en: 'working days' },
  before: { vi: 'trước mốc', en: 'before' },
  after: { vi: 'sau mốc', en: 'after' },
  true: { vi: 'có', en: 'yes' },
  false: { vi: 'không', en: 'no' },
}

export function memberLabel(name: string): Labels {
  return names[name] ?? { vi: name, en: name }
}

export function valueLabel(value: string | number | boolean): Labels {
  const text = String(value)
  return values[text] ?? { vi: text, en: text }
}

type Members = Readonly<Record<string, unknown>>

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text in both languages among parameters. */
export function isLabels(value: unknown): value is Labels {
  return (
    isMembers(value) &&
    typeof value['vi'] === 'string' &&
    typeof value['en'] === 'string' &&
    !('code' in value)
  )
}

/** How one of a list is called: by its title, its code, or its place. */
export function itemLabel(item: unknown, place: number): Labels {
  if (isLabels(item)) return item
  if (isMembers(item)) {
    if (isLabels(item['title'])) return item['title']
    if (typeof item['vi'] === 'string' && typeof item['en'] === 'string')
      return { vi: item['vi'], en: item['en'] }
  }
  return { vi: String(place + 1), en: String(place + 1) }
}
