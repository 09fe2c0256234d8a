import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'

const group = 'administration'
const id = z.uuid()

/** The kinds on offer, in the order in which forms offer them. */
export const fieldKinds = [
  'text',
  'longText',
  'texts',
  'integer',
  'number',
  'money',
  'date',
  'boolean',
  'choice',
  'choices',
  'country',
] as const
export type AddedFieldKind = (typeof fieldKinds)[number]

const line = (max: number) => z.string().trim().normalize('NFC').min(1).max(max)
const described = {
  labelVi: line(120).meta({ description: 'Tên trường, tiếng Việt' }),
  labelEn: line(120).nullable(),
  helpVi: line(500).nullable(),
  helpEn: line(500).nullable(),
  unit: line(40).nullable(),
  options: z.array(line(120)).max(200).meta({ description: 'Các giá trị được chọn, đúng thứ tự hiển thị' }),
  required: z.boolean().meta({ description: 'Bắt buộc trước khi trình' }),
  listed: z.boolean().meta({ description: 'Hiện thành cột trong danh sách' }),
}

export const addedField = z.object({
  id,
  collection: z.string(),
  orgId: id,
  orgName: z.string(),
  key: z.string(),
  kind: z.enum(fieldKinds),
  ...described,
  position: z.int(),
  retiredAt: z.date().nullable(),
  /** Records that hold a value. */
  used: z.int(),
})
export type AddedField = z.output<typeof addedField>

export const newField = z.strictObject({
  collection: z.string().max(80),
  ownerOrgId: id.meta({
    description: 'Cơ quan thêm trường; trường có ở mọi bản ghi của cơ quan và cấp dưới',
  }),
  kind: z.enum(fieldKinds),
  labelVi: described.labelVi,
  labelEn: described.labelEn.default(null),
  helpVi: described.helpVi.default(null),
  helpEn: described.helpEn.default(null),
  unit: described.unit.default(null),
  options: described.options.default([]),
  required: described.required.default(false),
  listed: described.listed.default(false),
})
export type NewField = z.output<typeof newField>

export const fieldChange = z.strictObject({
  id,
  ...Object.fromEntries(Object.entries(described).map(([name, shape]) => [name, shape.optional()])),
} as { id: typeof id } & { [Name in keyof typeof described]: z.ZodOptional<(typeof described)[Name]> })
export type FieldChange = z.output<typeof fieldChange>

export const listFields = endpoint({
  method: 'GET',
  path: '/api/admin/custom-fields',
  group,
  summary: { vi: 'Các trường tự thêm của một danh mục', en: 'The fields added to a collection' },
  input: z.strictObject({ collection: z.string().max(80) }),
  output: z.object({ items: z.array(addedField) }),
})

export const addField = endpoint({
  method: 'POST',
  path: '/api/admin/custom-fields',
  group,
  summary: { vi: 'Thêm trường vào một danh mục', en: 'Add a field to a collection' },
  input: newField,
  output: addedField,
  status: 201,
})

export const changeField = endpoint({
  method: 'PATCH',
  path: '/api/admin/custom-fields/:id',
  group,
  summary: { vi: 'Sửa tên, giải thích, lựa chọn của trường', en: 'Change what is said of a field' },
  input: fieldChange,
  output: addedField,
})

export const orderFields = endpoint({
  method: 'PUT',
  path: '/api/admin/custom-fields/order',
  group,
  summary: { vi: 'Xếp thứ tự các trường tự thêm', en: 'Put the added fields in order' },
  input: z.strictObject({ collection: z.string().max(80), ids: z.array(id).min(1).max(200) }),
  output: z.object({ items: z.array(addedField) }),
})

export const retireField = endpoint({
  method: 'PUT',
  path: '/api/admin/custom-fields/:id/retirement',
  group,
  summary: { vi: 'Ngừng hoặc dùng lại một trường', en: 'Retire a field, or bring it back' },
  input: z.strictObject({ id, retired: z.boolean() }),
  output: addedField,
})

export const fieldsForOwner = endpoint({
  method: 'GET',
  path: '/api/custom-fields',
  group,
  summary: {
    vi: 'Các trường tự thêm ở bản ghi của một cơ quan',
    en: 'The added fields that records of an organisation carry',
  },
  input: z.strictObject({ collection: z.string().max(80), owner: id }),
  output: z.object({
    items: z.array(
      z.object({
        key: z.string(),
        kind: z.enum(fieldKinds),
        labelVi: z.string(),
        labelEn: z.string().nullable(),
        helpVi: z.string().nullable(),
        helpEn: z.string().nullable(),
        unit: z.string().nullable(),
        options: z.array(z.string()),
        required: z.boolean(),
        listed: z.boolean(),
        /** Out of use: kept values are shown and nothing new is entered. */
        retired: z.boolean(),
      }),
    ),
  }),
})
