import type { Check, Found, Subject } from '../check.ts'
import { compareNumbers, isYear } from './compare.ts'
import { datesIn } from './dates.ts'
import { numbersIn, plainDigits } from './digits.ts'

const parts = {
  day: { vi: 'ngày', en: 'day' },
  month: { vi: 'tháng', en: 'month' },
  year: { vi: 'năm', en: 'year' },
} as const

function missingParts(subject: Subject): Found[] {
  const { dates, extra } = compareNumbers(subject)
  const rest = [...extra]
  return dates.map(({ date, missing }) => {
    const given = missing.map((part) => ({ part, asked: date[part], given: rest.shift() }))
    const told = (language: 'vi' | 'en') =>
      given.map(({ part, asked, given: other }) => {
        const name = `${parts[part][language]} ${asked}`
        if (other)
          return language === 'vi' ? `${name} thành «${other.written}»` : `${name} became “${other.written}”`
        return language === 'vi' ? `không thấy ${name}` : `${name} is not there`
      })
    return {
      message: {
        vi: `Ngày «${date.written}»: ${told('vi').join(', ')}.`,
        en: `Date “${date.written}”: ${told('en').join(', ')}.`,
      },
      inSource: date.span,
      inTarget: given.find(({ given: other }) => other)?.given?.span,
    }
  })
}

const NUMERIC = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/g

/** 07/13/2025 for 13/7/2025: the manner of the United States, which readers elsewhere misread. */
function swapped({ source, said }: Subject): Found[] {
  const asked = datesIn(source.text)
  return [...plainDigits(said.text).matchAll(NUMERIC)].flatMap((match) => {
    const [first, second, year] = match.slice(1).map(Number)
    const date = asked.find(
      ({ day, month, year: asked }) => asked === year && day !== month && first === month && second === day,
    )
    if (!date) return []
    return [
      {
        message: {
          vi: `«${match[0]}» đổi chỗ ngày và tháng của «${date.written}».`,
          en: `“${match[0]}” has day and month of “${date.written}” the other way round.`,
        },
        inSource: date.span,
        inTarget: [match.index, match.index + match[0].length] as const,
      },
    ]
  })
}

export const dates: Check = {
  name: 'dates',
  label: { vi: 'Ngày, tháng', en: 'Dates' },
  severity: 'warning',
  explain: {
    vi: 'Ngày, tháng, năm của bản gốc có đủ trong bản dịch, bằng số hoặc bằng tên tháng; ngày và tháng không đổi chỗ.',
    en: 'Day, month and year of the source are in the translation, in digits or by name; day and month are not swapped.',
  },
  find: (subject) => [...missingParts(subject), ...swapped(subject)],
}

const BUDDHIST_YEARS = 543

export const calendar: Check = {
  name: 'calendar',
  label: { vi: 'Năm Phật lịch', en: 'Buddhist years' },
  severity: 'warning',
  explain: {
    vi: 'Cổng dùng dương lịch trong mọi ngôn ngữ; năm Phật lịch (dương lịch cộng 543) làm lệch với số liệu và tài liệu dẫn nguồn.',
    en: 'The portal uses the Gregorian calendar in every language; a Buddhist year (543 more) would not fit its sources.',
  },
  find: ({ source, said, locale }) => {
    if (locale !== 'th' && locale !== 'lo') return []
    const asked = numbersIn(plainDigits(source.text).replace(/[/.-]/g, ' '), 'vi').flatMap(
      ({ values }) => values,
    )
    return numbersIn(said.text, locale).flatMap(({ values: [value = 0], written, span }) => {
      const year = value - BUDDHIST_YEARS
      if (!isYear(year) || asked.includes(value) || !asked.includes(year)) return []
      return [
        {
          message: {
            vi: `«${written}» là năm Phật lịch của ${year}. Hãy ghi ${year}.`,
            en: `“${written}” is the Buddhist year of ${year}. Write ${year}.`,
          },
          inTarget: span,
        },
      ]
    })
  },
}
