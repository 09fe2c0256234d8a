import { useState } from 'react'
import { useAct } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { Problem } from '../../../admin/ui/problem.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { shortDate, type IsoDate } from '../../../platform/time/dates.ts'
import { removeHoliday } from '../endpoints.ts'
import type { CalendarDay } from './rule.ts'

const words = {
  title: { vi: 'Bỏ ngày {date} khỏi lịch', en: 'Take {date} out of the calendar' },
  effect: {
    vi: 'Ngày trong tuần trở lại là ngày làm việc, cuối tuần trở lại là ngày nghỉ. Thời hạn đi qua ngày này được tính lại.',
    en: 'A weekday is worked again, a weekend day is off again. Deadlines across it are computed anew.',
  },
  reason: { vi: 'Vì sao', en: 'Why' },
  act: { vi: 'Bỏ khỏi lịch', en: 'Take out' },
} as const satisfies Record<string, Labels>

type RemoveDayProps = { day: CalendarDay; onRemoved: (day: CalendarDay) => void; onClose: () => void }

export function RemoveDay({ day, onRemoved, onClose }: RemoveDayProps) {
  const t = useWords()
  const [reason, setReason] = useState('')
  const remove = useAct(removeHoliday)
  const date = day.date as IsoDate
  const save = async () => {
    await remove.mutateAsync({ date, reason })
    onRemoved(day)
    onClose()
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      size="small"
      title={t(words.title, { date: shortDate(date) })}
      actions={
        <Button
          variant="danger"
          disabled={reason.trim() === ''}
          busy={remove.isPending}
          onClick={() => void save().catch(() => {})}
        >
          {t(words.act)}
        </Button>
      }
    >
      <p>{t(words.effect)}</p>
      <TextField
        label={t(words.reason)}
        required
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Problem error={remove.error} />
    </Dialog>
  )
}
