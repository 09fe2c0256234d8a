import '@mantine/core/styles/PasswordInput.layer.css'
import {
  PasswordInput,
  Textarea,
  TextInput,
  type PasswordInputProps,
  type TextareaProps,
  type TextInputProps,
} from '@mantine/core'
import type { Labels } from '../../platform/labels.ts'
import { useWords } from '../words.ts'
import css from './field.module.css'

const words = {
  show: { vi: 'Hiện hoặc ẩn mật khẩu', en: 'Show or hide the password' },
} as const satisfies Record<string, Labels>

/** One line of text under its label; `error` says what is wrong and what to do. */
export function TextField(props: Omit<TextInputProps, 'classNames'>) {
  return <TextInput {...props} classNames={css} />
}

/** Lines of text; the box grows with them. */
export function TextArea(props: Omit<TextareaProps, 'classNames'>) {
  return <Textarea autosize minRows={2} {...props} classNames={css} />
}

export function PasswordField(props: Omit<PasswordInputProps, 'classNames'>) {
  const t = useWords()
  return (
    <PasswordInput
      {...props}
      classNames={css}
      visibilityToggleButtonProps={{ 'aria-label': t(words.show) }}
    />
  )
}
