import { useState } from 'react'
import { useAct } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { DateField } from '../../../admin/ui/date-field.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { Problem } from '../../../admin/ui/problem.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { shortDate, type IsoDate } from '../../../platform/time/dates.ts'
import { removeHoliday, swapDays } from '../endpoints.ts'
import css from './law.module.css'

const words = {
  title: { vi: 'Hoán đổi ngày nghỉ và ngày làm bù', en: 'Swap a weekday with a weekend day' },
  off: { vi: 'Nghỉ ngày (trong tuần)', en: 'Weekday off' },
  worked: { vi: 'Làm bù ngày (cuối tuần)', en: 'Weekend day worked' },
  source: { vi: 'Theo văn bản nào', en: 'Which document orders it' },
  act: { vi: 'Hoán đổi', en: 'Swap' },
  done: { vi: 'Nghỉ {off}, làm bù {worked}', en: '{off} off, {worked} worked' },
  undone: { vi: 'Hoàn tác việc hoán đổi', en: 'Undone' },
} as const satisfies Record<string, Labels>

export function SwapDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const [off, setOff] = useState<string | null>(null)
  const [worked, setWorked] = useState<string | null>(null)
  const [source, setSource] = useState('')
  const swap = useAct(swapDays)
  const remove = useAct(removeHoliday)
  const save = async () => {
    if (off === null || worked === null) return
    const days = { off: off as IsoDate, worked: worked as IsoDate }
    await swap.mutateAsync({ ...days, source })
    toast(t(words.done, { off: shortDate(days.off), worked: shortDate(days.worked) }), async () => {
      for (const date of [days.off, days.worked]) await remove.mutateAsync({ date, reason: t(words.undone) })
    })
    onClose()
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title)}
      actions={
        <Button
          variant="primary"
          disabled={off === null || worked === null || source.trim() === ''}
          busy={swap.isPending}
          onClick={() => void save().catch(() => {})}
        >
          {t(words.act)}
        </Button>
      }
    >
      <div className={css.fields}>
        <div className={css.pair}>
          <DateField label={t(words.off)} value={off} onChange={setOff} />
          <DateField label={t(words.worked)} value={worked} onChange={setWorked} />
        </div>
        <TextField
          label={t(words.source)}
          required
          value={source}
          onChange={({ currentTarget }) => setSource(currentTarget.value)}
        />
        <Problem error={swap.error} />
      </div>
    </Dialog>
  )
}
