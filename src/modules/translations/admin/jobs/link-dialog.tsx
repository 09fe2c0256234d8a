import { useState } from 'react'
import type { Arrived } from '../../../../admin/api.ts'
import { useAct } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { SwitchField } from '../../../../admin/ui/check-field.tsx'
import { Dialog } from '../../../../admin/ui/dialog.tsx'
import { Note } from '../../../../admin/ui/note.tsx'
import { SelectField } from '../../../../admin/ui/select-field.tsx'
import { TextField } from '../../../../admin/ui/text-field.tsx'
import { toast } from '../../../../admin/ui/toast.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { daysBetween, isIsoDate, today } from '../../../../platform/time/dates.ts'
import { jobEndpoints, LONGEST_LINK, type JobView } from '../../jobs/endpoints.ts'
import css from './jobs.module.css'

const words = {
  title: { vi: 'Lập liên kết cho {name}', en: 'Make a link for {name}' },
  lead: {
    vi: 'Ai có liên kết đều sửa được bản dịch đứng tên người dịch, nên chỉ gửi cho đúng người. Người dịch không duyệt được và không thấy gì khác.',
    en: 'Whoever has the link can translate in the name of the translator, so send it to nobody else. It approves nothing and shows nothing else.',
  },
  works: { vi: 'Liên kết dùng trong', en: 'The link works for' },
  days: { vi: '{count} ngày', en: '{count} days' },
  mail: { vi: 'Gửi đến {email}', en: 'Send it to {email}' },
  make: { vi: 'Lập liên kết', en: 'Make the link' },
  link: { vi: 'Liên kết', en: 'Link' },
  once: {
    vi: 'Liên kết chỉ hiện một lần. Sao chép để gửi qua kênh khác.',
    en: 'The link is shown once. Copy it to send it otherwise.',
  },
  copy: { vi: 'Sao chép', en: 'Copy' },
  copied: { vi: 'Đã sao chép liên kết', en: 'The link is copied' },
  done: { vi: 'Xong', en: 'Done' },
} as const satisfies Record<string, Labels>

/** Days beyond the deadline, for what has to be mended afterwards. */
const BEYOND = 14
const CHOICES = [7, 14, 30, 60, 90, LONGEST_LINK]

type LinkDialogProps = { job: Arrived<JobView>; opened: boolean; onClose: () => void }

/** Makes a link and shows it, once. */
export function LinkDialog({ job, opened, onClose }: LinkDialogProps) {
  const t = useWords()
  const [url, setUrl] = useState<string | null>(null)
  const close = () => {
    setUrl(null)
    onClose()
  }
  return (
    <Dialog opened={opened} onClose={close} title={t(words.title, { name: job.assignee.name })}>
      <div className={css.form}>
        {url === null ? <LinkForm job={job} onMade={setUrl} /> : <MadeLink url={url} onDone={close} />}
      </div>
    </Dialog>
  )
}

function LinkForm({ job, onMade }: { job: Arrived<JobView>; onMade: (url: string) => void }) {
  const t = useWords()
  const needed = isIsoDate(job.deadline) ? Math.max(1, daysBetween(today(), job.deadline)) + BEYOND : BEYOND
  const [days, setDays] = useState(() => CHOICES.find((choice) => choice >= needed) ?? LONGEST_LINK)
  const [mail, setMail] = useState(job.assigneeEmail !== null)
  const make = useAct(jobEndpoints.makeLink, { onDone: (made) => onMade(made.url) })
  return (
    <>
      <p>{t(words.lead)}</p>
      <SelectField
        label={t(words.works)}
        data={CHOICES.map((count) => ({ value: String(count), label: t(words.days, { count }) }))}
        value={String(days)}
        searchable={false}
        clearable={false}
        allowDeselect={false}
        onChange={(value) => value !== null && setDays(Number(value))}
      />
      {job.assigneeEmail !== null && (
        <SwitchField
          label={t(words.mail, { email: job.assigneeEmail })}
          checked={mail}
          onChange={(event) => setMail(event.currentTarget.checked)}
        />
      )}
      {make.error && (
        <Note tone="red" role="alert">
          {make.error.message}
        </Note>
      )}
      <div>
        <Button
          variant="primary"
          busy={make.isPending}
          onClick={() => make.mutate({ id: job.id, days, mail: mail && job.assigneeEmail !== null })}
        >
          {t(words.make)}
        </Button>
      </div>
    </>
  )
}

function MadeLink({ url, onDone }: { url: string; onDone: () => void }) {
  const t = useWords()
  const copy = async () => {
    await navigator.clipboard.writeText(url)
    toast(t(words.copied))
  }
  return (
    <>
      <TextField
        label={t(words.link)}
        description={t(words.once)}
        value={url}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={css.acts}>
        <Button icon="copy" onClick={() => void copy()}>
          {t(words.copy)}
        </Button>
        <Button variant="primary" onClick={onDone}>
          {t(words.done)}
        </Button>
      </div>
    </>
  )
}
