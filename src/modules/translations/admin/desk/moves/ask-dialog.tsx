import { useState, type ReactNode } from 'react'
import { Button } from '../../../../../admin/ui/button.tsx'
import { Dialog } from '../../../../../admin/ui/dialog.tsx'
import { TextArea } from '../../../../../admin/ui/text-field.tsx'
import { useWords } from '../../../../../admin/words.ts'
import type { Labels } from '../../../../../platform/labels.ts'

const words = {
  own: { vi: 'Vì sao bạn tự quyết định', en: 'Why you decide yourself' },
  ownTold: {
    vi: 'Bạn đã viết hoặc thẩm định phần này. Quy tắc duyệt cho phép một người làm nếu nói rõ lý do; lý do được ghi vào nhật ký và người khác đọc được.',
    en: 'You wrote or reviewed this yourself. The rule lets one person decide who says why; the reason is kept in the log for others to read.',
  },
  shortest: { vi: 'Ít nhất {count} ký tự.', en: 'At least {count} characters.' },
  later: { vi: 'Để sau', en: 'Not now' },
} as const satisfies Record<string, Labels>

/** As the log of reasons wants them. */
const SHORTEST_REASON = 10
const LONGEST_REASON = 500

type AskDialogProps = {
  /** What will be done, by its name. */
  act: string
  label: string
  shortest: number
  longest: number
  onClose: () => void
  onSend: (said: string) => Promise<void>
  children?: ReactNode
}

/** Asks for a few words before something is done. */
export function AskDialog({ act, label, shortest, longest, onClose, onSend, children }: AskDialogProps) {
  const t = useWords()
  const [said, setSaid] = useState('')
  return (
    <Dialog
      opened
      onClose={onClose}
      title={act}
      actions={
        <>
          <Button onClick={onClose}>{t(words.later)}</Button>
          <Button
            variant="primary"
            disabled={said.trim().length < shortest}
            onClick={() => void onSend(said.trim())}
          >
            {act}
          </Button>
        </>
      }
    >
      {children}
      <TextArea
        label={label}
        {...(shortest > 1 ? { description: t(words.shortest, { count: shortest }) } : {})}
        value={said}
        data-autofocus
        maxLength={longest}
        onChange={({ currentTarget }) => setSaid(currentTarget.value)}
      />
    </Dialog>
  )
}

/** Asks why somebody decides about words of his own, where a rule lets him. */
export function OwnReasonDialog(props: Pick<AskDialogProps, 'act' | 'onClose' | 'onSend'>) {
  const t = useWords()
  return (
    <AskDialog {...props} label={t(words.own)} shortest={SHORTEST_REASON} longest={LONGEST_REASON}>
      <p>{t(words.ownTold)}</p>
    </AskDialog>
  )
}
