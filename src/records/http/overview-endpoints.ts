import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import type { FieldKind } from '../fields.ts'
import { states } from '../record.ts'
import type { Action } from '../rights.ts'

// Browsers read these, so nothing here may lead to the database.
const group = 'overview'
const id = z.uuid()
const labels = z.object({ vi: z.string(), en: z.string() })
const on = z.iso.date().optional().meta({ description: 'Ngày xét; bỏ trống là hôm nay' })
const q = z.string().max(200)
const span = z.object({ from: z.iso.date(), to: z.iso.date().nullable() })
const actions = z.array(z.string() as unknown as z.ZodType<Action>)

const organization = z.object({
  id,
  code: z.string().nullable(),
  name: z.string(),
  shortName: z.string().nullable(),
})

const called = z.object({ name: z.string(), label: labels, singular: labels, actions })

const meta = z.object({
  kind: z.string() as unknown as z.ZodType<FieldKind>,
  label: labels,
  help: labels.optional(),
  legalBasis: z.string().optional(),
  unit: z.string().optional(),
  options: z
    .array(z.object({ value: z.string(), label: labels }))
    .readonly()
    .optional(),
  collection: z.string().optional(),
  required: z.boolean().optional(),
  listed: z.boolean().optional(),
  unsearched: z.boolean().optional(),
})

export const listCollections = endpoint({
  method: 'GET',
  path: '/api/collections',
  group,
  summary: { vi: 'Các danh mục mà mình xem được', en: 'The collections that one may read' },
  output: z.object({
    collections: z.array(called.extend({ count: z.int(), countExceeded: z.boolean() })),
  }),
})

export const readCollection = endpoint({
  method: 'GET',
  path: '/api/collections/:name',
  group,
  summary: {
    vi: 'Một danh mục: trường, bộ lọc, nơi được thêm',
    en: 'One collection: fields, filters, where one may add',
  },
  input: z.strictObject({ name: z.string().max(80) }),
  output: called.extend({
    legalBasis: z.string().nullable(),
    fields: z.array(z.object({ name: z.string(), meta, custom: z.boolean(), orgId: id.nullable() })),
    filters: z.array(z.string()),
    sorts: z.array(z.string()),
    createAt: z.array(organization.extend({ stands: z.boolean() })),
  }),
})

const ids = z.array(id).max(500).optional()

export const lookUpNames = endpoint({
  method: 'POST',
  path: '/api/lookups',
  group,
  summary: {
    vi: 'Tên theo mã: bản ghi, người dùng, cơ quan',
    en: 'Names by id: records, users, organisations',
  },
  readOnly: true,
  input: z.strictObject({
    records: ids,
    users: z.array(z.string().max(100)).max(500).optional(),
    organizations: ids,
    on,
  }),
  output: z.object({
    records: z.array(
      z.object({
        id,
        collection: z.string(),
        title: z.string(),
        state: z.enum(states),
        version: z.int(),
        ownerOrgId: id,
        happened: span.nullable(),
        removed: z.boolean(),
      }),
    ),
    users: z.array(z.object({ id: z.string(), name: z.string() })),
    organizations: z.array(organization),
  }),
})

export const searchOrganizations = endpoint({
  method: 'GET',
  path: '/api/lookups/organizations',
  group,
  summary: { vi: 'Cơ quan để chọn, theo mọi tên gọi', en: 'Organisations to choose from, by any name' },
  input: z.strictObject({ q: q.optional(), on, limit: z.coerce.number().int().min(1).max(100).optional() }),
  output: z.object({ organizations: z.array(organization.extend({ stood: z.boolean() })) }),
})

export const find = endpoint({
  method: 'GET',
  path: '/api/find',
  group,
  summary: { vi: 'Tìm trong mọi danh mục và chỉ tiêu', en: 'Search all collections and figures' },
  input: z.strictObject({
    q,
    collection: z.string().max(80).optional().meta({ description: 'Chỉ trong danh mục này' }),
    limit: z.coerce.number().int().min(1).max(50).optional(),
  }),
  output: z.object({
    records: z.array(
      z.object({
        id,
        collection: z.string(),
        title: z.string(),
        state: z.enum(states),
        ownerOrgId: id,
        happened: z.iso.date().nullable(),
      }),
    ),
    figures: z.array(z.object({ key: z.string(), label: labels, unit: z.string() })),
  }),
})
