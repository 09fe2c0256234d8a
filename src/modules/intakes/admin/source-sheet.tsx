import { memo, useEffect, useMemo, useRef } from 'react'
import { useListeners } from '../../../admin/ui/listen.ts'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { CandidateView, ConflictView } from '../readings/endpoints.ts'
import { spansOf, stretchesOf, type Stretch } from './marks.ts'
import css from './reader.module.css'

const words = {
  label: { vi: 'Báo cáo cũ', en: 'The old report' },
} as const satisfies Record<string, Labels>

type SourceSheetProps = {
  lines: readonly string[]
  headings: readonly number[]
  candidates: readonly CandidateView[]
  conflicts: readonly ConflictView[]
  current: string | null
  onPick: (id: string) => void
}

/** The report as it was written, on paper, with the passages marked by what became of them. */
export function SourceSheet({ lines, headings, candidates, conflicts, current, onPick }: SourceSheetProps) {
  const t = useWords()
  const sheet = useRef<HTMLElement>(null)
  const spans = useMemo(() => spansOf(candidates, conflicts, current), [candidates, conflicts, current])
  const bold = useMemo(() => new Set(headings), [headings])
  useListeners(sheet, {
    click: ({ target }) => {
      const mark = target instanceof Element ? target.closest<HTMLElement>('[data-passage]') : null
      if (mark?.dataset['passage']) onPick(mark.dataset['passage'])
    },
  })
  useEffect(() => {
    const mark = sheet.current?.querySelector('mark[data-state="current"]')
    mark?.scrollIntoView({ block: 'center' })
  }, [current])
  return (
    <div ref={reachable} className={css.source} role="region" aria-label={t(words.label)}>
      <article ref={sheet} lang="vi">
        {lines.map((text, index) =>
          text.trim() === '' ? null : (
            <Line
              key={index}
              number={index + 1}
              heading={bold.has(index + 1)}
              stretches={stretchesOf(text, spans.get(index + 1) ?? [])}
            />
          ),
        )}
      </article>
    </div>
  )
}

/** What scrolls can be reached by keyboard (WCAG 2.1.1). */
function reachable(element: HTMLElement | null): void {
  if (element) element.tabIndex = 0
}

type LineProps = { number: number; heading: boolean; stretches: readonly Stretch[] }

const Line = memo(
  function Line({ number, heading, stretches }: LineProps) {
    return (
      <p data-heading={heading || undefined}>
        <span className={css.lineNumber} aria-hidden="true">
          {number}
        </span>
        {stretches.map(({ text, start, state, id }) =>
          state === null ? (
            <span key={start}>{text}</span>
          ) : (
            <mark key={start} data-state={state} data-passage={id}>
              {text}
            </mark>
          ),
        )}
      </p>
    )
  },
  (before, after) =>
    before.heading === after.heading && JSON.stringify(before.stretches) === JSON.stringify(after.stretches),
)
