import { useState } from 'react'
import { ApiProblem, type Arrived } from '../../../admin/api.ts'
import { useAct } from '../../../admin/queries.ts'
import { useMe } from '../../../admin/session.tsx'
import { Button } from '../../../admin/ui/button.tsx'
import { CheckField } from '../../../admin/ui/check-field.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { OrganizationField } from '../../../admin/ui/organization-field.tsx'
import { Problem } from '../../../admin/ui/problem.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { TextArea, TextField } from '../../../admin/ui/text-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import {
  addField,
  changeField,
  fieldKinds,
  type AddedField,
  type AddedFieldKind,
} from '../fields/endpoints.ts'
import { draftOf, saidOf, type FieldDraft } from './field-draft.ts'
import { FieldPreview } from './field-preview.tsx'
import { kindLabels } from './field-kinds.ts'
import css from './fields.module.css'

const words = {
  add: { vi: 'Thêm trường', en: 'Add a field' },
  edit: { vi: 'Sửa trường «{label}»', en: 'Edit the field “{label}”' },
  save: { vi: 'Lưu trường', en: 'Save the field' },
  labelVi: { vi: 'Tên trường (tiếng Việt)', en: 'Name in Vietnamese' },
  labelEn: { vi: 'Tên tiếng Anh', en: 'Name in English' },
  kind: { vi: 'Kiểu', en: 'Kind' },
  kindKept: {
    vi: 'Kiểu không đổi được vì đã có giá trị kiểu này',
    en: 'The kind stays, for values are kept in it',
  },
  owner: { vi: 'Cho cơ quan này và cấp dưới', en: 'For this organisation and those below' },
  options: { vi: 'Các lựa chọn, mỗi dòng một', en: 'The options, one a line' },
  unit: { vi: 'Đơn vị tính', en: 'Unit' },
  helpVi: { vi: 'Giải thích cho người nhập', en: 'Help for who fills it in' },
  helpEn: { vi: 'Giải thích tiếng Anh', en: 'Help in English' },
  required: { vi: 'Bắt buộc trước khi trình', en: 'Needed before submitting' },
  listed: { vi: 'Hiện thành cột trong danh sách', en: 'Shown as a column of lists' },
  added: { vi: 'Đã thêm trường «{label}»', en: 'The field “{label}” has been added' },
  changed: { vi: 'Đã lưu trường «{label}»', en: 'The field “{label}” has been saved' },
} as const satisfies Record<string, Labels>

const UNITS: readonly AddedFieldKind[] = ['integer', 'number']

type FieldDialogProps = { collection: string; field: Arrived<AddedField> | null; onClose: () => void }

/** Adds a field or changes what is said of one, beside how the form will show it. */
export function FieldDialog({ collection, field, onClose }: FieldDialogProps) {
  const t = useWords()
  const me = useMe()
  const [draft, setDraft] = useState(() => draftOf(field, me.assignments[0]?.orgId ?? null))
  const add = useAct(addField)
  const change = useAct(changeField)
  const put = (next: Partial<FieldDraft>) => setDraft({ ...draft, ...next })
  const error = add.error ?? change.error
  const issueAt = (name: string) =>
    error instanceof ApiProblem ? error.issues.find(({ at }) => at === name)?.message : undefined
  const save = async () => {
    const said = saidOf(draft)
    if (field) await change.mutateAsync({ id: field.id, ...said })
    else if (draft.owner !== null) {
      await add.mutateAsync({ collection, ownerOrgId: draft.owner, kind: draft.kind, ...said })
    }
    toast(t(field ? words.changed : words.added, { label: said.labelVi }))
    onClose()
  }
  const isChoice = draft.kind === 'choice' || draft.kind === 'choices'
  return (
    <Dialog
      opened
      onClose={onClose}
      size="wide"
      title={field ? t(words.edit, { label: field.labelVi }) : t(words.add)}
      actions={
        <Button
          variant="primary"
          disabled={draft.labelVi.trim() === '' || draft.owner === null}
          busy={add.isPending || change.isPending}
          onClick={() => void save().catch(() => {})}
        >
          {t(words.save)}
        </Button>
      }
    >
      <div className={css.split}>
        <div className={css.fields}>
          <TextField
            label={t(words.labelVi)}
            required
            data-autofocus
            value={draft.labelVi}
            error={issueAt('labelVi')}
            onChange={({ currentTarget }) => put({ labelVi: currentTarget.value })}
          />
          <TextField
            label={t(words.labelEn)}
            value={draft.labelEn}
            onChange={({ currentTarget }) => put({ labelEn: currentTarget.value })}
          />
          <SelectField
            label={t(words.kind)}
            description={field ? t(words.kindKept) : undefined}
            disabled={field !== null}
            clearable={false}
            data={fieldKinds.map((kind) => ({ value: kind, label: t(kindLabels[kind]) }))}
            value={draft.kind}
            onChange={(kind) => put({ kind: (kind as AddedFieldKind | null) ?? 'text' })}
          />
          {isChoice && (
            <TextArea
              label={t(words.options)}
              minRows={3}
              value={draft.options}
              onChange={({ currentTarget }) => put({ options: currentTarget.value })}
            />
          )}
          {UNITS.includes(draft.kind) && (
            <TextField
              label={t(words.unit)}
              value={draft.unit}
              onChange={({ currentTarget }) => put({ unit: currentTarget.value })}
            />
          )}
          {!field && (
            <OrganizationField
              label={t(words.owner)}
              value={draft.owner}
              onChange={(owner) => put({ owner })}
            />
          )}
          <TextField
            label={t(words.helpVi)}
            value={draft.helpVi}
            onChange={({ currentTarget }) => put({ helpVi: currentTarget.value })}
          />
          <TextField
            label={t(words.helpEn)}
            value={draft.helpEn}
            onChange={({ currentTarget }) => put({ helpEn: currentTarget.value })}
          />
          <CheckField
            label={t(words.required)}
            checked={draft.required}
            onChange={({ currentTarget }) => put({ required: currentTarget.checked })}
          />
          <CheckField
            label={t(words.listed)}
            checked={draft.listed}
            onChange={({ currentTarget }) => put({ listed: currentTarget.checked })}
          />
          <Problem error={error} />
        </div>
        <FieldPreview draft={draft} />
      </div>
    </Dialog>
  )
}
