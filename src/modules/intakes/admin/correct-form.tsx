import { useEffect, useRef, useState } from 'react'
import { useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import type { Typed } from '../../../admin/ui/fields/control.ts'
import { FieldControl } from '../../../admin/ui/fields/field-control.tsx'
import { useListeners } from '../../../admin/ui/listen.ts'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { FieldMeta } from '../../../records/fields.ts'
import { readCollection } from '../../../records/http/overview-endpoints.ts'
import type { CandidateView } from '../readings/endpoints.ts'
import css from './reader.module.css'

const words = {
  accept: { vi: 'Nhận', en: 'Accept' },
  done: { vi: 'Xong', en: 'Done' },
  saving: { vi: 'Đang lưu', en: 'Saving' },
  saved: { vi: 'Đã lưu', en: 'Saved' },
  named: {
    vi: 'Chưa có trong danh mục; sẽ được thêm khi đưa vào sổ. Xóa tên để chọn cơ quan có sẵn.',
    en: 'Not in the register; it is added when the record is written. Empty the name to choose a known one.',
  },
  loading: { vi: 'Đang mở các trường', en: 'Opening the fields' },
} as const satisfies Record<string, Labels>

const PAUSE = 600
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

type CorrectFormProps = {
  candidate: CandidateView
  onCorrect: (fields: Record<string, unknown>) => Promise<unknown>
  onAccept: () => void
  onDone: () => void
}

type Values = Readonly<Record<string, unknown>>

/** The fields of a proposed record, to be corrected; what is typed is kept after a short pause. */
export function CorrectForm({ candidate, onCorrect, onAccept, onDone }: CorrectFormProps) {
  const t = useWords()
  const described = useCall(readCollection, { name: candidate.collection }, { staleTime: 300_000 })
  const [values, setValues] = useState<Values>(candidate.values)
  const [texts, setTexts] = useState<Readonly<Record<string, Typed>>>({})
  const [saving, setSaving] = useState<'saving' | 'saved' | null>(null)
  const pending = useRef<Record<string, unknown>>({})
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input:not([aria-haspopup]), textarea')?.focus()
  }, [described.data])
  const flush = async () => {
    clearTimeout(timer.current)
    const fields = pending.current
    pending.current = {}
    if (Object.keys(fields).length === 0) return
    setSaving('saving')
    await onCorrect(fields)
    setSaving('saved')
  }
  const change = (name: string) => (value: unknown, typed?: Typed) => {
    setTexts(({ [name]: _before, ...rest }) => (typed ? { ...rest, [name]: typed } : rest))
    if (typed) return
    setValues((before) => ({ ...before, [name]: value }))
    pending.current[name] = value
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), PAUSE)
  }
  const accept = async () => {
    await flush()
    onAccept()
  }
  useListeners(form, {
    keydown: (event) => {
      if (event.key === 'Escape') void flush().then(onDone)
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void accept()
    },
  })
  if (!described.data) return <SkeletonRows rows={4} label={t(words.loading)} />
  const fields = described.data.fields.filter(({ custom, meta }) => !custom && meta.kind !== 'sensitive')
  return (
    <form
      ref={form}
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        void accept()
      }}
    >
      {fields.map(({ name, meta }) => (
        <Field
          key={name}
          name={name}
          meta={meta}
          value={values[name] ?? null}
          typed={texts[name]}
          onChange={change(name)}
          onRest={() => void flush()}
        />
      ))}
      <footer className={css.progress}>
        <Button type="submit" variant="primary" keys="Ctrl Enter">
          {t(words.accept)}
        </Button>
        <Button keys="Esc" onClick={() => void flush().then(onDone)}>
          {t(words.done)}
        </Button>
        <span role="status">{saving && t(words[saving])}</span>
      </footer>
    </form>
  )
}

type FieldProps = {
  name: string
  meta: FieldMeta
  value: unknown
  typed: Typed | undefined
  onChange: (value: unknown, typed?: Typed) => void
  onRest: () => void
}

function Field({ name, meta, value, typed, onChange, onRest }: FieldProps) {
  const t = useWords()
  const id = `correct-${name}`
  const isNamed = (meta.kind === 'organization' || meta.kind === 'record') && isName(value)
  return (
    <div>
      <label className={css.label} id={`${id}-label`} htmlFor={id}>
        {t(meta.label)}
      </label>
      {isNamed ? (
        <TextField
          id={id}
          description={t(words.named)}
          value={String(value)}
          onChange={(event) => onChange(event.currentTarget.value || null)}
          onBlur={onRest}
        />
      ) : (
        <FieldControl
          id={id}
          labelledBy={`${id}-label`}
          describedBy={typed ? `${id}-problem` : undefined}
          meta={meta}
          value={value}
          text={typed?.text ?? null}
          invalid={typed !== undefined}
          readOnly={false}
          on={null}
          onChange={onChange}
          onRest={onRest}
        />
      )}
      {typed && <p id={`${id}-problem`}>{t(typed.problem)}</p>}
    </div>
  )
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && !UUID.test(value)
}
