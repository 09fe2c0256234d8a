import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import {
  addView,
  changeView,
  countViews,
  listViews,
  removeView,
} from '../../../records/http/list-endpoints.ts'
import { states } from '../../../records/record.ts'
import type { Arrived } from '../../api.ts'
import { useAct, useCall } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { toast } from '../../ui/toast.tsx'
import { useLocale, useWords } from '../../words.ts'
import { viewOf, type Description, type StandingView } from '../views.ts'
import { NameView } from './name-view.tsx'
import { isSameQuery, queryOf, readSearch, serverFilters, type ListState } from './list-search.ts'

const words = {
  views: { vi: 'Chế độ xem', en: 'Views' },
  all: { vi: 'Tất cả', en: 'All' },
  draft: { vi: 'Đang soạn', en: 'Drafts' },
  submitted: { vi: 'Chờ duyệt', en: 'Submitted' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  save: { vi: 'Lưu chế độ xem', en: 'Save as a view' },
  update: { vi: 'Cập nhật “{name}”', en: 'Update “{name}”' },
  rename: { vi: 'Đổi tên, chia sẻ', en: 'Rename, share' },
  remove: { vi: 'Xóa chế độ xem', en: 'Remove the view' },
  more: { vi: 'Việc với chế độ xem “{name}”', en: 'Acts on the view “{name}”' },
  removed: { vi: 'Đã xóa chế độ xem “{name}”.', en: 'The view “{name}” is removed.' },
  limited: { vi: 'hơn {count}', en: 'over {count}' },
} as const satisfies Record<string, Labels>

export type SavedView = Arrived<NonNullable<(typeof listViews)['output']['_output']>>['views'][number]
const ALL = 'all'

const byState: readonly StandingView[] = states.slice(0, 3).map((state) => ({
  name: state,
  label: words[state as 'draft' | 'submitted' | 'returned'],
  query: { state },
}))

type ViewTabsProps = {
  description: Description
  state: ListState
  total: string | null
  onChange: (state: ListState) => void
}

/** The ways of looking at a collection: those of its subject, then those that officers saved. */
export function ViewTabs({ description, state, total, onChange }: ViewTabsProps) {
  const t = useWords()
  const locale = useLocale()
  const { name: collection } = description
  const saved = useCall(listViews, { collection }).data?.views ?? []
  const standing = viewOf(collection).views ?? byState
  const views = [
    ...standing.map(({ name, label, query }) => ({ name, label: t(label), query, saved: null })),
    ...saved.map((view) => ({ name: view.id, label: view.name, query: view.query, saved: view })),
  ]
  const counts = useCall(
    countViews,
    { collection, queries: views.map(({ query }) => countedQuery(query)) },
    { enabled: views.length > 0, keep: true },
  )
  const countOf = (index: number) => {
    const count = counts.data?.counts[index]
    if (!count) return null
    const shown = formatNumber(count.total, locale)
    return count.totalExceeded ? t(words.limited, { count: shown }) : shown
  }
  const current = views.find(({ name }) => name === state.view)
  const tabs = [
    { name: ALL, label: t(words.all), count: state.view === null && noQuery(state) ? total : null },
    ...views
      .map(({ name, label }, index) => ({ name, label, count: countOf(index) }))
      // A standing view that shows nothing only takes room.
      .filter(
        ({ name, count }, index) => views[index]?.saved !== null || count !== '0' || name === state.view,
      ),
  ]
  const choose = (name: string) => {
    const view = views.find((each) => each.name === name)
    onChange({ ...readSearch(view?.query ?? {}), view: view ? name : null })
  }
  return (
    <>
      <Tabs label={t(words.views)} tabs={tabs} current={current?.name ?? ALL} onChange={choose} />
      <ViewActs collection={collection} state={state} current={current?.saved ?? null} onChange={onChange} />
    </>
  )
}

function noQuery(state: ListState): boolean {
  return Object.keys(queryOf({ ...state, columns: null })).length === 0
}

function countedQuery(query: Readonly<Record<string, string>>) {
  const { q, filters } = readSearch(query)
  return { ...(q === '' ? {} : { q }), filters: serverFilters(filters) }
}

type ActsProps = {
  collection: string
  state: ListState
  current: SavedView | null
  onChange: (state: ListState) => void
}

function ViewActs({ collection, state, current, onChange }: ActsProps) {
  const t = useWords()
  const [naming, setNaming] = useState<SavedView | 'new' | null>(null)
  const refreshes = [listViews]
  const change = useAct(changeView, { refreshes })
  const remove = useAct(removeView, { refreshes })
  const add = useAct(addView, { refreshes })
  const query = queryOf(state)
  const changed = current !== null && !isSameQuery(query, current.query)
  const drop = async (view: SavedView) => {
    await remove.mutateAsync({ viewId: view.id })
    onChange(readSearch({}))
    toast(t(words.removed, { name: view.name }), async () => {
      const { name, query: kept, orgId } = view
      const again = await add.mutateAsync({ collection, name, query: kept, orgId })
      onChange({ ...readSearch(kept), view: again.id })
    })
  }
  return (
    <>
      {current?.mine && changed && (
        <Button variant="quiet" icon="check" onClick={() => change.mutate({ viewId: current.id, query })}>
          {t(words.update, { name: current.name })}
        </Button>
      )}
      {current?.mine && (
        <Menu
          label={t(words.more, { name: current.name })}
          end={false}
          target={<IconButton icon="dots" label={t(words.more, { name: current.name })} />}
          items={[
            { label: t(words.rename), icon: 'pen', onClick: () => setNaming(current) },
            { label: t(words.remove), icon: 'trash', danger: true, onClick: () => void drop(current) },
          ]}
        />
      )}
      {(changed || (current === null && Object.keys(query).length > 0)) && (
        <Button variant="quiet" icon="plus" onClick={() => setNaming('new')}>
          {t(words.save)}
        </Button>
      )}
      {naming !== null && (
        <NameView
          {...{ collection, query }}
          view={naming === 'new' ? null : naming}
          onClose={() => setNaming(null)}
          onKept={(view) => onChange({ ...readSearch(view.query), view: view.id })}
        />
      )}
    </>
  )
}
