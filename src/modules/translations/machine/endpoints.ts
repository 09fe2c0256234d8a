import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { portalLocales, SOURCE_LOCALE } from '../../../platform/locales.ts'
import { runStates } from './states.ts'

const group = 'translations'
const path = '/api/translations/machine'
const id = z.uuid()
const locale = z.enum(portalLocales).exclude([SOURCE_LOCALE])
const one = z.strictObject({ id })

/** A run takes at most so many items. */
export const MOST_ITEMS = 200

const wanted = z
  .strictObject({
    locale,
    items: z
      .array(z.strictObject({ collection: z.string().max(60), id }))
      .min(1)
      .max(MOST_ITEMS),
    /** Only these segments of the one item; all that may be drafted when left out. */
    segments: z.array(z.string().min(1).max(200)).min(1).max(2000).optional(),
  })
  .refine(({ items, segments }) => segments === undefined || items.length === 1, {
    path: ['segments'],
    error: () => 'Chỉ chọn đoạn khi dịch nháp một mục. / Segments can be chosen of one item only.',
  })

const price = z.object({
  unit: z.enum(['tokens', 'characters']),
  input: z.number(),
  output: z.number(),
  currency: z.string(),
})

const run = z.object({
  id,
  locale,
  provider: z.string(),
  model: z.string().nullable(),
  state: z.enum(runStates),
  items: z.int(),
  segments: z.int(),
  done: z.int(),
  skipped: z.int(),
  characters: z.int(),
  /** Null for a machine that does not count them. */
  tokensIn: z.int().nullable(),
  tokensOut: z.int().nullable(),
  /** Null while the price is unknown. */
  cost: z.number().nullable(),
  currency: z.string().nullable(),
  /** In the reader's language: why it stopped. */
  error: z.string().nullable(),
  createdByName: z.string(),
  createdAt: z.date(),
  finishedAt: z.date().nullable(),
})
export type RunView = z.output<typeof run>

const runRead = run.extend({
  /** Segments that it left, and why. */
  notes: z.array(
    z.object({
      record: id,
      collection: z.string().nullable(),
      title: z.string().nullable(),
      segment: z.string(),
      why: z.string(),
    }),
  ),
})
export type RunRead = z.output<typeof runRead>

const item = z.object({
  id,
  collection: z.string(),
  title: z.string(),
  segments: z.int(),
  characters: z.int(),
  /** Why the machine leaves it alone; null when it does not. */
  why: z.string().nullable(),
})

export const machineEndpoints = {
  status: endpoint({
    method: 'GET',
    path,
    group,
    summary: { vi: 'Máy dịch được cấu hình thế nào', en: 'How the machine is configured' },
    output: z.object({
      state: z.enum(['off', 'incomplete', 'ready']),
      /** Variables that are missing. */
      missing: z.array(z.string()),
      provider: z.string().nullable(),
      model: z.string().nullable(),
      /** The host, never the key. */
      host: z.string().nullable(),
      price: price.nullable(),
    }),
  }),
  estimate: endpoint({
    method: 'POST',
    path: `${path}/estimate`,
    group,
    readOnly: true,
    summary: {
      vi: 'Ước tính chi phí trước khi máy dịch nháp',
      en: 'What drafting items would cost, about',
    },
    input: wanted,
    output: z.object({
      items: z.array(item),
      segments: z.int(),
      characters: z.int(),
      tokensIn: z.int().nullable(),
      tokensOut: z.int().nullable(),
      cost: z.number().nullable(),
      currency: z.string().nullable(),
    }),
  }),
  candidates: endpoint({
    method: 'GET',
    path: `${path}/candidates`,
    group,
    summary: { vi: 'Các mục chưa có bản ngôn ngữ này', en: 'Items without a text in a language' },
    input: z.strictObject({ locale, q: z.string().max(200).default('') }),
    output: z.object({
      items: z.array(z.object({ id, collection: z.string(), title: z.string() })),
      more: z.boolean(),
    }),
  }),
  start: endpoint({
    method: 'POST',
    path: `${path}/runs`,
    group,
    summary: { vi: 'Cho máy dịch nháp các mục', en: 'Have a machine draft items' },
    input: wanted,
    output: z.object({ id }),
    status: 201,
  }),
  list: endpoint({
    method: 'GET',
    path: `${path}/runs`,
    group,
    summary: { vi: 'Các lượt dịch máy gần đây', en: 'The latest runs' },
    output: z.object({ items: z.array(run) }),
  }),
  read: endpoint({
    method: 'GET',
    path: `${path}/runs/:id`,
    group,
    summary: { vi: 'Một lượt dịch máy', en: 'One run' },
    input: one,
    output: runRead,
  }),
  cancel: endpoint({
    method: 'POST',
    path: `${path}/runs/:id/cancel`,
    group,
    summary: { vi: 'Dừng một lượt; phần đã dịch vẫn còn', en: 'Stop a run; what was drafted stays' },
    input: one,
    output: run,
  }),
  resume: endpoint({
    method: 'POST',
    path: `${path}/runs/:id/resume`,
    group,
    summary: { vi: 'Làm tiếp một lượt đã dừng', en: 'Go on with a run that stopped' },
    input: one,
    output: run,
  }),
}
