import type { Labels } from '../../../platform/labels.ts'
import type { FieldMeta } from '../../../records/fields.ts'
import { states } from '../../../records/record.ts'
import { stateLabels } from '../../../records/states.ts'
import type { Description } from '../views.ts'

const label = (vi: string, en: string): Labels => ({ vi, en })

/** What every record has beside the fields of its collection, told as fields are. */
export const spine: Readonly<Record<string, FieldMeta>> = {
  title: { kind: 'text', label: label('Tên gọi', 'Name') },
  happened: { kind: 'date', label: label('Thời gian', 'When') },
  state: {
    kind: 'choice',
    label: label('Tình trạng', 'State'),
    options: states.map((value) => ({ value, label: stateLabels[value] })),
  },
  ownerOrgId: { kind: 'organization', label: label('Đơn vị', 'Unit') },
  visibility: {
    kind: 'choice',
    label: label('Phạm vi', 'Visibility'),
    options: [
      { value: 'office', label: label('Nội bộ', 'Office') },
      { value: 'public', label: label('Công khai', 'Public') },
    ],
  },
  updatedAt: { kind: 'date', label: label('Sửa lúc', 'Changed') },
  createdAt: { kind: 'date', label: label('Nhập lúc', 'Entered') },
  createdBy: { kind: 'text', label: label('Người nhập', 'Entered by') },
  source: { kind: 'text', label: label('Nguồn', 'Source') },
}

/** A column's or filter's field: of the spine, of the collection, or added (`extra.KEY`). */
export function metaNamed({ fields }: Pick<Description, 'fields'>, name: string): FieldMeta | undefined {
  const found = fields.find((field) => (field.custom ? `extra.${field.name}` : field.name) === name)
  return found?.meta ?? spine[name]
}
