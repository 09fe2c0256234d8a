import { Link } from '@tanstack/react-router'
import type { Labels } from '../../../platform/labels.ts'
import type { IsoDate } from '../../../platform/time/dates.ts'
import { useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Glyph } from '../../../admin/ui/glyph.tsx'
import { IconButton } from '../../../admin/ui/icon-button.tsx'
import { useWords } from '../../../admin/words.ts'
import { obligationsOverview } from '../obligation-endpoints.ts'
import css from './document-panel.module.css'
import type { Graph, GraphNode } from './graph-layout.ts'
import { ObligationStatus, dueWords } from './obligation-cells.tsx'
import { relatedTo } from './relation-list.tsx'
import { standingLabels, written } from './texts.ts'

const words = {
  close: { vi: 'Đóng', en: 'Close' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  issued: { vi: 'Ngày ban hành', en: 'Issued' },
  until: { vi: 'Hết hiệu lực, hết giai đoạn', en: 'Ends' },
  unknown: { vi: 'chưa có số liệu', en: 'no data' },
  open: { vi: 'Mở bản ghi', en: 'Open the record' },
  around: { vi: 'Chỉ quanh văn bản này', en: 'Only around this' },
  all: { vi: 'Mọi văn bản', en: 'All documents' },
  relations: { vi: 'Quan hệ', en: 'Relations' },
  obligations: { vi: 'Nhiệm vụ được giao', en: 'Obligations' },
  none: {
    vi: 'Chưa tách nhiệm vụ nào từ văn bản này.',
    en: 'No obligation is taken from this document yet.',
  },
  add: { vi: 'Thêm nhiệm vụ', en: 'Add an obligation' },
  more: { vi: 'Xem cả {total} nhiệm vụ', en: 'All {total} obligations' },
} as const satisfies Record<string, Labels>

type DocumentPanelProps = {
  node: GraphNode
  graph: Graph
  asOf: IsoDate
  focused: boolean
  onFocus: (id: string | null) => void
  onChoose: (id: string | null) => void
}

/** The chosen document: how it stands, what it relates to, and who owes what under it. */
export function DocumentPanel({ node, graph, asOf, focused, onFocus, onChoose }: DocumentPanelProps) {
  const t = useWords()
  const { label, glyph } = standingLabels[node.standing]
  const related = relatedTo(graph, node.id)
  return (
    <aside className={css.panel} aria-label={node.title}>
      <header>
        <h2>{node.title}</h2>
        <IconButton icon="close" label={t(words.close)} onClick={() => onChoose(null)} />
      </header>
      <p className={css.standing}>
        <Glyph name={glyph} /> {t(label)}
      </p>
      {node.subject && <p>{node.subject}</p>}
      <dl className={css.facts}>
        <dt>{t(words.issuer)}</dt>
        <dd>{node.issuer ?? t(words.unknown)}</dd>
        <dt>{t(words.issued)}</dt>
        <dd>{node.issuedOn === null ? t(words.unknown) : written(node.issuedOn)}</dd>
        {node.to !== null && (
          <>
            <dt>{t(words.until)}</dt>
            <dd>{written(node.to)}</dd>
          </>
        )}
      </dl>
      <div className={css.acts}>
        <Link to="/records/$collection/$id" params={{ collection: 'directives', id: node.id }}>
          {t(words.open)}
        </Link>
        <Button variant="quiet" onClick={() => onFocus(focused ? null : node.id)}>
          {t(focused ? words.all : words.around)}
        </Button>
      </div>
      {related.length > 0 && (
        <section>
          <h3>{t(words.relations)}</h3>
          <ul className={css.related}>
            {related.map(({ label: said, node: other }) => (
              <li key={`${said.en} ${other.id}`}>
                <small>{t(said)}</small>
                <button type="button" onClick={() => onChoose(other.id)}>
                  {other.title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Obligations directive={node.id} asOf={asOf} />
    </aside>
  )
}

const SHOWN = 20

function Obligations({ directive, asOf }: { directive: string; asOf: IsoDate }) {
  const t = useWords()
  const { data, error, refetch } = useCall(
    obligationsOverview,
    { directive, asOf, limit: SHOWN },
    { keep: true },
  )
  return (
    <section>
      <h3>{t(words.obligations)}</h3>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data?.total === 0 && <p className={css.none}>{t(words.none)}</p>}
      <ul className={css.obligations}>
        {data?.items.map((item) => (
          <li key={item.id}>
            <Link to="/records/$collection/$id" params={{ collection: 'obligations', id: item.id }}>
              {item.task}
            </Link>
            <small>
              {item.owner?.name ?? t(words.unknown)}, {t(...dueWords(item))}
            </small>
            <ObligationStatus status={item.status} />
          </li>
        ))}
      </ul>
      {data && data.total > SHOWN && (
        <Link to="/directives/obligations" search={{ directive, asOf }}>
          {t(words.more, { total: data.total })}
        </Link>
      )}
      <p>
        <Link to="/records/$collection/new" params={{ collection: 'obligations' }} search={{ directive }}>
          {t(words.add)}
        </Link>
      </p>
    </section>
  )
}
