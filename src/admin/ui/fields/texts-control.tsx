import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { useWords } from '../../words.ts'
import { classes } from '../classes.ts'
import css from './box.module.css'
import { Chip } from './chip.tsx'
import { idsOf, tied, type ControlProps } from './control.ts'

const words = {
  more: { vi: 'Gõ rồi Enter để thêm', en: 'Type, then Enter to add' },
} as const satisfies Record<string, Labels>

/** Several short texts: Enter adds one, Backspace in an empty box takes the last one back for mending. */
export function TextsControl(props: ControlProps) {
  const { value, readOnly, onChange, onRest } = props
  const t = useWords()
  const [typing, setTyping] = useState('')
  const texts = idsOf(value)
  const put = (next: readonly string[]) => onChange(next.length === 0 ? null : next)
  const add = () => {
    const added = typing.split('\n').map((text) => text.trim())
    const fresh = added.filter((text) => text !== '' && !texts.includes(text))
    setTyping('')
    if (fresh.length > 0) put([...texts, ...fresh])
  }
  return (
    <div className={classes(css.box, css.several, props.invalid && css.wrong)}>
      {texts.map((text) => (
        <Chip
          key={text}
          label={text}
          onRemove={readOnly ? undefined : () => put(texts.filter((each) => each !== text))}
        />
      ))}
      {!readOnly && (
        <input
          {...tied(props)}
          type="text"
          value={typing}
          placeholder={texts.length === 0 ? t(words.more) : ''}
          onChange={({ target }) => setTyping(target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text')
            if (!pasted.includes('\n')) return
            event.preventDefault()
            put([...new Set([...texts, ...pasted.split('\n').map((text) => text.trim())])].filter(Boolean))
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey && typing.trim() !== '') {
              event.preventDefault()
              add()
            } else if (event.key === 'Backspace' && typing === '' && texts.length > 0) {
              event.preventDefault()
              setTyping(texts.at(-1) ?? '')
              put(texts.slice(0, -1))
            }
          }}
          onBlur={() => {
            add()
            onRest()
          }}
        />
      )}
    </div>
  )
}
