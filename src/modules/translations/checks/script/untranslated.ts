import type { PortalLocale } from '../../../../platform/locales.ts'
import type { Check, Found, Subject } from '../check.ts'

const WORD = /[\p{L}\p{M}]+/gu

const wordsOf = (text: string) => [...text.matchAll(WORD)]
const isPlainWord = (word: string) => /^\p{Ll}/u.test(word)

const folded = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

// Spaces and marks may differ; a text of another length is another text.
const isSame = (source: string, target: string) =>
  Math.abs(source.length - target.length) < 5 && folded(source) === folded(target)

/** Names, numbers and signs may be the same everywhere; a dish or a song keeps its name in Latin letters. */
function isProse(text: string, locale: PortalLocale): boolean {
  const latin = locale === 'en' || locale === 'fr'
  return wordsOf(text).filter(([word]) => isPlainWord(word)).length >= (latin ? 3 : 1)
}

export const untranslated: Check = {
  name: 'untranslated',
  label: { vi: 'Chưa dịch', en: 'Untranslated' },
  severity: 'warning',
  explain: {
    vi: 'Bản dịch giống hệt bản gốc, trừ khi chỉ gồm tên riêng, số, ký hiệu hoặc một thuật ngữ ngắn.',
    en: 'The translation is the source itself, unless it is only names, numbers, signs or a short term.',
  },
  find: ({ source, said, locale }) =>
    isSame(source.text, said.text) && isProse(source.text, locale)
      ? [
          {
            message: {
              vi: 'Bản dịch giống hệt bản gốc tiếng Việt.',
              en: 'This is the Vietnamese source itself.',
            },
          },
        ]
      : [],
}

const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯ]|[\u0300\u0301\u0303\u0309\u0323]/u
const isVietnamese = (word: string) => VIETNAMESE.test(word) || VIETNAMESE.test(word.normalize('NFD'))

/** The longest Vietnamese term that is left in running text, a dish or a song: «bánh bèo chén», «hò khoan Lệ Thủy». */
const LONGEST_TERM = 4

/** Runs of Vietnamese words in the target; what stands in brackets, quotation marks or tags is quoted on purpose. */
function runsIn({ source, said, locale }: Subject): Found[] {
  const asked = new Set(wordsOf(source.text).map(([word]) => word.toLowerCase()))
  const found: Found[] = []
  let run: RegExpExecArray[] = []
  const close = () => {
    const plain = run.filter(([word]) => isPlainWord(word))
    const long =
      run.length > LONGEST_TERM && plain.length > 2 && run.filter(([word]) => isVietnamese(word)).length > 2
    const [first, last] = [run[0], run.at(-1)]
    if (long && first && last) found.push(leftOver(said.text, [first.index, last.index + last[0].length]))
    run = []
  }
  for (const match of wordsOf(said.text)) {
    const last = run.at(-1)
    const apart = last && /[^\s\-–]/.test(said.text.slice(last.index + last[0].length, match.index))
    if (apart) close()
    const word = match[0].toLowerCase()
    const known = asked.has(word) && (locale !== 'fr' || isVietnamese(word) || run.length > 0)
    if (known) run.push(match)
    else close()
  }
  close()
  return found
}

function leftOver(text: string, [start, end]: readonly [number, number]): Found {
  const words = text.slice(start, end)
  return {
    message: { vi: `«${words}» còn để tiếng Việt.`, en: `“${words}” is still Vietnamese.` },
    inTarget: [start, end],
  }
}

export const partlyUntranslated: Check = {
  name: 'partly-untranslated',
  label: { vi: 'Còn sót tiếng Việt', en: 'Partly untranslated' },
  severity: 'warning',
  explain: {
    vi: 'Một đoạn tiếng Việt dài còn nằm trong bản dịch; tên riêng và tên món, tên làn điệu ngắn không bị báo.',
    en: 'A longer run of Vietnamese is left in the translation; names and short terms (dishes, songs) are let pass.',
  },
  find: (subject) =>
    VIETNAMESE.test(subject.said.text.normalize('NFD')) && !isSame(subject.source.text, subject.said.text)
      ? runsIn(subject)
      : [],
}

// Letters that Vietnamese has and neither English nor French.
const ONLY_VIETNAMESE = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9ĩũẽ]/u

export const vietnameseLetters: Check = {
  name: 'vietnamese-letters',
  label: { vi: 'Sót chữ có dấu tiếng Việt', en: 'Vietnamese letters' },
  severity: 'warning',
  explain: {
    vi: 'Từ có dấu tiếng Việt không có trong bản gốc (gõ nhầm bộ gõ); từ chép từ bản gốc không bị báo.',
    en: 'A word with Vietnamese letters that the source does not have (a keyboard left on); words taken from the source are let pass.',
  },
  find: ({ around, said }) => {
    const asked = around.source.normalize('NFC').toLowerCase()
    return wordsOf(said.text)
      .filter(([word]) => isPlainWord(word) && ONLY_VIETNAMESE.test(word.normalize('NFC')))
      .filter(([word]) => !asked.includes(word.normalize('NFC')))
      .map((match) => ({
        message: {
          vi: `«${match[0]}» có dấu tiếng Việt mà bản gốc không có từ này.`,
          en: `“${match[0]}” has Vietnamese letters, but the source has no such word.`,
        },
        inTarget: [match.index, match.index + match[0].length] as const,
      }))
  },
}
