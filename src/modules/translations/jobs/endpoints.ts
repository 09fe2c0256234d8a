import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { portalLocales, SOURCE_LOCALE } from '../../../platform/locales.ts'
import { cleanLine, cleanText } from '../../../platform/text/clean.ts'
import { jobStates } from './job.ts'
import { jobMoveNames } from './rules.ts'

const group = 'translations'
const path = '/api/translations/jobs'
const id = z.uuid()
const locale = z.enum(portalLocales).exclude([SOURCE_LOCALE])
const line = (max: number) => z.string().overwrite(cleanLine).trim().normalize('NFC').min(1).max(max)
const lines = (max: number) => z.string().overwrite(cleanText).trim().normalize('NFC').max(max)
const one = z.strictObject({ id })

/** A job holds at most so many items, so that one person can be through with it. */
export const MOST_ITEMS = 200

/** A link works for at most so many days. */
export const LONGEST_LINK = 180

const items = z
  .array(z.strictObject({ collection: z.string().max(60), id }))
  .min(1)
  .max(MOST_ITEMS)

const words = {
  words: z.int(),
  newWords: z.int(),
  fuzzyWords: z.int(),
  exactWords: z.int(),
  repeatedWords: z.int(),
  keptWords: z.int(),
}
export const wordCount = z.object(words)

export const jobProgress = z.object({ segments: z.int(), done: z.int(), approved: z.int() })

const summary = z.object({
  id,
  title: z.string(),
  locale,
  state: z.enum(jobStates),
  deadline: z.iso.date(),
  overdue: z.boolean(),
  /** Until the deadline; null once it is over. */
  workingDays: z.int().nullable(),
  assignee: z.object({ id: z.string().nullable(), name: z.string() }),
  mine: z.boolean(),
  items: z.int(),
  words: z.int(),
  progress: jobProgress,
  createdByName: z.string(),
  createdAt: z.date(),
  deliveredAt: z.date().nullable(),
  finishedAt: z.date().nullable(),
  /** What a change is made against. A plain `version` would be the ETag, and progress and links change without it. */
  jobVersion: z.int(),
})
export type JobSummary = z.output<typeof summary>

const jobItem = z.object({
  id,
  collection: z.string(),
  title: z.string(),
  ...words,
  progress: jobProgress,
})
export type JobItemView = z.output<typeof jobItem>

const jobLink = z.object({
  id,
  createdByName: z.string(),
  createdAt: z.date(),
  expiresAt: z.date(),
  revokedAt: z.date().nullable(),
  lastOpenedAt: z.date().nullable(),
  open: z.boolean(),
})
export type JobLinkView = z.output<typeof jobLink>

/** What a change of a job changed; what it left alone is left out. */
export const jobChanges = z.object({
  title: z.string().optional(),
  deadline: z.object({ from: z.iso.date(), to: z.iso.date() }).optional(),
  assignee: z.string().optional(),
  notes: z.literal(true).optional(),
  rate: z.literal(true).optional(),
  added: z.array(z.string()).optional(),
  removed: z.array(z.string()).optional(),
})

const event = z.object({
  at: z.date(),
  type: z.string(),
  by: z.string(),
  note: z.string().nullable(),
  changes: jobChanges.nullable(),
})

export const jobView = summary.extend({
  notes: z.string().nullable(),
  rate: z.int().nullable(),
  acceptedWords: z.int().nullable(),
  /** Đồng; null while the rate is unknown. */
  amount: z.int().nullable(),
  counts: wordCount,
  /** For whoever runs the job; null for others, when there is none, and once it is forgotten. */
  assigneeEmail: z.string().nullable(),
  assigneeLocale: z.enum(['vi', 'en']).nullable(),
  deliveredByName: z.string().nullable(),
  finishedByName: z.string().nullable(),
  list: z.array(jobItem),
  links: z.array(jobLink),
  history: z.array(event),
  may: z.object({ run: z.boolean(), link: z.boolean(), moves: z.array(z.enum(jobMoveNames)) }),
})
export type JobView = z.output<typeof jobView>

const assignee = {
  /** An officer who may translate; left out for somebody outside. */
  assigneeId: z.string().max(100).nullable().default(null),
  /** The name of somebody outside. */
  assigneeName: line(200).nullable().default(null),
  assigneeEmail: z.email().max(200).nullable().default(null),
  assigneeLocale: z.enum(['vi', 'en']).default('vi'),
}

const terms = {
  title: line(200),
  deadline: z.iso.date(),
  notes: lines(4000).nullable().default(null),
  rate: z.int().min(0).max(10_000_000).nullable().default(null),
}

