import { citedDate, dateInWords, isIsoDate } from '../../platform/time/dates.ts'
import { documentTypes, type DocumentType } from './document-types.ts'

/** What a citation is made of. */
export type CitedDirective = {
  type: DocumentType | null
  typeName: string | null
  number: string | null
  issuedOn: string | null
  issuerOrg: string | null
  coIssuers: readonly string[] | null
  issuerName: string | null
  subject: string | null
  planned: boolean | null
  secretPointer: boolean | null
}

export type CitationOptions = {
  /** The name of an organisation on a date. Without it only issuers as written are named. */
  orgName?: (orgId: string, on: string | null) => string
  /** «ngày 30/5/2014» or «ngày 30 tháng 5 năm 2014». */
  dates?: 'figures' | 'words'
}

/**
 * Cites a document: in full at its first mention (type, number, date, issuer, subject), by type and number after
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I). What is not known is left out; a document without a number keeps its
 * subject, which is all it can be told by.
 */
export function citation(
  directive: CitedDirective,
  form: 'full' | 'short',
  options: CitationOptions = {},
): string {
  const name = nameOf(directive)
  if (directive.secretPointer === true)
    return joined([name, numberOf(directive), '(văn bản mật, lưu tại Văn thư)'])
  if (form === 'short' && directive.number !== null) return joined([name, numberOf(directive)])
  if (form === 'short') return joined([name, subjectOf(directive)])
  return joined([
    name,
    numberOf(directive),
    dateOf(directive, options),
    issuersOf(directive, options),
    subjectOf(directive),
  ])
}

/** How a document is called in lists. */
export function titleOf(directive: CitedDirective): string {
  return joined([citation(directive, 'short'), directive.number === null ? null : dateOf(directive, {})])
}

function nameOf({ type, typeName }: CitedDirective): string {
  return typeName ?? (type === null || type === 'other' ? 'Văn bản' : documentTypes[type].vi)
}

function numberOf({ number }: CitedDirective): string | null {
  return number === null ? null : `số ${number}`
}

function dateOf({ issuedOn }: CitedDirective, { dates = 'figures' }: CitationOptions): string | null {
  if (issuedOn === null || !isIsoDate(issuedOn)) return null
  return dates === 'words' ? dateInWords(issuedOn) : `ngày ${citedDate(issuedOn)}`
}

const list = new Intl.ListFormat('vi')
const BETWEEN = /phối hợp|liên tịch|thỏa thuận|hợp tác|ghi nhớ/i

function issuersOf(directive: CitedDirective, { orgName }: CitationOptions): string | null {
  const { issuerName, issuerOrg, coIssuers, issuedOn, planned } = directive
  if (planned === true) return null
  const ids = [...(issuerOrg === null ? [] : [issuerOrg]), ...(coIssuers ?? [])]
  const names = issuerName !== null ? [issuerName] : orgName ? ids.map((id) => orgName(id, issuedOn)) : []
  if (names.length === 0) return null
  return `${names.length > 1 && BETWEEN.test(nameOf(directive)) ? 'giữa' : 'của'} ${list.format(names)}`
}

/** The subject without the type's name that some registers put before it. */
function subjectOf(directive: CitedDirective): string | null {
  const { subject } = directive
  const name = nameOf(directive)
  return subject?.toLowerCase().startsWith(`${name.toLowerCase()} `)
    ? subject.slice(name.length + 1)
    : subject
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ')
}
