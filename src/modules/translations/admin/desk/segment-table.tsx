import { useEffect, useRef, type RefObject } from 'react'
import { Button } from '../../../../admin/ui/button.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { localeNames } from '../../../../platform/locales.ts'
import { useDeskFacts } from './desk-context.ts'
import css from './desk.module.css'
import type { DeskSegment } from './desk.ts'
import { SegmentRow } from './segment-row.tsx'
import type { Active, DeskActs } from './use-desk-acts.ts'

const words = {
  table: { vi: 'Các đoạn', en: 'Segments' },
  state: { vi: 'Trạng thái', en: 'State' },
  source: { vi: 'Tiếng Việt, bản gốc', en: 'Vietnamese, the source' },
  none: { vi: 'Không có đoạn nào như vậy.', en: 'There is no such segment.' },
  all: { vi: 'Xem mọi đoạn', en: 'Show all segments' },
} as const satisfies Record<string, Labels>

type SegmentTableProps = { shown: readonly DeskSegment[]; active: Active; onAll: () => void }

/** Source and translation side by side, a sentence a row. */
export function SegmentTable({ shown, active, onAll }: SegmentTableProps) {
  const { place, sheet, acts, readOnly } = useDeskFacts()
  const t = useWords()
  const table = useRef<HTMLDivElement>(null)
  useRowClicks(table, acts)
  return (
    <div className={css.table} role="table" aria-label={t(words.table)} ref={table}>
      <div className={css.head} role="row">
        <div role="columnheader">
          <span className={css.spoken}>{t(words.state)}</span>
        </div>
        <div role="columnheader">{t(words.source)}</div>
        <div role="columnheader" lang={place.locale}>
          {localeNames[place.locale]}
        </div>
      </div>
      {shown.map((segment) => (
        <SegmentRow
          key={segment.id}
          locale={place.locale}
          active={segment.id === active.id}
          focus={segment.id === active.id && active.focus}
          {...{ segment, sheet, acts, readOnly }}
        />
      ))}
      {shown.length === 0 && (
        <div role="row">
          <div role="cell" className={css.empty}>
            {t(words.none)}{' '}
            <Button variant="quiet" onClick={onAll}>
              {t(words.all)}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}

/** A click anywhere in a row opens it, as its button does, unless words of it are being selected to copy them. */
function useRowClicks(table: RefObject<HTMLElement | null>, acts: DeskActs): void {
  useEffect(() => {
    const click = ({ target }: MouseEvent) => {
      if (!(target instanceof Element) || target.closest('button, textarea, a')) return
      const id = target.closest('[data-segment-id]')?.getAttribute('data-segment-id')
      if (id && getSelection()?.isCollapsed !== false) acts.activate(id)
    }
    const element = table.current
    element?.addEventListener('click', click)
    return () => element?.removeEventListener('click', click)
  }, [table, acts])
}
