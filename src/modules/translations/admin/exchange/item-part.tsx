import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../../admin/ui/button.tsx'
import { Note } from '../../../../admin/ui/note.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { isTaken, keyOf, type Decisions, type View, type ViewItem, type ViewSegment } from './choices.ts'
import { ComparedSegment } from './compared-segment.tsx'
import css from './exchange.module.css'

const words = {
  unknown: { vi: 'Mục không tìm thấy', en: 'Item not found' },
  same: { vi: '{count} đoạn giống hệt', en: '{count} segments are the same' },
  missing: {
    vi: '{count} đoạn không có trong tệp, giữ nguyên',
    en: '{count} segments are not in the file and stay',
  },
  changed: { vi: 'bản gốc đã đổi từ khi xuất', en: 'the source was changed since the export' },
  more: { vi: 'Hiện thêm {count} đoạn', en: 'Show {count} more segments' },
} as const satisfies Record<string, Labels>

/** So many segments are laid out at once; a long file is opened part by part. */
const PORTION = 60

type ItemPartProps = {
  view: View
  item: ViewItem
  /** Those that the filter admits. */
  segments: readonly ViewSegment[]
  decisions: Decisions
  onTake: (segment: ViewSegment, taken: boolean) => void
}

/** One item of the file with those of its segments that are shown. */
export function ItemPart({ view, item, segments, decisions, onTake }: ItemPartProps) {
  const t = useWords()
  const locale = useLocale()
  const [shown, setShown] = useState(PORTION)
  const { collection, id, title, problem, counts, missing, sourceChanged } = item
  const number = (count: number) => formatNumber(count, locale)
  const facts = [
    counts.same > 0 && t(words.same, { count: number(counts.same) }),
    missing > 0 && t(words.missing, { count: number(missing) }),
    sourceChanged && t(words.changed),
  ].filter((fact) => fact !== false)
  const left = segments.length - shown
  return (
    <section className={css.item}>
      <h2>
        {title === '' ? (
          t(words.unknown)
        ) : (
          <Link to="/translations/$collection/$id/$locale" params={{ collection, id, locale: view.locale }}>
            {title}
          </Link>
        )}
      </h2>
      {facts.length > 0 && <p className={css.quiet}>{facts.join(' · ')}</p>}
      {problem && (
        <Note tone="red" icon="error">
          {t(problem)}
        </Note>
      )}
      <ul>
        {segments.slice(0, shown).map((segment, position) => (
          <ComparedSegment
            key={`${keyOf(item, segment)} ${position}`}
            segment={segment}
            locale={view.locale}
            inRows={view.format === 'docx'}
            taken={isTaken(item, segment, decisions)}
            onTake={problem === null ? (taken) => onTake(segment, taken) : null}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button variant="quiet" onClick={() => setShown(shown + PORTION)}>
          {t(words.more, { count: number(Math.min(left, PORTION)) })}
        </Button>
      )}
    </section>
  )
}
