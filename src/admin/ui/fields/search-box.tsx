import '@mantine/core/styles/Combobox.layer.css'
import { Combobox, useCombobox } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { useWords } from '../../words.ts'
import { classes } from '../classes.ts'
import css from './box.module.css'

const words = {
  none: {
    vi: 'Không tìm thấy. Thử từ khác, không cần dấu.',
    en: 'Nothing found. Try other words, accents or not.',
  },
  looking: { vi: 'Đang tìm', en: 'Searching' },
  lost: {
    vi: 'Chưa tìm được vì mất mạng. Gõ lại khi có mạng.',
    en: 'No network to search. Type again later.',
  },
} as const satisfies Record<string, Labels>

export type Found = { id: string; label: string; note?: string | undefined }

type SearchBoxProps = {
  id: string
  labelledBy?: string | undefined
  label?: string
  describedBy?: string | undefined
  invalid?: boolean
  placeholder: string
  /** Finds what matches; an empty text asks for what is likeliest. */
  search: (text: string) => Promise<Found[]>
  onPick: (found: Found) => void
  onRest?: () => void
  /** A last line for what is not there yet. */
  otherwise?: { label: (text: string) => string; onPick: (text: string) => void } | undefined
  /** What is chosen already, before the words. */
  children?: ReactNode
  /** Takes the cursor when it appears. */
  eager?: boolean
}

const OTHERWISE = 'otherwise'

/** A box that searches the server while one types; arrow keys and Enter choose. */
export function SearchBox({
  id,
  labelledBy,
  label,
  describedBy,
  invalid = false,
  placeholder,
  search,
  onPick,
  onRest,
  otherwise,
  children,
  eager,
}: SearchBoxProps) {
  const t = useWords()
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found[] | 'looking' | 'lost'>('looking')
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  const asked = useRef(0)
  const opened = box.dropdownOpened
  useEffect(() => {
    if (!opened) return
    const turn = ++asked.current
    const timer = setTimeout(() => {
      void search(text.trim()).then(
        (next) => turn === asked.current && setFound(next),
        () => turn === asked.current && setFound('lost'),
      )
    }, 160)
    return () => clearTimeout(timer)
  }, [text, search, opened])
  useEffect(() => {
    if (eager) document.getElementById(id)?.focus()
  }, [eager, id])
  const options = typeof found === 'string' ? [] : found
  const pick = (value: string) => {
    const one = options.find((option) => option.id === value)
    if (one) onPick(one)
    else if (value === OTHERWISE) otherwise?.onPick(text.trim())
    setText('')
    box.closeDropdown()
  }
  return (
    <Combobox store={box} onOptionSubmit={pick} transitionProps={{ duration: 0 }} offset={4}>
      <Combobox.DropdownTarget>
        <div className={classes(css.box, css.several, invalid && css.wrong)}>
          {children}
          <Combobox.EventsTarget withExpandedAttribute>
            <input
              id={id}
              type="text"
              role="combobox"
              aria-expanded={opened}
              aria-controls={opened ? (box.listId ?? undefined) : undefined}
              aria-labelledby={labelledBy}
              aria-label={label}
              aria-describedby={describedBy}
              aria-invalid={invalid || undefined}
              autoComplete="off"
              placeholder={placeholder}
              value={text}
              onChange={({ target }) => {
                setText(target.value)
                box.openDropdown()
                box.updateSelectedOptionIndex()
              }}
              onClick={() => box.openDropdown()}
              onBlur={() => {
                box.closeDropdown()
                onRest?.()
              }}
            />
          </Combobox.EventsTarget>
        </div>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown className={css.dropdown}>
        <Combobox.Options className={css.list} aria-label={label ?? placeholder}>
          {options.map((option) => (
            <Combobox.Option key={option.id} value={option.id} className={css.option}>
              {option.label}
              {option.note && <small>{option.note}</small>}
            </Combobox.Option>
          ))}
          {options.length === 0 && (
            <Combobox.Empty className={css.said}>
              {t(found === 'looking' ? words.looking : found === 'lost' ? words.lost : words.none)}
            </Combobox.Empty>
          )}
          {otherwise && (
            <Combobox.Option value={OTHERWISE} className={css.option}>
              {otherwise.label(text.trim())}
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
