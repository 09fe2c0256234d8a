import type { PortalLocale } from '../../../../platform/locales.ts'
import type { Check, Found } from '../check.ts'
import { compareNumbers } from './compare.ts'
import { units } from './units.ts'

const SCALE = '(?:\\s*(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ))*'
const asked = units.map(({ label, source }) => ({
  label,
  pattern: new RegExp(`(?<!\\d)\\d[\\d.,]*${SCALE}\\s*(?:${source})(?![\\p{L}\\p{N}²³])`, 'u'),
}))

const patterns = new Map<string, RegExp>()

/** Signs stand beside a number or alone, words anywhere in the sentence. */
function patternOf(label: string, locale: PortalLocale): RegExp {
  const key = `${locale} ${label}`
  const known = patterns.get(key)
  if (known) return known
  const unit = units.find((other) => other.label === label)
  const words = unit?.words[locale]
  const source = `(?<![A-Za-z])(?:${unit?.sign})(?![A-Za-z])${words ? `|${words}` : ''}`
  const pattern = new RegExp(source, 'iu')
  patterns.set(key, pattern)
  return pattern
}

export const unitsKept: Check = {
  name: 'units',
  label: { vi: 'Đơn vị đo, tiền tệ', en: 'Units and currencies' },
  severity: 'warning',
  explain: {
    vi: 'Sau số có km, ha, m², °C, %, đồng, USD… thì bản dịch cũng nói đơn vị ấy, bằng ký hiệu hoặc bằng chữ.',
    en: 'Where km, ha, m², °C, %, đồng, USD and the like follow a number, the translation says so by sign or word.',
  },
  find: (subject): Found[] => {
    const { asked: words, around, locale } = subject
    if (!/\d/.test(words) || compareNumbers(subject).missing.length > 0) return []
    return asked.flatMap(({ label, pattern }) => {
      const match = pattern.exec(words)
      if (!match || patternOf(label, locale).test(around.target)) return []
      return [
        {
          message: {
            vi: `Không thấy đơn vị của «${match[0].trim()}» (${label}).`,
            en: `The unit of “${match[0].trim()}” (${label}) is not there.`,
          },
          inSource: [match.index, match.index + match[0].length] as const,
        },
      ]
    })
  },
}
