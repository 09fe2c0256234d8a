import type { Check, Found } from '../check.ts'

const OPENING = '([{“«‹「『《〈【（［｛„'
const CLOSING = ')]}”»›」』》〉】）］｝”'
// «a)», «1)» and smileys close what was never opened.
const LIST_MARK = /^\s*[\p{L}\p{N}]{1,3}[)）]/u

function unpaired(text: string): { mark: string; at: number }[] {
  const open: { mark: string; at: number; closes: string }[] = []
  const faults: { mark: string; at: number }[] = []
  const from = LIST_MARK.exec(text)?.[0].length ?? 0
  for (let at = from; at < text.length; at += 1) {
    const mark = text[at] ?? ''
    const pair = OPENING.indexOf(mark)
    if (pair >= 0) open.push({ mark, at, closes: CLOSING[pair] ?? '' })
    else if (CLOSING.includes(mark)) {
      if (open.at(-1)?.closes === mark) open.pop()
      else faults.push({ mark, at })
    }
  }
  return [...faults, ...open]
}

/** A straight quotation mark has no direction, so only their number can be wrong. */
function oddQuotes(text: string): { mark: string; at: number }[] {
  const places = [...text.matchAll(/"/g)]
  const last = places.at(-1)
  // Inches and seconds: 12".
  const closes = places.length % 2 === 1 && last && !/\d"/.test(text)
  return closes ? [{ mark: '"', at: last.index }] : []
}

function faultsOf(text: string) {
  return [...unpaired(text), ...oddQuotes(text)]
}

export const pairs: Check = {
  name: 'pairs',
  label: { vi: 'Ngoặc và dấu trích dẫn', en: 'Brackets and quotation marks' },
  severity: 'warning',
  explain: {
    vi: 'Ngoặc và dấu trích dẫn mở ra thì phải đóng lại; bỏ qua khi bản gốc cũng như vậy (lời trích qua nhiều câu).',
    en: 'What opens closes; let pass where the source does the same (quotations over several sentences).',
  },
  find: ({ source, said }): Found[] => {
    const faults = faultsOf(said.text)
    if (faults.length === 0 || faultsOf(source.text).length > 0) return []
    return faults.map(({ mark, at }) => ({
      message: {
        vi: `Dấu ${mark} không có dấu kia đi cùng.`,
        en: `${mark} has no partner.`,
      },
      inTarget: [at, at + 1],
    }))
  },
}