export const jobEndpoints = {
  list: endpoint({
    method: 'GET',
    path,
    group,
    summary: { vi: 'Các gói dịch', en: 'Translation jobs' },
    input: z.strictObject({
      state: z.enum(jobStates).optional(),
      locale: locale.optional(),
      mine: z.stringbool().optional().describe('Only those that are mine to do'),
      overdue: z.stringbool().optional(),
      item: id.optional().describe('Only those that hold this record'),
      q: z.string().max(200).optional(),
      cursor: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    output: z.object({
      items: z.array(summary),
      nextCursor: z.string().nullable(),
      mayCreate: z.boolean(),
    }),
  }),
  read: endpoint({
    method: 'GET',
    path: `${path}/:id`,
    group,
    summary: { vi: 'Một gói dịch', en: 'One translation job' },
    input: one,
    output: jobView,
  }),
  assignees: endpoint({
    method: 'GET',
    path: `${path}/assignees`,
    group,
    summary: { vi: 'Cán bộ có thể nhận gói dịch', en: 'Officers who may take a job' },
    output: z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }),
  }),
  choices: endpoint({
    method: 'GET',
    path: `${path}/choices`,
    group,
    summary: { vi: 'Tìm mục để đưa vào gói dịch', en: 'Find items for a job' },
    input: z.strictObject({ q: z.string().min(1).max(200) }),
    output: z.object({
      items: z.array(z.object({ id, collection: z.string(), title: z.string(), state: z.string() })),
    }),
  }),
  estimate: endpoint({
    method: 'POST',
    path: `${path}/estimate`,
    group,
    readOnly: true,
    summary: { vi: 'Đếm từ của các mục trước khi lập gói dịch', en: 'Count the words of items before a job' },
    input: z.strictObject({ locale, items, deadline: z.iso.date().nullable().default(null) }),
    output: z.object({
      items: z.array(
        z.object({
          id,
          collection: z.string(),
          title: z.string(),
          ...words,
          /** Another job in the language that is not finished holds it already. */
          heldBy: z.object({ id, title: z.string() }).nullable(),
        }),
      ),
      counts: wordCount,
      /** Until the deadline that was asked about; null when there is none or it has passed. */
      workingDays: z.int().nullable(),
      /** Of the accounted items, those that do not exist or have no source text within reach. */
      missing: z.array(id),
    }),
  }),
  create: endpoint({
    method: 'POST',
    path,
    group,
    summary: { vi: 'Lập gói dịch', en: 'Make a job' },
    input: z.strictObject({ locale, items, ...terms, ...assignee }),
    output: z.object({ id }),
    status: 201,
  }),
  change: endpoint({
    method: 'PATCH',
    path: `${path}/:id`,
    group,
    summary: {
      vi: 'Sửa tên, hạn, người dịch, ghi chú, đơn giá, các mục',
      en: 'Change title, deadline, assignee, notes, items',
    },
    input: z.strictObject({
      id,
      version: z.int().positive(),
      ...terms,
      ...assignee,
      /** Those that it has, when left out. */
      items: items.optional(),
    }),
    output: jobView,
  }),
  move: endpoint({
    method: 'POST',
    path: `${path}/:id/moves`,
    group,
    summary: { vi: 'Giao bài, trả lại, nghiệm thu hoặc hủy', en: 'Deliver, return, accept or cancel' },
    input: z.strictObject({
      id,
      version: z.int().positive(),
      to: z.enum(jobMoveNames),
      note: lines(2000).default(''),
      /** Words accepted for payment; all that had to be translated when left out. */
      acceptedWords: z.int().min(0).max(10_000_000).optional(),
    }),
    output: jobView,
  }),
  makeLink: endpoint({
    method: 'POST',
    path: `${path}/:id/links`,
    group,
    summary: {
      vi: 'Lập liên kết để người bên ngoài dịch không cần tài khoản; địa chỉ chỉ hiện một lần',
      en: 'Make a link for somebody outside to translate without an account; its address is shown once',
    },
    input: z.strictObject({
      id,
      days: z.int().min(1).max(LONGEST_LINK),
      mail: z.boolean().default(false).describe('Also send it to the translator by mail'),
    }),
    output: z.object({ id, url: z.string(), expiresAt: z.date() }),
    confidential: true,
    status: 201,
  }),
  revokeLink: endpoint({
    method: 'DELETE',
    path: `${path}/:id/links/:linkId`,
    group,
    summary: { vi: 'Thu hồi một liên kết', en: 'Withdraw a link' },
    input: z.strictObject({ id, linkId: id }),
    output: z.object({ done: z.literal(true) }),
  }),
  acceptance: endpoint({
    method: 'GET',
    path: `${path}/:id/acceptance`,
    group,
    summary: { vi: 'Biên bản nghiệm thu dịch thuật', en: 'The acceptance record of a job' },
    input: z.strictObject({ id, format: z.enum(['docx', 'pdf']) }),
    answersFile: 'application/octet-stream',
  }),
  calendar: endpoint({
    method: 'GET',
    path: `${path}/calendar`,
    group,
    summary: { vi: 'Hạn các gói dịch của tôi (iCalendar)', en: 'The deadlines of my jobs (iCalendar)' },
    answersFile: 'text/calendar',
  }),
}
