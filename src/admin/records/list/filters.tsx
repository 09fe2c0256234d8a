import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Popover } from '../../ui/popover.tsx'
import { useWords } from '../../words.ts'
import type { Description } from '../views.ts'
import { FilterEditor } from './filter-editor.tsx'
import { FilterWords } from './filter-words.tsx'
import css from './filters.module.css'
import { metaNamed } from './spine.ts'

const words = {
  add: { vi: 'Thêm lọc', en: 'Add a filter' },
  filter: { vi: 'Lọc theo {name}', en: 'Filter by {name}' },
} as const satisfies Record<string, Labels>

const UNSHOWN = new Set(['source', 'createdAt'])

type FiltersProps = {
  description: Description
  filters: Readonly<Record<string, string>>
  onChange: (filters: Readonly<Record<string, string>>) => void
}

/** What the list is narrowed to: a chip for each filter, and a way to add one. */
export function Filters({ description, filters, onChange }: FiltersProps) {
  const t = useWords()
  const [opened, setOpened] = useState<string | null>(null)
  const set = (name: string, text: string | undefined) => {
    const { [name]: _before, ...others } = filters
    onChange(text === undefined ? others : { ...filters, [name]: text })
  }
  const names = [...new Set([...Object.keys(filters), ...(opened === null ? [] : [opened])])]
  const addable = description.filters.filter((name) => !names.includes(name) && !UNSHOWN.has(name))
  return (
    <>
      {names.map((name) => {
        const meta = metaNamed(description, name)
        const text = filters[name]
        if (!meta) return null
        return (
          <Popover
            key={name}
            label={t(words.filter, { name: meta.label })}
            opened={opened === name}
            onChange={(open) => setOpened(open ? name : null)}
            target={
              <button
                type="button"
                className={css.chip}
                aria-expanded={opened === name}
                onClick={() => setOpened(opened === name ? null : name)}
              >
                <span>{t(meta.label)}</span>
                <b>{text === undefined ? '…' : <FilterWords meta={meta} text={text} />}</b>
                <Icon name="down" small />
              </button>
            }
          >
            <FilterEditor meta={meta} text={text} onChange={(next) => set(name, next)} />
          </Popover>
        )
      })}
      <Menu
        end={false}
        label={t(words.add)}
        target={
          <button type="button" className={`${css.chip} ${css.ghost}`}>
            <Icon name="plus" small />
            {t(words.add)}
          </button>
        }
        items={addable.flatMap((name) => {
          const meta = metaNamed(description, name)
          return meta ? [{ label: t(meta.label), onClick: () => setOpened(name) }] : []
        })}
      />
    </>
  )
}
