import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Checkbox.layer.css'
import '@mantine/core/styles/Switch.layer.css'
import '@mantine/core/styles/Radio.layer.css'
import { Checkbox, Radio, Switch, type CheckboxProps, type SwitchProps } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './check-field.module.css'

export function CheckField(props: Omit<CheckboxProps, 'classNames' | 'size'>) {
  return <Checkbox size="xs" {...props} classNames={css} />
}

export function SwitchField(props: Omit<SwitchProps, 'classNames' | 'size'>) {
  return <Switch size="sm" {...props} classNames={{ label: css.label }} />
}

export type Choice<Value extends string> = { value: Value; label: ReactNode; description?: ReactNode }

type ChoiceFieldProps<Value extends string> = {
  label: ReactNode
  choices: readonly Choice<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  disabled?: boolean
}

/** One of a few, all in sight. */
export function ChoiceField<Value extends string>({
  label,
  choices,
  value,
  onChange,
  disabled,
}: ChoiceFieldProps<Value>) {
  return (
    <Radio.Group label={label} value={value} onChange={(next) => onChange(next)} classNames={css}>
      {choices.map((choice) => (
        <Radio
          key={choice.value}
          value={choice.value}
          label={choice.label}
          description={choice.description}
          disabled={disabled}
          size="xs"
          classNames={css}
        />
      ))}
    </Radio.Group>
  )
}
