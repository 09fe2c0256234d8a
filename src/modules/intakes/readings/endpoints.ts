import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'

const group = 'intakes'
const base = '/api/readings'
const one = `${base}/:id`
const labels = z.object({ vi: z.string(), en: z.string() })
const id = z.uuid()
const version = z.int().min(1).meta({ description: 'Phiên bản mà quyết định dựa vào' })
const year = z.int().min(1990).max(2100)

const place = z.object({ line: z.int(), start: z.int(), end: z.int() })

export const decisions = ['accepted', 'rejected', 'merged'] as const
export type Decision = (typeof decisions)[number]

const summary = z.object({
  id,
  title: z.string(),
  year: z.int(),
  orgId: z.uuid(),
  orgName: z.string(),
  fileName: z.string(),
  createdByName: z.string(),
  createdAt: z.date(),
  touchedAt: z.date(),
  /** Passages decided, and all of them. */
  decided: z.int(),
  total: z.int(),
  written: z.int(),
})
export type ReadingSummary = z.output<typeof summary>

const shownField = z.object({
  name: z.string(),
  /** As people read it; null when the report does not say. */
  text: z.string().nullable(),
  /** An organisation or outlet that the register does not have yet. */
  isNew: z.boolean(),
})

const candidate = z.object({
  id,
  collection: z.string(),
  title: z.string(),
  place,
  confidence: z.number(),
  decision: z.enum(decisions).nullable(),
  version: z.int(),
  corrected: z.boolean(),
  decidedByName: z.string().nullable(),
  /** The record that it became, was joined with, or is to be joined with. */
  record: z.object({ id, title: z.string() }).nullable(),
  written: z.boolean(),
  /** A record that says the same already: accepting adds nothing but the source. */
  known: z.object({ id, title: z.string() }).nullable(),
  shown: z.array(shownField),
  /** The values behind what is shown; an organisation or outlet that the register lacks is its name. */
  values: z.record(z.string(), z.unknown()),
})
export type CandidateView = z.output<typeof candidate>

const conflict = z.object({
  id,
  kind: z.string(),
  message: labels,
  choices: z.array(
    z.object({
      text: z.string(),
      place: place.nullable(),
      value: z.string().nullable(),
      /** The register says the same. */
      known: z.boolean(),
    }),
  ),
  candidateId: z.uuid().nullable(),
  chosen: z.int().nullable(),
  version: z.int(),
  decidedByName: z.string().nullable(),
})
export type ConflictView = z.output<typeof conflict>

const kindOfRecord = z.object({
  label: labels,
  singular: labels,
  fields: z.array(
    z.object({
      name: z.string(),
      label: labels,
      unit: z.string().nullable(),
    }),
  ),
})
export type KindOfRecord = z.output<typeof kindOfRecord>

const view = summary.extend({
  lines: z.array(z.string()),
  headings: z.array(z.int()),
  candidates: z.array(candidate),
  conflicts: z.array(conflict),
  /** The collections of the candidates, by name. */
  kinds: z.record(z.string(), kindOfRecord),
  reportId: z.uuid().nullable(),
})
export type ReadingView = z.output<typeof view>

const words = (vi: string, en: string) => ({ vi, en })

export const readingEndpoints = {
  list: endpoint({
    method: 'GET',
    path: base,
    group,
    summary: words('Các báo cáo cũ đã đọc', 'Old reports that were read'),
    output: z.object({
      items: z.array(summary),
      /** The organisations whose old reports the actor may take in. */
      organizations: z.array(z.object({ id, name: z.string() })),
    }),
  }),
  begin: endpoint({
    method: 'POST',
    path: base,
    group,
    summary: words(
      'Đọc một báo cáo cũ đã gửi xong; cùng một tệp thì mở lại lần đọc trước',
      'Read an old report that has arrived; the same file again opens its earlier reading',
    ),
    input: z.strictObject({ uploadId: z.uuid(), orgId: z.uuid(), year: year.optional() }),
    output: z.object({ id, again: z.boolean() }),
    status: 201,
  }),
  read: endpoint({
    method: 'GET',
    path: one,
    group,
    summary: words('Một báo cáo cũ với các bản ghi đề nghị', 'An old report with the records it proposes'),
    input: z.strictObject({ id }),
    output: view,
  }),
  correct: endpoint({
    method: 'PATCH',
    path: `${one}/candidates/:candidateId`,
    group,
    summary: words('Sửa một bản ghi đề nghị', 'Correct a proposed record'),
    input: z.strictObject({ id, candidateId: z.uuid(), version, fields: z.record(z.string(), z.unknown()) }),
    output: candidate,
  }),
  decide: endpoint({
    method: 'POST',
    path: `${one}/candidates/:candidateId/decision`,
    group,
    summary: words('Nhận, bỏ, gộp, hoặc thôi quyết', 'Accept, reject, merge, or decide nothing'),
    input: z.strictObject({
      id,
      candidateId: z.uuid(),
      version,
      decision: z.enum(decisions).nullable(),
      mergeWith: z.uuid().optional(),
    }),
    output: candidate,
  }),
  choose: endpoint({
    method: 'POST',
    path: `${one}/conflicts/:conflictId/choice`,
    group,
    summary: words('Chọn một cách viết khi báo cáo mâu thuẫn', 'Choose where the report contradicts itself'),
    input: z.strictObject({ id, conflictId: z.uuid(), version, chosen: z.int().min(0).max(100).nullable() }),
    output: conflict,
  }),
  write: endpoint({
    method: 'POST',
    path: `${one}/writing`,
    group,
    summary: words('Đưa các bản ghi đã nhận vào sổ', 'Write the accepted records'),
    input: z.strictObject({ id }),
    output: z.object({
      created: z.int(),
      joined: z.int(),
      refused: z.array(z.object({ candidateId: z.uuid(), title: z.string(), reason: labels })),
    }),
  }),
  file: endpoint({
    method: 'GET',
    path: `${one}/file`,
    group,
    summary: words('Tệp báo cáo như đã nộp', 'The file of the report as sent'),
    input: z.strictObject({ id }),
    answersFile: 'application/octet-stream',
  }),
}
