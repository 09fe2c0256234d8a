import type { Sentence, SentenceContext } from '../../documents/sentence.ts'
import { formatNumber } from '../../platform/text/numbers.ts'
import type { RecordView } from '../../records/record.ts'
import { countryName, join, nameOf, namesOf, text } from './phrases.ts'
import { exhibitions, visits, type ActivityFields } from './schema.ts'
import { whenInWords } from './timing.ts'

/** «Quán triệt, phổ biến Quyết định số … đến …»; every other kind is told by its title and what is known of it. */
export const activitySentence: Sentence = (record, context) => {
  // Not parsed again: a year's report may tell ten thousand of them.
  const fields = record.fields as ActivityFields
  const { title, kind, directive, audience } = fields
  const rest = join(', ', [
    whenInWords(fields),
    fields.place && `tại ${fields.place}`,
    fields.outletAsWritten && `đăng, phát trên ${fields.outletAsWritten}`,
    together(record, context, fields.partners),
  ])
  const results = resultsOf(fields)
  const tail = [rest && `, ${rest}`, results && `; kết quả: ${results}`].filter(Boolean).join('')
  if (kind !== 'dissemination' || directive === null) return [text(`${title ?? ''}${tail}`)]
  return [
    text('Quán triệt, phổ biến '),
    context.cite(directive),
    text(`${audience === null ? '' : ` đến ${audience}`}${tail}`),
  ]
}

export const exhibitionSentence: Sentence = (record, context) => {
  const fields = exhibitions.shape.parse(record.fields)
  const venue = fields.venue === null ? fields.venueAsWritten : nameOf(record, context, fields.venue)
  const event = join(' ', [`Tổ chức ${fields.name ?? ''}`, venue && `tại ${venue}`, whenInWords(fields)])
  const numbers = join(', ', [
    fields.exhibits !== null && `trưng bày ${formatNumber(fields.exhibits)} tư liệu, hiện vật`,
    fields.visitors !== null && `đón ${formatNumber(fields.visitors)} lượt khách tham quan`,
  ])
  const shared = join(', ', [event, together(record, context, fields.coOrganizers)])
  return [text(join('; ', [shared, numbers, fields.purpose && `hoạt động nhằm ${fields.purpose}`]))]
}

export const visitSentence: Sentence = (record, context) => {
  const fields = visits.shape.parse(record.fields)
  const country = fields.country && countryName(fields.country)
  const verb = fields.direction === 'out' ? 'Cử' : 'Đón'
  const where = country && (fields.direction === 'out' ? ` đi ${country}` : ` (${country})`)
  const delegation = join(', ', [
    `${verb} ${fields.name ?? ''}${where ?? ''}`,
    fields.members !== null && `gồm ${formatNumber(fields.members)} thành viên`,
    fields.head && `do ${fields.head} làm trưởng đoàn`,
    fields.host && `${nameOf(record, context, fields.host)} chủ trì`,
    whenInWords(fields),
  ])
  const { purpose, results } = fields
  return [text(join('; ', [delegation, purpose && `mục đích: ${purpose}`, results && `kết quả: ${results}`]))]
}

function resultsOf({ quantity, quantityUnit, foreignQuantity, reach }: ActivityFields): string {
  const foreign =
    foreignQuantity !== null && `trong đó ${formatNumber(foreignQuantity)} bằng tiếng nước ngoài`
  const counted = quantity !== null && join(' ', [formatNumber(quantity), quantityUnit])
  return join(', ', [counted, counted && foreign, reach !== null && `${formatNumber(reach)} lượt tiếp cận`])
}

function together(
  record: RecordView,
  context: SentenceContext,
  orgIds: readonly string[] | null,
): string | null {
  const names = namesOf(record, context, orgIds)
  return names && `phối hợp với ${names}`
}
