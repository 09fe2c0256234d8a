import { useState } from 'react'
import type { Arrived } from '../../../../admin/api.ts'
import { useAct } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { DateField } from '../../../../admin/ui/date-field.tsx'
import { Dialog } from '../../../../admin/ui/dialog.tsx'
import { Problem } from '../../../../admin/ui/problem.tsx'
import { TextField } from '../../../../admin/ui/text-field.tsx'
import { toast } from '../../../../admin/ui/toast.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { today } from '../../../../platform/time/dates.ts'
import { endObligation, type ObligationView } from '../../coverage/obligations/endpoints.ts'
import css from './coverage.module.css'

const words = {
  title: { vi: 'Kết thúc nghĩa vụ dịch', en: 'End the obligation' },
  effect: {
    vi: '«{name}»: bản gốc duyệt sau ngày này không còn phải dịch theo nghĩa vụ; việc đã đến hạn trước đó vẫn còn. Không hoàn tác được; khi cần, đặt nghĩa vụ mới.',
    en: '“{name}”: sources approved after this day are no longer owed; what was owed before stays so. It cannot be undone; set a new one when needed.',
  },
  to: { vi: 'Áp dụng đến hết ngày', en: 'In force until' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHelp: { vi: 'Ít nhất 10 ký tự; được ghi vào nhật ký.', en: 'At least 10 characters; it is logged.' },
  end: { vi: 'Kết thúc nghĩa vụ', en: 'End it' },
  ended: { vi: 'Đã kết thúc nghĩa vụ dịch.', en: 'The obligation is ended.' },
} as const satisfies Record<string, Labels>

type EndObligationProps = { obligation: Arrived<ObligationView>; name: string; onClose: () => void }

const SHORTEST_REASON = 10

export function EndObligation({ obligation, name, onClose }: EndObligationProps) {
  const t = useWords()
  const [validTo, setValidTo] = useState<string | null>(today())
  const [reason, setReason] = useState('')
  const end = useAct(endObligation, {
    onDone: () => {
      toast(t(words.ended))
      onClose()
    },
  })
  const isReady = validTo !== null && reason.trim().length >= SHORTEST_REASON
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title)}
      actions={
        <Button
          variant="danger"
          disabled={!isReady}
          busy={end.isPending}
          onClick={() => validTo !== null && end.mutate({ id: obligation.id, validTo, reason })}
        >
          {t(words.end)}
        </Button>
      }
    >
      <div className={css.form}>
        <p>{t(words.effect, { name })}</p>
        <DateField label={t(words.to)} value={validTo} onChange={setValidTo} />
        <TextField
          label={t(words.reason)}
          description={t(words.reasonHelp)}
          maxLength={500}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Problem error={end.error} />
      </div>
    </Dialog>
  )
}
