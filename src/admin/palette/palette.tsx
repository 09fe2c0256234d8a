import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useId, useMemo, useState, type KeyboardEvent } from 'react'
import type { Labels } from '../../platform/labels.ts'
import { BareDialog } from '../ui/bare-dialog.tsx'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { useWords } from '../words.ts'
import { takeEarlyLetters } from './early-letters.ts'
import { Highlight } from './highlight.tsx'
import css from './palette.module.css'
import { useEntries, type Entry, type Group } from './use-entries.tsx'

const words = {
  name: { vi: 'Tìm hoặc ra lệnh', en: 'Find or command' },
  placeholder: { vi: 'Tìm bản ghi, số liệu, lệnh', en: 'Find records, figures, commands' },
  found: { vi: 'Kết quả', en: 'Results' },
  nothing: {
    vi: 'Không tìm thấy gì cho “{q}”. Thử ít chữ hơn.',
    en: 'Nothing found for “{q}”. Try fewer words.',
  },
  choose: { vi: 'chọn', en: 'choose' },
  open: { vi: 'mở', en: 'open' },
  beside: { vi: 'mở cạnh bên', en: 'open in a new tab' },
  folded: { vi: 'Không cần gõ dấu, đ = d', en: 'Accents are not needed, đ = d' },
} as const satisfies Record<string, Labels>

export type PaletteProps = { opened: boolean; onClose: () => void }

/** Everything by its name: records, then figures, then commands. */
export function Palette({ opened, onClose }: PaletteProps) {
  const t = useWords()
  return (
    <BareDialog {...{ opened, onClose }} label={t(words.name)}>
      <Finder onClose={onClose} />
    </BareDialog>
  )
}

function Finder({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const id = useId()
  const navigate = useNavigate()
  const [q, setQ] = useState('')
  const [place, setPlace] = useState(0)
  const groups = useEntries(useDeferredValue(q))
  const entries = useMemo(() => groups.flatMap(({ entries: members }) => members), [groups])
  const current = entries[Math.min(place, entries.length - 1)]
  const open = (entry: Entry, beside: boolean) => {
    onClose()
    if (entry.to === undefined) entry.run?.()
    else if (beside) window.open(`/office${entry.to}`, '_blank', 'noopener')
    else void navigate({ href: `/office${entry.to}` })
  }
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setPlace((before) => (before + step + entries.length) % Math.max(entries.length, 1))
    }
    if (event.key === 'Enter' && current) {
      event.preventDefault()
      open(current, event.ctrlKey || event.metaKey)
    }
  }
  return (
    <>
      <div className={css.question}>
        <Icon name="search" />
        <input
          data-autofocus
          role="combobox"
          aria-label={t(words.name)}
          aria-expanded={entries.length > 0}
          aria-controls={`${id}list`}
          aria-activedescendant={current ? `${id}${current.key}` : undefined}
          aria-autocomplete="list"
          placeholder={t(words.placeholder)}
          value={q}
          maxLength={200}
          spellCheck={false}
          onFocus={() => setQ((before) => before + takeEarlyLetters())}
          onChange={(event) => {
            setQ(event.currentTarget.value)
            setPlace(0)
          }}
          onKeyDown={press}
        />
        <Kbd>Esc</Kbd>
      </div>
      <div id={`${id}list`} role="listbox" aria-label={t(words.found)} className={css.list}>
        {groups.map((group) => (
          <Section key={group.label} {...{ group, current, q, id }} onOpen={open} />
        ))}
      </div>
      {entries.length === 0 && q.trim() !== '' && (
        <p className={css.nothing} role="status">
          {t(words.nothing, { q })}
        </p>
      )}
      <div className={css.foot}>
        <span>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t(words.choose)}
        </span>
        <span>
          <Kbd>Enter</Kbd> {t(words.open)}
        </span>
        <span>
          <Kbd>Ctrl Enter</Kbd> {t(words.beside)}
        </span>
        <span className={css.note}>{t(words.folded)}</span>
      </div>
    </>
  )
}

type SectionProps = {
  group: Group
  current: Entry | undefined
  q: string
  id: string
  onOpen: (entry: Entry, beside: boolean) => void
}

function Section({ group: { label, entries }, current, q, id, onOpen }: SectionProps) {
  return (
    <div role="group" aria-label={label}>
      <div className={css.heading} aria-hidden="true">
        {label}
      </div>
      {entries.map((entry) => (
        <div
          key={entry.key}
          id={`${id}${entry.key}`}
          role="option"
          tabIndex={-1}
          aria-selected={entry === current}
          className={classes(css.entry, entry === current && css.current)}
          ref={(node) => {
            if (entry === current) node?.scrollIntoView({ block: 'nearest' })
          }}
          onClick={(event) => onOpen(entry, event.ctrlKey || event.metaKey)}
          onKeyDown={(event) => event.key === 'Enter' && onOpen(entry, event.ctrlKey)}
        >
          <Icon name={entry.icon} />
          <span className={css.name}>
            <Highlight text={entry.label} wanted={q} />
          </span>
          <small>
            {entry.note}
            {entry.keys ? <Kbd>{entry.keys}</Kbd> : entry === current && <Kbd>Enter</Kbd>}
          </small>
        </div>
      ))}
    </div>
  )
}
