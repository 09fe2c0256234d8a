import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { toast } from '../../ui/toast.tsx'
import { useWords } from '../../words.ts'
import { useForm, useSheet } from './form-context.ts'

const words = {
  edit: { vi: 'Sửa', en: 'Edit' },
  drop: { vi: 'Bỏ sửa', en: 'Drop the changes' },
  record: { vi: 'Ghi lại', en: 'Record' },
  title: { vi: 'Ghi lại {count} thay đổi', en: 'Record {count} changes' },
  note: { vi: 'Lý do', en: 'Reason' },
  help: {
    vi: 'Ghi vào lịch sử và nhật ký, ví dụ «Đính chính theo biên bản».',
    en: 'Kept in the history and the log.',
  },
  later: { vi: 'Để sau', en: 'Not now' },
  done: { vi: 'Đã ghi lại.', en: 'Recorded.' },
} as const satisfies Record<string, Labels>

/** A record that somebody has decided about is changed on purpose: edit, then record with the reason. */
export function EditSteps({ editing, onEdit }: { editing: boolean; onEdit: (editing: boolean) => void }) {
  const { sheet } = useForm()
  const t = useWords()
  const [asking, setAsking] = useState(false)
  const [note, setNote] = useState('')
  const count = useSheet((whole) => whole.pendingCount())
  if (!editing) {
    return (
      <Button icon="pen" keys="E" onClick={() => onEdit(true)}>
        {t(words.edit)}
      </Button>
    )
  }
  const record = async () => {
    setAsking(false)
    await sheet.flush(note.trim())
    setNote('')
    if (sheet.pendingCount() > 0) return
    onEdit(false)
    toast(t(words.done))
  }
  return (
    <>
      <Button onClick={() => void sheet.discard().then(() => onEdit(false))}>{t(words.drop)}</Button>
      <Button variant="primary" disabled={count === 0} onClick={() => setAsking(true)}>
        {t(words.record)}
      </Button>
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        size="small"
        title={t(words.title, { count })}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t(words.later)}</Button>
            <Button variant="primary" disabled={note.trim() === ''} onClick={() => void record()}>
              {t(words.record)}
            </Button>
          </>
        }
      >
        <TextArea
          label={t(words.note)}
          description={t(words.help)}
          data-autofocus
          maxLength={500}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </Dialog>
    </>
  )
}
