import type { PortalLocale } from '../../../../platform/locales.ts'
import { OBJECT } from '../plain.ts'
import type { Check, Found } from '../check.ts'

// How many characters of the language stand for one of Vietnamese, at least and at most: measured over published texts
// of each language, then widened, for a finding should mean that a part was left out or added.
const norms: Readonly<Record<PortalLocale, readonly [number, number]>> = {
  vi: [0, Infinity],
  en: [0.55, 2],
  fr: [0.6, 2.3],
  lo: [0.5, 2.1],
  th: [0.45, 2],
  'zh-Hans': [0.15, 0.7],
  ja: [0.22, 1.1],
  ko: [0.25, 1.15],
}
// Short sentences vary more: so many characters are let pass beyond the norm.
const SLACK = 15
const SHORT = 40
/** What addresses and cards have room for; longer titles cannot be saved. */
const LONGEST: Partial<Readonly<Record<string, number>>> = { title: 300 }

const lengthOf = (text: string) => text.replaceAll(OBJECT, '').trim().length

export const length: Check = {
  name: 'length',
  label: { vi: 'Độ dài', en: 'Length' },
  severity: 'warning',
  explain: {
    vi: 'Bản dịch ngắn hoặc dài khác thường so với bản gốc (mức riêng của từng ngôn ngữ; đoạn ngắn được bỏ qua); tiêu đề quá 300 ký tự.',
    en: 'The translation is unusually short or long beside its source (by language; short ones are let pass); a title is over 300 characters.',
  },
  find: ({ segment, source, said, around, locale }): Found[] => {
    const longest = LONGEST[segment.field]
    if (longest && said.text.length > longest) {
      return [
        {
          message: {
            vi: `Dài ${said.text.length} ký tự; chỗ này chỉ chứa được ${longest}.`,
            en: `${said.text.length} characters; there is room for ${longest}.`,
          },
        },
      ]
    }
    const [asked, given] = [lengthOf(around.source), lengthOf(around.target)]
    const [least, most] = norms[locale]
    if (asked < SHORT || lengthOf(source.text) < SHORT) return []
    if (given >= asked * least - SLACK && given <= asked * most + SLACK) return []
    const short = given < asked * least
    return [
      {
        message: {
          vi: `Bản dịch ${short ? 'ngắn' : 'dài'} khác thường: ${given} ký tự cho ${asked} của bản gốc. Có ${short ? 'thiếu' : 'thừa'} ý nào không?`,
          en: `Unusually ${short ? 'short' : 'long'}: ${given} characters for ${asked} of the source. Is something ${short ? 'missing' : 'added'}?`,
        },
      },
    ]
  },
}
