import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import type { Labels } from '../../platform/labels.ts'
import { states } from '../../records/record.ts'
import { levels, type Level } from './choices.ts'
import { documentTypes, type DocumentType } from './document-types.ts'
import { directives } from './schema.ts'

/** Ready-made views of the register, each a filter that the server answers. */
export const directiveViews = {
  all: { vi: 'Tất cả', en: 'All' },
  'in-force': { vi: 'Còn hiệu lực', en: 'In force' },
  ending: { vi: 'Sắp hết giai đoạn', en: 'Ending soon' },
  conflicting: { vi: 'Mâu thuẫn ngày', en: 'Conflicting dates' },
  uncited: { vi: 'Chưa viện dẫn', en: 'Not cited' },
  incomplete: { vi: 'Thiếu số, ngày', en: 'Number or date missing' },
} as const satisfies Record<string, Labels>

export type DirectiveView = keyof typeof directiveViews

/** Levels as officers group them. */
export const levelGroups = {
  central: { vi: 'Trung ương', en: 'Central' },
  provincial: { vi: 'Cấp tỉnh', en: 'Provincial' },
  local: { vi: 'Cấp huyện, cấp xã', en: 'Districts and communes' },
  other: { vi: 'Khác', en: 'Other' },
} as const satisfies Record<string, Labels>

export type LevelGroup = keyof typeof levelGroups

const ID_LIST = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}(,[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}){0,199}$/
const keysOf = <K extends string>(labels: Readonly<Record<K, unknown>>) => Object.keys(labels) as K[]
const standing = z.enum([
  'in-force',
  'ending',
  'partly-expired',
  'expired',
  'replaced',
  'not-yet',
  'planned',
  'once',
  'unknown',
])
const asOf = z.iso.date().optional().meta({ description: 'Ngày xét; bỏ trống là hôm nay' })
const view = z.enum(keysOf<DirectiveView>(directiveViews))
const named = z.object({ id: z.uuid(), title: z.string() })

export const directivesOverview = endpoint({
  method: 'GET',
  path: '/api/directives/overview',
  group: directives.name,
  summary: { vi: 'Sổ văn bản xét tại một ngày', en: 'The register of documents as of a day' },
  input: z.strictObject({
    asOf,
    view: view.optional(),
    level: z.enum(keysOf<LevelGroup>(levelGroups)).optional(),
    ids: z
      .string()
      .regex(ID_LIST)
      .optional()
      .meta({ description: 'Chỉ các văn bản này, cách nhau bằng dấu phẩy' }),
    q: z.string().max(200).optional(),
    count: z.stringbool().optional().meta({ description: 'Đếm cả các chế độ xem' }),
    limit: z.coerce.number().int().min(1).max(200).optional(),
    cursor: z.string().max(400).optional(),
  }),
  output: z.object({
    asOf: z.string(),
    items: z.array(
      z.object({
        id: z.uuid(),
        group: z.enum(keysOf<LevelGroup>(levelGroups)),
        level: z.enum(keysOf<Level>(levels)).nullable(),
        state: z.enum(states),
        version: z.int(),
        type: z.enum(keysOf<DocumentType>(documentTypes)).nullable(),
        /** In the form that the rules prescribe. */
        number: z.string().nullable(),
        /** As written, where that differs. */
        numberWritten: z.string().nullable(),
        subject: z.string().nullable(),
        title: z.string(),
        issuer: z.string().nullable(),
        issuedOn: z.string().nullable(),
        plannedYear: z.int().nullable(),
        /** Other dates of issue that records or reports give the same document. */
        otherDates: z.array(
          z.object({ on: z.string(), section: z.string().nullable(), recordId: z.uuid().nullable() }),
        ),
        standing,
        from: z.string().nullable(),
        to: z.string().nullable(),
        /** Days from the date asked about to the last day; only of a document that is ending. */
        daysLeft: z.int().nullable(),
        /** What replaces or amends it by then, or is issued or planned to follow it. */
        follower: named.extend({ role: z.enum(['replaces', 'amends', 'follows', 'planned']) }).nullable(),
      }),
    ),
    nextCursor: z.string().nullable(),
    counts: z.partialRecord(view, z.int()).nullable(),
    /** The years that the periods of all these documents span, for their axis. */
    span: z.object({ from: z.int(), to: z.int() }).nullable(),
  }),
})

export const directiveUses = endpoint({
  method: 'GET',
  path: '/api/directives/uses',
  group: directives.name,
  summary: { vi: 'Văn bản được dùng ở mục nào của báo cáo', en: 'Where the report uses each document' },
  input: z.strictObject({ asOf }),
  output: z.object({
    /** The newest report of that year or before that the reader may see; null when there is none. */
    report: z.object({ org: z.string(), year: z.int() }).nullable(),
    uses: z.array(z.object({ id: z.uuid(), sections: z.array(z.string()) })),
    /** Dates that its text gives a document otherwise than the register. */
    written: z.array(z.object({ id: z.uuid(), on: z.string(), section: z.string().nullable() })),
  }),
})

const relation = z.enum(['based-on', 'guides', 'implements', 'amends', 'replaces'])

export const directiveGraph = endpoint({
  method: 'GET',
  path: '/api/directives/graph',
  group: directives.name,
  summary: { vi: 'Sơ đồ quan hệ giữa các văn bản', en: 'How the documents relate' },
  input: z.strictObject({
    asOf,
    focus: z.uuid().optional().meta({ description: 'Chỉ các văn bản quanh văn bản này' }),
  }),
  output: z.object({
    asOf: z.string(),
    nodes: z.array(
      z.object({
        id: z.uuid(),
        group: z.enum(keysOf<LevelGroup>(levelGroups)),
        number: z.string().nullable(),
        typeName: z.string(),
        subject: z.string().nullable(),
        title: z.string(),
        issuer: z.string().nullable(),
        issuedOn: z.string().nullable(),
        standing,
        to: z.string().nullable(),
        obligations: z.int(),
      }),
    ),
    edges: z.array(z.object({ from: z.uuid(), to: z.uuid(), role: relation })),
    /** There are more documents than a picture can hold. */
    more: z.boolean(),
  }),
})
