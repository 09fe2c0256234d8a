import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { useWords } from '../../words.ts'
import { classes } from '../classes.ts'
import css from './box.module.css'
import { tied, type ControlProps } from './control.ts'
import { readTyped, writeTyped, type TypedKind } from './reading.ts'

const words = {
  unknown: { vi: 'Chưa có số liệu', en: 'Not known' },
} as const satisfies Record<string, Labels>

const looks: Partial<Record<string, string>> = { money: css.money, year: css.year }

/** A number as offices write it, with its unit, and a tick for what nobody knows: never 0. */
export function NumberControl(props: ControlProps) {
  const { meta, value, text, readOnly, onChange, onRest } = props
  const t = useWords()
  const kind = meta.kind as TypedKind
  const isYear = kind === 'integer' && meta.unit === undefined
  // While it has the focus the box shows what was typed; a dot set meanwhile would move the cursor.
  const [typing, setTyping] = useState<string | null>(null)
  const [declared, setDeclared] = useState(false)
  const written = isYear && typeof value === 'number' ? String(value) : writeTyped(kind, value)
  const shown = text ?? typing ?? written
  const type = (next: string) => {
    setTyping(next)
    setDeclared(false)
    const reading = readTyped(kind, next)
    if ('problem' in reading) onChange(value, { text: next, problem: reading.problem })
    else onChange(reading.value)
  }
  return (
    <div className={css.row}>
      <input
        {...tied(props)}
        type="text"
        inputMode={kind === 'number' ? 'decimal' : 'numeric'}
        autoComplete="off"
        className={classes(css.box, css.number, looks[isYear ? 'year' : kind])}
        readOnly={readOnly}
        disabled={declared && !readOnly}
        value={shown}
        onChange={({ target }) => type(target.value)}
        onBlur={() => {
          setTyping(null)
          onRest()
        }}
      />
      {meta.unit && <span className={css.unit}>{meta.unit}</span>}
      {!readOnly && !isYear && (
        <label className={css.row}>
          <input
            type="checkbox"
            checked={declared}
            onChange={({ target }) => {
              setDeclared(target.checked)
              setTyping(null)
              if (target.checked) onChange(null)
            }}
            onBlur={onRest}
          />
          <span className={css.unit}>{t(words.unknown)}</span>
        </label>
      )}
    </div>
  )
}
