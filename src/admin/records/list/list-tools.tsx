import type { Ref } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useWords } from '../../words.ts'
import { viewOf, type Description } from '../views.ts'
import { ColumnChooser } from './column-chooser.tsx'
import { Filters } from './filters.tsx'
import { groupedKinds } from './groups.ts'
import css from './list-page.module.css'
import { readSearch, type ListState } from './list-search.ts'
import { SearchBox } from './search-box.tsx'
import { metaNamed } from './spine.ts'

const words = {
  group: { vi: 'Nhóm: {name}', en: 'Group: {name}' },
  ungrouped: { vi: 'không', en: 'none' },
  none: { vi: 'Không nhóm', en: 'No groups' },
  more: { vi: 'Việc khác với danh sách', en: 'More for this list' },
  removed: { vi: 'Xem bản ghi đã xóa', en: 'See removed records' },
} as const satisfies Record<string, Labels>

type ListToolsProps = {
  description: Description
  state: ListState
  columns: readonly string[]
  group: string | null
  box: Ref<HTMLInputElement>
  onChange: (state: ListState) => void
  onColumns: (columns: string[] | null) => void
  onLeave: () => void
}

/** Search, filters, grouping and columns of a list. */
export function ListTools(props: ListToolsProps) {
  const { description, state, columns, group, box, onChange, onColumns, onLeave } = props
  const t = useWords()
  const { chips: Chips, searched } = viewOf(description.name)
  const groups = [...new Set(['state', ...description.sorts])].filter((name) => {
    const meta = metaNamed(description, name)
    return meta && groupedKinds.includes(meta.kind)
  })
  const labelOf = (name: string) => t(metaNamed(description, name)?.label ?? { vi: name, en: name })
  return (
    <div className={css.tools}>
      <SearchBox
        ref={box}
        q={state.q}
        placeholder={searched}
        onSearch={(q) => onChange({ ...state, q })}
        onLeave={onLeave}
      />
      {Chips && <Chips description={description} />}
      <Filters
        description={description}
        filters={state.filters}
        onChange={(filters) => onChange({ ...state, filters })}
      />
      <div className={css.right}>
        <Menu
          label={t(words.group, { name: '' })}
          target={
            <Button variant="quiet">
              {t(words.group, { name: group === null ? t(words.ungrouped) : labelOf(group) })}
            </Button>
          }
          items={[
            {
              label: t(words.none),
              chosen: group === null,
              onClick: () => onChange({ ...state, group: null }),
            },
            'line',
            ...groups.map((name) => ({
              label: labelOf(name),
              chosen: group === name,
              onClick: () => onChange({ ...state, group: name }),
            })),
          ]}
        />
        <ColumnChooser description={description} shown={columns} onChange={onColumns} />
        {!state.removed && description.actions.includes('remove') && (
          <Menu
            label={t(words.more)}
            target={<IconButton icon="dots" label={t(words.more)} />}
            items={[
              {
                label: t(words.removed),
                icon: 'trash',
                onClick: () => onChange({ ...readSearch({}), removed: true }),
              },
            ]}
          />
        )}
      </div>
    </div>
  )
}
