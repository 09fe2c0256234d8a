import { Link } from '@tanstack/react-router'
import type { Labels } from '../../../platform/labels.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Icon } from '../../../admin/ui/icon.tsx'
import { useWords } from '../../../admin/words.ts'
import { dueWords, ObligationStatus, type Obligation } from './obligation-cells.tsx'
import css from './obligation-table.module.css'
import { written } from './texts.ts'

const words = {
  label: { vi: 'Nhiệm vụ được giao', en: 'Obligations' },
  task: { vi: 'Nhiệm vụ, văn bản giao', en: 'Task and document' },
  owner: { vi: 'Cơ quan thực hiện', en: 'Responsible' },
  due: { vi: 'Thời hạn', en: 'Due' },
  status: { vi: 'Tình trạng', en: 'State' },
  evidence: { vi: 'Minh chứng', en: 'Evidence' },
  act: { vi: 'Việc làm', en: 'Act' },
  unknown: { vi: 'chưa có số liệu', en: 'no data' },
  none: { vi: 'chưa có', en: 'none' },
  doneOn: { vi: 'gần nhất {on}', en: 'last done {on}' },
  complete: { vi: 'Ghi hoàn thành', en: 'Mark done' },
  more: { vi: 'và {count} bản ghi nữa', en: 'and {count} more' },
} as const satisfies Record<string, Labels>

type ObligationTableProps = { items: readonly Obligation[]; onComplete: (item: Obligation) => void }

/** Each obligation with its owner, its term, how it stands and what proves it. */
export function ObligationTable({ items, onComplete }: ObligationTableProps) {
  const t = useWords()
  return (
    <table className={css.table} aria-label={t(words.label)}>
      <thead>
        <tr>
          <th scope="col">{t(words.task)}</th>
          <th scope="col">{t(words.owner)}</th>
          <th scope="col">{t(words.due)}</th>
          <th scope="col">{t(words.status)}</th>
          <th scope="col">{t(words.evidence)}</th>
          <th scope="col">
            <span className={css.hidden}>{t(words.act)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.id} item={item} onComplete={onComplete} />
        ))}
      </tbody>
    </table>
  )
}

const SHOWN = 3

function Row({ item, onComplete }: { item: Obligation; onComplete: (item: Obligation) => void }) {
  const t = useWords()
  const { id, task, provision, directive, owner, doneOn, status, evidence, mayChange } = item
  return (
    <tr>
      <td className={css.task}>
        <Link to="/records/$collection/$id" params={{ collection: 'obligations', id }}>
          {task}
        </Link>
        {directive && (
          <small>
            {provision && `${provision}, `}
            <Link to="/records/$collection/$id" params={{ collection: 'directives', id: directive.id }}>
              {directive.title}
            </Link>
          </small>
        )}
      </td>
      <td>{owner?.name ?? <span className={css.none}>{t(words.unknown)}</span>}</td>
      <td>
        {t(...dueWords(item))}
        {doneOn !== null && <small>{t(words.doneOn, { on: written(doneOn) })}</small>}
      </td>
      <td>
        <ObligationStatus status={status} />
      </td>
      <td data-label={t(words.evidence)}>
        {evidence.length === 0 && <span className={css.none}>{t(words.none)}</span>}
        {evidence.slice(0, SHOWN).map((record) => (
          <Link
            key={record.id}
            className={css.evidence}
            to="/records/$collection/$id"
            params={{ collection: record.collection, id: record.id }}
          >
            <Icon name="link" small />
            {record.title}
          </Link>
        ))}
        {evidence.length > SHOWN && <small>{t(words.more, { count: evidence.length - SHOWN })}</small>}
      </td>
      <td>
        {mayChange && status !== 'done' && (
          <Button icon="check" onClick={() => onComplete(item)}>
            {t(words.complete)}
          </Button>
        )}
      </td>
    </tr>
  )
}
