import { useState } from 'react'
import type { Labels } from '../../platform/labels.ts'
import { searchOrganizations } from '../../records/http/overview-endpoints.ts'
import { useOrganizationNames } from '../names.ts'
import { useCall } from '../queries.ts'
import { useWords } from '../words.ts'
import { SelectField } from './select-field.tsx'

const words = {
  hint: { vi: 'Gõ tên cơ quan', en: 'Type a name' },
  none: { vi: 'Không có cơ quan nào khớp', en: 'No organisation matches' },
} as const satisfies Record<string, Labels>

type OrganizationFieldProps = {
  label: string
  value: string | null
  onChange: (id: string | null) => void
  description?: string
  error?: string | undefined
  required?: boolean
}

/** One organisation, found by any name that it had. */
export function OrganizationField({ value, onChange, ...rest }: OrganizationFieldProps) {
  const t = useWords()
  const [typed, setTyped] = useState('')
  const name = useOrganizationNames(value === null ? [] : [value]).get(value ?? '')
  const q = typed === name ? '' : typed.trim()
  const found = useCall(searchOrganizations, { ...(q === '' ? {} : { q }), limit: 20 }, { keep: true })
  const options = (found.data?.organizations ?? []).map((each) => ({ value: each.id, label: each.name }))
  const chosen = value === null || options.some((option) => option.value === value)
  const shown = chosen ? options : [{ value, label: name ?? '…' }, ...options]
  return (
    <SelectField
      {...rest}
      placeholder={t(words.hint)}
      data={shown}
      value={value}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t(words.none)}
    />
  )
}
