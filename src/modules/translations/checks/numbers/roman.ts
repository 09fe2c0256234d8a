const NUMERAL = /(?<![\p{L}\p{N}])[IVXLC]{1,7}(?=e?(?![\p{L}\p{N}]))/gu
const SIGNS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** The numbers that Roman numerals of a text say: «thế kỷ XIX», «XIXe siècle». */
export function romanNumbersIn(text: string): number[] {
  return (text.match(NUMERAL) ?? []).map((numeral) => {
    const signs = [...numeral].map((sign) => SIGNS[sign] ?? 0)
    return signs.reduce((sum, sign, index) => sum + (sign < (signs[index + 1] ?? 0) ? -sign : sign), 0)
  })
}
