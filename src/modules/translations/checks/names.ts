import { fold } from '../../../platform/text/fold.ts'
import type { GlossaryTerm } from '../glossary/terms.ts'
import type { Check, Found } from './check.ts'

const WORD = /[\p{L}\p{M}]+/gu

type Name = { words: readonly string[]; span: readonly [number, number] }

/** Runs of two to five capitalised words; the first word of a sentence is capitalised anyhow and makes no name of one. */
export function namesIn(text: string): Name[] {
  const found: Name[] = []
  let run: RegExpExecArray[] = []
  const close = () => {
    const [first, last] = [run[0], run.at(-1)]
    const least = first && startsSentence(text, first.index) ? 3 : 2
    if (first && last && run.length >= least && run.length <= 5) {
      found.push({ words: run.map(([word]) => word), span: [first.index, last.index + last[0].length] })
    }
    run = []
  }
  for (const match of text.matchAll(WORD)) {
    const last = run.at(-1)
    const between = last ? text.slice(last.index + last[0].length, match.index) : ' '
    if (between !== ' ') close()
    const capital = /^\p{Lu}\p{Ll}/u.test(match[0])
    if (capital) run.push(match)
    else close()
  }
  close()
  return found
}

function startsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:;…"“«(\ufffc]\s*)$/u.test(text.slice(Math.max(0, at - 4), at))
}

// Words that stand in names of offices, events, countries and peoples, before names of places, or for kinship: such
// names are translated.
const TRANSLATED = new Set(
  (
    'ban bộ sở cục ủy hội viện trường vườn quốc khu đại di danh đảng nhà nước nhân dân chính phủ thủ tướng tỉnh thành phố ' +
    'huyện xã thị trấn văn hóa thể thao du lịch dân tộc trung ương đông tây nam bắc châu á âu mỹ phi úc lào thái lan ' +
    'nhật bản hàn triều tiên nga pháp đức anh phật giáo công thiên chúa tết độc lập cách mạng kháng chiến thế giới liên ' +
    'hợp asean sông núi biển hồ hang động đèo cầu cảng cửa làng chùa đền đình lăng miếu bãi đảo lễ ngày luật nghị định ' +
    'quyết đồn biên phòng báo tạp chí sứ quán giải mẹ bà ông cụ cô chú bác đá hòn mũi vịnh đầm phá rừng suối thác ' +
    'nguyên đán việt kinh ngọc hoàng đế vua giáp ất bính đinh mậu kỷ canh tân nhâm quý'
  ).split(' '),
)

function isKept({ words }: Name): boolean {
  return words.every((word) => !TRANSLATED.has(word.normalize('NFC').toLowerCase()))
}

export const names: Check = {
  name: 'names',
  label: { vi: 'Tên riêng', en: 'Proper names' },
  severity: 'warning',
  explain: {
    vi: 'Tên người, tên đất của bản gốc giữ nguyên, có dấu hoặc không dấu, trong bản tiếng Anh và tiếng Pháp. Ngôn ngữ phiên âm thì theo bảng thuật ngữ.',
    en: 'Names of people and places stay, with or without accents, in English and French. Languages that transliterate go by the glossary.',
  },
  find: ({ asked, around, locale, terms }): Found[] => {
    if (locale !== 'en' && locale !== 'fr') return []
    const found = namesIn(asked).filter(isKept)
    if (found.length === 0) return []
    const given = ` ${words(around.target)} `
    return found
      .filter((name) => !saidByGlossary(terms).includes(` ${words(name.words.join(' '))} `))
      .filter((name) => !isThere(name, given))
      .map(({ span }) => ({
        message: {
          vi: `Không thấy tên «${asked.slice(...span)}» trong bản dịch.`,
          en: `The name “${asked.slice(...span)}” is not in the translation.`,
        },
        inSource: span,
      }))
  },
}

const said = new WeakMap<readonly GlossaryTerm[], string>()

/** All terms in one line: what the glossary has a word for may be said otherwise. */
function saidByGlossary(terms: readonly GlossaryTerm[]): string {
  const known = said.get(terms)
  if (known !== undefined) return known
  const line = terms
    .flatMap(({ term, variants }) => [term, ...variants].map((each) => ` ${words(each)} `))
    .join('|')
  said.set(terms, line)
  return line
}

const words = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The whole name, written in one word, its syllables somewhere (a title may come between), or spelt the local way. */
function isThere({ words: parts }: Name, given: string): boolean {
  const name = words(parts.join(' '))
  if (given.includes(` ${name}`) || given.replaceAll(' ', '').includes(name.replaceAll(' ', ''))) return true
  const syllables = name.split(' ')
  if (syllables.every((part) => given.includes(` ${part}`))) return true
  // What a name begins or ends with may be translated: Hoành Sơn Quan is the Hoành Sơn Gate.
  const cores = syllables.length > 2 ? [syllables.slice(1), syllables.slice(0, -1)] : []
  if (cores.some((core) => given.includes(` ${core.join(' ')} `))) return true
  const others = given.trim().split(' ')
  return others.some((_, at) =>
    [1, syllables.length].some((count) => alike(syllables.join(''), others.slice(at, at + count).join(''))),
  )
}

/** Two spellings of one name: Khăm Muộn and Khammouane. */
function alike(name: string, other: string): boolean {
  const longest = Math.max(name.length, other.length)
  if (name[0] !== other[0] || Math.abs(name.length - other.length) > longest * 0.35) return false
  return distance(name, other) <= longest * 0.35
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
