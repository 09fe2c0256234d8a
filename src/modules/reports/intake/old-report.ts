import type { Fields } from '../../../records/collection.ts'
import { defineError } from '../../../platform/errors.ts'
import type { Labels } from '../../../platform/labels.ts'
import { decodeReport } from '../reader/decode/decode.ts'
import { readReport } from '../reader/read.ts'
import type { Candidate, Place, Reading, Section } from '../reader/types.ts'
import { datesIn } from '../reader/text/dates.ts'
import { proposalsOf, type Proposal } from './propose.ts'
import { reportFields } from './report-fields.ts'

export const yearNeeded = defineError('reports.year-needed', 422, {
  vi: 'Báo cáo không ghi rõ là của năm nào. Điền vào ô «Năm báo cáo» rồi chọn lại tệp.',
  en: 'The report does not say its year. Fill in the year of the report, then choose the file again.',
})

/** A record that an old report proposes; organisations and outlets still by the name that the report gives them. */
export type OldProposal = { collection: string; fields: Fields; place: Place; confidence: number }

/** One way in which a report puts something: its words, where, and the fields that follow from them. */
export type OldChoice = { text: string; place: Place | null; fields: Fields }

/** Where a report contradicts itself; `proposal` is the index of the record that it is about. */
export type OldConflict = { kind: string; message: Labels; choices: OldChoice[]; proposal: number | null }

/** An old report read: its text, what it says of itself, what it proposes, where it contradicts itself. */
export type OldReport = {
  text: string
  encoding: string
  year: number
  title: string
  report: Fields
  /** The lines that are headings. */
  headings: number[]
  proposals: OldProposal[]
  conflicts: OldConflict[]
}

/**
 * Reads the file of an old report; the year is the report's own unless one is given.
 * @throws yearNeeded and what `decodeReport` declares
 */
export async function readOldReport(
  file: { name: string; bytes: Buffer },
  asked?: number,
): Promise<OldReport> {
  const { text, encoding } = await decodeReport(file.bytes, file.name)
  const reading = readReport(text, { year: asked })
  const year = asked ?? reading.metadata.reportYear
  if (year === null || !Number.isInteger(year)) throw yearNeeded()
  const proposals = proposalsOf(reading.candidates, year)
  const report = reportFields(reading.metadata, year)
  return {
    text,
    encoding,
    year,
    title: String(report['subject']),
    report,
    headings: reading.outline.flatMap(headingLines),
    proposals: proposals.map(({ collection, fields, candidate: { place, confidence } }) => {
      return { collection, fields, place, confidence }
    }),
    conflicts: reading.conflicts.map((conflict) => conflictOf(conflict, reading, proposals, text)),
  }
}

function headingLines({ line, children }: Section): number[] {
  return [line, ...children.flatMap(headingLines)]
}

type Found = Reading['conflicts'][number]

/** Two dates of one document, or two values of one figure, are for a person to choose from; the rest is to be seen. */
function conflictOf(
  { kind, message, places }: Found,
  reading: Reading,
  proposals: readonly Proposal[],
  text: string,
): OldConflict {
  const lines = text.split(/\r\n|\n|\r/)
  const about = proposals.findIndex(({ candidate }) => isAbout(candidate, places))
  const choices = places.map((place): OldChoice => {
    const words = (lines[place.line - 1] ?? '').slice(place.start, place.end).trim()
    return { text: words, place, fields: fieldsAt(kind, place, { words, reading, lines }) }
  })
  const telling = choices.filter(({ fields }) => Object.keys(fields).length > 0)
  const chosen = about >= 0 && telling.length > 1
  return { kind, message, choices: chosen ? telling : choices, proposal: about >= 0 ? about : null }
}

function isAbout({ place, fields }: Candidate, places: readonly Place[]): boolean {
  const mentions = (fields['mentions'] ?? []) as Place[]
  return [place, ...mentions].some((one) =>
    places.some(({ line, start }) => line === one.line && start === one.start),
  )
}

type At = { words: string; reading: Reading; lines: readonly string[] }

function fieldsAt(kind: string, place: Place, { words, reading, lines }: At): Fields {
  if (kind === 'directive-dates') {
    // The date may stand behind the words that were marked, on the same line.
    const [date] = [
      ...datesIn(words, null),
      ...datesIn((lines[place.line - 1] ?? '').slice(place.start, place.end + 60), null),
    ]
    return date?.iso ? { issuedOn: date.iso } : {}
  }
  if (kind !== 'declared-twice') return {}
  const total = reading.totals.find(({ place: at }) => at.line === place.line && at.start === place.start)
  return total ? { value: total.value } : {}
}
