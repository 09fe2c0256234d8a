import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import {
  textTransitions,
  type TextTransition,
  type TextTransitionName,
} from '../../../records/texts/states.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { TextArea } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'

const words = {
  why: { vi: 'Lý do, điều cần sửa', en: 'Why, and what to mend' },
  withdrawing: {
    vi: 'Người đọc sẽ không còn thấy bản này; địa chỉ của nó báo là đã gỡ. Các ngôn ngữ khác không đổi.',
    en: 'Readers will no longer see this text; its address says that it is gone. Other languages stay.',
  },
  later: { vi: 'Để sau', en: 'Not now' },
} as const satisfies Record<string, Labels>

type NoteDialogProps = {
  to: TextTransitionName
  onClose: () => void
  onSend: (note: string | undefined) => Promise<void>
}

/** Asks why before a step that others must understand. */
export function NoteDialog({ to, onClose, onSend }: NoteDialogProps) {
  const t = useWords()
  const [note, setNote] = useState('')
  const transition: TextTransition = textTransitions[to]
  const label = t(transition.label)
  return (
    <Dialog
      opened
      onClose={onClose}
      title={label}
      actions={
        <>
          <Button onClick={onClose}>{t(words.later)}</Button>
          <Button
            variant="primary"
            disabled={transition.needsNote === true && note.trim() === ''}
            onClick={() => void onSend(note.trim() || undefined)}
          >
            {label}
          </Button>
        </>
      }
    >
      {to === 'withdraw' && <p>{t(words.withdrawing)}</p>}
      <TextArea
        label={t(words.why)}
        value={note}
        data-autofocus
        maxLength={2000}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </Dialog>
  )
}
