import { z } from 'zod'
import { states } from '../../../records/record.ts'
import { transitionNames } from '../../../records/states.ts'

const words = z.object({ vi: z.string(), en: z.string() })
const id = z.string()

export const figure = z.object({
  key: z.string(),
  label: words,
  unit: z.string(),
  definition: words,
  computed: z.number().nullable(),
  considered: z.number(),
  unknown: z.number(),
  records: z.array(z.string()),
  declared: z
    .object({ value: z.number().nullable(), recordId: z.string(), declaredIn: z.string().nullable() })
    .loose()
    .nullable(),
  gap: z.number().nullable(),
  override: z
    .object({
      choice: z.enum(['computed', 'declared', 'given']),
      value: z.number().nullable(),
      reason: z.string(),
      recordId: z.string(),
    })
    .loose()
    .nullable(),
  estimate: z
    .object({ value: z.number().nullable(), basis: z.string().nullable(), recordId: z.string() })
    .loose()
    .nullable(),
  printed: z.number().nullable(),
  printedFrom: z.enum(['computed', 'declared', 'given']),
})

export const section = z.object({
  id,
  number: z.string().nullable(),
  title: z.string(),
  level: z.union([z.literal(1), z.literal(2)]),
  holds: z.boolean().meta({ description: 'Mục có nội dung của chính nó, không chỉ có các mục con' }),
  state: z.enum(['complete', 'warning', 'missing', 'returned']),
  note: z.string().nullable(),
  warnings: z.int(),
  missing: z.int(),
})

const fix = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('open'),
    label: words,
    collection: z.string(),
    id,
    field: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('add'),
    label: words,
    collection: z.string(),
    fields: z.record(z.string(), z.unknown()),
    link: z.object({ toId: id, role: z.string() }).nullable(),
  }),
  z.object({ kind: z.literal('figure'), label: words, figure: z.string() }),
  z.object({ kind: z.literal('replace'), label: words, id, version: z.int(), text: z.string() }),
  z.object({ kind: z.literal('write'), label: words, section: z.string(), text: z.string() }),
  z.object({ kind: z.literal('show'), label: words, section: z.string() }),
])

const decision = z.object({ reason: z.string(), by: z.string(), at: z.date() })

export const finding = z.object({
  key: z.string().meta({ description: 'Dấu của các dữ kiện; dữ kiện đổi thì dấu đổi' }),
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  place: z.string().nullable(),
  message: z.string(),
  remedy: z.string(),
  words: z.string().nullable().meta({ description: 'Chữ trong mục mà phát hiện nói tới' }),
  records: z.array(z.string()),
  figure: z.string().nullable(),
  fix: fix.nullable(),
  acknowledged: decision.nullable(),
})

export const passage = z.object({
  id,
  version: z.int(),
  state: z.enum(states),
  ownerOrgId: id,
  section: z.string(),
  kind: z.enum(['narrative', 'rewording', 'omission']),
  about: z.string().nullable(),
  position: z.number().nullable(),
  text: z.string(),
  updatedAt: z.date(),
})

/** A record behind the report; who wrote it last and when, for numbers that somebody stated. */
export const behind = z.object({
  id,
  collection: z.string(),
  title: z.string(),
  state: z.enum(states),
  version: z.int(),
  by: z.string().nullable(),
  at: z.date(),
})

export const unused = z.object({
  id,
  collection: z.string(),
  title: z.string(),
  state: z.enum(states),
  reason: z.enum(['omitted', 'not-approved', 'no-section', 'not-asked']),
  passage: z.object({ id, version: z.int() }).nullable(),
  sections: z.array(z.string()),
})

export const signedCopy = z.object({
  fileId: id,
  name: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  pages: z.int(),
  signatures: z.int(),
  snapshot: z.int().nullable(),
  agreement: z.enum(['agrees', 'differs', 'no-text', 'not-frozen']),
  lacking: z.array(z.string()),
  uploadedBy: z.string(),
  uploadedAt: z.date(),
})

/** How one block differs between two documents; null where it is not there. */
export const change = z.object({
  id,
  section: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

export const report = z.object({
  id,
  version: z.int(),
  state: z.enum(states),
  title: z.string(),
  transitions: z.array(z.enum(transitionNames)),
})

export const organization = z.object({ id, code: z.string(), name: z.string() })

/** All that the studio shows of one report, but the numbers of pages, which the office sets itself. */
export const studio = z.object({
  org: organization,
  year: z.int(),
  report: report.nullable(),
  revision: z.string(),
  outline: z.object({ code: z.string(), version: z.int(), name: z.string() }),
  layout: z.object({ key: z.string(), name: z.string(), citation: z.string(), verified: z.boolean() }),
  asOf: z.string(),
  period: z.object({ from: z.string(), to: z.string(), estimated: z.boolean() }),
  tree: z.unknown(),
  sections: z.array(section),
  complete: z.int(),
  total: z.int(),
  writable: z
    .array(z.string())
    .meta({ description: 'Các mục nhận lời văn của cán bộ (đoạn văn của báo cáo)' }),
  findings: z.array(finding),
  figures: z.array(figure.extend({ previous: z.number().nullable() })),
  passages: z.array(passage),
  records: z.array(behind),
  unused: z.array(unused),
  snapshots: z.int(),
  can: z.object({ write: z.boolean(), choose: z.boolean(), change: z.boolean(), freeze: z.boolean() }),
})
export type StudioView = z.output<typeof studio>
