import { fields } from '../lexicon/organization-names.ts'
import type { NameMatch } from './organization-names.ts'

const names = [...fields].sort((a, b) => b.length - a.length)
const field = `(?:${names.join('|')})(?![\\p{L}])`
const list = new RegExp(
  `(?<!\\p{L})([Cc]ác [Ss]ở|[Cc]ác [Bb]ộ|[Cc]ác [Pp]hòng|[Hh]ai [Ss]ở|Sở)(?:, (?:ban, )?ngành)?\\s?:?\\s(${field}(?:(?:,|;| và) (?:[Ss]ở )?${field}){1,25})`,
  'gu',
)
const one = new RegExp(field, 'gu')

/** «các Sở: Thông tin và Truyền thông, Ngoại vụ, Du lịch» names three departments. */
export function departmentsIn(text: string): NameMatch[] {
  return [...text.matchAll(list)].flatMap((match) => {
    const lead = match[1] ?? ''
    const word = /[Bb]ộ$/u.test(lead) ? 'Bộ' : /[Pp]hòng$/u.test(lead) ? 'Phòng' : 'Sở'
    const at = match.index + match[0].length - (match[2]?.length ?? 0)
    return [...(match[2] ?? '').matchAll(one)].map((found) => ({
      name: `${word} ${found[0]}`,
      start: at + found.index,
      end: at + found.index + found[0].length,
      head: word,
    }))
  })
}
