import type { Sentence, SentenceContext } from '../../documents/sentence.ts'
import { formatNumber } from '../../platform/text/numbers.ts'
import { citedDate, isIsoDate } from '../../platform/time/dates.ts'
import { distributions, publicationKinds, publications, type PublicationFields } from './schema.ts'

const list = new Intl.ListFormat('vi')
const languageNames = new Intl.DisplayNames('vi', { type: 'language' })

/** What was produced, or what the province gave to another body's publication. */
export const publicationSentence: Sentence = (record, context) => {
  const fields = publications.shape.parse(record.fields)
  const { title, external, contribution, purpose, copies, issuedOn } = fields
  const publisher = publisherOf(fields, context)
  const facts = [
    languagesOf(fields),
    publisher === '' ? null : `của ${publisher}`,
    copies === null ? null : `${formatNumber(copies)} bản`,
    issuedOn !== null && isIsoDate(issuedOn) ? `phát hành ngày ${citedDate(issuedOn)}` : null,
  ].filter((fact) => fact !== null)
  const name = [kindOf(fields), `“${title ?? ''}”`].filter((part) => part !== '').join(' ')
  const opening =
    external === true ? `Cung cấp ${contribution ?? 'nội dung'} đăng trên` : openingOf(fields, context)
  const why = purpose === null || external === true ? '' : `, ${purpose}`
  return [{ kind: 'text', text: `${opening} ${[name, ...facts].join(', ')}${why}` }]
}

function openingOf({ producers, issuedOn, year }: PublicationFields, context: SentenceContext): string {
  const on = issuedOn ?? (year === null ? null : `${year}-12-31`)
  const names = list.format((producers ?? []).map((id) => context.orgName(id, on)))
  return names === '' ? 'Sản xuất' : `${names} sản xuất`
}

function kindOf({ kind, title }: PublicationFields): string {
  if (kind === null || kind === 'other') return 'ấn phẩm'
  const name = lowerFirst(publicationKinds[kind].vi)
  // «Danh mục, cẩm nang» names several; the title says which one it is.
  return name.includes(',') || title?.toLocaleLowerCase('vi').startsWith(name) ? 'ấn phẩm' : name
}

function languagesOf({ languages, languagesAsWritten }: PublicationFields): string | null {
  if (!languages?.length) return languagesAsWritten
  return `bằng ${list.format(languages.map((tag) => lowerFirst(languageNames.of(tag) ?? tag)))}`
}

function publisherOf(
  { publisherOrg, publisherName, issuedOn }: PublicationFields,
  context: SentenceContext,
): string {
  return publisherOrg === null ? (publisherName ?? '') : context.orgName(publisherOrg, issuedOn)
}

/** What was given to whom, for what. */
export const distributionSentence: Sentence = (record, context) => {
  const fields = distributions.shape.parse(record.fields)
  const { publication, material, recipients, recipientsAsWritten, openEnded } = fields
  const { purpose, event, quantity, distributedOn } = fields
  const given = publication === null ? undefined : context.record(publication)
  const what = given === undefined ? (material ?? 'tài liệu') : `ấn phẩm “${given.title}”`
  const names = [
    ...(recipients ?? []).map((id) => context.orgName(id, distributedOn)),
    ...(recipientsAsWritten === null ? [] : [recipientsAsWritten]),
  ]
  const open = openEnded === true ? ' cùng một số nơi nhận khác' : ''
  const whom =
    names.length === 0 ? '' : ` cho ${openEnded === true ? names.join(', ') : list.format(names)}${open}`
  const why = [purpose, event === null ? null : `phục vụ ${event}`].filter((part) => part !== null)
  const when = distributedOn !== null && isIsoDate(distributedOn) ? [`ngày ${citedDate(distributedOn)}`] : []
  const number = quantity === null ? '' : `${formatNumber(quantity)} bản `
  return [{ kind: 'text', text: [`Cung cấp ${number}${what}${whom}`, ...why, ...when].join(', ') }]
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1)
}
