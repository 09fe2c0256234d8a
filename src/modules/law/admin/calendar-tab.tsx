import { useState } from 'react'
import { useAct, useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { IconButton } from '../../../admin/ui/icon-button.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import { dayOfMoment } from '../../../admin/moments.ts'
import type { Labels } from '../../../platform/labels.ts'
import { shortDate, today, yearOf, type IsoDate } from '../../../platform/time/dates.ts'
import { readHolidays, setHoliday } from '../endpoints.ts'
import { CalendarCheck } from './calendar-check.tsx'
import { DayDialog } from './day-dialog.tsx'
import { DayTable } from './day-table.tsx'
import css from './law.module.css'
import { RemoveDay } from './remove-day.tsx'
import type { CalendarDay, LawTabProps } from './rule.ts'
import { SwapDialog } from './swap-dialog.tsx'
import { YearGrid } from './year-grid.tsx'

const words = {
  earlier: { vi: 'Năm trước', en: 'Earlier year' },
  later: { vi: 'Năm sau', en: 'Later year' },
  set: { vi: 'Ghi một ngày', en: 'Enter a day' },
  swap: { vi: 'Hoán đổi ngày', en: 'Swap days' },
  check: { vi: 'Đã đối chiếu cả năm', en: 'Mark the year as checked' },
  loading: { vi: 'Đang tải lịch nghỉ', en: 'Loading the calendar' },
  unknown: {
    vi: 'Chưa biết gì về năm {year}: chỉ thứ Bảy, Chủ nhật là ngày nghỉ. Thời hạn đi qua năm này chưa chắc chắn.',
    en: 'Nothing is known of {year}: only weekends are off. Deadlines across this year are provisional.',
  },
  unverified: {
    vi: 'Chưa kiểm chứng. Nguồn: {source}',
    en: 'Not verified. Source: {source}',
  },
  verified: { vi: 'Đã đối chiếu. Nguồn: {source}', en: 'Checked. Source: {source}' },
  checked: { vi: '{by} đối chiếu ngày {on}: {source}', en: 'Checked by {by} on {on}: {source}' },
  removed: { vi: 'Đã bỏ ngày {date} khỏi lịch nghỉ', en: '{date} is out of the calendar' },
  restored: { vi: 'Hoàn tác việc bỏ ngày', en: 'Undone' },
} as const satisfies Record<string, Labels>

type Asking =
  | { what: 'set'; date: string | null; day: CalendarDay | null }
  | { what: 'swap' | 'check' }
  | null

/** A year of days off and days worked, as a grid and as a list. */
export function CalendarTab({ address, onChange }: LawTabProps) {
  const t = useWords()
  const year = Number(address['year']) || yearOf(today())
  const calendar = useCall(readHolidays, { year }, { keep: true })
  const [asking, setAsking] = useState<Asking>(null)
  const [removing, setRemoving] = useState<CalendarDay | null>(null)
  const put = useAct(setHoliday)
  const { data } = calendar
  const go = (to: number) => onChange({ year: String(to) })
  const choose = (date: string) =>
    setAsking({ what: 'set', date, day: data?.days.find((day) => day.date === date) ?? null })
  const removed = (day: CalendarDay) =>
    toast(t(words.removed, { date: shortDate(day.date as IsoDate) }), () =>
      put.mutateAsync({
        ...day,
        date: day.date,
        insteadOf: day.insteadOf,
        source: day.source ?? data?.source ?? t(words.restored),
      }),
    )
  return (
    <>
      <div className={css.yearBar}>
        <IconButton icon="left" label={t(words.earlier)} onClick={() => go(year - 1)} />
        <h2>{year}</h2>
        <IconButton icon="right" label={t(words.later)} onClick={() => go(year + 1)} />
        <span className={css.stretch} />
        <Button variant="quiet" onClick={() => setAsking({ what: 'check' })}>
          {t(words.check)}
        </Button>
        <Button icon="history" onClick={() => setAsking({ what: 'swap' })}>
          {t(words.swap)}
        </Button>
        <Button
          variant="primary"
          icon="plus"
          onClick={() => setAsking({ what: 'set', date: null, day: null })}
        >
          {t(words.set)}
        </Button>
      </div>
      {calendar.error && <Failure error={calendar.error} retry={() => void calendar.refetch()} />}
      {!data && !calendar.error && <SkeletonRows label={t(words.loading)} />}
      {data && (
        <>
          <Note tone={data.source === null ? 'light' : 'plain'} icon={data.verified ? 'check' : 'info'}>
            {data.source === null
              ? t(words.unknown, { year })
              : data.check
                ? t(words.checked, { ...data.check, on: dayOfMoment(data.check.at) })
                : t(data.verified ? words.verified : words.unverified, { source: data.source })}
            {data.note && <p>{t(data.note)}</p>}
          </Note>
          <YearGrid year={year} days={data.days} onChoose={choose} />
          <DayTable days={data.days} onEdit={(day) => choose(day.date)} onRemove={setRemoving} />
        </>
      )}
      {asking?.what === 'set' && <DayDialog {...asking} year={year} onClose={() => setAsking(null)} />}
      {asking?.what === 'swap' && <SwapDialog onClose={() => setAsking(null)} />}
      {asking?.what === 'check' && <CalendarCheck year={year} onClose={() => setAsking(null)} />}
      {removing && <RemoveDay day={removing} onRemoved={removed} onClose={() => setRemoving(null)} />}
    </>
  )
}
