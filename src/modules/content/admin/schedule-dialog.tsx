import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import type { SentDescribedText } from '../../../records/http/text-addresses.ts'
import { call } from '../../../admin/api.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { DateField } from '../../../admin/ui/date-field.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { HourField } from '../../../admin/ui/hour-field.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { useWords } from '../../../admin/words.ts'
import { momentFrom, partsOf, type DayAndHour } from './moment-parts.ts'
import { useText } from './text-context.ts'
import css from './texts.module.css'
import { useTextAct } from './use-text-act.ts'

const words = {
  title: { vi: 'Lịch của bản này', en: 'Times of this text' },
  zone: {
    vi: 'Giờ Việt Nam. Để trống ngày thì không hẹn.',
    en: 'Times of Viet Nam. No date, no appointment.',
  },
  publishAt: { vi: 'Đăng từ ngày', en: 'Publish from' },
  embargoUntil: { vi: 'Cấm đăng đến ngày', en: 'Embargo until' },
  expiresAt: { vi: 'Tự gỡ vào ngày', en: 'Taken away on' },
  hour: { vi: 'Lúc', en: 'At' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  set: { vi: 'Hẹn', en: 'Set' },
} as const satisfies Record<string, Labels>

const names = ['publishAt', 'embargoUntil', 'expiresAt'] as const
type Name = (typeof names)[number]

/** When one language may be read: not before, not for the press yet, and until when. */
export function ScheduleDialog({ text, onClose }: { text: SentDescribedText; onClose: () => void }) {
  const { addresses, record, locale } = useText()
  const t = useWords()
  const { act, busy, problem } = useTextAct(onClose)
  const [times, setTimes] = useState<Readonly<Record<Name, DayAndHour>>>(() => ({
    publishAt: partsOf(text.publishAt),
    embargoUntil: partsOf(text.embargoUntil),
    expiresAt: partsOf(text.expiresAt),
  }))
  const set = () =>
    act((version) =>
      call(addresses.schedule, {
        id: record.id,
        locale,
        version,
        publishAt: momentFrom(times.publishAt),
        embargoUntil: momentFrom(times.embargoUntil),
        expiresAt: momentFrom(times.expiresAt),
      }),
    )
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title)}
      actions={
        <>
          <Button onClick={onClose}>{t(words.cancel)}</Button>
          <Button variant="primary" busy={busy} onClick={() => void set()}>
            {t(words.set)}
          </Button>
        </>
      }
    >
      <div className={css.times}>
        <p>{t(words.zone)}</p>
        {names.map((name) => (
          <div key={name} className={css.time}>
            <DateField
              label={t(words[name])}
              value={times[name].day}
              onChange={(day) => setTimes({ ...times, [name]: { ...times[name], day } })}
            />
            <HourField
              exact
              label={t(words.hour)}
              value={times[name].hour}
              onChange={(hour) => setTimes({ ...times, [name]: { ...times[name], hour } })}
            />
          </div>
        ))}
        {problem && (
          <Note tone="red" icon="warning" role="alert">
            {problem}
          </Note>
        )}
      </div>
    </Dialog>
  )
}
