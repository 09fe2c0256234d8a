import { useRef } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { areaOf, type Area } from '../../shell/areas.ts'
import { Button } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Page, PageTitle, type Crumb } from '../../ui/page.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { useIsPhone } from '../../ui/use-screen.ts'
import { useLocale, useWords, type Words } from '../../words.ts'
import { viewOf, type Description } from '../views.ts'
import { BulkBar } from './bulk-bar.tsx'
import { EmptyList } from './empty-list.tsx'
import { ListActions } from './list-actions.tsx'
import css from './list-page.module.css'
import { readSearch } from './list-search.ts'
import { ListTools } from './list-tools.tsx'
import { useSelection, type Selection } from './selection.ts'
import { SiblingTabs } from './sibling-tabs.tsx'
import { ListTable, type TableHandle } from './table.tsx'
import { useList } from './use-list.ts'
import { useListKeys } from './use-list-keys.ts'
import { ViewTabs } from './view-tabs.tsx'

const words = {
  limited: { vi: 'hơn {count}', en: 'over {count}' },
  wait: { vi: 'Đang tải danh sách', en: 'Loading the list' },
  removed: { vi: '{name}: đã xóa', en: '{name}: removed' },
  back: { vi: 'Về danh sách', en: 'Back to the list' },
} as const satisfies Record<string, Labels>

/** The list of one collection: what is asked for stands in the address. */
export function CollectionList({ description }: { description: Description }) {
  const t = useWords()
  const { name: collection } = description
  const model = useList(description)
  const { state, setState, group, sort, rows, names, kept, setColumns } = model
  const selection = useSelection()
  const table = useRef<TableHandle>(null)
  const box = useRef<HTMLInputElement>(null)
  const adds = description.createAt.length > 0 ? collection : null
  const keys = useListKeys({ rows, selection, table, box, adds })
  const count = useCount(model.list)
  const label = t(description.label)
  const area = areaOf(collection)
  const all = rows.every(({ id }) => selection.has(id))
  const Tools = viewOf(collection).tools
  return (
    <Page
      name={label}
      fixed
      crumbs={crumbsOf(area, collection, label, t)}
      actions={<ListActions {...{ description, state: { ...state, sort }, filled: rows.length > 0 }} />}
    >
      <PageTitle count={count ?? undefined}>
        {state.removed ? t(words.removed, { name: label }) : label}
      </PageTitle>
      {area && area.collections.length > 1 && <SiblingTabs area={area} current={collection} />}
      <div className={css.tools}>
        {state.removed ? (
          <Button variant="quiet" icon="left" onClick={() => setState(readSearch({}))}>
            {t(words.back)}
          </Button>
        ) : (
          <ViewTabs
            {...{ description, total: count, state: { ...state, columns: state.columns ?? kept } }}
            onChange={setState}
          />
        )}
        {Tools && (
          <div className={css.right}>
            <Tools description={description} />
          </div>
        )}
      </div>
      <ListTools
        {...{ description, state, columns: names, group: group?.name ?? null, box }}
        onChange={setState}
        onColumns={setColumns}
        onLeave={() => keys.go(Math.max(keys.current, 0))}
      />
      <Body {...{ description, model, selection, keys, table }} />
      <BulkBar
        {...{ description, selection, rows, state: { ...state, sort } }}
        more={model.list.more && all && selection.chosen.size === rows.length}
      />
    </Page>
  )
}

type BodyProps = {
  description: Description
  model: ReturnType<typeof useList>
  selection: Selection
  keys: ReturnType<typeof useListKeys>
  table: React.Ref<TableHandle>
}

function Body({ description, model, selection, keys, table }: BodyProps) {
  const t = useWords()
  const phone = useIsPhone()
  const { state, setState, list, items, rows, columns } = model
  if (list.error && list.rows.length === 0) return <Failure error={list.error} retry={list.retry} />
  if (list.waiting) return <SkeletonRows label={t(words.wait)} />
  if (list.rows.length === 0) {
    const narrowed = state.q !== '' || Object.keys(state.filters).length > 0
    const clear = () => setState({ ...state, q: '', filters: {}, view: null })
    return <EmptyList {...{ description, narrowed, removed: state.removed }} onClear={clear} />
  }
  return (
    <ListTable
      {...{ items, columns, rows, selection, phone, label: t(description.label), handle: table }}
      {...{ total: list.total, old: list.old, sort: state.sort, current: keys.current }}
      onSort={(next) => setState({ ...state, sort: next })}
      onCurrent={keys.setCurrent}
      onEnd={list.loadMore}
    />
  )
}

function useCount({ total, totalExceeded }: ReturnType<typeof useList>['list']): string | null {
  const t = useWords()
  const locale = useLocale()
  if (total === null) return null
  const count = formatNumber(total, locale)
  return totalExceeded ? t(words.limited, { count }) : count
}

/** The area, which leads to its main register, and the list. */
function crumbsOf(area: Area | undefined, collection: string, label: string, t: Words): Crumb[] {
  const main = area?.collections[0]
  if (!area || main === undefined || main === collection) return [{ label }]
  return [
    { label: t(area.label), link: { to: '/records/$collection', params: { collection: main } } },
    { label },
  ]
}
