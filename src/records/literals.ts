import { isIsoDate } from '../platform/time/dates.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-]\d{2}(:?\d{2})?)?$/

const INTEGER_MAX = 2_147_483_647

const checks: Readonly<Record<string, (text: string) => boolean>> = {
  uuid: (text) => UUID.test(text),
  date: isIsoDate,
  timestamptz: isMoment,
  integer: (text) => isWhole(text) && Math.abs(Number(text)) <= INTEGER_MAX,
  bigint: (text) => isWhole(text) && Number.isSafeInteger(Number(text)),
  numeric: (text) => /^-?\d{1,15}(\.\d{1,30})?$/.test(text),
  boolean: (text) => text === 'true' || text === 'false',
}

/** Whether a text from outside is a value of a PostgreSQL type, so that a query never fails on it. */
export function isLiteral(type: string, text: string): boolean {
  return !text.includes('\0') && (checks[type]?.(text) ?? true)
}

function isWhole(text: string): boolean {
  return /^-?\d{1,16}$/.test(text)
}

/** `2017-12-14`, `2017-12-14T08:00:00Z`, `2017-12-14 08:00:00.123456+00`. */
function isMoment(text: string): boolean {
  const [day = '', time] = text.split(/[T ]/)
  return isIsoDate(day) && (time === undefined || TIME.test(time)) && text.length <= 40
}
