import { OBJECT } from './plain.ts'
import type { Check, Found } from './check.ts'

const OUTER = /^\s+|\s+$/g
const DOUBLE = /[ \u00a0\u202f]{2,}|\s{2,}(?=\S)/g
const BEFORE_MARK = / +(?=[,.;:!?)\]%](?:\s|$))/g

function places(text: string, pattern: RegExp, message: Found['message']): Found[] {
  return [...text.matchAll(pattern)].map((match) => ({
    message,
    inTarget: [match.index, match.index + match[0].length] as const,
  }))
}

export const outerSpaces: Check = {
  name: 'outer-spaces',
  label: { vi: 'Khoảng trắng ở đầu, cuối', en: 'Leading and trailing spaces' },
  severity: 'warning',
  explain: {
    vi: 'Bản dịch không bắt đầu hay kết thúc bằng khoảng trắng mà bản gốc không có.',
    en: 'The translation neither begins nor ends with a space that the source lacks.',
  },
  find: ({ source, said }) => {
    if (said.text.trim() === '') return []
    const same = source.text.trim() !== source.text
    if (same) return []
    return places(said.text, OUTER, {
      vi: 'Có khoảng trắng thừa ở đầu hoặc cuối đoạn.',
      en: 'There is a space too many at the start or end.',
    })
  },
}

export const doubleSpaces: Check = {
  name: 'double-spaces',
  label: { vi: 'Khoảng trắng thừa', en: 'Spaces too many' },
  severity: 'warning',
  explain: {
    vi: 'Hai khoảng trắng liền nhau; khoảng trắng trước dấu câu (trừ tiếng Pháp).',
    en: 'Two spaces in a row; a space before a punctuation mark (French excepted).',
  },
  find: ({ said, locale }) => {
    const text = said.text.trimEnd().replace(new RegExp(`^\\s+`), (spaces) => OBJECT.repeat(spaces.length))
    const twice = places(text, DOUBLE, { vi: 'Hai khoảng trắng liền nhau.', en: 'Two spaces in a row.' })
    if (locale === 'fr' || locale === 'th' || locale === 'lo') return twice
    const before = { vi: 'Thừa khoảng trắng trước dấu câu.', en: 'A space stands before a punctuation mark.' }
    return [...twice, ...places(text, BEFORE_MARK, before)]
  },
}
