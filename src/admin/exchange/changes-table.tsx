import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { importEndpoints, type ChangeView, type ImportView } from '../../modules/intakes/imports/endpoints.ts'
import type { Labels } from '../../platform/labels.ts'
import { formatNumber } from '../../platform/text/numbers.ts'
import type { Arrived } from '../api.ts'
import { useCall } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { Table } from '../ui/table.tsx'
import { useLocale, useWords } from '../words.ts'
import css from './exchange.module.css'

const words = {
  label: { vi: 'Từng dòng sẽ thêm gì, đổi gì', en: 'What each row would add or change' },
  row: { vi: 'Dòng', en: 'Row' },
  record: { vi: 'Bản ghi', en: 'Record' },
  what: { vi: 'Trước → sau', en: 'Before → after' },
  create: { vi: 'thêm mới', en: 'new' },
  unknown: { vi: 'chưa có', en: 'not known' },
  none: { vi: 'Không có dòng nào thuộc loại này.', en: 'There are no such rows.' },
  earlier: { vi: 'Về đầu', en: 'To the first' },
  later: { vi: '50 dòng tiếp', en: 'Next 50 rows' },
  loading: { vi: 'Đang mở các thay đổi', en: 'Opening the changes' },
} as const satisfies Record<string, Labels>

type ChangesTableProps = { view: Arrived<ImportView>; act: 'create' | 'change' }

/** A dry run in words: each record that is made or changed, each field before and after. */
export function ChangesTable({ view, act }: ChangesTableProps) {
  const t = useWords()
  const locale = useLocale()
  const [after, setAfter] = useState(0)
  const changes = useCall(importEndpoints.changes, { id: view.id, act, after }, { keep: true })
  if (!changes.data) return <SkeletonRows label={t(words.loading)} />
  const { items, next } = changes.data
  if (items.length === 0) return <p className={css.quiet}>{t(words.none)}</p>
  return (
    <div>
      <div className={css.table}>
        <Table label={t(words.label)} head={[t(words.row), t(words.record), t(words.what)]}>
          {items.map((item) => (
            <tr key={item.row}>
              <td className={css.number}>{formatNumber(item.row, locale)}</td>
              <td className={css.value}>
                <RecordName collection={view.collection} change={item} />
              </td>
              <td>
                <dl className={css.changes}>
                  {item.changes.map(({ field, label, before, after: is }) => (
                    <Field key={field} name={t(label)} before={before} after={is} />
                  ))}
                </dl>
              </td>
            </tr>
          ))}
        </Table>
      </div>
      <div className={css.acts}>
        {after > 0 && (
          <Button variant="quiet" onClick={() => setAfter(0)}>
            {t(words.earlier)}
          </Button>
        )}
        {next !== null && (
          <Button variant="quiet" onClick={() => setAfter(next)}>
            {t(words.later)}
          </Button>
        )}
      </div>
    </div>
  )
}

function RecordName({ collection, change }: { collection: string; change: ChangeView }) {
  const t = useWords()
  if (change.id === null) {
    return (
      <>
        {change.title} <span className={css.quiet}>{t(words.create)}</span>
      </>
    )
  }
  return (
    <Link to="/records/$collection/$id" params={{ collection, id: change.id }}>
      {change.title}
    </Link>
  )
}

function Field({ name, before, after }: { name: string; before: string | null; after: string | null }) {
  const t = useWords()
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {before !== null && (
          <>
            <del className={css.before}>{before}</del> →{' '}
          </>
        )}
        {after === null ? <span className={css.blank}>{t(words.unknown)}</span> : <ins>{after}</ins>}
      </dd>
    </>
  )
}
