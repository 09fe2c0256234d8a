import { useState } from 'react'
import type { Arrived } from '../../../../admin/api.ts'
import { useAct } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Dialog } from '../../../../admin/ui/dialog.tsx'
import { Note } from '../../../../admin/ui/note.tsx'
import { TextArea, TextField } from '../../../../admin/ui/text-field.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { jobEndpoints, type JobView } from '../../jobs/endpoints.ts'
import { wordsToDo } from '../../jobs/job.ts'
import type { JobMove } from '../../jobs/rules.ts'
import css from './jobs.module.css'
import { moveLabels } from './words.ts'

const words = {
  later: { vi: 'Để sau', en: 'Not now' },
  note: { vi: 'Lý do', en: 'Why' },
  remark: { vi: 'Ghi chú (không bắt buộc)', en: 'Note (optional)' },
  accepted: { vi: 'Số từ nghiệm thu', en: 'Words accepted' },
  acceptedHelp: {
    vi: 'Mặc định là số từ phải dịch lúc giao. Số này vào biên bản nghiệm thu.',
    en: 'All words that had to be translated, unless changed. It goes into the acceptance record.',
  },
  deliver: {
    vi: 'Người giao gói dịch được báo và sẽ nghiệm thu hoặc trả lại. Sau khi giao, liên kết chỉ còn để đọc.',
    en: 'Whoever gave the job is told, and accepts or returns it. Afterwards links only show the job.',
  },
  unfinished: {
    vi: 'Còn {count} đoạn chưa dịch xong. Ghi lý do nếu vẫn giao.',
    en: '{count} segments are not translated. Say why if you deliver all the same.',
  },
  return: {
    vi: 'Gói dịch mở lại cho người dịch sửa; lý do được gửi cho người dịch.',
    en: 'The job is open again for the translator, who is told why.',
  },
  finish: {
    vi: 'Nghiệm thu xong thì các liên kết đóng lại và không mở lại gói được. Duyệt từng bản dịch làm ở bàn dịch.',
    en: 'Once accepted the links are closed and the job cannot be opened again. Texts are approved on the desk.',
  },
  cancel: {
    vi: 'Gói dịch bị hủy, các liên kết đóng lại. Những gì đã dịch vẫn còn.',
    en: 'The job is cancelled and its links are closed. What was translated is kept.',
  },
} as const satisfies Record<string, Labels>

const needsNote: readonly JobMove[] = ['return', 'cancel']

type MoveDialogProps = { job: Arrived<JobView>; to: JobMove; onClose: () => void }

/** Asks once before a job moves on, and names the effect. */
export function MoveDialog({ job, to, onClose }: MoveDialogProps) {
  const t = useWords()
  const [note, setNote] = useState('')
  const [accepted, setAccepted] = useState(String(wordsToDo(job.counts)))
  const move = useAct(jobEndpoints.move, { onDone: onClose })
  const left = to === 'deliver' ? job.progress.segments - job.progress.done : 0
  const mustSay = needsNote.includes(to) || left > 0
  const digits = accepted.replaceAll(/\D/g, '')
  const send = () =>
    move.mutate({
      id: job.id,
      version: job.jobVersion,
      to,
      note,
      ...(to === 'finish' && digits !== '' ? { acceptedWords: Number(digits) } : {}),
    })
  return (
    <Dialog
      opened
      onClose={onClose}
      title={`${t(moveLabels[to])}: ${job.title}`}
      actions={
        <>
          <Button onClick={onClose}>{t(words.later)}</Button>
          <Button
            variant={to === 'cancel' ? 'danger' : 'primary'}
            busy={move.isPending}
            disabled={mustSay && note.trim() === ''}
            onClick={send}
          >
            {t(moveLabels[to])}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <p>{t(words[to])}</p>
        {left > 0 && <Note tone="light">{t(words.unfinished, { count: left })}</Note>}
        {to === 'finish' && (
          <TextField
            label={t(words.accepted)}
            description={t(words.acceptedHelp)}
            inputMode="numeric"
            value={accepted}
            onChange={(event) => setAccepted(event.currentTarget.value)}
          />
        )}
        <TextArea
          label={t(mustSay ? words.note : words.remark)}
          required={mustSay}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {move.error && (
          <Note tone="red" role="alert">
            {move.error.message}
          </Note>
        )}
      </div>
    </Dialog>
  )
}
