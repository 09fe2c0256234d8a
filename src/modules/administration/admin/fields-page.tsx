import { createLazyRoute } from '@tanstack/react-router'
import { useState } from 'react'
import type { Arrived } from '../../../admin/api.ts'
import { useAct, useCall } from '../../../admin/queries.ts'
import { Administration, forAdministrators } from '../../../admin/shell/administration.tsx'
import { Button, ButtonLink } from '../../../admin/ui/button.tsx'
import { Empty } from '../../../admin/ui/empty.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { FilterRow } from '../../../admin/ui/filter-row.tsx'
import { useKeys } from '../../../admin/ui/keys.ts'
import { Problem } from '../../../admin/ui/problem.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useAddress } from '../../../admin/use-address.ts'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { listCollections } from '../../../records/http/overview-endpoints.ts'
import { listFields, orderFields, retireField, type AddedField } from '../fields/endpoints.ts'
import { FieldDialog } from './field-dialog.tsx'
import { FieldTable } from './field-table.tsx'

export const page = createLazyRoute('/office/admin/fields')({ component: forAdministrators(FieldsPage) })

const words = {
  title: { vi: 'Trường tự thêm', en: 'Added fields' },
  lead: {
    vi: 'Trường của riêng tỉnh có ngay trong biểu mẫu, danh sách, tệp nhập và tệp xuất của cơ quan thêm trường và mọi cấp dưới.',
    en: 'A field of the province’s own is at once in the forms, lists, imports and exports of the organisation that adds it and of all below.',
  },
  register: { vi: 'Sổ', en: 'Register' },
  choose: { vi: 'Chọn sổ', en: 'Choose a register' },
  add: { vi: 'Thêm trường', en: 'Add a field' },
  open: { vi: 'Mở sổ', en: 'Open the register' },
  loading: { vi: 'Đang tải các trường', en: 'Loading the fields' },
  none: { vi: 'Sổ này chưa có trường tự thêm', en: 'This register has no added fields' },
  begin: {
    vi: 'Thêm một trường khi biểu mẫu thiếu chỗ cho điều mà tỉnh cần theo dõi, ví dụ «Kho lưu trữ».',
    en: 'Add one when the form has no place for what the province keeps track of, such as “Archive shelf”.',
  },
  retired: {
    vi: 'Đã ngừng trường «{label}»; giá trị cũ vẫn giữ',
    en: '“{label}” is retired; its values are kept',
  },
  restored: { vi: 'Đã dùng lại trường «{label}»', en: '“{label}” is in use again' },
} as const satisfies Record<string, Labels>

const USUAL = 'training-courses'

function FieldsPage() {
  const t = useWords()
  const [address, change] = useAddress()
  const collection = address['collection'] ?? USUAL
  const collections = useCall(listCollections, {}, { staleTime: 60_000 })
  const fields = useCall(listFields, { collection }, { keep: true })
  const [editing, setEditing] = useState<Arrived<AddedField> | 'new' | null>(null)
  const retire = useAct(retireField)
  const order = useAct(orderFields)
  useKeys({ n: () => setEditing('new') })
  const setRetired = async (field: Arrived<AddedField>, retired: boolean) => {
    await retire.mutateAsync({ id: field.id, retired })
    toast(t(retired ? words.retired : words.restored, { label: field.labelVi }), () =>
      retire.mutateAsync({ id: field.id, retired: !retired }),
    )
  }
  const items = fields.data?.items
  return (
    <Administration
      title={words.title}
      lead={t(words.lead)}
      actions={
        <>
          <ButtonLink variant="quiet" to="/records/$collection" params={{ collection }}>
            {t(words.open)}
          </ButtonLink>
          <Button variant="primary" icon="plus" keys="N" onClick={() => setEditing('new')}>
            {t(words.add)}
          </Button>
        </>
      }
    >
      <FilterRow label={t(words.choose)}>
        <SelectField
          label={t(words.register)}
          clearable={false}
          data={(collections.data?.collections ?? []).map(({ name, label }) => ({
            value: name,
            label: t(label),
          }))}
          value={collection}
          onChange={(name) => change({ collection: name })}
        />
      </FilterRow>
      <Problem error={retire.error ?? order.error} />
      {fields.error && <Failure error={fields.error} retry={() => void fields.refetch()} />}
      {!items && !fields.error && <SkeletonRows rows={4} label={t(words.loading)} />}
      {items?.length === 0 && <Empty title={t(words.none)}>{t(words.begin)}</Empty>}
      {items && items.length > 0 && (
        <FieldTable
          fields={items}
          onEdit={setEditing}
          onOrder={(ids) => order.mutate({ collection, ids })}
          onRetire={(field, retired) => void setRetired(field, retired).catch(() => {})}
        />
      )}
      {editing !== null && (
        <FieldDialog
          key={editing === 'new' ? 'new' : editing.id}
          collection={collection}
          field={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Administration>
  )
}
