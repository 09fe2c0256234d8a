import type { SentenceContext } from '../../documents/sentence.ts'
import type { Inline } from '../../documents/tree.ts'
import type { RecordView } from '../../records/record.ts'

const countries = new Intl.DisplayNames('vi', { type: 'region' })
const languages = new Intl.DisplayNames('vi', { type: 'language' })
const list = new Intl.ListFormat('vi', { type: 'conjunction' })

/** Joins what is known; whatever nobody knows is left out of the sentence. */
export function join(separator: string, parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(separator)
}

/** «A», «A và B», «A, B và C». */
export function listed(items: readonly string[]): string {
  return list.format(items)
}

/** A phrase as it stands inside a sentence. */
export function lowerFirst(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)
}

export function text(words: string): Inline {
  return { kind: 'text', text: words }
}

/** The name that the organisation had when the record happened. */
export function nameOf({ happened }: RecordView, context: SentenceContext, orgId: string): string {
  return context.orgName(orgId, happened?.from ?? null)
}

/** «A, B và C», by the names of the time; null when there are none. */
export function namesOf(record: RecordView, context: SentenceContext, orgIds: readonly string[] | null) {
  if (orgIds === null || orgIds.length === 0) return null
  return listed(orgIds.map((id) => nameOf(record, context, id)))
}

/** The Vietnamese name of an ISO 3166-1 country. */
export function countryName(code: string): string {
  return countries.of(code) ?? code
}

/** «tiếng Việt, tiếng Anh và tiếng Lào» from BCP 47 tags. */
export function spokenLanguages(tags: readonly string[]): string {
  return listed(tags.map((tag) => lowerFirst(languages.of(tag) ?? tag)))
}
