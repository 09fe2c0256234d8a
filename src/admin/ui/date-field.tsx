import '@mantine/core/styles/Popover.layer.css'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/vi.js'
import { DateInput, type DateInputProps } from '@mantine/dates'
import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat.js'
import { parseDate } from '../../platform/time/dates.ts'
import type { Labels } from '../../platform/labels.ts'
import { useLocale, useWords } from '../words.ts'
import css from './field.module.css'

dayjs.extend(customParseFormat)

const words = { clear: { vi: 'Bỏ ngày', en: 'Clear the date' } } as const satisfies Record<string, Labels>

type DateFieldProps = Omit<DateInputProps, 'classNames' | 'value' | 'onChange'> & {
  /** ISO date. */
  value: string | null
  onChange: (date: string | null) => void
}

/** A date typed as dd/mm/yyyy or chosen in the calendar. */
export function DateField({ value, onChange, ...rest }: DateFieldProps) {
  const t = useWords()
  const locale = useLocale()
  return (
    <DateInput
      placeholder="dd/mm/yyyy"
      clearable
      clearButtonProps={{ 'aria-label': t(words.clear) }}
      {...rest}
      value={value}
      onChange={onChange}
      locale={locale}
      valueFormat="DD/MM/YYYY"
      dateParser={(text) => parseDate(text)}
      classNames={{ label: css.label, input: css.input, error: css.error, description: css.description }}
    />
  )
}
