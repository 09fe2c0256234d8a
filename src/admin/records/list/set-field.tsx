import { useId, useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import type { FieldMeta } from '../../../records/fields.ts'
import { CheckField } from '../../ui/check-field.tsx'
import type { Typed } from '../../ui/fields/control.ts'
import { FieldControl } from '../../ui/fields/field-control.tsx'
import { useWords } from '../../words.ts'
import type { Description } from '../views.ts'
import css from './bulk-bar.module.css'

const words = {
  empty: { vi: 'Để trống (chưa có)', en: 'Leave empty (not known)' },
  value: { vi: 'Giá trị mới', en: 'New value' },
} as const satisfies Record<string, Labels>

/** Fields that many records can be given at once; a sealed value belongs to one person. */
export function settable({ meta }: Description['fields'][number]): boolean {
  return meta.kind !== 'sensitive'
}

type SetFieldProps = {
  meta: FieldMeta
  /** A value, null for "not known", undefined while there is none. */
  onChange: (value: unknown) => void
}

/** The one value that a field gets everywhere, in the control that it has in forms. */
export function SetField({ meta, onChange }: SetFieldProps) {
  const t = useWords()
  const id = useId()
  const [empty, setEmpty] = useState(false)
  const [value, setValue] = useState<unknown>(null)
  const [typed, setTyped] = useState<Typed | null>(null)
  const change = (next: unknown, unread?: Typed) => {
    setValue(next)
    setTyped(unread ?? null)
    onChange(unread ? undefined : (next ?? undefined))
  }
  return (
    <>
      {!empty && (
        <div>
          <label id={`${id}label`} htmlFor={id} className={css.label}>
            {t(words.value)}
          </label>
          <FieldControl
            {...{ id, meta, value }}
            labelledBy={`${id}label`}
            describedBy={typed ? `${id}problem` : undefined}
            text={typed?.text ?? null}
            invalid={typed !== null}
            readOnly={false}
            on={null}
            onChange={change}
            onRest={() => {}}
          />
          {typed && (
            <p id={`${id}problem`} className={css.problem} role="alert">
              {t(typed.problem)}
            </p>
          )}
        </div>
      )}
      <CheckField
        label={t(words.empty)}
        checked={empty}
        onChange={(event) => {
          setEmpty(event.currentTarget.checked)
          onChange(event.currentTarget.checked ? null : (value ?? undefined))
        }}
      />
    </>
  )
}
