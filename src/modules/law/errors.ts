import { defineError } from '../../platform/errors.ts'

export const ruleNotFound = defineError('law.rule-not-found', 404, {
  vi: 'Không có quy định này; hãy tải lại danh mục quy định.',
  en: 'There is no such rule; load the list of rules again.',
})

export const versionsOverlap = defineError('law.versions-overlap', 409, {
  vi: 'Quy định «{code}» đã có phiên bản khác có hiệu lực {period}. Hãy sửa ngày hiệu lực.',
  en: 'Rule “{code}” already has another version in force {period}. Correct the dates.',
})

export const ruleIncomplete = defineError('law.rule-incomplete', 422, {
  vi: 'Quy định «{code}» chưa có phiên bản nào, nên cần ghi cả tên quy định.',
  en: 'Rule “{code}” has no version yet, so its title is needed.',
})

export const badParameters = defineError('law.bad-parameters', 422, {
  vi: 'Tham số của quy định «{code}» không dùng được: {count} lỗi. Đối chiếu với phiên bản hiện có.',
  en: 'The parameters of rule “{code}” cannot be used: {count} faults. Compare them with the present version.',
})

export const notInCalendar = defineError('law.day-not-in-calendar', 404, {
  vi: 'Ngày {date} không có trong lịch nghỉ.',
  en: '{date} is not in the holiday calendar.',
})

export const yearNotKnown = defineError('law.year-not-known', 404, {
  vi: 'Chưa nhập lịch nghỉ năm {year}. Hãy nhập các ngày nghỉ trước khi xác nhận đã đối chiếu.',
  en: 'No holidays of {year} have been entered. Enter them before marking the year as checked.',
})

export const notAWeekend = defineError('law.not-a-weekend', 422, {
  vi: 'Ngày làm bù {date} phải là thứ Bảy hoặc Chủ nhật.',
  en: 'The day worked in exchange, {date}, must be a Saturday or a Sunday.',
})

export const notAWorkingDay = defineError('law.not-a-working-day', 422, {
  vi: 'Ngày {date} vốn là ngày nghỉ nên không cần hoán đổi.',
  en: '{date} is a day off already, so there is nothing to swap.',
})

export const nameNeeded = defineError('law.name-needed', 422, {
  vi: 'Ngày nghỉ {date} cần có tên, ví dụ “Quốc khánh”.',
  en: 'The day off {date} needs a name, for example “National Day”.',
})
