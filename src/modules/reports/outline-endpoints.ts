import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { outlineTemplate } from './outline.ts'

const group = 'reports'
const code = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
const version = z.coerce.number().int().min(1).max(1000)
const one = { code, version }
const base = '/api/admin/outlines'

const summary = z.object({
  code: z.string(),
  version: z.int(),
  name: z.string(),
  line: z.enum(['state', 'party']),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  /** `shipped` with the program and read-only; `own` published here, then unchanged; `draft` still being written. */
  standing: z.enum(['shipped', 'own', 'draft']),
  /** Reports that name it. */
  reports: z.int(),
  by: z.string().nullable(),
  at: z.date().nullable(),
})
export type OutlineSummary = z.output<typeof summary>

const view = summary.extend({
  outline: outlineTemplate,
  /** Of a draft: goes up with every save. */
  edition: z.int().nullable(),
  basedOn: z.int().nullable(),
})
export type OutlineView = z.output<typeof view>

export const listOwnOutlines = endpoint({
  method: 'GET',
  path: base,
  group,
  summary: { vi: 'Đề cương: các phiên bản và bản soạn', en: 'Outlines: versions and drafts' },
  output: z.object({ items: z.array(summary) }),
})

export const readOutline = endpoint({
  method: 'GET',
  path: `${base}/:code/:version`,
  group,
  summary: { vi: 'Một phiên bản hoặc bản soạn của đề cương', en: 'One version or draft of an outline' },
  input: z.strictObject(one),
  output: view,
})

export const copyOutline = endpoint({
  method: 'POST',
  path: `${base}/:code/:version/copies`,
  group,
  summary: { vi: 'Chép thành bản soạn của phiên bản mới', en: 'Copy into a draft of a new version' },
  input: z.strictObject(one),
  output: view,
  status: 201,
})

export const saveOutlineDraft = endpoint({
  method: 'PUT',
  path: `${base}/:code/:version`,
  group,
  summary: { vi: 'Lưu bản soạn đề cương', en: 'Save the draft of an outline' },
  input: z.strictObject({
    ...one,
    edition: z.int().min(1).meta({ description: 'Lần lưu mà bản này dựa vào' }),
    outline: outlineTemplate.omit({ code: true, version: true }),
  }),
  output: view,
})

export const discardOutlineDraft = endpoint({
  method: 'DELETE',
  path: `${base}/:code/:version`,
  group,
  summary: { vi: 'Bỏ bản soạn đề cương', en: 'Discard the draft of an outline' },
  input: z.strictObject(one),
  output: z.object({ done: z.literal(true) }),
})

export const publishOutline = endpoint({
  method: 'POST',
  path: `${base}/:code/:version/publication`,
  group,
  summary: {
    vi: 'Ban hành bản soạn; sau đó phiên bản không sửa được',
    en: 'Publish a draft; the version never changes after',
  },
  input: z.strictObject({ ...one, edition: z.int().min(1) }),
  output: view,
})

export const endOutline = endpoint({
  method: 'PUT',
  path: `${base}/:code/:version/validity`,
  group,
  summary: { vi: 'Đặt ngày hết hiệu lực của đề cương', en: 'Set the last day of an outline' },
  input: z.strictObject({ ...one, validTo: z.iso.date().nullable() }),
  output: view,
})

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.int(), number: z.string().nullable(), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), marker: z.string().nullable(), text: z.string() }),
  z.object({
    kind: z.literal('table'),
    caption: z.string().nullable(),
    head: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
])
export type PreviewBlock = z.output<typeof block>

export const previewOutline = endpoint({
  method: 'GET',
  path: `${base}/:code/:version/preview`,
  group,
  summary: {
    vi: 'Báo cáo soạn thử theo đề cương này',
    en: 'A report compiled with this outline, to look at',
  },
  input: z.strictObject({
    ...one,
    org: z.string().max(80).meta({ description: 'Mã hoặc id của cơ quan' }),
    year: z.coerce.number().int().min(1990).max(2100),
  }),
  output: z.object({
    subject: z.string(),
    blocks: z.array(block),
    annexes: z.array(z.object({ title: z.string(), blocks: z.array(block) })),
    /** Sections with nothing to tell. */
    empty: z.array(z.string()),
  }),
})

export const outlineParts = endpoint({
  method: 'GET',
  path: '/api/admin/outline-parts',
  group,
  summary: {
    vi: 'Các danh mục và chỉ tiêu mà một đề cương dùng được',
    en: 'The collections and figures that an outline may use',
  },
  output: z.object({
    collections: z.array(
      z.object({
        name: z.string(),
        label: z.object({ vi: z.string(), en: z.string() }),
        fields: z.array(
          z.object({
            name: z.string(),
            label: z.object({ vi: z.string(), en: z.string() }),
            options: z.array(
              z.object({ value: z.string(), label: z.object({ vi: z.string(), en: z.string() }) }),
            ),
          }),
        ),
      }),
    ),
    figures: z.array(
      z.object({ key: z.string(), label: z.object({ vi: z.string(), en: z.string() }), unit: z.string() }),
    ),
  }),
})
