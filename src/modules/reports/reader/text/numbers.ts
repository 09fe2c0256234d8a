/** A count as Vietnamese reports write it: 1.234, 1 234, 01, 1,5. */
export const countSource =
  '(?:\\d{1,3}(?:[.\\u00a0 ]\\d{3}){1,4}(?!\\d)(?:,\\d{1,3})?|\\d{1,12}(?:[.,]\\d{1,3})?)'

const unitsOf: Record<string, number> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
}
const scalesOf: Record<string, number> = {
  mươi: 10,
  mười: 10,
  trăm: 100,
  nghìn: 1000,
  ngàn: 1000,
  vạn: 10_000,
  triệu: 1_000_000,
  tỷ: 1_000_000_000,
  tỉ: 1_000_000_000,
}

const word = `(?:${[...Object.keys(unitsOf), ...Object.keys(scalesOf), 'linh', 'lẻ'].join('|')})`
/** Number words in a row, «mười lăm»; the caller decides by the unit behind them whether they count something. */
export const spelledSource = `(?:${word}(?: ${word}){0,7})`

/** The number that a text writes in figures or in words, or null. */
export function parseCount(text: string): number | null {
  const plain = text.trim().replace(/\u00a0/g, ' ')
  if (/^\d{1,3}(?:[. ]\d{3})+(?:,\d+)?$/.test(plain))
    return Number(plain.replace(/[. ]/g, '').replace(',', '.'))
  if (/^\d+(?:[.,]\d+)?$/.test(plain)) return Number(plain.replace(',', '.'))
  return spelled(plain.toLowerCase().normalize('NFC'))
}

function spelled(text: string): number | null {
  const words = text.split(/\s+/)
  if (!words.every((one) => one in unitsOf || one in scalesOf || one === 'linh' || one === 'lẻ')) return null
  let total = 0
  let group = 0
  let pending: number | null = null
  for (const one of words) {
    const scale = scalesOf[one]
    if (scale === undefined) pending = unitsOf[one] ?? null
    else if (scale >= 1000) {
      total += (group + (pending ?? 0) || 1) * scale
      group = 0
      pending = null
    } else {
      group += (pending ?? 1) * scale
      pending = null
    }
  }
  return total + group + (pending ?? 0)
}

export type Qualifier = 'hơn' | 'gần' | 'khoảng' | null

export const qualifierSource = 'hơn|trên|gần|khoảng|ước khoảng|ước|xấp xỉ|tới|đến'

/** What a word before a number says of it; «trên» is «hơn», «xấp xỉ» is «khoảng». */
export function qualifierOf(said: string | undefined): Qualifier {
  const text = said?.trim().toLowerCase() ?? ''
  if (text === 'hơn' || text === 'trên') return 'hơn'
  if (text === 'gần') return 'gần'
  return text === '' || text === 'tới' || text === 'đến' ? null : 'khoảng'
}
