import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { addressesOf } from '../../../records/http/any-collection.ts'
import { transitions, type TransitionName } from '../../../records/states.ts'
import { call } from '../../../admin/api.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { Problem } from '../../../admin/ui/problem.tsx'
import { TextArea } from '../../../admin/ui/text-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import { useStudio } from './studio-context.ts'

const words = {
  submit: {
    vi: 'Báo cáo được trình lãnh đạo. Người duyệt nhận thông báo; bạn vẫn xem được bản soạn.',
    en: 'The report goes to those who approve it. They are told; you can still read the draft.',
  },
  return: {
    vi: 'Báo cáo trở về người soạn kèm ý kiến dưới đây.',
    en: 'The report goes back to its author with the words below.',
  },
  approve: {
    vi: 'Báo cáo được duyệt. Số liệu chỉ giữ nguyên khi đã chốt.',
    en: 'The report is approved. Its numbers stay as they are only once frozen.',
  },
  archive: { vi: 'Báo cáo chuyển vào lưu trữ.', en: 'The report goes to the archive.' },
  note: { vi: 'Cần sửa gì', en: 'What has to be mended' },
  comment: { vi: 'Ý kiến (không bắt buộc)', en: 'Comment (optional)' },
  needed: { vi: 'Ghi rõ cần sửa gì.', en: 'Say what to mend.' },
  cancel: { vi: 'Để sau', en: 'Not now' },
  done: { vi: 'Đã {act} báo cáo.', en: 'The report: {act}.' },
} as const satisfies Record<string, Labels>

const reports = addressesOf('reports')

/** Submitting, returning, approving: asks once and names the effect. */
export function TransitionDialog({ name, onClose }: { name: TransitionName; onClose: () => void }) {
  const { data, refresh } = useStudio()
  const t = useWords()
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)
  const { label } = transitions[name]
  const isMissing = name === 'return' && note.trim() === ''
  const move = async () => {
    setAsked(true)
    if (isMissing || !data.report) return
    setBusy(true)
    try {
      const { id, version } = data.report
      await call(reports.transition, { id, version, to: name, ...(note.trim() ? { note: note.trim() } : {}) })
      await refresh()
      toast(t(words.done, { act: t(label).toLowerCase() }))
      onClose()
    } catch (failed) {
      setError(failed as Error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      opened
      size="small"
      onClose={onClose}
      title={t(label)}
      actions={
        <>
          <Button onClick={onClose}>{t(words.cancel)}</Button>
          <Button variant="primary" busy={busy} onClick={() => void move()}>
            {t(label)}
          </Button>
        </>
      }
    >
      <p>{t(words[name])}</p>
      <TextArea
        label={t(name === 'return' ? words.note : words.comment)}
        value={note}
        error={asked && isMissing && t(words.needed)}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Problem error={error} />
    </Dialog>
  )
}
