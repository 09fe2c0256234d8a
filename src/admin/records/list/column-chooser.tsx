import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField } from '../../ui/check-field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { useWords } from '../../words.ts'
import { viewOf, type Description } from '../views.ts'
import css from './column-chooser.module.css'
import { columnNames } from './columns.tsx'
import { metaNamed } from './spine.ts'

const words = {
  columns: { vi: 'Cột', en: 'Columns' },
  up: { vi: 'Đưa {name} lên trước', en: 'Move {name} earlier' },
  down: { vi: 'Đưa {name} ra sau', en: 'Move {name} later' },
  usual: { vi: 'Về mặc định', en: 'Back to the usual' },
  note: { vi: 'Cột đầu mở bản ghi.', en: 'The first column opens the record.' },
} as const satisfies Record<string, Labels>

type ChooserProps = {
  description: Description
  shown: readonly string[]
  onChange: (columns: string[] | null) => void
}

/** Which columns a list shows, and in what order. */
export function ColumnChooser({ description, shown, onChange }: ChooserProps) {
  const t = useWords()
  const [opened, setOpened] = useState(false)
  const labelOf = (name: string) => {
    const label = viewOf(description.name).cells?.[name]?.label ?? metaNamed(description, name)?.label
    return label ? t(label) : name
  }
  const others = columnNames(description).filter((name) => !shown.includes(name))
  const swap = (place: number, step: number) => {
    const next = [...shown]
    const [moved] = next.splice(place, 1)
    if (moved !== undefined) next.splice(place + step, 0, moved)
    onChange(next)
  }
  return (
    <Popover
      label={t(words.columns)}
      opened={opened}
      onChange={setOpened}
      target={
        <Button variant="quiet" icon="columns" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {t(words.columns)}
        </Button>
      }
    >
      <div className={css.chooser}>
        <p>{t(words.note)}</p>
        <ol>
          {shown.map((name, place) => (
            <li key={name}>
              <CheckField
                label={labelOf(name)}
                checked
                disabled={shown.length === 1}
                onChange={() => onChange(shown.filter((other) => other !== name))}
              />
              <IconButton
                icon="up"
                label={t(words.up, { name: labelOf(name) })}
                disabled={place === 0}
                onClick={() => swap(place, -1)}
              />
              <IconButton
                icon="down"
                label={t(words.down, { name: labelOf(name) })}
                disabled={place === shown.length - 1}
                onClick={() => swap(place, 1)}
              />
            </li>
          ))}
          {others.map((name) => (
            <li key={name}>
              <CheckField label={labelOf(name)} checked={false} onChange={() => onChange([...shown, name])} />
            </li>
          ))}
        </ol>
        <Button onClick={() => onChange(null)}>{t(words.usual)}</Button>
      </div>
    </Popover>
  )
}
