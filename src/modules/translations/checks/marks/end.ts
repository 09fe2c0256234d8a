import type { Check, Found, Subject } from '../check.ts'

type End = 'full stop' | 'question' | 'exclamation' | 'ellipsis' | 'colon' | 'none'

const TRAILING = /[\s\ufffc"'”’»›)\]}）」』】》〉]+$/u

const marks: readonly [RegExp, End][] = [
  [/(?:…|\.{3}|。。。|⋯)$/, 'ellipsis'],
  [/[?？]$/, 'question'],
  [/[!！]$/, 'exclamation'],
  [/[:：]$/, 'colon'],
  [/[.。．｡]$/, 'full stop'],
]

function endOf(text: string): End {
  const words = text.replace(TRAILING, '')
  return marks.find(([pattern]) => pattern.test(words))?.[1] ?? 'none'
}

const names: Readonly<Record<End, { vi: string; en: string }>> = {
  'full stop': { vi: 'dấu chấm', en: 'a full stop' },
  question: { vi: 'dấu hỏi', en: 'a question mark' },
  exclamation: { vi: 'dấu than', en: 'an exclamation mark' },
  ellipsis: { vi: 'dấu chấm lửng', en: 'an ellipsis' },
  colon: { vi: 'dấu hai chấm', en: 'a colon' },
  none: { vi: 'không có dấu', en: 'nothing' },
}

/** Thai ends sentences and questions without a mark, Lao often does; particles ask there. */
function fits(asked: End, given: End, locale: Subject['locale']): boolean {
  if (asked === given) return true
  if (locale === 'th' || locale === 'lo') return given === 'none' || (locale === 'lo' && asked !== 'none')
  // An exclamation may be calmer in another language, and a pause longer.
  if (asked === 'exclamation' || asked === 'ellipsis') return given !== 'none'
  return false
}

function find({ source, said, locale, segment }: Subject): Found[] {
  const [asked, given] = [endOf(source.text), endOf(said.text)]
  if (fits(asked, given, locale)) return []
  // A line may become a sentence in a caption; a title never ends with a full stop that the source lacks.
  if (asked === 'none' && given !== 'full stop') return []
  if (segment.kind === 'message' && asked === 'none' && given === 'none') return []
  const [have, want] = [names[given], names[asked]]
  return [
    {
      message: {
        vi: `Bản gốc kết thúc bằng ${want.vi}, bản dịch bằng ${have.vi}.`,
        en: `The source ends with ${want.en}, the translation with ${have.en}.`,
      },
      inTarget: [Math.max(0, said.text.length - 1), said.text.length],
    },
  ]
}

const WESTERN_STOP = /(?<=[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}])[.!?](?=["'”’)」』）]*$)/u

export const endMark: Check = {
  name: 'end-mark',
  label: { vi: 'Dấu cuối câu', en: 'End of sentence' },
  severity: 'warning',
  explain: {
    vi: 'Câu kết thúc như bản gốc: 。！？ trong tiếng Trung, tiếng Nhật; tiếng Thái không có dấu chấm câu, tiếng Lào có thể không có.',
    en: 'A sentence ends as in the source: 。！？ in Chinese and Japanese; Thai has no full stop, Lao may have none.',
  },
  find: (subject) => {
    const { said, locale } = subject
    const western = locale === 'zh-Hans' || locale === 'ja' ? WESTERN_STOP.exec(said.text) : null
    if (!western) return find(subject)
    return [
      {
        message: {
          vi: `Câu kết thúc bằng «${western[0]}» nửa cỡ; dùng 。！？`,
          en: `The sentence ends with a half-width “${western[0]}”; use 。！？`,
        },
        inTarget: [western.index, western.index + 1],
      },
    ]
  },
}
