import { useWords } from '../../../../../admin/words.ts'
import type { Labels } from '../../../../../platform/labels.ts'
import {
  textTransitions,
  type TextTransition,
  type TextTransitionName,
} from '../../../../../records/texts/states.ts'
import { AskDialog, OwnReasonDialog } from './ask-dialog.tsx'

const words = {
  mend: { vi: 'Lý do, điều cần sửa', en: 'Why, and what to mend' },
  withdrawing: {
    vi: 'Người đọc sẽ không còn thấy bản này; địa chỉ của nó báo là đã gỡ. Các ngôn ngữ khác không đổi.',
    en: 'Readers will no longer see this text; its address says that it is gone. Other languages stay.',
  },
} as const satisfies Record<string, Labels>

type MoveDialogProps = {
  to: TextTransitionName
  /** One decides about words of one's own. */
  own: boolean
  onClose: () => void
  onSend: (said: { note?: string; reason?: string }) => Promise<void>
}

/** Asks why before a step that others must understand. */
export function MoveDialog({ to, own, onClose, onSend }: MoveDialogProps) {
  const t = useWords()
  const { label, needsNote }: TextTransition = textTransitions[to]
  if (own) {
    return <OwnReasonDialog act={t(label)} onClose={onClose} onSend={(reason) => onSend({ reason })} />
  }
  return (
    <AskDialog
      act={t(label)}
      label={t(words.mend)}
      shortest={needsNote === true ? 1 : 0}
      longest={2000}
      onClose={onClose}
      onSend={(note) => onSend(note === '' ? {} : { note })}
    >
      {to === 'withdraw' && <p>{t(words.withdrawing)}</p>}
    </AskDialog>
  )
}
