import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import type { SentRecord } from '../../../records/http/any-collection.ts'
import { find } from '../../../records/http/overview-endpoints.ts'
import { useCall } from '../../queries.ts'
import { rolesFor, wordsOfRole } from '../form/link-roles.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { useWords } from '../../words.ts'
import type { Description } from '../views.ts'
import css from './bulk-bar.module.css'
import { SetField, settable } from './set-field.tsx'

const words = {
  cancel: { vi: 'Để sau', en: 'Not now' },
  return: { vi: 'Trả lại {count} bản ghi', en: 'Return {count} records' },
  returnAct: { vi: 'Trả lại', en: 'Return' },
  why: { vi: 'Cần bổ sung gì', en: 'What has to be mended' },
  whyNote: { vi: 'Người soạn từng bản ghi đều thấy lời này.', en: 'The author of each record reads this.' },
  change: { vi: 'Sửa một trường ở {count} bản ghi', en: 'Set a field of {count} records' },
  changeAct: { vi: 'Sửa {count} bản ghi', en: 'Change {count} records' },
  field: { vi: 'Trường', en: 'Field' },
  link: { vi: 'Gắn {count} bản ghi với một bản ghi', en: 'Link {count} records to a record' },
  linkAct: { vi: 'Gắn', en: 'Link' },
  to: { vi: 'Gắn với', en: 'Link to' },
  find: { vi: 'Gõ để tìm, không cần dấu', en: 'Type to search' },
  nothing: { vi: 'Không tìm thấy', en: 'Nothing found' },
  role: { vi: 'Vai trò của liên kết', en: 'What the link says' },
  note: { vi: 'Ghi chú', en: 'Note' },
} as const satisfies Record<string, Labels>

type Shared = { description: Description; records: readonly SentRecord[]; onClose: () => void }

export function ReturnDialog({ records, onClose, onAct }: Shared & { onAct: (note: string) => void }) {
  const t = useWords()
  const [note, setNote] = useState('')
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.return, { count: records.filter(({ state }) => state === 'submitted').length })}
      actions={
        <>
          <Button onClick={onClose}>{t(words.cancel)}</Button>
          <Button variant="primary" disabled={note.trim() === ''} onClick={() => onAct(note)}>
            {t(words.returnAct)}
          </Button>
        </>
      }
    >
      <TextArea
        label={t(words.why)}
        description={t(words.whyNote)}
        value={note}
        minRows={3}
        onChange={(event) => setNote(event.currentTarget.value)}
        data-autofocus
      />
    </Dialog>
  )
}

/** What a field becomes: among the collection's own, or among those added to it. */
type FieldChange = { fields: Record<string, unknown> } | { extra: Record<string, unknown> }

function changeOf({ name, custom }: Description['fields'][number], value: unknown): FieldChange {
  return custom ? { extra: { [name]: value } } : { fields: { [name]: value } }
}

export function ChangeDialog({
  description,
  records,
  onClose,
  onAct,
}: Shared & { onAct: (change: FieldChange) => void }) {
  const t = useWords()
  const fields = description.fields.filter(settable)
  const [name, setName] = useState<string | null>(null)
  const [value, setValue] = useState<unknown>(undefined)
  const chosen = fields.find((field) => field.name === name)
  const count = records.length
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.change, { count })}
      actions={
        <>
          <Button onClick={onClose}>{t(words.cancel)}</Button>
          <Button
            variant="primary"
            disabled={!chosen || value === undefined}
            onClick={() => chosen && onAct(changeOf(chosen, value))}
          >
            {t(words.changeAct, { count })}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <SelectField
          label={t(words.field)}
          data={fields.map(({ name: key, meta }) => ({ value: key, label: t(meta.label) }))}
          value={name}
          onChange={(next) => {
            setName(next)
            setValue(undefined)
          }}
          data-autofocus
        />
        {chosen && <SetField key={chosen.name} meta={chosen.meta} onChange={setValue} />}
      </div>
    </Dialog>
  )
}

type NewLink = { toId: string; role: string; note?: string }

export function LinkDialog({
  description,
  records,
  onClose,
  onAct,
}: Shared & { onAct: (link: NewLink) => void }) {
  const t = useWords()
  const roles = rolesFor(description.name)
  const [q, setQ] = useState('')
  const [toId, setToId] = useState<string | null>(null)
  const [role, setRole] = useState<string | null>(roles[0] ?? null)
  const [note, setNote] = useState('')
  const found = useCall(find, { q, limit: 20 }, { keep: true, enabled: q.trim() !== '' })
  const options = found.data?.records.map(({ id, title }) => ({ value: id, label: title })) ?? []
  const ready = toId !== null && role !== null
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.link, { count: records.length })}
      actions={
        <>
          <Button onClick={onClose}>{t(words.cancel)}</Button>
          <Button
            variant="primary"
            disabled={!ready}
            onClick={() => ready && onAct({ toId, role, ...(note.trim() === '' ? {} : { note }) })}
          >
            {t(words.linkAct)}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <SelectField
          found
          label={t(words.to)}
          placeholder={t(words.find)}
          nothingFoundMessage={q.trim() === '' ? t(words.find) : t(words.nothing)}
          data={options}
          value={toId}
          searchValue={q}
          onSearchChange={setQ}
          onChange={setToId}
          data-autofocus
        />
        <SelectField
          label={t(words.role)}
          data={roles.map((value) => ({ value, label: t(wordsOfRole(value, 'to')) }))}
          value={role}
          onChange={setRole}
        />
        <TextField
          label={t(words.note)}
          value={note}
          maxLength={500}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
    </Dialog>
  )
}
