import { Button } from '../../../../admin/ui/button.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { useDeskFacts } from './desk-context.ts'
import type { DeskSegment } from './desk.ts'
import { isDraftable } from './machine/use-desk-machine.tsx'
import type { DeskActs } from './use-desk-acts.ts'
import type { WrittenSegment } from './use-segment.ts'

const words = {
  done: { vi: 'Xong', en: 'Done' },
  keep: { vi: 'Giữ bản dịch', en: 'Keep the translation' },
  machine: { vi: 'Dịch nháp câu này', en: 'Draft this sentence' },
  before: { vi: 'Đoạn trước đã nói', en: 'Said by the one before' },
  approve: { vi: 'Duyệt đoạn', en: 'Approve the segment' },
  back: { vi: 'Trả về sửa', en: 'Send back' },
} as const satisfies Record<string, Labels>

type SegmentActsProps = {
  segment: DeskSegment
  written: WrittenSegment
  readOnly: boolean
  acts: DeskActs
}

/** What can be done with the active segment, besides writing it. */
export function SegmentActs({ segment, written, readOnly, acts }: SegmentActsProps) {
  const { desk, machine } = useDeskFacts()
  const t = useWords()
  const { segments, may } = desk
  const at = segments.findIndex(({ id }) => id === segment.id)
  const hasBefore = segments[at - 1]?.unit === segment.unit
  const isWritten = written.words !== null
  const isDecided = written.state === 'approved' && !segment.outdated
  return (
    <>
      {!readOnly && segment.outdated && isWritten && (
        <Button variant="quiet" icon="check" onClick={() => void acts.keep(segment.id)}>
          {t(words.keep)}
        </Button>
      )}
      {machine && (isWritten ? segment.outdated : true) && isDraftable(segment) && (
        <Button
          variant="quiet"
          icon="translate"
          disabled={machine.busy}
          onClick={() => machine.draft(segment.id)}
        >
          {t(words.machine)}
        </Button>
      )}
      {!readOnly && !isWritten && hasBefore && (
        <Button variant="quiet" onClick={() => acts.sayBefore(segment.id)}>
          {t(words.before)}
        </Button>
      )}
      {may.review && isWritten && !segment.outdated && written.state !== 'editing' && (
        <Button variant="quiet" icon="undo" onClick={() => void acts.review([segment.id], 'editing')}>
          {t(words.back)}
        </Button>
      )}
      {may.review && isWritten && !isDecided && (
        <Button variant="quiet" icon="check" keys="Ctrl Shift Enter" onClick={() => void acts.approve()}>
          {t(words.approve)}
        </Button>
      )}
      {!readOnly && isWritten && (written.state === 'editing' || written.state === 'machine') && (
        <Button variant="quiet" icon="check" onClick={() => acts.done()}>
          {t(words.done)}
        </Button>
      )}
    </>
  )
}
