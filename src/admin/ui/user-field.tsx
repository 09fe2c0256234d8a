import { useState } from 'react'
import { listManagedUsers } from '../../modules/accounts/users-endpoints.ts'
import { useUserNames } from '../names.ts'
import { useCall } from '../queries.ts'
import { SelectField } from './select-field.tsx'

type UserFieldProps = {
  label: string
  placeholder?: string
  value: string | null
  onChange: (id: string | null) => void
  /** An answer that is no person, before the people. */
  first?: { value: string; label: string }
}

/** One person with an account; for administrators, who alone may list them. */
export function UserField({ label, placeholder, value, onChange, first }: UserFieldProps) {
  const [typed, setTyped] = useState('')
  const name = useUserNames(value === null || value === first?.value ? [] : [value]).get(value ?? '')
  const q = typed === name || typed === first?.label ? '' : typed.trim()
  const found = useCall(listManagedUsers, { ...(q === '' ? {} : { q }), limit: 20 }, { keep: true })
  const people = (found.data?.items ?? []).map((user) => ({ value: user.id, label: user.name }))
  const options = first ? [first, ...people] : people
  const chosen = value === null || options.some((option) => option.value === value)
  return (
    <SelectField
      label={label}
      placeholder={placeholder}
      data={chosen ? options : [...options, { value, label: name ?? '…' }]}
      value={value}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
    />
  )
}
