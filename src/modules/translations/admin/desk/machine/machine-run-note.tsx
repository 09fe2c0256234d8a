import type { Arrived } from '../../../../../admin/api.ts'
import { useAct } from '../../../../../admin/queries.ts'
import { Button } from '../../../../../admin/ui/button.tsx'
import { Meter } from '../../../../../admin/ui/meter.tsx'
import { Note } from '../../../../../admin/ui/note.tsx'
import { toast } from '../../../../../admin/ui/toast.tsx'
import { useWords } from '../../../../../admin/words.ts'
import type { Labels } from '../../../../../platform/labels.ts'
import { machineEndpoints, type RunRead } from '../../../machine/endpoints.ts'
import css from '../desk.module.css'

const words = {
  drafting: {
    vi: 'Máy đang dịch nháp: {done} trong {segments} đoạn',
    en: 'The machine is drafting: {done} of {segments} segments',
  },
  finished: {
    vi: 'Máy đã dịch nháp {count} đoạn. Hãy đọc và sửa từng đoạn trước khi gửi duyệt.',
    en: 'The machine drafted {count} segments. Read and mend each before submitting.',
  },
  left: { vi: 'Để lại {count} đoạn: {why}', en: 'It left {count}: {why}' },
  cancelled: { vi: 'Đã dừng; phần máy đã dịch vẫn còn.', en: 'Stopped; what was drafted stays.' },
  failed: { vi: 'Máy dịch dừng vì lỗi. {why}', en: 'The machine stopped. {why}' },
  stop: { vi: 'Dừng', en: 'Stop' },
  resume: { vi: 'Làm tiếp', en: 'Go on' },
  hide: { vi: 'Ẩn', en: 'Hide' },
} as const satisfies Record<string, Labels>

type MachineRunNoteProps = { run: Arrived<RunRead>; onClose: () => void }

/** How far the machine has come with the drafts of this desk, and what it left. */
export function MachineRunNote({ run, onClose }: MachineRunNoteProps) {
  const t = useWords()
  const { id, state, done, segments, skipped } = run
  const refreshes = [machineEndpoints.read]
  const cancel = useAct(machineEndpoints.cancel, { refreshes })
  const resume = useAct(machineEndpoints.resume, { refreshes })
  const failed = (error: Error) => toast(error.message)
  if (state === 'waiting' || state === 'running') {
    const told = t(words.drafting, { done, segments })
    return (
      <Note
        icon="translate"
        role="status"
        action={
          <Button
            variant="quiet"
            busy={cancel.isPending}
            onClick={() => cancel.mutate({ id }, { onError: failed })}
          >
            {t(words.stop)}
          </Button>
        }
      >
        <span className={css.progress}>
          <Meter label={told} value={done} max={Math.max(segments, 1)} />
          <span>{told}</span>
        </span>
      </Note>
    )
  }
  const isFailed = state === 'failed'
  const reasons = [...new Set(run.notes.map(({ why }) => why))].join(' ')
  return (
    <Note
      tone={isFailed ? 'red' : 'river'}
      icon={isFailed ? 'error' : 'translate'}
      role={isFailed ? 'alert' : 'status'}
      action={
        isFailed ? (
          <Button
            variant="quiet"
            busy={resume.isPending}
            onClick={() => resume.mutate({ id }, { onError: failed })}
          >
            {t(words.resume)}
          </Button>
        ) : (
          <Button variant="quiet" onClick={onClose}>
            {t(words.hide)}
          </Button>
        )
      }
    >
      {isFailed && t(words.failed, { why: run.error ?? '' })}
      {state === 'cancelled' && t(words.cancelled)}
      {state === 'finished' && t(words.finished, { count: done - skipped })}
      {skipped > 0 && ` ${t(words.left, { count: skipped, why: reasons })}`}
    </Note>
  )
}
