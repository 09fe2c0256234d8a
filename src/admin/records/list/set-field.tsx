import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { searchOrganizations } from '../../../records/http/overview-endpoints.ts'
import type { FieldKind, FieldMeta } from '../../../records/fields.ts'
import { useCall } from '../../queries.ts'
import { CheckField } from '../../ui/check-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { readTyped, type TypedKind } from '../../ui/fields/reading.ts'
import { MultiSelectField, SelectField } from '../../ui/select-field.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { useWords } from '../../words.ts'
import type { Description } from '../views.ts'

const words = {
  empty: { vi: 'Để trống (chưa có)', en: 'Leave empty (not known)' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  value: { vi: 'Giá trị mới', en: 'New value' },
} as const satisfies Record<string, Labels>

const KINDS: readonly FieldKind[] = [
  'text',
  'longText',
  'integer',
  'number',
  'money',
  'date',
  'boolean',
  'choice',
  'choices',
  'organization',
  'organizations',
]

/** Fields that many records can be given at once. */
export function settable({ meta, custom }: Description['fields'][number]): boolean {
  return !custom && KINDS.includes(meta.kind)
}

type SetFieldProps = {
  meta: FieldMeta
  /** A value, null for "not known", undefined while there is none. */
  onChange: (value: unknown) => void
}

/** The one value that a field gets everywhere. */
export function SetField({ meta, onChange }: SetFieldProps) {
  const t = useWords()
  const [empty, setEmpty] = useState(false)
  return (
    <>
      {!empty && <Control meta={meta} onChange={onChange} />}
      <CheckField
        label={t(words.empty)}
        checked={empty}
        onChange={(event) => {
          setEmpty(event.currentTarget.checked)
          onChange(event.currentTarget.checked ? null : undefined)
        }}
      />
    </>
  )
}

function Control({ meta, onChange }: SetFieldProps) {
  const t = useWords()
  const label = meta.unit === undefined ? t(words.value) : `${t(words.value)} (${meta.unit})`
  const options = meta.options?.map(({ value, label: name }) => ({ value, label: t(name) })) ?? []
  const given = (value: unknown) => onChange(value ?? undefined)
  switch (meta.kind) {
    case 'choice':
      return <SelectField label={label} data={options} onChange={given} />
    case 'choices':
      return <MultiSelectField label={label} data={options} onChange={given} />
    case 'boolean': {
      const truths = [
        { value: 'true', label: t(words.yes) },
        { value: 'false', label: t(words.no) },
      ]
      return (
        <SelectField label={label} data={truths} onChange={(value) => given(value && value === 'true')} />
      )
    }
    case 'date':
      return <Day label={label} onChange={given} />
    case 'organization':
    case 'organizations':
      return <Organizations meta={meta} label={label} onChange={given} />
    default:
      return <Typed meta={meta} label={label} onChange={onChange} />
  }
}

type ControlProps = { label: string; onChange: (value: unknown) => void }

function Day({ label, onChange }: ControlProps) {
  const [day, setDay] = useState<string | null>(null)
  const change = (next: string | null) => {
    setDay(next)
    onChange(next)
  }
  return <DateField label={label} value={day} onChange={change} />
}

function Organizations({ meta, label, onChange }: ControlProps & { meta: FieldMeta }) {
  const [q, setQ] = useState('')
  const found = useCall(searchOrganizations, { q, limit: 30 }, { keep: true })
  const data = found.data?.organizations.map(({ id, name }) => ({ value: id, label: name })) ?? []
  const search = { found: true, label, data, onSearchChange: setQ }
  return meta.kind === 'organization' ? (
    <SelectField {...search} onChange={onChange} />
  ) : (
    <MultiSelectField {...search} onChange={onChange} />
  )
}

function Typed({ meta, label, onChange }: ControlProps & { meta: FieldMeta }) {
  const t = useWords()
  const [problem, setProblem] = useState<Labels | null>(null)
  const type = (text: string) => {
    const reading = readTyped(meta.kind as TypedKind, text)
    setProblem('problem' in reading ? reading.problem : null)
    onChange('problem' in reading ? undefined : (reading.value ?? undefined))
  }
  const props = { label, error: problem && t(problem) }
  return meta.kind === 'longText' ? (
    <TextArea {...props} onChange={(event) => type(event.currentTarget.value)} />
  ) : (
    <TextField {...props} onChange={(event) => type(event.currentTarget.value)} />
  )
}
