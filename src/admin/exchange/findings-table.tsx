import { useEffect, useState } from 'react'
import {
  importEndpoints,
  type FindingView,
  type ImportView,
} from '../../modules/intakes/imports/endpoints.ts'
import type { Labels } from '../../platform/labels.ts'
import { formatNumber } from '../../platform/text/numbers.ts'
import { call, type Arrived } from '../api.ts'
import { useCall } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { useKeys } from '../ui/keys.ts'
import { Note } from '../ui/note.tsx'
import { SkeletonRows } from '../ui/skeleton.tsx'
import { Table } from '../ui/table.tsx'
import { toast } from '../ui/toast.tsx'
import { useLocale, useWords } from '../words.ts'
import css from './exchange.module.css'
import { FindingRow, firstFix, type Fix } from './finding-row.tsx'

const words = {
  label: { vi: 'Chỗ cần xem', en: 'What to look at' },
  kind: { vi: 'Mức', en: 'Level' },
  row: { vi: 'Dòng', en: 'Row' },
  column: { vi: 'Cột', en: 'Column' },
  value: { vi: 'Giá trị trong tệp', en: 'Value in the file' },
  problem: { vi: 'Vấn đề', en: 'Problem' },
  fix: { vi: 'Cách sửa', en: 'Remedy' },
  shown: {
    vi: 'Hiện {shown} trong {total} chỗ. Sửa tại bảng này, không cần nộp lại tệp.',
    en: '{shown} of {total} shown. Mend them here; the file need not be sent again.',
  },
  none: { vi: 'Không còn chỗ nào cần xem.', en: 'Nothing is left to look at.' },
  more: { vi: 'Hiện thêm', en: 'Show more' },
  loading: { vi: 'Đang mở các chỗ cần xem', en: 'Opening what to look at' },
  mended: { vi: 'Đã sửa {count} dòng.', en: '{count} rows mended.' },
  dropped: { vi: 'Đã bỏ dòng {row}.', en: 'Row {row} is left out.' },
  accepted: { vi: 'Đã đồng ý cho {count} dòng.', en: 'Accepted for {count} rows.' },
} as const satisfies Record<string, Labels>

const PAGE = 100

type FindingsTableProps = {
  view: Arrived<ImportView>
  severity: 'error' | 'warning' | undefined
  onChanged: () => Promise<unknown>
}

/** What cannot be written or is to be looked at, each with remedies that act at once. */
export function FindingsTable({ view, severity, onChanged }: FindingsTableProps) {
  const t = useWords()
  const locale = useLocale()
  const { id } = view
  const [limit, setLimit] = useState(PAGE)
  const [current, setCurrent] = useState(0)
  const [editing, setEditing] = useState<string | null>(null)
  const [problem, setProblem] = useState<Error | null>(null)
  const asked = { id, limit, ...(severity ? { severity } : {}) }
  const locked = view.stage !== 'checked'
  const found = useCall(importEndpoints.findings, asked, { keep: true, ...(locked ? { every: 1500 } : {}) })
  const { refetch } = found
  useEffect(() => {
    // What the last portion of a check has found.
    if (!locked) void refetch()
  }, [locked, refetch])
  const items = found.data?.items ?? []
  const at = items[Math.min(current, items.length - 1)]
  const fix = async (finding: FindingView, chosen: Fix) => {
    if (chosen.kind === 'edit') return setEditing(keyOf(finding))
    setProblem(null)
    try {
      await apply(finding, chosen)
      setEditing(null)
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)))
    }
    await refresh()
  }
  const refresh = () => Promise.all([refetch(), onChanged()])
  const back = (undo: () => Promise<unknown>) => async () => {
    await undo()
    await refresh()
  }
  const apply = async (finding: FindingView, chosen: Exclude<Fix, { kind: 'edit' }>) => {
    const { row, position, column } = finding
    if (chosen.kind === 'drop') {
      await call(importEndpoints.drop, { id, rows: [row], dropped: true })
      const undo = () => call(importEndpoints.drop, { id, rows: [row], dropped: false })
      return toast(t(words.dropped, { row }), back(undo))
    }
    if (chosen.kind === 'accept') {
      const accept = { id, row, position, alike: chosen.alike }
      const { rows } = await call(importEndpoints.accept, { ...accept, accepted: true })
      const undo = () => call(importEndpoints.accept, { ...accept, accepted: false })
      return toast(t(words.accepted, { count: formatNumber(rows, locale) }), back(undo))
    }
    if (column === null) return undefined
    const { value, alike } = chosen
    const mended = await call(importEndpoints.mend, { id, column, value, rows: [row], alike })
    const undo = () => call(importEndpoints.mend, { id, column, value: mended.before, rows: mended.rows })
    return toast(t(words.mended, { count: formatNumber(mended.rows.length, locale) }), back(undo))
  }
  const move = (step: number) => setCurrent(Math.max(0, Math.min(items.length - 1, current + step)))
  const act = (chosen: (finding: FindingView) => Fix) => () => {
    if (at && !locked) void fix(at, chosen(at))
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    Enter: (event) => {
      if (event.target instanceof HTMLElement && event.target.closest('button, a')) return
      act(firstFix)()
    },
    e: act(() => ({ kind: 'edit' })),
    x: act(() => ({ kind: 'drop' })),
  })
  if (!found.data) return <SkeletonRows label={t(words.loading)} />
  if (items.length === 0) return <p className={css.quiet}>{t(words.none)}</p>
  const head = [words.row, words.column, words.value, words.problem, words.fix].map((each) => t(each))
  return (
    <div>
      {problem && (
        <Note tone="red" icon="error" role="alert">
          {problem.message}
        </Note>
      )}
      <div className={classes(css.table, css.findings)}>
        <Table
          label={t(words.label)}
          head={[
            <span key="kind" className={css.hidden}>
              {t(words.kind)}
            </span>,
            ...head,
          ]}
        >
          {items.map((finding) => (
            <FindingRow
              key={keyOf(finding)}
              finding={finding}
              current={finding === at}
              editing={editing === keyOf(finding)}
              locked={locked}
              onFix={(chosen) => void fix(finding, chosen)}
              onLeave={() => setEditing(null)}
            />
          ))}
        </Table>
      </div>
      <p className={css.quiet}>
        {t(words.shown, {
          shown: formatNumber(items.length, locale),
          total: formatNumber(found.data.total, locale),
        })}
      </p>
      {items.length < found.data.total && limit < 500 && (
        <Button variant="quiet" onClick={() => setLimit(Math.min(500, limit + PAGE))}>
          {t(words.more)}
        </Button>
      )}
    </div>
  )
}

function keyOf({ row, position, message }: FindingView): string {
  return `${row} ${position} ${message.vi}`
}
