import type { Metadata, RequestedBy } from './types.ts'
import { directiveMentionsIn } from './extract/directive-mentions.ts'
import { organizationNamesIn } from './extract/organization-names.ts'
import { letterheadOf, properName } from './letterhead.ts'
import { codeOfType } from './lexicon/directive-types.ts'
import { periodOf, yearOf } from './periods.ts'
import type { Regions } from './regions.ts'
import { signatureOf, type Recipient } from './signature.ts'
import { contentOf, type Block } from './text/block.ts'
import { isUpperCase, trimmed } from './text/words.ts'

/** What the document says of itself in its letterhead, title, opening and closing. */
export function metadataOf(
  regions: Regions,
  options: { year?: number | undefined },
): { metadata: Metadata; recipients: Recipient[] } {
  const head = letterheadOf(regions.head)
  const { typeName, title, subtitle } = titleOf(regions)
  const opening = openingOf(regions.body)
  const headline = `${title ?? ''} ${subtitle ?? ''}`
  const year = yearOf(headline, opening, options.year)
  const { signatory, mark, recipients } = signatureOf(regions.tail)
  const addressees = addresseesOf(regions)
  const metadata: Metadata = {
    typeName,
    typeCode: typeName ? codeOfType(typeName) : null,
    title,
    reportYear: year,
    period: periodOf(headline, year),
    ...head,
    issuer: head.issuer ?? issuerFrom(opening, regions),
    addressees: addressees.length > 0 ? addressees : null,
    signatory,
    signatureMark: mark,
    requestedBy: requestOf(opening, year),
    recipients: recipients.length > 0 ? recipients.map((one) => one.text) : null,
  }
  return { metadata, recipients }
}

type Title = { typeName: string | null; title: string | null; subtitle: string | null }

function titleOf(regions: Regions): Title {
  const [first, ...others] = regions.title.map((block) => block.text)
  if (first === undefined) return { typeName: null, title: null, subtitle: null }
  const lines = [first.replace(/^báo cáo\s?/iu, ''), ...others.filter((line) => !line.startsWith('('))]
  const title = trimmed(lines.filter(Boolean).join(' '))
  const subtitle = others.find((line) => line.startsWith('(')) ?? null
  return { typeName: 'Báo cáo', title: title === '' ? null : title, subtitle }
}

/** The paragraphs before the first section, where the report names its reason and its author. */
function openingOf(body: readonly Block[]): string {
  const until = body.findIndex((block) => block.marker !== null && block.marker.kind !== 'bullet')
  const paragraphs = body.slice(0, until < 0 ? 3 : Math.min(until, 12))
  const said = paragraphs.filter(
    (block) => !/^Kính gửi/iu.test(block.text) && !isUpperCase(block.text) && block.marker === null,
  )
  return said
    .map((block) => block.text)
    .join(' ')
    .slice(0, 3000)
}

/** The office that «báo cáo», or of which «Trên đây là báo cáo … của» speaks, or in whose name it is signed. */
function issuerFrom(opening: string, regions: Regions): string | null {
  const reports = /([^.;]{4,200}?)\s(?:xin\s|trân trọng\s|kính\s)?(?:tổng hợp,?\s(?:và\s)?)?báo cáo\s/iu.exec(
    opening.slice(opening.search(/,\s/) + 1),
  )
  const speaker = reports ? organizationNamesIn(reports[1] ?? '').at(-1)?.name : undefined
  if (speaker) return speaker
  const closing = regions.body.findLast((block) => block.text.startsWith('Trên đây là'))?.text ?? ''
  const ending = organizationNamesIn(/ của\s(.{4,120})/u.exec(closing)?.[1] ?? '')[0]?.name
  if (ending) return ending
  const mark = regions.tail
    .flatMap((block) => block.cells ?? [block.text])
    .find((text) => /^(?:TM\.|T\/M)/u.test(text))
  return mark ? properName(mark.replace(/^(?:TM\.|T\/M)\s?/u, '')) : null
}

function addresseesOf(regions: Regions): string[] {
  const all = [...regions.head, ...regions.title, ...regions.body.slice(0, 12)]
  const at = all.findIndex((block) => /^Kính gửi/iu.test(contentOf(block)))
  const first = all[at]
  if (!first) return []
  const inline = contentOf(first)
    .replace(/^Kính gửi\s?:?\s?/iu, '')
    .replace(/\t/g, ' ')
  const rest: string[] = []
  for (const block of all.slice(at + 1, at + 12)) {
    if (block.marker?.kind !== 'bullet' || block.text.length > 150) break
    rest.push(contentOf(block))
  }
  const named = [...inline.split(/;\s?|\s?[-–]\s(?=Bộ |Sở |Ban |UBND |Ủy ban )/u), ...rest]
  return named.map((name) => trimmed(name)).filter((name) => name.length > 2)
}

/** The letter that asked for the report: of the documents that the opening cites, the one about reporting. */
function requestOf(opening: string, year: number | null): RequestedBy | null {
  const cited = directiveMentionsIn(opening, year).filter(
    (one) => one.number !== null || one.issuedOn !== null,
  )
  const asks = cited.filter((one) =>
    /^(?:Công văn|Văn bản|Công điện|Thông báo|Hướng dẫn|Kế hoạch)/u.test(one.typeName),
  )
  const about = asks.find((one) => /báo cáo|tổng kết|sơ kết|đánh giá/iu.test(one.subject ?? ''))
  const letter = asks.find((one) => /^(?:Công văn|Văn bản)/u.test(one.typeName))
  const chosen = about ?? letter ?? (/^(?:Thực hiện|Theo)/u.test(opening) ? cited[0] : undefined)
  if (!chosen) return null
  const { typeName, number, issuedOn, issuer } = chosen
  return { typeName, number, issuedOn, issuer }
}
