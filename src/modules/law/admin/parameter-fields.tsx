import { SelectField } from '../../../admin/ui/select-field.tsx'
import { CheckField } from '../../../admin/ui/check-field.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'
import css from './law.module.css'
import { isLabels, isMembers, itemLabel, memberLabel, valueLabel } from './parameter-words.ts'

type Members = Record<string, unknown>

type ParameterFieldsProps = { value: Members; onChange: (value: Members) => void }

/** The numbers of a rule as fields; their structure stays, for the program reads it. */
export function ParameterFields({ value, onChange }: ParameterFieldsProps) {
  return (
    <>
      {Object.entries(value).map(([name, member]) => (
        <Member
          key={name}
          name={name}
          value={member}
          onChange={(next) => onChange({ ...value, [name]: next })}
        />
      ))}
    </>
  )
}

type MemberProps = { name: string; value: unknown; onChange: (value: unknown) => void }

function Member({ name, value, onChange }: MemberProps) {
  const t = useWords()
  const label = t(memberLabel(name))
  if (value === null || isLabels(value) || name === 'event' || name === 'code') return null
  if (Array.isArray(value)) return <Items name={name} items={value} onChange={onChange} />
  if (isMembers(value)) {
    return (
      <fieldset className={css.members}>
        <legend>{label}</legend>
        <ParameterFields value={value} onChange={onChange} />
      </fieldset>
    )
  }
  if (typeof value === 'boolean') {
    return (
      <CheckField
        label={label}
        checked={value}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    )
  }
  if (name === 'unit' || name === 'direction') {
    const options = name === 'unit' ? ['hours', 'days', 'working-days'] : ['before', 'after']
    return (
      <SelectField
        label={label}
        clearable={false}
        data={options.map((option) => ({ value: option, label: t(valueLabel(option)) }))}
        value={String(value)}
        onChange={(next) => onChange(next ?? value)}
      />
    )
  }
  const isNumber = typeof value === 'number'
  return (
    <TextField
      label={label}
      inputMode={isNumber ? 'numeric' : 'text'}
      value={String(value)}
      onChange={({ currentTarget }) =>
        onChange(isNumber ? numberOf(currentTarget.value) : currentTarget.value)
      }
    />
  )
}

// While a number is being typed the box may be empty; the server refuses what is then sent.
function numberOf(text: string): number | string {
  const number = Number(text)
  return text.trim() === '' || Number.isNaN(number) ? text : number
}

function Items({
  name,
  items,
  onChange,
}: {
  name: string
  items: readonly unknown[]
  onChange: (value: unknown) => void
}) {
  const t = useWords()
  if (items.every((item) => !isMembers(item) || isLabels(item))) return null
  const put = (place: number, next: unknown) =>
    onChange(items.map((item, at) => (at === place ? next : item)))
  return (
    <fieldset className={css.members}>
      <legend>{t(memberLabel(name))}</legend>
      {items.map((item, place) => (
        <fieldset key={place} className={css.item}>
          <legend>{t(itemLabel(item, place))}</legend>
          {isMembers(item) && <ParameterFields value={{ ...item }} onChange={(next) => put(place, next)} />}
        </fieldset>
      ))}
    </fieldset>
  )
}
