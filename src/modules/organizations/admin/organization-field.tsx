import { useState, type ReactNode } from 'react'
import { useOrganizationNames } from '../../../admin/names.ts'
import { MultiSelectField, SelectField } from '../../../admin/ui/select-field.tsx'
import { useOrganizationOptions, type Option } from './organization-search.tsx'

type Shared = {
  label: string
  description?: ReactNode
  error?: ReactNode
  required?: boolean
  /** The day whose names are shown. */
  on: string
}

function withNames(
  options: readonly Option[],
  names: ReadonlyMap<string, string>,
  ids: readonly string[],
): Option[] {
  const known = new Set(options.map(({ value }) => value))
  const missing = ids.filter((id) => !known.has(id))
  return [...missing.map((id) => ({ value: id, label: names.get(id) ?? '…' })), ...options]
}

/** One organisation, found by any of its names. */
export function OrganizationField({
  value,
  onChange,
  on,
  ...rest
}: Shared & { value: string | null; onChange: (id: string | null) => void }) {
  const [typed, setTyped] = useState('')
  const ids = value === null ? [] : [value]
  const options = withNames(useOrganizationOptions(typed, on), useOrganizationNames(ids), ids)
  return <SelectField {...rest} data={options} value={value} onChange={onChange} onSearchChange={setTyped} />
}

/** Several organisations. */
export function OrganizationsField({
  value,
  onChange,
  on,
  ...rest
}: Shared & { value: string[]; onChange: (ids: string[]) => void }) {
  const [typed, setTyped] = useState('')
  const options = withNames(useOrganizationOptions(typed, on), useOrganizationNames(value), value)
  return (
    <MultiSelectField {...rest} data={options} value={value} onChange={onChange} onSearchChange={setTyped} />
  )
}
