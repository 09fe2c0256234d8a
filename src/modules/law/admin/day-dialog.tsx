import { useState } from 'react'
import { useAct } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { ChoiceField } from '../../../admin/ui/check-field.tsx'
import { DateField } from '../../../admin/ui/date-field.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { Problem } from '../../../admin/ui/problem.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { shortDate, type IsoDate } from '../../../platform/time/dates.ts'
import { removeHoliday, setHoliday } from '../endpoints.ts'
import { kindLabels } from './day-words.ts'
import css from './law.module.css'
import type { CalendarDay } from './rule.ts'

const words = {
  title: { vi: 'Ghi một ngày vào lịch', en: 'Enter a day in the calendar' },
  date: { vi: 'Ngày', en: 'Day' },
  kind: { vi: 'Ngày này là', en: 'This day is' },
  nameVi: { vi: 'Tên ngày nghỉ', en: 'Name in Vietnamese' },
  nameEn: { vi: 'Tên tiếng Anh', en: 'Name in English' },
  instead: { vi: 'Làm bù cho ngày', en: 'In place of' },
  source: { vi: 'Theo văn bản nào', en: 'Which document orders it' },
  example: { vi: 'Thông báo số …/TB-BNV ngày …', en: 'Notice no. …, date …' },
  save: { vi: 'Ghi vào lịch', en: 'Enter' },
  saved: { vi: 'Đã ghi ngày {date}; thời hạn được tính lại', en: '{date} is entered; deadlines follow' },
  undone: { vi: 'Hoàn tác việc ghi ngày', en: 'Undone' },
} as const satisfies Record<string, Labels>

type DayDialogProps = { date: string | null; day: CalendarDay | null; year: number; onClose: () => void }

/** A day off or a day worked, with the document that orders it. */
export function DayDialog({ date: chosen, day, onClose }: DayDialogProps) {
  const t = useWords()
  const [date, setDate] = useState(chosen)
  const [kind, setKind] = useState<CalendarDay['kind']>(day?.kind ?? 'holiday')
  const [vi, setVi] = useState(day?.name?.vi ?? '')
  const [en, setEn] = useState(day?.name?.en ?? '')
  const [instead, setInstead] = useState(day?.insteadOf ?? null)
  const [source, setSource] = useState(day?.source ?? '')
  const put = useAct(setHoliday)
  const remove = useAct(removeHoliday)
  const isOff = kind !== 'work'
  const save = async () => {
    if (date === null) return
    const iso = date as IsoDate
    const name = isOff ? { vi: vi.trim(), en: en.trim() || vi.trim() } : null
    await put.mutateAsync({
      date: iso,
      kind,
      name,
      insteadOf: isOff ? null : instead,
      source,
    })
    toast(t(words.saved, { date: shortDate(iso) }), () =>
      day
        ? put.mutateAsync({
            ...day,
            date: iso,
            insteadOf: day.insteadOf,
            source: day.source ?? source,
          })
        : remove.mutateAsync({ date: iso, reason: t(words.undone) }),
    )
    onClose()
  }
  const ready = date !== null && source.trim() !== '' && (!isOff || vi.trim() !== '')
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title)}
      actions={
        <Button
          variant="primary"
          disabled={!ready}
          busy={put.isPending}
          onClick={() => void save().catch(() => {})}
        >
          {t(words.save)}
        </Button>
      }
    >
      <div className={css.fields}>
        <DateField label={t(words.date)} required value={date} onChange={setDate} />
        <ChoiceField
          label={t(words.kind)}
          choices={Object.entries(kindLabels).map(([value, label]) => ({
            value: value as CalendarDay['kind'],
            label: t(label),
          }))}
          value={kind}
          onChange={setKind}
        />
        {isOff ? (
          <>
            <TextField
              label={t(words.nameVi)}
              required
              value={vi}
              onChange={({ currentTarget }) => setVi(currentTarget.value)}
            />
            <TextField
              label={t(words.nameEn)}
              value={en}
              onChange={({ currentTarget }) => setEn(currentTarget.value)}
            />
          </>
        ) : (
          <DateField label={t(words.instead)} value={instead} onChange={setInstead} />
        )}
        <TextField
          label={t(words.source)}
          placeholder={t(words.example)}
          required
          value={source}
          onChange={({ currentTarget }) => setSource(currentTarget.value)}
        />
        <Problem error={put.error} />
      </div>
    </Dialog>
  )
}
