import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { portalLocales } from '../../platform/locales.ts'
import { cleanText } from '../../platform/text/clean.ts'
import type { Collection } from '../collection.ts'
import { SLUG } from '../texts/slugs.ts'
import { textTransitionNames } from '../texts/states.ts'
import { goneReasons, textFields, textStates } from '../texts/text.ts'
import { done, fieldChanges } from './shapes.ts'

const id = z.uuid()
const locale = z.enum(portalLocales)
const version = z.int().min(1).max(2_147_483_647)
const revision = z.coerce.number().int().min(1).max(2_147_483_647)
const words = z.string().overwrite(cleanText).trim()
const moment = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .nullable()

const one = z.strictObject({ id, locale })

const text = z.object({
  recordId: id,
  locale: z.string(),
  slug: z.string().nullable(),
  state: z.enum(textStates),
  fields: textFields,
  sourceHash: z.string().nullable(),
  material: z.boolean(),
  machine: z.boolean(),
  version: z.int(),
  updatedBy: z.string().nullable(),
  updatedAt: z.date(),
  authors: z.array(z.string()),
  reviewedBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
  approvedAt: z.date().nullable(),
  publishAt: z.date().nullable(),
  embargoUntil: z.date().nullable(),
  expiresAt: z.date().nullable(),
  nativeReader: z.string().nullable(),
  nativeReadAt: z.date().nullable(),
  publishedVersion: z.int().nullable(),
})

const described = text.extend({
  moves: z.array(z.enum(textTransitionNames)),
  movesWithReason: z.array(z.enum(textTransitionNames)),
  may: z.object({
    write: z.boolean(),
    schedule: z.boolean(),
    confirmReading: z.boolean(),
    preview: z.boolean(),
  }),
  outdated: z.boolean(),
  published: z
    .object({ slug: z.string(), reading: z.string(), firstPublishedAt: z.date(), publishedAt: z.date() })
    .nullable(),
  gone: z.object({ reason: z.enum(goneReasons), at: z.date() }).nullable(),
})

const texts = z.array(described)

const preview = z.object({
  id,
  locale: z.string(),
  path: z.string(),
  createdByName: z.string(),
  createdAt: z.date(),
  expiresAt: z.date(),
})
const previews = z.array(preview)

const history = z.object({
  items: z.array(
    z.object({
      version: z.int(),
      firstVersion: z.int(),
      from: z.date(),
      to: z.date(),
      by: z.string().nullable(),
      byName: z.string(),
      note: z.string().nullable(),
      state: z.enum(textStates),
      changes: fieldChanges,
    }),
  ),
  nextBefore: z.int().nullable(),
})

function badSlug(): string {
  return 'Đường dẫn gồm chữ thường và số, nối bằng gạch ngang, như dong-thien-duong. / An address is small letters and digits joined by hyphens, like dong-thien-duong.'
}

const inputs = {
  record: z.strictObject({ id }),
  save: one.extend({
    fields: textFields,
    slug: z
      .string()
      .normalize('NFC')
      .regex(SLUG, { error: badSlug })
      .max(120)
      .nullable()
      .optional()
      .meta({ description: 'Phần cuối của đường dẫn; bỏ trống thì lấy từ tiêu đề.' }),
    machine: z.boolean().optional().meta({ description: 'Do máy dịch: được ghi rõ cho người đọc.' }),
    minor: z.boolean().optional().meta({
      description:
        'Sửa rất nhỏ: giữ xác nhận của người đọc bản ngữ; bản tiếng Việt thì các bản dịch không bị coi là cũ.',
    }),
    autosave: z.boolean().optional(),
    version: z.int().min(0).max(2_147_483_646),
    note: words.min(1).max(500).optional(),
  }),
  move: one.extend({
    version,
    to: z.enum(textTransitionNames),
    note: words.min(1).max(5000).optional(),
    field: z.string().max(60).optional(),
    reason: words.min(10).max(500).optional().meta({
      description: 'Lý do tự quyết định về lời mình viết, khi quy định cho phép; được ghi vào nhật ký.',
    }),
  }),
  takeBack: one.extend({ version }),
  schedule: one.extend({ version, publishAt: moment, embargoUntil: moment, expiresAt: moment }),
  reading: one.extend({ version, reader: words.min(1).max(200).optional() }),
  history: one.extend({ before: revision.optional() }),
  twoRevisions: one.extend({ from: revision, to: revision }),
  restore: one.extend({ revision, version }),
  makePreview: one.extend({
    hours: z
      .int()
      .min(1)
      .max(24 * 30)
      .default(72),
  }),
  onePreview: one.extend({ previewId: id }),
}

