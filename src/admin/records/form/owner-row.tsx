import type { Labels } from '../../../platform/labels.ts'
import { Note } from '../../ui/note.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { useWords } from '../../words.ts'
import { useForm, useSheet } from './form-context.ts'
import css from './form.module.css'

const words = {
  owner: { vi: 'Cơ quan chủ quản', en: 'Owning organisation' },
  nowhere: {
    vi: 'Vai trò của bạn không được thêm vào sổ này. Hãy nhờ người có quyền ở cơ quan chủ quản.',
    en: 'Your role may not add to this register. Ask someone with the right role.',
  },
} as const satisfies Record<string, Labels>

/** Where a new record shall belong, when there is a choice. */
export function OwnerRow() {
  const { sheet, description } = useForm()
  const t = useWords()
  const owner = useSheet((whole) => whole.owner())
  if (description.createAt.length === 0) {
    return (
      <Note tone="red" icon="warning" role="alert">
        {t(words.nowhere)}
      </Note>
    )
  }
  if (description.createAt.length === 1) return null
  return (
    <div className={css.field}>
      <div className={css.label}>
        <label htmlFor="f-owner">{t(words.owner)}</label>
      </div>
      <SelectField
        id="f-owner"
        clearable={false}
        value={owner}
        data={description.createAt.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(next) => next && sheet.setOwner(next)}
      />
    </div>
  )
}
