import { formatNumber, parseNumber } from './numbers.ts'

/** What a table's heading says its amounts are counted in: «ĐVT: triệu đồng». */
export type MoneyUnit = 'dong' | 'thousand' | 'million' | 'billion'

const DONG: Readonly<Record<MoneyUnit, number>> = { dong: 1, thousand: 1e3, million: 1e6, billion: 1e9 }

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:nghìn|ngàn) (?:tỷ|tỉ)$/, 1e12],
  [/^(?:tỷ|tỉ)$/, 1e9],
  [/^(?:triệu|tr\.?)$/, 1e6],
  [/^(?:nghìn|ngàn|k)$/, 1e3],
]

const CURRENCY = /\s*(?:đồng|vnđ|vnd|₫|đ)\.?$/
const PART =
  /^(?<number>.+?)\s*(?<unit>(?:nghìn|ngàn) (?:tỷ|tỉ)|tỷ|tỉ|triệu|tr\.?|nghìn|ngàn|k)(?<half> rưỡi)?$/
const PARTS = /(?<=(?:^|\s|\d)(?:tỷ|tỉ|triệu|nghìn|ngàn))\s+(?=\d)/

/**
 * Reads an amount as whole đồng: «3,5 tỷ đồng», «250 triệu đồng», «1 tỷ 200 triệu», «12.500 nghìn đồng»,
 * «250.000.000đ». A bare number counts in `unit`. Null when it is no exact amount: «khoảng 3 tỷ», «3,5 đồng».
 */
export function parseAmount(text: string, unit: MoneyUnit = 'dong'): number | null {
  const clean = text.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ')
  const named = CURRENCY.test(clean)
  const body = clean.replace(CURRENCY, '').trim()
  const bare = parseNumber(body)
  if (bare !== null) return whole(bare * (named || !/\d/.test(body) ? 1 : DONG[unit]))
  let total = 0
  let above = Infinity
  for (const part of body.split(PARTS)) {
    const read = parsePart(part)
    if (read === null || read.scale >= above) return null
    total += read.amount
    above = read.scale
  }
  return whole(total)
}

function parsePart(part: string): { amount: number; scale: number } | null {
  const groups = PART.exec(part)?.groups
  const scale = UNITS.find(([form]) => form.test(groups?.unit ?? ''))?.[1]
  const count = groups?.number === undefined ? null : parseNumber(groups.number)
  if (count === null || scale === undefined) return null
  return { amount: (count + (groups?.half ? 0.5 : 0)) * scale, scale }
}

// Decimal fractions of a million are not exact in binary; a đồng has no parts, so the nearest one is meant.
function whole(amount: number): number | null {
  const dong = Math.round(amount)
  return Number.isSafeInteger(dong) && Math.abs(amount - dong) < 0.001 ? dong : null
}

/** «3.500.000.000 đồng». */
export function formatDong(dong: number): string {
  return `${formatNumber(dong, 'vi', 0)} đồng`
}

/** The shortest exact form: «3,5 tỷ đồng», «250 triệu đồng», «12.345.678 đồng». */
export function shortDong(dong: number): string {
  for (const [name, scale] of [
    ['tỷ', 1e9],
    ['triệu', 1e6],
  ] as const) {
    const exact = Math.abs(dong) >= scale && dong % (scale / 1000) === 0
    if (exact) return `${formatNumber(dong / scale, 'vi', 3)} ${name} đồng`
  }
  return formatDong(dong)
}
