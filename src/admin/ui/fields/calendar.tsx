import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/vi.js'
import { DatePicker } from '@mantine/dates'
import { useLocale } from '../../words.ts'

type CalendarProps = { value: string | null; onChange: (date: string | null) => void }

/** A month to choose a day from; loaded when somebody opens it. */
export function Calendar({ value, onChange }: CalendarProps) {
  const locale = useLocale()
  return (
    <DatePicker
      value={value}
      onChange={onChange}
      locale={locale}
      {...(value === null ? {} : { defaultDate: value })}
      allowDeselect
    />
  )
}
