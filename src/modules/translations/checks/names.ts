import { fold } from '../../../platform/text/fold.ts'
import type { Check, Found } from './check.ts'

const WORD = /[\p{L}\p{M}]+/gu

type Name = { words: readonly string[]; span: readonly [number, number] }

/** Runs of two to five capitalised words; the first word of a sentence is capitalised anyhow and does not count. */
export function namesIn(text: string): Name[] {
  const found: Name[] = []
  let run: RegExpExecArray[] = []
  const close = () => {
    const [first, last] = [run[0], run.at(-1)]
    if (first && last && run.length >= 2 && run.length <= 5) {
      found.push({ words: run.map(([word]) => word), span: [first.index, last.index + last[0].length] })
    }
    run = []
  }
  for (const match of text.matchAll(WORD)) {
    const last = run.at(-1)
    const between = last ? text.slice(last.index + last[0].length, match.index) : ' '
    if (between !== ' ') close()
    const capital = /^\p{Lu}\p{Ll}/u.test(match[0])
    if (capital && !startsSentence(text, match.index)) run.push(match)
    else close()
  }
  close()
  return found
}

function startsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:;…"“«(\ufffc]\s*)$/u.test(text.slice(Math.max(0, at - 4), at))
}

// Words that stand in names of offices, events, countries and peoples: those are translated, names of places and persons kept.
const TRANSLATED = new Set(
  (
    'ban bo so cuc uy hoi vien truong vuon quoc khu dai di danh dang nha nuoc nhan dan chinh phu thu tuong tinh thanh pho huyen xa ' +
    'thi tran van hoa the thao du lich nguyen dan toc trung uong dong nam tay bac au a my phi uc lao thai lan nhat ban han ' +
    'trieu tien nga phap duc anh phat giao cong thien chua tet doc lap cach mang khang chien the gioi lien hop asean song nui bien ho ' +
    'hang dong duong deo cau cang cua lang chua den dinh lang mieu bai dao le le hoi ngay luat nghi dinh quyet dinh don bien phong bao ' +
    'tap chi dai su quan giai festival trung tam'
  ).split(' '),
)

function isKept({ words }: Name): boolean {
  return words.every((word) => !TRANSLATED.has(fold(word)))
}

export const names: Check = {
  name: 'names',
  label: { vi: 'Tên riêng', en: 'Proper names' },
  severity: 'warning',
  explain: {
    vi: 'Tên người, tên đất của bản gốc giữ nguyên, có dấu hoặc không dấu, trong bản tiếng Anh và tiếng Pháp. Ngôn ngữ phiên âm thì theo bảng thuật ngữ.',
    en: 'Names of people and places stay, with or without accents, in English and French. Languages that transliterate go by the glossary.',
  },
  find: ({ source, around, locale, terms }): Found[] => {
    if (locale !== 'en' && locale !== 'fr') return []
    const given = ` ${words(around.target)} `
    const known = terms.flatMap(({ term, variants }) => [term, ...variants]).map(words)
    return namesIn(source.text)
      .filter(isKept)
      .filter((name) => !known.some((term) => term.includes(words(name.words.join(' ')))))
      .filter((name) => !isThere(name, given))
      .map(({ span }) => ({
        message: {
          vi: `Không thấy tên «${source.text.slice(...span)}» trong bản dịch.`,
          en: `The name “${source.text.slice(...span)}” is not in the translation.`,
        },
        inSource: span,
      }))
  },
}

const words = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The whole name, written in one word, or its syllables somewhere (a title may come between). */
function isThere({ words: parts }: Name, given: string): boolean {
  const name = words(parts.join(' '))
  if (given.includes(` ${name}`) || given.replaceAll(' ', '').includes(name.replaceAll(' ', ''))) return true
  return name.split(' ').every((part) => given.includes(` ${part}`))
}