/** The addresses of the texts of one collection, under `/api/records/<collection>/:id/texts`. */
export function textEndpoints(collection: Collection) {
  const all = `/api/records/${collection.name}/:id/texts`
  const each = `${all}/:locale`
  const group = collection.name
  return {
    list: endpoint({
      method: 'GET',
      path: all,
      group,
      summary: {
        vi: 'Nội dung theo ngôn ngữ và việc được làm',
        en: 'Texts by language, and what you may do',
      },
      input: inputs.record,
      output: texts,
    }),
    save: endpoint({
      method: 'PUT',
      path: each,
      group,
      summary: { vi: 'Lưu bản nháp một ngôn ngữ', en: 'Save the draft of one language' },
      input: inputs.save,
      output: text,
    }),
    move: endpoint({
      method: 'POST',
      path: `${each}/transitions`,
      group,
      summary: {
        vi: 'Trình, trả lại, thẩm định, duyệt và đăng, gỡ một ngôn ngữ',
        en: 'Submit, return, review, approve and publish, withdraw one language',
      },
      input: inputs.move,
      output: text,
    }),
    takeBack: endpoint({
      method: 'POST',
      path: `${each}/taken-back-steps`,
      group,
      summary: {
        vi: 'Hoàn tác bước vừa làm với một ngôn ngữ (trong 2 phút)',
        en: 'Take back the step just taken with one language (within 2 minutes)',
      },
      input: inputs.takeBack,
      output: text,
    }),
    schedule: endpoint({
      method: 'PUT',
      path: `${each}/schedule`,
      group,
      summary: { vi: 'Hẹn giờ đăng, cấm đăng trước giờ, hết hạn', en: 'Schedule, embargo, expiry' },
      input: inputs.schedule,
      output: text,
    }),
    confirmReading: endpoint({
      method: 'POST',
      path: `${each}/readings`,
      group,
      summary: { vi: 'Ghi nhận người bản ngữ đã đọc', en: 'Note that a native reader has read it' },
      input: inputs.reading,
      output: text,
    }),
    history: endpoint({
      method: 'GET',
      path: `${each}/history`,
      group,
      summary: { vi: 'Lịch sử của một ngôn ngữ', en: 'History of one language' },
      input: inputs.history,
      output: history,
    }),
    diff: endpoint({
      method: 'GET',
      path: `${each}/revisions/:from/diff/:to`,
      group,
      summary: { vi: 'So hai phiên bản của một ngôn ngữ', en: 'Compare two versions of one language' },
      input: inputs.twoRevisions,
      output: fieldChanges,
    }),
    restore: endpoint({
      method: 'POST',
      path: `${each}/revisions/:revision/restoration`,
      group,
      summary: { vi: 'Lấy lại một phiên bản cũ làm bản nháp', en: 'Make an earlier version the draft' },
      input: inputs.restore,
      output: text,
    }),
    previews: endpoint({
      method: 'GET',
      path: `${each}/previews`,
      group,
      summary: { vi: 'Các liên kết xem thử còn dùng được', en: 'Preview links that still work' },
      input: one,
      output: previews,
      confidential: true,
    }),
    makePreview: endpoint({
      method: 'POST',
      path: `${each}/previews`,
      group,
      summary: { vi: 'Tạo liên kết xem thử', en: 'Make a preview link' },
      input: inputs.makePreview,
      output: preview,
      confidential: true,
    }),
    revokePreview: endpoint({
      method: 'DELETE',
      path: `${each}/previews/:previewId`,
      group,
      summary: { vi: 'Thu hồi liên kết xem thử', en: 'Revoke a preview link' },
      input: inputs.onePreview,
      output: done,
    }),
  }
}

/** What was said of who reviews and approves the texts of a collection in a language; null: all of them. */
export const reviewRule = z.object({
  collection: z.string().nullable(),
  locale: z.string().nullable(),
  onePerson: z.boolean(),
  ownWithReason: z.boolean(),
  withdrawn: z.boolean().describe('This took back what was said before; the next wider rule holds.'),
  reason: z.string(),
  createdByName: z.string(),
  createdAt: z.date(),
})

/** Whether one person may both review and approve, and decide about his own words; null: every collection, every language. */
export const reviewRuleEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/api/review-rules',
    group: 'administration',
    summary: { vi: 'Quy định về thẩm định và duyệt', en: 'Rules of review and approval' },
    output: z.array(reviewRule),
  }),
  set: endpoint({
    method: 'POST',
    path: '/api/review-rules',
    group: 'administration',
    summary: {
      vi: 'Cho phép hoặc thôi cho phép một người vừa thẩm định vừa duyệt, hay tự quyết định về bản mình dịch (ghi rõ lý do)',
      en: 'Let one person both review and approve, or decide about his own translation, or no longer (with the reason)',
    },
    input: z.strictObject({
      collection: z.string().max(60).nullable(),
      locale: locale.nullable().default(null),
      onePerson: z.boolean(),
      ownWithReason: z.boolean().default(false),
      reason: words.min(1).max(500),
    }),
    output: reviewRule,
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/api/review-rules/withdraw',
    group: 'administration',
    summary: {
      vi: 'Bỏ một quy định về thẩm định và duyệt; quy định rộng hơn lại có hiệu lực (ghi rõ lý do)',
      en: 'Take back a rule of review and approval; the next wider one holds again (with the reason)',
    },
    input: z.strictObject({
      collection: z.string().max(60).nullable(),
      locale: locale.nullable(),
      reason: words.min(1).max(500),
    }),
    output: reviewRule,
  }),
}
