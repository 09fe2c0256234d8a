import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { addressesOf } from '../../../records/http/any-collection.ts'
import { addressOf } from '../../api.ts'
import { areaOf } from '../../shell/areas.ts'
import type { AnySearch } from '../../search.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Page, PageTitle } from '../../ui/page.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { useIsPhone } from '../../ui/use-screen.ts'
import { useLocale, useWords } from '../../words.ts'
import { viewOf, type Description } from '../views.ts'
import { BulkBar } from './bulk-bar.tsx'
import { columnsOf, usualColumns } from './columns.tsx'
import { EmptyList } from './empty-list.tsx'
import { ExportMenu, useExport } from './export-menu.tsx'
import { groupedKinds, itemsOf } from './groups.ts'
import css from './list-page.module.css'
import { readSearch, writeSearch, type ListState } from './list-search.ts'
import { ListTools } from './list-tools.tsx'
import { useSelection } from './selection.ts'
import { SiblingTabs } from './sibling-tabs.tsx'
import { metaNamed } from './spine.ts'
import { ListTable, type TableHandle } from './table.tsx'
import { useKeptColumns } from './use-columns.ts'
import { listInput, useRows } from './use-rows.ts'
import { ViewTabs } from './view-tabs.tsx'

const words = {
  registers: { vi: 'Sổ đăng ký', en: 'Registers' },
  import: { vi: 'Nhập từ tệp', en: 'Import' },
  add: { vi: 'Thêm {name}', en: 'Add {name}' },
  limited: { vi: 'hơn {count}', en: 'over {count}' },
  wait: { vi: 'Đang tải danh sách', en: 'Loading the list' },
  unknown: { vi: 'Chưa có', en: 'Not known' },
  removed: { vi: '{name}: đã xóa', en: '{name}: removed' },
  back: { vi: 'Về danh sách', en: 'Back to the list' },
} as const satisfies Record<string, Labels>

/** Rows up to here are put into groups as they are; of more, the server sorts by the group. */
const GROUPED_HERE = 100

