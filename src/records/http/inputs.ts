import { z } from 'zod'
import { cleanText } from '../../platform/text/clean.ts'
import { commentKinds } from '../comment-kinds.ts'
import { transitionNames } from '../states.ts'

const id = z.uuid()
const whole = z.coerce.number().int()
const revision = whole.min(1).max(2_147_483_647)
const words = z.string().overwrite(cleanText).trim()
const version = whole
  .positive()
  .optional()
  .meta({ description: 'Phiên bản đang sửa; có thể gửi bằng If-Match thay cho trường này.' })
const visibility = z.enum(['office', 'public']).optional()
const values = z.record(z.string(), z.unknown())
const fieldName = z.string().max(300)
const roleName = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .max(60)

// Made once and shared by all collections: a thousand addresses would otherwise hold a thousand copies.
export const filter = z.string().optional()
export const sort = z.string().max(60).optional()

/** What every list may be asked beside its own filters and sorts. */
export const listing = {
  q: z.string().max(200).optional().meta({ description: 'Tìm không dấu, đ = d' }),
  limit: whole.min(1).max(200).optional(),
  cursor: z.string().max(1000).optional(),
  count: z.stringbool().optional(),
  removed: z.stringbool().optional(),
}

/** What the addresses of one record take, whatever its collection. */
export const inputs = {
  one: z.strictObject({ id }),
  oneVersion: z.strictObject({ id, version }),
  create: z.strictObject({ ownerOrgId: id, fields: values, extra: values.optional(), visibility }),
  change: z.strictObject({
    id,
    version,
    fields: values.optional(),
    extra: values.optional(),
    visibility,
    ownerOrgId: id.optional(),
    autosave: z.boolean().optional().meta({
      description:
        'Biểu mẫu tự lưu: các lần lưu liền nhau của một người gộp thành một phiên bản khi chưa trình.',
    }),
    note: words.min(1).max(500).optional(),
  }),
  transition: z.strictObject({
    id,
    version,
    to: z.enum(transitionNames),
    note: words.min(1).max(5000).optional(),
    field: fieldName.optional(),
    places: z
      .array(z.strictObject({ field: fieldName, note: words.min(1).max(5000) }))
      .max(50)
      .optional(),
  }),
  history: z.strictObject({ id, before: revision.optional() }),
  twoRevisions: z.strictObject({ id, from: revision, to: revision }),
  revert: z.strictObject({ id, revision, version }),
  link: z.strictObject({ id, toId: id, role: roleName, note: words.max(500).optional() }),
  oneLink: z.strictObject({ id, linkId: id }),
  oneFile: z.strictObject({ id, fileId: id }),
  readFile: z.strictObject({ id, fileId: id, inline: z.stringbool().optional() }),
  comment: z.strictObject({
    id,
    body: words.min(1).max(5000),
    field: fieldName.nullable().default(null),
    kind: z.enum(commentKinds).optional(),
    parentId: id.nullable().optional(),
    mentions: z.array(z.string().min(1).max(80)).max(20).optional(),
  }),
  resolve: z.strictObject({ id, commentId: id, resolved: z.boolean() }),
  look: z.strictObject({ id, field: fieldName, reason: words.min(10).max(500) }),
}
