import { dayOfMoment } from '../../../../admin/moments.ts'
import { momentOf } from '../../../../admin/records/form/times.ts'
import { Glyph } from '../../../../admin/ui/glyph.tsx'
import { Icon } from '../../../../admin/ui/icon.tsx'
import { Kbd } from '../../../../admin/ui/kbd.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { useDeskFacts } from './desk-context.ts'
import css from './desk.module.css'
import { openFindings, type DeskSegment } from './desk.ts'
import type { DeskSheet } from './desk-sheet.ts'
import { SegmentActs } from './segment-acts.tsx'
import { SegmentConflict } from './segment-conflict.tsx'
import { originLabels, stateLooks } from './states.ts'
import { useFindings } from './use-findings.ts'
import type { DeskActs } from './use-desk-acts.ts'
import type { WrittenSegment } from './use-segment.ts'

const words = {
  changed: {
    vi: 'Bản gốc đổi ngày {day}, bản dịch cũ còn giữ',
    en: 'The source changed on {day}; the old translation is kept',
  },
  changedOnce: {
    vi: 'Bản gốc đã đổi, bản dịch cũ còn giữ',
    en: 'The source has changed; the old translation is kept',
  },
  by: { vi: '{name}, {time}', en: '{name}, {time}' },
  next: { vi: 'xong, sang đoạn sau', en: 'done, go on' },
  comments: { vi: '{count} trao đổi', en: '{count} comments' },
  more: { vi: 'còn {count} điều nữa', en: '{count} more' },
} as const satisfies Record<string, Labels>

type NotesProps = { segment: DeskSegment; written: WrittenSegment; active: boolean }

/** Below a source: that it has changed, and for the active row how it stands and who wrote last. */
export function SourceNotes({ segment, written, active }: NotesProps) {
  return (
    <>
      {segment.outdated && written.words !== null && <Changed />}
      {active && <Standing segment={segment} written={written} />}
    </>
  )
}

function Changed() {
  const { desk } = useDeskFacts()
  const t = useWords()
  const { approvedAt } = desk.source
  return (
    <div className={css.meta}>
      <Glyph name="changed" />
      <span>
        {approvedAt === null ? t(words.changedOnce) : t(words.changed, { day: dayOfMoment(approvedAt) })}
      </span>
    </div>
  )
}

function Standing({ segment, written }: Omit<NotesProps, 'active'>) {
  const t = useWords()
  const { glyph, label } = stateLooks[written.words === null ? 'untranslated' : written.state]
  const origin = written.words !== null && segment.origin !== 'person' && segment.origin
  return (
    <div className={css.meta}>
      {glyph === 'pen' ? <Icon name="pen" small /> : <Glyph name={glyph} />}
      <span>
        {t(label)}
        {origin && `, ${t(originLabels[origin])}`}
        {origin && segment.originDetail !== null && ` (${segment.originDetail})`}
      </span>
      {segment.updatedAt !== null && segment.updatedByName !== null && (
        <span>{t(words.by, { name: segment.updatedByName, time: t(momentOf(segment.updatedAt)) })}</span>
      )}
    </div>
  )
}

type TargetNotesProps = NotesProps & { readOnly: boolean; acts: DeskActs; sheet: DeskSheet }

/** Below a target: what is wrong with it, and for the active row what can be done. */
export function TargetNotes({ segment, written, active, readOnly, acts, sheet }: TargetNotesProps) {
  const t = useWords()
  const { conflict, problem } = written
  return (
    <>
      {conflict !== null && <SegmentConflict id={segment.id} {...{ conflict, sheet }} />}
      {problem !== null && conflict === null && (
        <div className={css.meta} role="alert">
          <span className={css.bad}>
            <Icon name="error" small /> {typeof problem === 'string' ? problem : t(problem)}
          </span>
        </div>
      )}
      {active ? <ActiveNotes {...{ segment, written, readOnly, acts }} /> : <QuietNotes segment={segment} />}
    </>
  )
}

function QuietNotes({ segment }: { segment: DeskSegment }) {
  const t = useWords()
  const [first, ...others] = openFindings(segment)
  if (!first && segment.comments === 0) return null
  return (
    <div className={css.meta}>
      {first && (
        <span className={first.severity === 'blocking' ? css.bad : css.warn}>
          <Glyph name={first.severity === 'blocking' ? 'blocked' : 'warning'} /> {first.message}
        </span>
      )}
      {others.length > 0 && <span>{t(words.more, { count: others.length })}</span>}
      {segment.comments > 0 && (
        <span className={css.talk}>
          <Icon name="talk" small /> {t(words.comments, { count: segment.comments })}
        </span>
      )}
    </div>
  )
}

function ActiveNotes({ segment, written, readOnly, acts }: Omit<TargetNotesProps, 'active' | 'sheet'>) {
  const t = useWords()
  const [first] = useFindings(segment, written.words).filter(({ ignored }) => !ignored)
  return (
    <div className={css.meta}>
      {first && (
        <span className={first.severity === 'blocking' ? css.bad : css.warn}>
          <Glyph name={first.severity === 'blocking' ? 'blocked' : 'warning'} /> {first.message}
        </span>
      )}
      <span className={css.grow} />
      <SegmentActs {...{ segment, written, readOnly, acts }} />
      {!readOnly && (
        <span className={css.hint}>
          <Kbd>Ctrl Enter</Kbd> {t(words.next)}
        </span>
      )}
    </div>
  )
}
