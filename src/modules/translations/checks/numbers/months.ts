import type { PortalLocale } from '../../../../platform/locales.ts'

/** Names of months, of which a reader may also see short forms. */
const names: Partial<Readonly<Record<PortalLocale, readonly string[]>>> = {
  en: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  fr: ['janv', 'févr', 'mars', 'avr', 'mai', 'juin', 'juil', 'août', 'sept', 'oct', 'nov', 'déc'],
  th: ['มกรา', 'กุมภา', 'มีนา', 'เมษา', 'พฤษภา', 'มิถุนา', 'กรกฎา', 'สิงหา', 'กันยา', 'ตุลา', 'พฤศจิกา', 'ธันวา'],
  lo: ['ມັງກອນ', 'ກຸມພາ', 'ມີນາ', 'ເມສາ', 'ພຶດສະພາ', 'ມິຖຸນາ', 'ກໍລະກົດ', 'ສິງຫາ', 'ກັນຍາ', 'ຕຸລາ', 'ພະຈິກ', 'ທັນວາ'],
}

/** Days of the week from Sunday: «thứ 7» is a Saturday. */
const weekdays: Partial<Readonly<Record<PortalLocale, readonly string[]>>> = {
  en: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
  fr: ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam'],
  th: ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัส', 'ศุกร์', 'เสาร์'],
  lo: ['ອາທິດ', 'ຈັນ', 'ອັງຄານ', 'ພຸດ', 'ພະຫັດ', 'ສຸກ', 'ເສົາ'],
  'zh-Hans': ['日', '一', '二', '三', '四', '五', '六'],
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  ko: ['일요', '월요', '화요', '수요', '목요', '금요', '토요'],
}

function says(text: string, word: string | undefined, locale: PortalLocale): boolean {
  if (!word) return false
  if (locale !== 'en' && locale !== 'fr') return text.includes(word)
  return new RegExp(`(?<!\\p{L})${word}`, 'iu').test(text)
}

/** Whether a text names a month, 1 to 12. */
export function namesMonth(text: string, month: number, locale: PortalLocale): boolean {
  return says(text, names[locale]?.[month - 1], locale)
}

/** Whether a text names the day that Vietnamese numbers 2 (Monday) to 7 (Saturday). */
export function namesWeekday(text: string, day: number, locale: PortalLocale): boolean {
  return says(text, weekdays[locale]?.[day - 1], locale)
}
