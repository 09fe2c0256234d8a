import { useState } from 'react'
import { Button } from '../../../../../admin/ui/button.tsx'
import { Dialog } from '../../../../../admin/ui/dialog.tsx'
import { TextArea } from '../../../../../admin/ui/text-field.tsx'
import { useWords } from '../../../../../admin/words.ts'
import type { Labels } from '../../../../../platform/labels.ts'
import {
  textTransitions,
  type TextTransition,
  type TextTransitionName,
} from '../../../../../records/texts/states.ts'

const words = {
  mend: { vi: 'Lý do, điều cần sửa', en: 'Why, and what to mend' },
  own: { vi: 'Vì sao bạn tự quyết định', en: 'Why you decide yourself' },
  ownTold: {
    vi: 'Bạn đã viết hoặc thẩm định bản này. Quy tắc duyệt cho phép một người làm nếu nói rõ lý do; lý do được ghi vào nhật ký và người khác đọc được.',
    en: 'You wrote or reviewed this translation. The rule lets one person decide who says why; the reason is kept in the log for others to read.',
  },
  withdrawing: {
    vi: 'Người đọc sẽ không còn thấy bản này; địa chỉ của nó báo là đã gỡ. Các ngôn ngữ khác không đổi.',
    en: 'Readers will no longer see this text; its address says that it is gone. Other languages stay.',
  },
  shortest: { vi: 'Ít nhất 10 ký tự.', en: 'At least 10 characters.' },
  later: { vi: 'Để sau', en: 'Not now' },
} as const satisfies Record<string, Labels>

const SHORTEST_REASON = 10

type ReasonDialogProps = {
  to: TextTransitionName
  /** One decides about words of one's own. */
  own: boolean
  onClose: () => void
  onSend: (note: string | undefined) => Promise<void>
}

/** Asks why before a step that others must understand. */
export function ReasonDialog({ to, own, onClose, onSend }: ReasonDialogProps) {
  const t = useWords()
  const [note, setNote] = useState('')
  const { label, needsNote }: TextTransition = textTransitions[to]
  const shortest = own ? SHORTEST_REASON : needsNote === true ? 1 : 0
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(label)}
      actions={
        <>
          <Button onClick={onClose}>{t(words.later)}</Button>
          <Button
            variant="primary"
            disabled={note.trim().length < shortest}
            onClick={() => void onSend(note.trim() || undefined)}
          >
            {t(label)}
          </Button>
        </>
      }
    >
      {own && <p>{t(words.ownTold)}</p>}
      {to === 'withdraw' && <p>{t(words.withdrawing)}</p>}
      <TextArea
        label={t(own ? words.own : words.mend)}
        {...(own ? { description: t(words.shortest) } : {})}
        value={note}
        data-autofocus
        maxLength={own ? 500 : 2000}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </Dialog>
  )
}
