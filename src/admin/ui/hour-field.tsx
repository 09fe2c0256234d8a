import { SelectField } from './select-field.tsx'

type HourFieldProps = {
  label: string
  description?: string
  /** «07:00». */
  value: string
  onChange: (hour: string) => void
}

const halfHours = Array.from({ length: 48 }, (_, half) => {
  return `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`
})

/** An hour of the day on the 24-hour clock, as Viet Nam writes it; browsers show their own otherwise. */
export function HourField({ label, description, value, onChange }: HourFieldProps) {
  const hours = halfHours.includes(value) ? halfHours : [...halfHours, value].toSorted()
  return (
    <SelectField
      label={label}
      description={description}
      data={hours}
      value={value}
      clearable={false}
      allowDeselect={false}
      onChange={(hour) => hour !== null && hour !== value && onChange(hour)}
    />
  )
}