/** The list of one collection: what is asked for stands in the address. */
export function CollectionList({ description }: { description: Description }) {
  const t = useWords()
  const locale = useLocale()
  const navigate = useNavigate()
  const { name: collection } = description
  const search = useSearch({ strict: false }) as AnySearch
  const state = useMemo(() => readSearch(search), [search])
  const setState = useCallback(
    (next: ListState) => void navigate({ to: '.', search: writeSearch(next), replace: true }),
    [navigate],
  )
  const group = groupOf(description, state)
  const selection = useSelection()
  const [current, setCurrent] = useState(-1)
  const shownSort = state.sort ?? viewOf(collection).sort ?? null
  const [total, setTotal] = useState(0)
  const sort = group && total > GROUPED_HERE ? group.name : shownSort
  const list = useRows(collection, { ...state, sort })
  if (list.total !== null && list.total !== total) setTotal(list.total)
  const rows = useDeferredValue(list.rows)
  const items = useMemo(() => itemsOf(rows, group, t, t(words.unknown)), [rows, group, t])
  const ordered = useMemo(() => items.flatMap((item) => (item.kind === 'row' ? [item.record] : [])), [items])
  const [kept, keepColumns] = useKeptColumns(collection, state.view)
  const names = state.columns ?? kept ?? usualColumns(description, rows)
  const key = names.join()
  const columns = useMemo(() => columnsOf(description, key.split(','), t), [description, key, t])
  const table = useRef<TableHandle>(null)
  const box = useRef<HTMLInputElement>(null)
  const exporting = useExport()
  const phone = useIsPhone()

  const go = (position: number) => {
    const within = Math.max(0, Math.min(position, ordered.length - 1))
    setCurrent(within)
    table.current?.show(within)
  }
  const may = description.createAt.length > 0
  const add = () => void navigate({ to: '/records/$collection/new', params: { collection } })
  const record = ordered[current]
  useKeys({
    j: () => go(current + 1),
    k: () => go(current - 1),
    Home: () => go(0),
    End: () => go(ordered.length - 1),
    Enter: ({ target }) => {
      if (record && target === document.body) {
        void navigate({ to: '/records/$collection/$id', params: { collection, id: record.id } })
      }
    },
    x: () => record && selection.toggle(record),
    'shift+X': () => record && selection.extend(ordered, current),
    '/': (event) => {
      event.preventDefault()
      box.current?.focus()
    },
    ...(may ? { n: add } : {}),
  })
  const setColumns = (next: string[] | null) => {
    keepColumns(next)
    // A saved view holds its columns in the address, so that they are saved with it.
    setState({ ...state, columns: state.view === null ? null : next })
  }
  const count = list.total === null ? null : formatNumber(list.total, locale)
  const shownCount = count !== null && list.totalExceeded ? t(words.limited, { count }) : count
  const label = t(description.label)
  const area = areaOf(collection)
  const narrowed = state.q !== '' || Object.keys(state.filters).length > 0
  const urlOf = (format: 'xlsx' | 'csv') =>
    addressOf(
      { method: 'GET', path: `${addressesOf(collection).list.path}/export.${format}` },
      listInput({ ...state, sort: shownSort }),
    )
  return (
    <Page
      name={label}
      fixed
      crumbs={[{ label: t(words.registers) }, { label: t(area?.label ?? description.label) }]}
      actions={
        <>
          {may && (
            <ButtonLink
              variant="quiet"
              icon="import"
              to="/records/$collection/import"
              params={{ collection }}
            >
              {t(words.import)}
            </ButtonLink>
          )}
          {rows.length > 0 && <ExportMenu urlOf={urlOf} running={exporting} />}
          {may && (
            <ButtonLink
              variant="primary"
              icon="plus"
              keys="N"
              to="/records/$collection/new"
              params={{ collection }}
            >
              {t(words.add, { name: description.singular })}
            </ButtonLink>
          )}
        </>
      }
    >
      <PageTitle count={shownCount ?? undefined}>
        {state.removed ? t(words.removed, { name: label }) : label}
      </PageTitle>
      {area && area.collections.length > 1 && <SiblingTabs area={area} current={collection} />}
      <div className={css.tools}>
        {state.removed ? (
          <Button variant="quiet" icon="left" onClick={() => setState(readSearch({}))}>
            {t(words.back)}
          </Button>
        ) : (
          <ViewTabs {...{ description, state, total: shownCount }} onChange={setState} />
        )}
        <Tools description={description} />
      </div>
      <ListTools
        {...{ description, state, columns: names, group: group?.name ?? null, box }}
        onChange={setState}
        onColumns={setColumns}
        onLeave={() => go(Math.max(current, 0))}
      />
      {list.error && list.rows.length === 0 ? (
        <Failure error={list.error} retry={list.retry} />
      ) : list.waiting ? (
        <SkeletonRows label={t(words.wait)} />
      ) : rows.length === 0 ? (
        <EmptyList
          {...{ description, narrowed, removed: state.removed }}
          onClear={() => setState({ ...state, q: '', filters: {}, view: null })}
        />
      ) : (
        <ListTable
          {...{ label, items, columns, rows: ordered, total: list.total, sort: state.sort, selection }}
          {...{ current, phone, old: list.old, handle: table }}
          onSort={(next) => setState({ ...state, sort: next })}
          onCurrent={setCurrent}
          onEnd={list.loadMore}
        />
      )}
      <BulkBar {...{ description, selection, removed: state.removed, sort: shownSort }} />
    </Page>
  )
}

function Tools({ description }: { description: Description }) {
  const More = viewOf(description.name).tools
  return More ? (
    <div className={css.right}>
      <More description={description} />
    </div>
  ) : null
}

/** The field by which rows stand together: as asked for, else as the subject says. */
function groupOf(description: Description, { group }: ListState) {
  const name = group === undefined ? viewOf(description.name).group : group
  const meta = name ? metaNamed(description, name) : undefined
  return name && meta && groupedKinds.includes(meta.kind) ? { name, meta } : null
}
