import { useState } from 'react'
import type { Arrived } from '../../../../admin/api.ts'
import { useAct } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Dialog } from '../../../../admin/ui/dialog.tsx'
import { Note } from '../../../../admin/ui/note.tsx'
import { TextArea } from '../../../../admin/ui/text-field.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { linkEndpoints, type LinkView } from '../../jobs/link-endpoints.ts'
import css from './jobs.module.css'

const words = {
  title: { vi: 'Giao bài?', en: 'Deliver the job?' },
  lead: {
    vi: '{by} được báo và sẽ nghiệm thu hoặc trả lại. Sau khi giao bạn không sửa được nữa, trừ khi gói dịch được trả lại.',
    en: '{by} is told, and accepts or returns it. Afterwards you can change nothing unless the job comes back.',
  },
  unfinished: {
    vi: 'Còn {count} đoạn chưa dịch xong. Ghi lý do nếu vẫn giao.',
    en: '{count} segments are not translated. Say why if you deliver all the same.',
  },
  why: { vi: 'Lý do', en: 'Why' },
  remark: { vi: 'Lời nhắn (không bắt buộc)', en: 'A word with it (optional)' },
  later: { vi: 'Để sau', en: 'Not now' },
  deliver: { vi: 'Giao bài', en: 'Deliver' },
} as const satisfies Record<string, Labels>

type DeliverDialogProps = { token: string; job: Arrived<LinkView>; onClose: () => void }

export function DeliverDialog({ token, job, onClose }: DeliverDialogProps) {
  const t = useWords()
  const [note, setNote] = useState('')
  const deliver = useAct(linkEndpoints.deliver, { onDone: onClose })
  const left = job.progress.segments - job.progress.done
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title)}
      actions={
        <>
          <Button onClick={onClose}>{t(words.later)}</Button>
          <Button
            variant="primary"
            busy={deliver.isPending}
            disabled={left > 0 && note.trim() === ''}
            onClick={() => deliver.mutate({ token, note })}
          >
            {t(words.deliver)}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <p>{t(words.lead, { by: job.givenBy })}</p>
        {left > 0 && <Note tone="light">{t(words.unfinished, { count: left })}</Note>}
        <TextArea
          label={t(left > 0 ? words.why : words.remark)}
          required={left > 0}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {deliver.error && (
          <Note tone="red" role="alert">
            {deliver.error.message}
          </Note>
        )}
      </div>
    </Dialog>
  )
}
