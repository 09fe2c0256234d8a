import type { PortalLocale } from '../../../../platform/locales.ts'
import { hanNumbersIn } from './han.ts'
import { romanNumbersIn } from './roman.ts'

/** How each language says small numbers, ordinals among them; alternatives are parted by a bar. */
type Words = Readonly<Record<number, string>>

const en: Words = {
  2: 'two|second|both|twice|pair|double|couple|bi\\w*',
  3: 'three|third|thrice|triple|tri\\w*',
  4: 'four|fourth|quarter',
  5: 'five|fifth',
  6: 'six|sixth|half a dozen',
  7: 'seven|seventh',
  8: 'eight|eighth',
  9: 'nine|ninth',
  10: 'ten|tenth|decade',
  11: 'eleven|eleventh',
  12: 'twelve|twelfth|dozen',
  13: 'thirteen|thirteenth',
  14: 'fourteen|fourteenth',
  15: 'fifteen|fifteenth',
  16: 'sixteen|sixteenth',
  17: 'seventeen|seventeenth',
  18: 'eighteen|eighteenth',
  19: 'nineteen|nineteenth',
  20: 'twenty|twentieth|score',
  30: 'thirty|thirtieth',
  40: 'forty|fortieth',
  50: 'fifty|fiftieth|half a century|half',
  60: 'sixty|sixtieth',
  70: 'seventy|seventieth',
  80: 'eighty|eightieth',
  90: 'ninety|ninetieth',
  100: 'hundred|hundredth|century|cent\\w*',
  1000: 'thousand|thousandth|millenni\\w*',
}

const fr: Words = {
  2: 'deux|deuxième|seconde?|double|paire|bi\\w*',
  3: 'trois|troisième|triple|tri\\w*',
  4: 'quatre|quatrième|quart',
  5: 'cinq|cinquième',
  6: 'six|sixième',
  7: 'sept|septième',
  8: 'huit|huitième',
  9: 'neuf|neuvième',
  10: 'dix|dixième|dizaine|décennie',
  11: 'onze|onzième',
  12: 'douze|douzième|douzaine',
  13: 'treize|treizième',
  14: 'quatorze|quatorzième',
  15: 'quinze|quinzième|quinzaine',
  16: 'seize|seizième',
  17: 'dix-sept|dix-septième',
  18: 'dix-huit|dix-huitième',
  19: 'dix-neuf|dix-neuvième',
  20: 'vingt|vingtième|vingtaine',
  30: 'trente|trentième|trentaine',
  40: 'quarante|quarantième|quarantaine',
  50: 'cinquante|cinquantième|cinquantaine|demi\\w*',
  60: 'soixante|soixantième|soixantaine',
  70: 'soixante-dix',
  80: 'quatre-vingts?',
  90: 'quatre-vingt-dix',
  100: 'cent|cents|centième|centaines?|siècles?|centenaire',
  1000: 'mille|millième|milliers?|millénaires?',
}

const th: Words = {
  2: 'สอง|คู่|ทั้งคู่|โท',
  3: 'สาม|ตรี',
  4: 'สี่',
  5: 'ห้า',
  6: 'หก',
  7: 'เจ็ด',
  8: 'แปด',
  9: 'เก้า',
  10: 'สิบ|ทศวรรษ',
  11: 'สิบเอ็ด',
  12: 'สิบสอง|โหล',
  20: 'ยี่สิบ',
  50: 'ห้าสิบ|ครึ่ง',
  100: 'ร้อย|ศตวรรษ',
  1000: 'พัน',
}

const lo: Words = {
  2: 'ສອງ|ຄູ່',
  3: 'ສາມ',
  4: 'ສີ່',
  5: 'ຫ້າ',
  6: 'ຫົກ',
  7: 'ເຈັດ',
  8: 'ແປດ',
  9: 'ເກົ້າ',
  10: 'ສິບ|ທົດສະວັດ',
  11: 'ສິບເອັດ',
  12: 'ສິບສອງ',
  20: 'ຊາວ',
  50: 'ຫ້າສິບ|ເຄິ່ງ',
  100: 'ຮ້ອຍ|ສັດຕະວັດ|ສະຕະວັດ',
  1000: 'ພັນ',
}

// A Sino-Korean digit is a common syllable, so it counts only before what it counts.
const counted = (digit: string) =>
  `${digit}(?=\\s?(?:년|월|일|층|세기|차|번|개|국|대|분|시|도|명|만|천|백|십))`

const ko: Words = {
  2: `두|둘|둘째|쌍|양쪽|${counted('이')}`,
  3: `세|셋|셋째|석|서너|${counted('삼')}`,
  4: `네|넷|넷째|넉|${counted('사')}`,
  5: `다섯|${counted('오')}`,
  6: `여섯|${counted('육')}`,
  7: `일곱|${counted('칠')}`,
  8: `여덟|${counted('팔')}`,
  9: `아홉|${counted('구')}`,
  10: `열|${counted('십')}`,
  11: '열하나|열한|십일',
  12: '열둘|열두|십이',
  20: '스물|스무|이십',
  30: '서른|삼십',
  40: '마흔|사십',
  50: '쉰|오십|절반|반',
  60: '예순|육십',
  70: '일흔|칠십',
  80: '여든|팔십',
  90: '아흔|구십',
  100: '백',
  1000: '천',
}

const words: Partial<Readonly<Record<PortalLocale, Words>>> = { en, fr, th, lo, ko }

const patterns = new Map<string, RegExp | null>()

function patternOf(value: number, locale: PortalLocale): RegExp | null {
  const key = `${locale} ${value}`
  const known = patterns.get(key)
  if (known !== undefined) return known
  const alternatives = alternativesOf(value, locale)
  const latin = locale === 'en' || locale === 'fr'
  const source = latin ? `(?<!\\p{L})(?:${alternatives})(?!\\p{L})` : `(?:${alternatives})`
  const pattern = alternatives ? new RegExp(source, 'iu') : null
  patterns.set(key, pattern)
  return pattern
}

function alternativesOf(value: number, locale: PortalLocale): string | undefined {
  const said = words[locale]
  const simple = said?.[value]
  if (simple || !said || !Number.isInteger(value) || value <= 10 || value >= 100) return simple
  const unit = value % 10
  const tens =
    said[value - unit] ?? (said[10] && said[(value - unit) / 10] ? tensOf(value - unit, said) : undefined)
  const last = unit === 0 ? '' : unit === 1 ? lastOne[locale] : said[unit]
  return tens && last !== undefined ? `(?:${tens})[\\s-]*(?:et )?(?:${last})` : undefined
}

const lastOne: Partial<Readonly<Record<PortalLocale, string>>> = {
  en: 'one|first',
  fr: 'une?|unième|onze',
  th: 'เอ็ด|หนึ่ง',
  lo: 'ເອັດ|ໜຶ່ງ',
  ko: '하나|한|일',
}

/** Thai and Lao say three-ten for thirty. */
function tensOf(value: number, said: Words): string {
  const ten = said[10]?.split('|')[0] ?? ''
  return value === 10 ? ten : `(?:${said[value / 10]})${ten}`
}

/** Whether a text says a whole number in words; «one» hides in articles, so it is never missed. */
export function isSpelled(value: number, text: string, locale: PortalLocale): boolean {
  if (value === 1) return true
  if (locale === 'zh-Hans' || locale === 'ja') return hanNumbersIn(text).includes(value)
  if (patternOf(value, locale)?.test(text)) return true
  return (locale === 'en' || locale === 'fr') && romanNumbersIn(text).includes(value)
}
