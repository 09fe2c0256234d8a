import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { isIsoDate, yearOf, type IsoDate } from '../../../platform/time/dates.ts'
import { useCall } from '../../../admin/queries.ts'
import { ButtonLink } from '../../../admin/ui/button.tsx'
import { DateAxis } from '../../../admin/ui/date-axis.tsx'
import { DateField } from '../../../admin/ui/date-field.tsx'
import { Empty } from '../../../admin/ui/empty.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { Page } from '../../../admin/ui/page.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { Tabs } from '../../../admin/ui/tabs.tsx'
import { useWorkingYear } from '../../../admin/working-year.ts'
import { useIsPhone } from '../../../admin/ui/use-screen.ts'
import { useWords } from '../../../admin/words.ts'
import { directiveGraph } from '../overview-endpoints.ts'
import { DocumentPanel } from './document-panel.tsx'
import { GraphCanvas } from './graph-canvas.tsx'
import { pictureOf, type Graph } from './graph-layout.ts'
import css from './graph-page.module.css'
import { RelationList } from './relation-list.tsx'
import { askedDay } from './texts.ts'

export const page = createLazyRoute('/office/directives/graph')({ component: GraphPage })

const words = {
  area: { vi: 'Văn bản chỉ đạo', en: 'Directives' },
  title: { vi: 'Sơ đồ văn bản', en: 'Graph of documents' },
  register: { vi: 'Sổ văn bản', en: 'Register' },
  ways: { vi: 'Cách xem', en: 'View' },
  graph: { vi: 'Sơ đồ', en: 'Graph' },
  list: { vi: 'Danh sách quan hệ', en: 'List of relations' },
  axis: { vi: 'Xét tại ngày', en: 'As of' },
  wait: { vi: 'Đang dựng sơ đồ', en: 'Drawing the graph' },
  issued: { vi: 'ban hành {number}', en: '{number} issued' },
  more: {
    vi: 'Chỉ vẽ 150 văn bản có quan hệ gần đây nhất. Chọn một văn bản rồi «Chỉ quanh văn bản này» để xem các văn bản khác.',
    en: 'Only the 150 latest documents are drawn. Choose one and “Only around this” to see others.',
  },
  none: { vi: 'Chưa có văn bản nào', en: 'No documents yet' },
  nothing: {
    vi: 'Thêm văn bản vào sổ rồi liên kết: căn cứ, hướng dẫn, triển khai, sửa đổi, thay thế. Sơ đồ tự hiện ra.',
    en: 'Add documents and link them: based on, guides, implements, amends, replaces. The graph draws itself.',
  },
} as const satisfies Record<string, Labels>

type GraphSearch = { asOf: IsoDate; focus: string | null; doc: string | null; as: 'graph' | 'list' }

function useGraphSearch(): [GraphSearch, (change: Partial<GraphSearch>) => void] {
  const { year } = useWorkingYear()
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  // A graph of some dozens of documents is too small to read on a phone.
  const usual = useIsPhone() ? 'list' : 'graph'
  const textOf = (name: string) => (typeof search[name] === 'string' ? String(search[name]) : null)
  const now: GraphSearch = {
    asOf: askedDay(search, year),
    focus: textOf('focus'),
    doc: textOf('doc'),
    as: search['as'] === 'list' || search['as'] === 'graph' ? search['as'] : usual,
  }
  const change = (next: Partial<GraphSearch>) => {
    const { asOf, focus, doc, as } = { ...now, ...next }
    void navigate({
      to: '/directives/graph',
      search: { asOf, focus: focus ?? undefined, doc: doc ?? undefined, as: as === usual ? undefined : as },
      replace: true,
    })
  }
  return [now, change]
}

