import type { Check } from '../check.ts'
import { placesIn } from '../places.ts'

const OUTER = /^\s+|\s+$/g
const DOUBLE = /(?<=\S)[ \u00a0\u202f]{2,}(?=\S)/g
const BEFORE_MARK = /(?<=[\p{L}\p{N}]) +(?=[,.;:!?)\]%](?:\s|$))/gu

export const outerSpaces: Check = {
  name: 'outer-spaces',
  label: { vi: 'Khoảng trắng ở đầu, cuối', en: 'Leading and trailing spaces' },
  severity: 'warning',
  explain: {
    vi: 'Bản dịch không bắt đầu hay kết thúc bằng khoảng trắng mà bản gốc không có.',
    en: 'The translation neither begins nor ends with a space that the source lacks.',
  },
  find: ({ source, said }) => {
    if (source.text.trim() !== source.text) return []
    return placesIn(said.text, OUTER, {
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
    vi: 'Hai khoảng trắng liền nhau; khoảng trắng trước dấu câu (trừ tiếng Pháp, Thái, Lào).',
    en: 'Two spaces in a row; a space before a punctuation mark (French, Thai and Lao excepted).',
  },
  find: ({ said, locale }) => {
    const twice = placesIn(said.text, DOUBLE, {
      vi: 'Hai khoảng trắng liền nhau.',
      en: 'Two spaces in a row.',
    })
    if (locale === 'fr' || locale === 'th' || locale === 'lo') return twice
    return [
      ...twice,
      ...placesIn(said.text, BEFORE_MARK, {
        vi: 'Thừa khoảng trắng trước dấu câu.',
        en: 'A space stands before a punctuation mark.',
      }),
    ]
  },
}

// One level of «» may be missing its spaces in headings set by hand; only what a reader sees glued is told of.
const GLUED = /(?<=[\p{L}\p{N})])[;!?»]|«(?=[\p{L}\p{N}])|(?<=\p{L}):(?=\s|$)/gu

export const frenchSpaces: Check = {
  name: 'french-spaces',
  label: { vi: 'Khoảng trắng trong tiếng Pháp', en: 'French spaces' },
  severity: 'warning',
  explain: {
    vi: 'Tiếng Pháp có khoảng trắng trước ; : ! ? và bên trong « ».',
    en: 'French has a space before ; : ! ? and inside « ».',
  },
  find: ({ said, locale }) =>
    locale === 'fr'
      ? placesIn(said.text, GLUED, (mark) => ({
          vi: `Thiếu khoảng trắng cạnh «${mark}» theo cách viết tiếng Pháp.`,
          en: `French has a space beside “${mark}”.`,
        }))
      : [],
}
