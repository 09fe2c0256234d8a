import { memo, useEffect, useMemo, useRef } from 'react'
import { WordDiff } from '../../../../admin/ui/word-diff.tsx'
import { classes } from '../../../../admin/ui/classes.ts'
import { Glyph } from '../../../../admin/ui/glyph.tsx'
import { Icon } from '../../../../admin/ui/icon.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { wordsOf } from '../../segments/tags.ts'
import { useDeskFacts } from './desk-context.ts'
import css from './desk.module.css'
import type { DeskSegment } from './desk.ts'
import { MarkedWords } from './marked-words.tsx'
import { SegmentEditor } from './segment-editor.tsx'
import { SourceNotes, TargetNotes } from './segment-notes.tsx'
import { spansOfFindings, spansOfTerms } from './spans.ts'
import { OUTDATED, stateLooks } from './states.ts'
import type { DeskSheet } from './desk-sheet.ts'
import type { DeskActs } from './use-desk-acts.ts'
import { useSegment, type WrittenSegment } from './use-segment.ts'

const words = {
  untranslated: { vi: 'Chưa dịch', en: 'Untranslated' },
  before: { vi: '(đoạn trước đã nói cả ý này)', en: '(the segment before says this too)' },
} as const satisfies Record<string, Labels>

type SegmentRowProps = {
  segment: DeskSegment
  locale: string
  sheet: DeskSheet
  acts: DeskActs
  active: boolean
  /** The box of the active row takes the cursor. */
  focus: boolean
  readOnly: boolean
}

/** A sentence of the source with what the language says; drawn again only when something of it changes. */
export const SegmentRow = memo(function SegmentRow(props: SegmentRowProps) {
  const { segment, locale, sheet, acts, active, focus, readOnly } = props
  const written = useSegment(sheet, segment.id)
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!active) return
    row.current?.scrollIntoView({ block: 'nearest' })
    if (focus && readOnly) row.current?.focus({ preventScroll: true })
  }, [active, focus, readOnly])
  const isWriting = active && !readOnly
  return (
    <div
      ref={row}
      role="row"
      tabIndex={active && readOnly ? 0 : -1}
      className={classes(css.row, active && css.active)}
      data-segment-id={segment.id}
      aria-current={active || undefined}
    >
      <div role="cell" className={css.sign}>
        <StateSign segment={segment} written={written} />
      </div>
      <div role="cell" lang="vi" className={css.source} data-kind={segment.kind}>
        <Source segment={segment} active={active} />
        <SourceNotes {...{ segment, written, active }} />
      </div>
      <div role="cell" className={css.target} data-kind={segment.kind}>
        {isWriting ? (
          <SegmentEditor {...{ segment, locale, sheet, acts, written, focus }} />
        ) : (
          <Said {...{ segment, written, locale, active }} onOpen={() => acts.activate(segment.id)} />
        )}
        <TargetNotes {...{ segment, written, active, readOnly, acts, sheet }} />
      </div>
    </div>
  )
})

function StateSign({ segment, written }: { segment: DeskSegment; written: WrittenSegment }) {
  const t = useWords()
  if (segment.outdated && written.words !== null) return <Glyph name="changed" label={OUTDATED} />
  const { glyph, label } = stateLooks[written.words === null ? 'untranslated' : written.state]
  if (glyph !== 'pen') return <Glyph name={glyph} label={label} />
  return (
    <span role="img" aria-label={t(label)} className={css.pen}>
      <Icon name="pen" small />
    </span>
  )
}

function Source({ segment, active }: { segment: DeskSegment; active: boolean }) {
  const { translatedFrom, outdated, text, tags } = segment
  if (outdated && translatedFrom !== null && translatedFrom !== text) {
    return <WordDiff before={wordsOf(translatedFrom)} after={wordsOf(text)} />
  }
  return active ? <SourceWithTerms segment={segment} /> : <MarkedWords tagged={text} tags={tags} />
}

function SourceWithTerms({ segment }: { segment: DeskSegment }) {
  const { terms } = useDeskFacts()
  const spans = useMemo(() => spansOfTerms(segment.text, terms), [segment.text, terms])
  return <MarkedWords tagged={segment.text} spans={spans} tags={segment.tags} />
}

type SaidProps = {
  segment: DeskSegment
  written: WrittenSegment
  locale: string
  active: boolean
  onOpen: () => void
}

function Said({ segment, written: { words: said }, locale, active, onOpen }: SaidProps) {
  const t = useWords()
  const spans = useMemo(
    () => (active && said === segment.target ? spansOfFindings(segment.findings) : []),
    [active, said, segment],
  )
  const shown =
    said === null || said === '' ? (
      <span className={css.none}>{t(said === null ? words.untranslated : words.before)}</span>
    ) : (
      <span lang={locale}>
        <MarkedWords tagged={said} spans={spans} tags={segment.tags} />
      </span>
    )
  return active ? (
    <div className={css.said}>{shown}</div>
  ) : (
    <button type="button" className={css.said} onClick={onOpen}>
      {shown}
    </button>
  )
}
