import { useState } from 'react'
import { SelectField } from './select-field.tsx'

type HourFieldProps = {
  label: string
  description?: string
  /** «07:00». */
  value: string
  /** Any minute may be typed, not only the half hours of the list. */
  exact?: boolean
  onChange: (hour: string) => void
}

const halfHours = Array.from({ length: 48 }, (_, half) => {
  return `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`
})

/** An hour of the day on the 24-hour clock, as Viet Nam writes it; browsers show their own otherwise. */
export function HourField({ label, description, value, exact = false, onChange }: HourFieldProps) {
  const [search, setSearch] = useState(value)
  const typed = exact ? readHour(search) : null
  const hours = new Set([...halfHours, value, ...(typed === null ? [] : [typed])])
  const choose = (hour: string | null) => hour !== null && hour !== value && onChange(hour)
  return (
    <SelectField
      label={label}
      description={description}
      data={[...hours].toSorted()}
      value={value}
      clearable={false}
      allowDeselect={false}
      selectFirstOptionOnChange
      onChange={choose}
      onSearchChange={setSearch}
      onBlur={() => choose(typed)}
    />
  )
}

/** «9», «9h15», «9:15», «0915» as «09:15»; null for what is no hour of the day. */
function readHour(text: string): string | null {
  const [, hour = '', minute = '0'] = /^\s*(\d{1,2})(?:\s*[:.hg]?\s*(\d{2}))?\s*[hg]?\s*$/i.exec(text) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
}
