const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** Other forms that a digit takes: «mốt» after «mươi», «lăm» after «mười», «tư» and the southern «bẩy». */
const VARIANTS: Readonly<Record<string, number>> = { mốt: 1, tư: 4, lăm: 5, nhăm: 5, bẩy: 7 }

const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 }

/** What has been said: milliards, thousands and millions below them, hundreds and tens, and a last digit. */
type Reading = { milliards: number; total: number; section: number; digit: number | null; scale: number }

const MILLIARD = 1e9

/** The whole number that Vietnamese words say: «mười lăm» is 15; null when they say none. */
export function parseNumberWords(words: string): number | null {
  const tokens = words.normalize('NFC').toLowerCase().trim().split(/\s+/)
  const reading: Reading = { milliards: 0, total: 0, section: 0, digit: null, scale: Infinity }
  if (!tokens.every((token) => read(reading, token))) return null
  return reading.milliards * MILLIARD + reading.total + said(reading)
}

function said({ section, digit }: Reading): number {
  return section + (digit ?? 0)
}

/** Takes one word in; false when it cannot stand there. */
function read(reading: Reading, token: string): boolean {
  const digit = VARIANTS[token] ?? DIGITS.indexOf(token)
  if (digit >= 0) return readDigit(reading, digit)
  if (token === 'mười') return place(reading, 1, 10)
  if (token === 'mươi' || token === 'chục') return place(reading, reading.digit, 10)
  if (token === 'trăm') return place(reading, reading.digit, 100)
  if (token === 'linh' || token === 'lẻ') return reading.section % 100 === 0 && reading.digit === null
  const scale = SCALES[token]
  return scale !== undefined && close(reading, scale)
}

function readDigit(reading: Reading, digit: number): boolean {
  if (reading.digit !== null || reading.section % 10 !== 0) return false
  reading.digit = digit
  return true
}

/** Puts a digit on the tens or the hundreds, which must still be free. */
function place(reading: Reading, digit: number | null, weight: 10 | 100): boolean {
  const free = weight === 100 ? reading.section === 0 : reading.section % 100 === 0
  if (digit === null || !free) return false
  reading.section += digit * weight
  reading.digit = null
  return true
}

/** «nghìn» and «triệu» close what was said before them; «tỷ» closes all of it, once: «hai nghìn tỷ». */
function close(reading: Reading, scale: number): boolean {
  const count = said(reading)
  if (scale === MILLIARD) {
    if (reading.milliards > 0 || reading.total + count === 0) return false
    Object.assign(reading, { milliards: reading.total + count, total: 0, scale: Infinity })
  } else {
    if (count === 0 || scale >= reading.scale) return false
    Object.assign(reading, { total: reading.total + count * scale, scale })
  }
  Object.assign(reading, { section: 0, digit: null })
  return true
}

const GROUPS = ['', 'nghìn', 'triệu']

/** Says a whole number from 0 up to a million milliards in Vietnamese: 105 is «một trăm linh năm». */
export function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`cannot say ${value}`)
  if (value === 0) return 'không'
  const milliards = Math.floor(value / 1e9)
  const rest = value % 1e9
  const parts = milliards > 0 ? [numberInWords(milliards), 'tỷ'] : []
  for (let group = 2; group >= 0; group -= 1) {
    const section = Math.floor(rest / 1000 ** group) % 1000
    if (section > 0) parts.push(sectionInWords(section, parts.length > 0), GROUPS[group] ?? '')
  }
  return parts.filter(Boolean).join(' ')
}

function sectionInWords(section: number, follows: boolean): string {
  const hundreds = Math.floor(section / 100)
  const tens = Math.floor(section / 10) % 10
  const units = section % 10
  const said = hundreds > 0 || follows ? [`${DIGITS[hundreds]} trăm`] : []
  if (tens > 0) said.push(tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`)
  else if (units > 0 && said.length > 0) said.push('linh')
  if (units > 0) said.push(unitInWords(tens, units))
  return said.join(' ')
}

function unitInWords(tens: number, units: number): string {
  if (units === 1 && tens > 1) return 'mốt'
  if (units === 5 && tens > 0) return 'lăm'
  return DIGITS[units] ?? ''
}