/** How the documents relate, as they stand on a day. */
function GraphPage() {
  const t = useWords()
  const [search, change] = useGraphSearch()
  const { asOf, focus, as } = search
  const graph = useCall(directiveGraph, { asOf, ...(focus === null ? {} : { focus }) }, { keep: true })
  const choose = (id: string | null) => change({ doc: id })
  return (
    <Page
      name={t(words.title)}
      crumbs={[
        { label: t(words.area), link: { to: '/directives', search: { asOf } } },
        { label: t(words.title) },
      ]}
      actions={
        <>
          <Tabs
            label={t(words.ways)}
            tabs={[
              { name: 'graph', label: t(words.graph) },
              { name: 'list', label: t(words.list) },
            ]}
            current={as}
            onChange={(name) => change({ as: name })}
          />
          <ButtonLink icon="law" to="/directives" search={{ asOf }}>
            {t(words.register)}
          </ButtonLink>
        </>
      }
    >
      <h1 className={css.hidden}>{t(words.title)}</h1>
      <Axis asOf={asOf} graph={graph.data} onChange={(date) => change({ asOf: date })} />
      {graph.error && <Failure error={graph.error} retry={() => void graph.refetch()} />}
      {!graph.data && !graph.error && <SkeletonRows label={t(words.wait)} />}
      {graph.data && graph.data.nodes.length === 0 && <Empty title={t(words.none)}>{t(words.nothing)}</Empty>}
      {graph.data && graph.data.nodes.length > 0 && (
        <Drawn graph={graph.data} {...search} onChoose={choose} onFocus={(id) => change({ focus: id })} />
      )}
    </Page>
  )
}

type DrawnProps = GraphSearch & {
  graph: Graph
  onChoose: (id: string | null) => void
  onFocus: (id: string | null) => void
}

function Drawn({ graph, asOf, doc, as, focus, onChoose, onFocus }: DrawnProps) {
  const t = useWords()
  const picture = useMemo(() => pictureOf(graph), [graph])
  const chosen = graph.nodes.find(({ id }) => id === doc)
  return (
    <div className={css.work} data-panel={chosen ? true : undefined}>
      <div className={css.picture}>
        {graph.more && <Note icon="info">{t(words.more)}</Note>}
        {as === 'graph' ? (
          <GraphCanvas picture={picture} selected={doc} onChoose={onChoose} />
        ) : (
          <RelationList graph={graph} onChoose={onChoose} />
        )}
      </div>
      {chosen && (
        <DocumentPanel
          node={chosen}
          graph={graph}
          asOf={asOf}
          focused={focus === chosen.id}
          onFocus={onFocus}
          onChoose={onChoose}
        />
      )}
    </div>
  )
}

type AxisProps = { asOf: IsoDate; graph: Graph | undefined; onChange: (date: IsoDate) => void }

function Axis({ asOf, graph, onChange }: AxisProps) {
  const t = useWords()
  const issued = (graph?.nodes ?? []).flatMap(({ issuedOn, number, title }) =>
    issuedOn !== null && isIsoDate(issuedOn) ? [{ on: issuedOn, named: number ?? title }] : [],
  )
  const marks = [...Map.groupBy(issued, ({ on }) => on)]
    .map(([on, of]) => ({ on, label: t(words.issued, { number: of.map(({ named }) => named).join(', ') }) }))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
  const ends = (graph?.nodes ?? []).flatMap(({ to }) => (to === null ? [] : [Number(to.slice(0, 4))]))
  const first = Math.min(yearOf(asOf), ...marks.map(({ on }) => yearOf(on)))
  const last = Math.max(yearOf(asOf) + 1, first + 8, ...ends)
  return (
    <div className={css.axis}>
      <DateAxis
        label={t(words.axis)}
        from={`${first}-01-01` as IsoDate}
        to={`${last}-12-31` as IsoDate}
        marks={marks}
        handles={[{ name: 'asOf' as const, label: t(words.axis), value: asOf }]}
        onChange={(_, date) => onChange(date)}
      />
      <DateField
        className={css.date}
        aria-label={t(words.axis)}
        value={asOf}
        clearable={false}
        onChange={(date) => date !== null && isIsoDate(date) && onChange(date)}
      />
    </div>
  )
}
