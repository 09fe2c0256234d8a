import { useAct } from '../../../admin/queries.ts'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { checkHolidays } from '../endpoints.ts'
import { SourceDialog } from './source-dialog.tsx'

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
  const check = useAct(checkHolidays)
  return (
    <SourceDialog
      title={t(words.title, { year })}
      effect={t(words.effect)}
      label={t(words.source)}
      act={t(words.act)}
      done={t(words.done, { year })}
      check={check}
      onCheck={(source) => check.mutateAsync({ year, source })}
      onClose={onClose}
    />
  )
}
