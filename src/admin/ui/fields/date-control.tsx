import { lazy, Suspense, useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { useWords } from '../../words.ts'
import { classes } from '../classes.ts'
import { IconButton } from '../icon-button.tsx'
import { Popover } from '../popover.tsx'
import css from './box.module.css'
import { tied, type ControlProps } from './control.ts'
import { readTyped, writeTyped } from './reading.ts'

const Calendar = lazy(() =>
  import('./calendar.tsx').then(({ Calendar: component }) => ({ default: component })),
)

const words = {
  open: { vi: 'Chọn trong lịch', en: 'Choose in a calendar' },
} as const satisfies Record<string, Labels>

/** A date typed as dd/mm/yyyy, as eight digits, or chosen in the calendar. */
export function DateControl(props: ControlProps) {
  const { value, text, readOnly, onChange, onRest } = props
  const t = useWords()
  const [typing, setTyping] = useState<string | null>(null)
  const [opened, setOpened] = useState(false)
  const type = (next: string) => {
    setTyping(next)
    const reading = readTyped('date', next)
    if ('problem' in reading) onChange(value, { text: next, problem: reading.problem })
    else onChange(reading.value)
  }
  return (
    <span className={css.calendar}>
      <input
        {...tied(props)}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={readOnly ? '' : 'dd/mm/yyyy'}
        className={classes(css.box, css.date)}
        readOnly={readOnly}
        value={text ?? typing ?? writeTyped('date', value)}
        onChange={({ target }) => type(target.value)}
        onBlur={() => {
          setTyping(null)
          onRest()
        }}
      />
      {!readOnly && (
        <Popover
          opened={opened}
          onChange={setOpened}
          label={t(words.open)}
          target={<IconButton icon="plan" label={t(words.open)} onClick={() => setOpened(!opened)} />}
        >
          <Suspense>
            <Calendar
              value={typeof value === 'string' ? value : null}
              onChange={(date) => {
                setOpened(false)
                onChange(date)
                onRest()
              }}
            />
          </Suspense>
        </Popover>
      )}
    </span>
  )
}
