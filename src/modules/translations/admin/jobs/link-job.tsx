import { useState } from 'react'
import type { Arrived } from '../../../../admin/api.ts'
import { dayAndTime, dayOfMoment } from '../../../../admin/moments.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Facts } from '../../../../admin/ui/facts.tsx'
import { Note } from '../../../../admin/ui/note.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { languageInSentence, languageName } from '../../jobs/language-name.ts'
import type { LinkView } from '../../jobs/link-endpoints.ts'
import { changeLines } from './changes.ts'
import { Deadline } from './deadline.tsx'
import { DeliverDialog } from './deliver-dialog.tsx'
import { LinkFiles } from './link-files.tsx'
import { LinkFrame } from './link-frame.tsx'
import css from './link.module.css'
import { Progress } from './progress.tsx'
import { common } from './words.ts'

const words = {
  lead: {
    vi: 'Chào {name}. {by} giao bạn dịch các mục dưới đây từ tiếng Việt sang {language}.',
    en: 'Welcome, {name}. {by} asks you to translate the items below from Vietnamese into {language}.',
  },
  until: { vi: 'Liên kết dùng đến', en: 'The link works until' },
  notes: { vi: 'Ghi chú của người giao', en: 'Notes' },
  items: { vi: 'Các mục', en: 'Items' },
  words: { vi: '{count} từ', en: '{count} words' },
  deliver: { vi: 'Giao bài', en: 'Deliver' },
  delivered: {
    vi: 'Bạn đã giao bài. Người giao gói dịch sẽ nghiệm thu hoặc trả lại; tới lúc đó chỉ đọc được.',
    en: 'You have delivered. It is accepted or returned now; until then you can only read.',
  },
  returned: { vi: 'Gói dịch được trả lại để sửa: “{note}”', en: 'The job came back to be mended: “{note}”' },
  changed: {
    vi: 'Gói dịch được sửa lúc {time}:',
    en: 'The job was changed on {time}:',
  },
  saved: {
    vi: 'Mọi thứ bạn gõ tự lưu. Có thể đóng trang và mở lại bằng chính liên kết này.',
    en: 'What you type is saved by itself. You may close the page and open it again by the same link.',
  },
} as const satisfies Record<string, Labels>

type LinkJobProps = {
  token: string
  job: Arrived<LinkView>
  onItem: (id: string) => void
  onImport: () => void
}

/** The job of a link: what is asked, by when, and its items. */
export function LinkJob({ token, job, onItem, onImport }: LinkJobProps) {
  const t = useWords()
  const locale = useLocale()
  const [delivering, setDelivering] = useState(false)
  const isOpen = job.state === 'open'
  return (
    <LinkFrame organization={job.organization}>
      <h1>{job.title}</h1>
      <p>
        {t(words.lead, {
          name: job.assignee,
          by: job.givenBy,
          language: locale === 'vi' ? languageInSentence(job.locale) : languageName(job.locale, locale),
        })}
      </p>
      {!isOpen && (
        <Note tone="forest" icon="check" role="status">
          {t(words.delivered)}
        </Note>
      )}
      {job.returnedBecause !== null && (
        <Note tone="light" icon="undo">
          {t(words.returned, { note: job.returnedBecause })}
        </Note>
      )}
      {job.changed !== null && (
        <Note tone="river" icon="history" role="status">
          {t(words.changed, { time: dayAndTime(job.changed.at) })}
          <ul className={css.changes}>
            {changeLines(job.changed.changes, t).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Note>
      )}
      <Facts
        facts={[
          { name: t(common.deadline), value: <Deadline job={job} /> },
          { name: t(common.words), value: formatNumber(job.words, locale) },
          { name: t(common.progress), value: <Progress of={job.progress} label={t(common.progress)} /> },
          { name: t(words.until), value: dayOfMoment(job.expiresAt) },
        ]}
      />
      {job.notes !== null && (
        <section>
          <h2>{t(words.notes)}</h2>
          <p className={css.notes}>{job.notes}</p>
        </section>
      )}
      <h2>{t(words.items)}</h2>
      <ul className={css.items}>
        {job.items.map((item) => (
          <li key={item.id}>
            <button type="button" onClick={() => onItem(item.id)}>
              <b>{item.title}</b>
              <small>{t(words.words, { count: formatNumber(item.words, locale) })}</small>
              <Progress of={item.progress} label={item.title} />
            </button>
          </li>
        ))}
      </ul>
      <LinkFiles token={token} mayWrite={isOpen} onImport={onImport} />
      {isOpen && (
        <footer className={css.foot}>
          <p>{t(words.saved)}</p>
          <Button variant="primary" size="large" onClick={() => setDelivering(true)}>
            {t(words.deliver)}
          </Button>
        </footer>
      )}
      {delivering && <DeliverDialog token={token} job={job} onClose={() => setDelivering(false)} />}
    </LinkFrame>
  )
}
