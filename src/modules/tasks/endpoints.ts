import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { transitionNames } from '../../records/states.ts'

const group = 'tasks'
const labels = z.object({ vi: z.string(), en: z.string() })

/** Where an item leads: a page of the office, and what is there where it is a record. */
const target = z.object({
  path: z.string().describe('Page of the office, below /office.'),
  collection: z.string().nullable(),
  id: z.uuid().nullable(),
  field: z.string().nullable(),
})

const moves = z.array(z.enum(transitionNames))

export const ReturnedItem = z
  .object({
    id: z.uuid(),
    collection: z.string(),
    title: z.string(),
    version: z.int(),
    /** Who returned it, what he said and when; null where nobody said anything. */
    comment: z.object({ by: z.string(), body: z.string(), at: z.date() }).nullable(),
    target,
  })
  .meta({ id: 'ReturnedItem' })
export type ReturnedItem = z.output<typeof ReturnedItem>

export const dueKinds = [
  'obligation',
  'plan-task',
  'press-reply',
  'press-report',
  'report',
  'translation-job',
] as const

export const DueItem = z
  .object({
    key: z.string(),
    kind: z.enum(dueKinds),
    title: labels,
    note: labels.nullable(),
    /** The last day, in Viet Nam. */
    on: z.iso.date(),
    /** The last hour, where the law counts in hours. */
    at: z.date().nullable(),
    overdue: z.boolean(),
    /** Working days that remain; null once it is overdue. */
    workingDays: z.int().nullable(),
    /** False while the holiday calendar of a year in between is not checked, or the law not compared. */
    certain: z.boolean(),
    target,
  })
  .meta({ id: 'DueItem' })
export type DueItem = z.output<typeof DueItem>

export const WaitingItem = z
  .object({
    id: z.uuid(),
    collection: z.string(),
    title: z.string(),
    version: z.int(),
    note: labels,
    submittedBy: z.string().nullable(),
    submittedAt: z.date(),
    transitions: moves,
    target,
  })
  .meta({ id: 'WaitingItem' })
export type WaitingItem = z.output<typeof WaitingItem>

/** In which ways a text can wait for somebody, in the order in which he is shown them. */
export const textWorkKinds = [
  'returned',
  'review',
  'approve',
  'machine',
  'reading',
  'expiring',
  'scheduled',
] as const
export type TextWorkKind = (typeof textWorkKinds)[number]

export const TextWorkItem = z
  .object({
    key: z.string(),
    locale: z.string(),
    /** The language by its own name. */
    language: z.string(),
    title: z.string(),
    /** What it is a text of: an article, a place. */
    of: labels,
    /** Why it was returned. */
    note: z.string().nullable(),
    /** Who wrote or moved it last. */
    by: z.string().nullable(),
    /** Since when it waits; of what is scheduled or expires, when that is. */
    at: z.date(),
    target,
  })
  .meta({ id: 'TextWorkItem' })
export type TextWorkItem = z.output<typeof TextWorkItem>

export const MyReport = z
  .object({
    org: z.string().describe('Code, or id without one'),
    orgName: z.string(),
    year: z.int(),
    id: z.uuid().nullable().describe('Null while nobody has begun it'),
    title: z.string().nullable(),
    state: z.string().nullable(),
    due: z
      .object({
        on: z.iso.date(),
        workingDays: z.int().nullable(),
        citation: z.string(),
        verified: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'MyReport' })
export type MyReport = z.output<typeof MyReport>

const year = z.coerce.number().int().min(1990).max(2100)

const counted = { count: z.int(), exceeded: z.boolean().describe('More were not counted') }

export const TextWork = z
  .object({ kind: z.enum(textWorkKinds), ...counted, items: z.array(TextWorkItem) })
  .meta({ id: 'TextWork' })
export type TextWork = z.output<typeof TextWork>

const waiting = z.object({ ...counted, items: z.array(WaitingItem), nextCursor: z.string().nullable() })

export const readWork = endpoint({
  method: 'GET',
  path: '/api/me/work',
  group,
  summary: {
    vi: 'Việc của tôi: bị trả lại, đến hạn, chờ tôi duyệt',
    en: 'My work: returned, due, waiting for my approval',
  },
  input: z.object({ year: year.optional().describe('Working year; this year by default') }),
  output: z.object({
    on: z.iso.date(),
    report: MyReport.nullable(),
    returned: z.object({ ...counted, items: z.array(ReturnedItem) }),
    due: z.object({ ...counted, items: z.array(DueItem) }),
    waiting,
    texts: z
      .array(TextWork)
      .describe('Texts of the image database, by how they wait; what waits in no way is left out'),
  }),
})

export const readTextWork = endpoint({
  method: 'GET',
  path: '/api/me/work/texts',
  group,
  summary: {
    vi: 'Nội dung các ngôn ngữ chờ tôi, theo một loại việc',
    en: 'Texts by language that wait for me, of one kind',
  },
  input: z.object({
    kind: z.enum(textWorkKinds),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: TextWork,
})

export const readWaiting = endpoint({
  method: 'GET',
  path: '/api/me/work/waiting',
  group,
  summary: { vi: 'Các bản ghi chờ tôi duyệt', en: 'The records that wait for my approval' },
  input: z.object({
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  output: waiting,
})

export const WarningItem = z
  .object({
    key: z.string(),
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    message: labels,
    remedy: labels,
    action: z.object({ label: labels, path: z.string() }),
    target,
  })
  .meta({ id: 'WarningItem' })
export type WarningItem = z.output<typeof WarningItem>

export const readWarnings = endpoint({
  method: 'GET',
  path: '/api/me/work/warnings',
  group,
  summary: {
    vi: 'Cảnh báo về báo cáo, văn bản, kế hoạch của tôi',
    en: 'Warnings about my report, directives and plans',
  },
  input: z.object({ year: year.optional() }),
  output: z.object({ ...counted, items: z.array(WarningItem) }),
})
