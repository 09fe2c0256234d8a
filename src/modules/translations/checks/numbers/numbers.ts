import type { Check, Found, Subject } from '../check.ts'
import { languages } from '../languages.ts'
import { compareNumbers } from './compare.ts'
import { mannerOf, type NumberToken } from './digits.ts'

function find(subject: Subject): Found[] {
  const { missing, extra, dates } = compareNumbers(subject)
  const claimed = new Set(dates.flatMap(({ missing: parts }) => (parts.length > 0 ? parts : [])))
  const rest = claimed.size > 0 ? extra.slice(claimed.size) : [...extra]
  const found = missing.map((asked) => {
    const index = rest.findIndex((given) => alike(asked, given))
    const [given] = index >= 0 ? rest.splice(index, 1) : []
    return given ? changed(asked, given) : lost(asked)
  })
  return [...found, ...rest.map(added)]
}

/** Two numbers that were probably meant to be one: both years, or of as many digits. */
function alike(asked: NumberToken, given: NumberToken): boolean {
  const digits = ({ written }: NumberToken) => written.replace(/\D/g, '').length
  return Math.abs(digits(asked) - digits(given)) <= 1
}

function changed(asked: NumberToken, given: NumberToken): Found {
  return {
    message: {
      vi: `«${asked.written}» thành «${given.written}».`,
      en: `“${asked.written}” became “${given.written}”.`,
    },
    inSource: asked.span,
    inTarget: given.span,
  }
}

function lost(asked: NumberToken): Found {
  return {
    message: {
      vi: `Không thấy số «${asked.written}» trong bản dịch.`,
      en: `The number “${asked.written}” is not in the translation.`,
    },
    inSource: asked.span,
  }
}

function added(given: NumberToken): Found {
  return {
    message: {
      vi: `Số «${given.written}» không có trong bản gốc.`,
      en: `The number “${given.written}” is not in the source.`,
    },
    inTarget: given.span,
  }
}

export const numbers: Check = {
  name: 'numbers',
  label: { vi: 'Số', en: 'Numbers' },
  severity: 'warning',
  explain: {
    vi: 'Mỗi số của bản gốc có trong bản dịch và ngược lại. Cách viết của từng ngôn ngữ (1.234,5 hay 1,234.5; 万, 亿; chữ số Thái, Lào) và số viết bằng chữ đều được nhận ra.',
    en: 'Every number of the source is in the translation and the other way round. The manner of each language (1.234,5 or 1,234.5; 万, 亿; Thai and Lao digits) and numbers in words are understood.',
  },
  find,
}

export const numberForm: Check = {
  name: 'number-form',
  label: { vi: 'Cách viết số', en: 'Form of numbers' },
  severity: 'warning',
  explain: {
    vi: 'Dấu thập phân và dấu phân nhóm theo cách của ngôn ngữ đích, để «123.326» không bị đọc thành 123 phẩy 326.',
    en: 'Decimal and grouping marks are those of the language, so that “123.326” is not read as a decimal.',
  },
  find: (subject) =>
    compareNumbers(subject).misread.map(({ asked, given }) => {
      const { decimal, grouping } = mannerOf(subject.locale)
      const right = given.written.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'))
      const name = languages[subject.locale]
      return {
        message: {
          vi: `«${given.written}» còn theo cách viết tiếng Việt; ${name.vi} dùng «${grouping[0]}» để phân nhóm và «${decimal}» cho phần thập phân: «${right}».`,
          en: `“${given.written}” is in the Vietnamese manner; ${name.en} groups with “${grouping[0]}” and has “${decimal}” before decimals: “${right}”.`,
        },
        inSource: asked.span,
        inTarget: given.span,
      }
    }),
}
