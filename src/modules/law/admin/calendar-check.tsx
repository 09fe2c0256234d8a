import { useState } from 'react'
import { useAct } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { Problem } from '../../../admin/ui/problem.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { checkHolidays } from '../endpoints.ts'

const words = {
  title: { vi: 'Đã đối chiếu lịch nghỉ năm {year}', en: 'Mark {year} as checked' },
  effect: {
    vi: 'Mọi ngày «chưa chắc» trong năm được coi là chắc chắn; thời hạn đi qua năm này không còn là tạm tính.',
    en: 'Every “not certain” day becomes certain, and deadlines across the year are no longer provisional.',
  },
  source: { vi: 'Đối chiếu với văn bản nào', en: 'Which document it was held against' },
  act: { vi: 'Đã đối chiếu', en: 'Mark as checked' },
  done: { vi: 'Đã ghi nhận đối chiếu năm {year}', en: '{year} is marked as checked' },
} as const satisfies Record<string, Labels>

export function CalendarCheck({ year, onClose }: { year: number; onClose: () => void }) {
  const t = useWords()
  const [source, setSource] = useState('')
  const check = useAct(checkHolidays)
  const save = async () => {
    await check.mutateAsync({ year, source })
    toast(t(words.done, { year }))
    onClose()
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title, { year })}
      actions={
        <Button
          variant="primary"
          disabled={source.trim() === ''}
          busy={check.isPending}
          onClick={() => void save().catch(() => {})}
        >
          {t(words.act)}
        </Button>
      }
    >
      <p>{t(words.effect)}</p>
      <TextField
        label={t(words.source)}
        required
        value={source}
        onChange={({ currentTarget }) => setSource(currentTarget.value)}
      />
      <Problem error={check.error} />
    </Dialog>
  )
}
