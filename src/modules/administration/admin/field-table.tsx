import type { Arrived } from '../../../admin/api.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { IconButton } from '../../../admin/ui/icon-button.tsx'
import { Table } from '../../../admin/ui/table.tsx'
import { useLocale, useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import type { AddedField } from '../fields/endpoints.ts'
import { kindLabels } from './field-kinds.ts'
import css from './fields.module.css'

const words = {
  table: { vi: 'Các trường tự thêm', en: 'The added fields' },
  label: { vi: 'Tên trường', en: 'Field' },
  kind: { vi: 'Kiểu', en: 'Kind' },
  of: { vi: 'Của cơ quan', en: 'Of the organisation' },
  shown: { vi: 'Cách dùng', en: 'Use' },
  used: { vi: 'Hồ sơ có giá trị', en: 'Records with a value' },
  acts: { vi: 'Thao tác', en: 'Acts' },
  required: { vi: 'bắt buộc khi trình', en: 'needed to submit' },
  listed: { vi: 'có trong danh sách', en: 'shown in lists' },
  optional: { vi: 'chỉ trong biểu mẫu', en: 'in forms only' },
  stopped: { vi: 'đã ngừng, giá trị cũ chỉ để xem', en: 'retired, values for reading only' },
  edit: { vi: 'Sửa', en: 'Edit' },
  up: { vi: 'Đưa «{label}» lên', en: 'Move “{label}” up' },
  down: { vi: 'Đưa «{label}» xuống', en: 'Move “{label}” down' },
  retire: { vi: 'Ngừng dùng', en: 'Retire' },
  restore: { vi: 'Dùng lại', en: 'Bring back' },
} as const satisfies Record<string, Labels>

type Field = Arrived<AddedField>

type FieldTableProps = {
  fields: readonly Field[]
  onEdit: (field: Field) => void
  onOrder: (ids: string[]) => void
  onRetire: (field: Field, retired: boolean) => void
}

export function FieldTable({ fields, onEdit, onOrder, onRetire }: FieldTableProps) {
  const t = useWords()
  const inUse = fields.filter(({ retiredAt }) => retiredAt === null)
  const move = (from: number, to: number) => {
    const ids = inUse.map(({ id }) => id)
    const [moved] = ids.splice(from, 1)
    if (moved !== undefined) ids.splice(to, 0, moved)
    onOrder(ids)
  }
  return (
    <Table
      label={t(words.table)}
      head={[words.label, words.kind, words.of, words.shown, words.used, words.acts].map((label) => t(label))}
    >
      {fields.map((field, place) => (
        <FieldRow
          key={field.id}
          field={field}
          onEdit={() => onEdit(field)}
          onRetire={() => onRetire(field, field.retiredAt === null)}
          onUp={place > 0 && field.retiredAt === null ? () => move(place, place - 1) : null}
          onDown={place < inUse.length - 1 ? () => move(place, place + 1) : null}
        />
      ))}
    </Table>
  )
}

type FieldRowProps = {
  field: Field
  onEdit: () => void
  onRetire: () => void
  onUp: (() => void) | null
  onDown: (() => void) | null
}

function FieldRow({ field, onEdit, onRetire, onUp, onDown }: FieldRowProps) {
  const t = useWords()
  const locale = useLocale()
  const { labelVi, labelEn, kind, unit, orgName, required, listed, used, retiredAt } = field
  const label = locale === 'vi' ? labelVi : (labelEn ?? labelVi)
  const other = locale === 'vi' ? labelEn : labelVi
  const uses = retiredAt ? [words.stopped] : [required && words.required, listed && words.listed]
  const said = uses.filter((use) => use !== false).map((use) => t(use))
  return (
    <tr className={retiredAt ? css.retired : undefined}>
      <td>
        <b>{label}</b>
        {other && other !== label && <div className={css.note}>{other}</div>}
      </td>
      <td>
        {t(kindLabels[kind])}
        {unit && <span className={css.note}> ({unit})</span>}
      </td>
      <td>{orgName}</td>
      <td>{said.length > 0 ? said.join(', ') : t(words.optional)}</td>
      <td data-number>{formatNumber(used, locale)}</td>
      <td>
        <div className={css.acts}>
          {!retiredAt && (
            <>
              <Button variant="quiet" aria-label={`${t(words.edit)} ${label}`} onClick={onEdit}>
                {t(words.edit)}
              </Button>
              <IconButton
                icon="up"
                label={t(words.up, { label })}
                disabled={!onUp}
                onClick={() => onUp?.()}
              />
              <IconButton
                icon="down"
                label={t(words.down, { label })}
                disabled={!onDown}
                onClick={() => onDown?.()}
              />
            </>
          )}
          <Button
            variant="quiet"
            aria-label={`${t(retiredAt ? words.restore : words.retire)} ${label}`}
            onClick={onRetire}
          >
            {t(retiredAt ? words.restore : words.retire)}
          </Button>
        </div>
      </td>
    </tr>
  )
}
