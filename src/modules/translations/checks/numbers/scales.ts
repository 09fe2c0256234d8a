import type { PortalLocale } from '../../../../platform/locales.ts'

type Scales = Readonly<Record<string, number>>

const han: Scales = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 億: 1e8, 亿: 1e8, 兆: 1e12 }

/** Words that multiply the number before them; two in a row multiply twice. */
const scales: Readonly<Record<PortalLocale, Scales>> = {
  vi: { nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 },
  en: { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12 },
  fr: { mille: 1e3, millions: 1e6, million: 1e6, milliards: 1e9, milliard: 1e9, billions: 1e12 },
  th: { ร้อย: 100, พัน: 1e3, หมื่น: 1e4, แสน: 1e5, ล้าน: 1e6 },
  lo: { ຮ້ອຍ: 100, ພັນ: 1e3, ໝື່ນ: 1e4, ຫມື່ນ: 1e4, ແສນ: 1e5, ລ້ານ: 1e6, ຕື້: 1e9 },
  'zh-Hans': han,
  ja: han,
  ko: { 백: 100, 천: 1e3, 만: 1e4, 억: 1e8, 조: 1e12 },
}

const patterns = new Map<PortalLocale, RegExp>()

function patternOf(locale: PortalLocale): RegExp {
  const known = patterns.get(locale)
  if (known) return known
  const words = Object.keys(scales[locale]).join('|')
  const latin = locale === 'vi' || locale === 'en' || locale === 'fr'
  const pattern = new RegExp(latin ? `[\\s-]?(${words})(?!\\p{L})` : `\\s?(${words})`, 'yui')
  patterns.set(locale, pattern)
  return pattern
}

/** What multiplies a number that ends at a place, and where that ends. */
export function scaleAfter(
  text: string,
  from: number,
  locale: PortalLocale,
): { factor: number; end: number } {
  const pattern = patternOf(locale)
  let [factor, end] = [1, from]
  for (;;) {
    pattern.lastIndex = end
    const match = pattern.exec(text)
    if (!match) return { factor, end }
    factor *= scales[locale][match[1]?.toLowerCase() ?? ''] ?? 1
    end = pattern.lastIndex
  }
}
