const DIGITS = '〇一二三四五六七八九'
const VARIANTS: Readonly<Record<string, number>> = { 零: 0, 两: 2, 兩: 2, 双: 2 }
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 億: 1e8 }

const NUMERAL = /[〇零一二两兩双三四五六七八九十百千万亿億]+/g

/** The numbers that Chinese numerals of a text say: «三千八百五十万», «二〇一五». */
export function hanNumbersIn(text: string): number[] {
  return (text.match(NUMERAL) ?? []).flatMap((numeral) => {
    const value = valueOf(numeral)
    // «二三» is «two or three» as well as 23.
    const apart = [...numeral].flatMap((sign) => digitOf(sign) ?? UNITS[sign] ?? [])
    return [value, ...apart]
  })
}

function digitOf(sign: string): number | null {
  const digit = DIGITS.indexOf(sign)
  return digit >= 0 ? digit : (VARIANTS[sign] ?? null)
}

function valueOf(numeral: string): number {
  const signs = [...numeral]
  if (signs.every((sign) => digitOf(sign) !== null)) return Number(signs.map(digitOf).join(''))
  let [total, section, digit] = [0, 0, 0]
  for (const sign of signs) {
    const unit = UNITS[sign]
    const myriad = MYRIADS[sign]
    if (unit) section += (digit || 1) * unit
    else if (myriad) [total, section] = [total + (section + digit || 1) * myriad, 0]
    digit = unit || myriad ? 0 : (digitOf(sign) ?? 0)
  }
  return total + section + digit
}
