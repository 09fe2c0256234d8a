import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { portalLocales, SOURCE_LOCALE } from '../../../platform/locales.ts'
import { cleanText } from '../../../platform/text/clean.ts'
import { textTransitionNames } from '../../../records/texts/states.ts'
import { textFields, textStates } from '../../../records/texts/text.ts'
import { segmentKinds, segmentOrigins, segmentStates } from '../segments/segment.ts'

const id = z.uuid()
const locale = z.enum(portalLocales).exclude([SOURCE_LOCALE])
const words = z.string().overwrite(cleanText).trim()
const reason = words.min(10).max(500)
const segmentId = z.string().min(1).max(200)
const at = z.strictObject({ collection: z.string().max(60), id, locale })

const ignored = z.object({ check: z.string(), reason: z.string(), by: z.string(), at: z.string() })

/** What a check found at a place of the target; blocking ones keep the text from being submitted. */
export const findingShape = z.object({
  check: z.string(),
  severity: z.enum(['blocking', 'warning']),
  /** In the reader's language: what is wrong and what to do. */
  message: z.string(),
  /** Half-open ranges of UTF-16 units in the tagged texts, where it can be shown. */
  inSource: z.tuple([z.int(), z.int()]).nullable(),
  inTarget: z.tuple([z.int(), z.int()]).nullable(),
  ignored: z.boolean(),
})

const tag = z.union([
  z.object({ type: z.enum(['bold', 'italic', 'hardBreak']) }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: z.string() }) }),
  z.object({ type: z.literal('sourceReference'), attrs: z.object({ number: z.int() }) }),
])

const segment = z.object({
  id: segmentId,
  unit: z.string(),
  field: z.string(),
  kind: z.enum(segmentKinds),
  text: z.string(),
  target: z.string().nullable(),
  state: z.enum(segmentStates),
  translatedFrom: z.string().nullable(),
  outdated: z.boolean(),
  origin: z.enum(segmentOrigins).nullable(),
  originDetail: z.string().nullable(),
  ignored: z.array(ignored),
  /** What stands behind the numbers of its tags; those beyond the source's are of the translation alone. */
  tags: z.record(z.string(), tag),
  version: z.int(),
  updatedByName: z.string().nullable(),
  updatedAt: z.date().nullable(),
  /** Open comments on it. */
  comments: z.int(),
  findings: z.array(findingShape),
})

const progress = z.object({
  segments: z.int(),
  untranslated: z.int(),
  machine: z.int(),
  editing: z.int(),
  translated: z.int(),
  approved: z.int(),
  outdated: z.int(),
  words: z.int(),
})

const desk = z.object({
  record: z.object({
    id,
    collection: z.string(),
    title: z.string(),
    state: z.string(),
    /** Readers have a page of it, which can be looked at beforehand. */
    hasPage: z.boolean(),
  }),
  locale: z.string(),
  source: z.object({
    version: z.int(),
    state: z.enum(textStates),
    /** The whole text, whose structure the translation takes. */
    fields: textFields,
    /** When what is translated from was approved; null while the source never was. */
    approvedAt: z.date().nullable(),
    /** A newer source is being written; this one is translated until that one is approved. */
    newerDraft: z.boolean(),
  }),
  /** The text as a whole; null when the language has none yet. */
  text: z
    .object({
      version: z.int(),
      state: z.enum(textStates),
      moves: z.array(z.enum(textTransitionNames)),
      /** Moves that are open only to somebody who says why he decides about his own words. */
      movesWithReason: z.array(z.enum(textTransitionNames)),
      publishedVersion: z.int().nullable(),
      authors: z.array(z.string()),
    })
    .nullable(),
  may: z.object({ write: z.boolean(), review: z.boolean(), comment: z.boolean() }),
  segments: z.array(segment),
  progress,
})

const saved = z.object({ segments: z.array(segment), progress, textVersion: z.int() })

export type SentDesk = z.input<typeof desk>
export type DeskOutput = z.output<typeof desk>
export type SavedOutput = z.output<typeof saved>
export type Finding = z.output<typeof findingShape>

const group = 'translations'
const path = '/api/translations/:collection/:id/:locale'

/** The text of one language beside its source, segment by segment. */
export const readDesk = endpoint({
  method: 'GET',
  path,
  group,
  summary: { vi: 'Mở bàn dịch của một mục', en: 'Open the desk of one item' },
  input: at,
  output: desk,
})

/** Writes segments; those that somebody else has written since are refused by themselves (409), the others too. */
export const saveSegments = endpoint({
  method: 'PUT',
  path: `${path}/segments`,
  group,
  summary: { vi: 'Lưu các đoạn dịch', en: 'Save segments' },
  input: at.extend({
    segments: z
      .array(
        z.strictObject({
          id: segmentId,
          /** The source it was written from, as it was shown. */
          source: z.string().max(20_000),
          /** Null takes the words away. */
          target: z.string().max(40_000).overwrite(cleanText).normalize('NFC').nullable(),
          state: z.enum(['editing', 'translated']),
          origin: z.enum(['person', 'memory']).default('person'),
          originDetail: z.string().max(200).nullable().default(null),
          version: z.int().min(0),
        }),
      )
      .min(1)
      .max(2000),
  }),
  output: saved,
})

/** A reviewer says of segments that they are right, or sends them back to be edited. */
export const reviewSegments = endpoint({
  method: 'POST',
  path: `${path}/reviews`,
  group,
  summary: { vi: 'Duyệt hoặc trả lại từng đoạn', en: 'Approve or send back segments' },
  input: at.extend({
    segments: z
      .array(z.strictObject({ id: segmentId, version: z.int().min(1) }))
      .min(1)
      .max(2000),
    to: z.enum(['approved', 'editing']),
    /** Why one decides about words of one's own, where a rule lets that be. */
    reason: reason.optional(),
  }),
  output: saved,
})

/** The source was changed but the translation still says it. */
export const keepSegments = endpoint({
  method: 'POST',
  path: `${path}/kept`,
  group,
  summary: { vi: 'Giữ bản dịch dù bản gốc đã đổi', en: 'Keep translations although the source changed' },
  input: at.extend({
    segments: z
      .array(z.strictObject({ id: segmentId, version: z.int().min(1) }))
      .min(1)
      .max(2000),
  }),
  output: saved,
})

const history = z.array(
  z.object({
    /** The revision of the text, when it was last written and by whom. */
    version: z.int(),
    at: z.date(),
    byName: z.string(),
    /** What the segment said from then on, until the next newer one. */
    target: z.string().nullable(),
  }),
)

export type SentSegmentHistory = z.input<typeof history>
export type SegmentHistory = z.output<typeof history>

export const readSegmentHistory = endpoint({
  method: 'GET',
  path: `${path}/history`,
  group,
  summary: {
    vi: 'Các lời dịch trước đây của một đoạn, mới nhất trước',
    en: 'What a segment said before, the newest first',
  },
  input: at.extend({ segmentId }),
  output: history,
})

export const ignoreCheck = endpoint({
  method: 'POST',
  path: `${path}/ignored-checks`,
  group,
  summary: { vi: 'Bỏ qua một kiểm tra tại một đoạn', en: 'Ignore a check at a segment' },
  input: at.extend({
    segmentId,
    check: z.string().max(60),
    /** Null takes the decision back. */
    reason: reason.nullable(),
  }),
  output: saved,
})
