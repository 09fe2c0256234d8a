import { useState } from 'react'
import type { Arrived } from '../../../../admin/api.ts'
import { dayAndTime, dayOfMoment } from '../../../../admin/moments.ts'
import { useAct } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Confirm } from '../../../../admin/ui/confirm.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { jobEndpoints, type JobLinkView, type JobView } from '../../jobs/endpoints.ts'
import css from './jobs.module.css'
import { LinkDialog } from './link-dialog.tsx'

const words = {
  title: { vi: 'Liên kết cho người dịch', en: 'Links for the translator' },
  lead: {
    vi: 'Người dịch mở liên kết để dịch, không cần tài khoản; chỉ thấy các mục của gói này.',
    en: 'The translator opens the link and needs no account; only the items of this job are seen.',
  },
  make: { vi: 'Lập liên kết', en: 'Make a link' },
  revoke: { vi: 'Thu hồi', en: 'Withdraw' },
  revokeTitle: { vi: 'Thu hồi liên kết?', en: 'Withdraw the link?' },
  revokeText: {
    vi: 'Người dịch không mở được gói bằng liên kết này nữa. Những gì đã lưu vẫn còn.',
    en: 'The translator can no longer open the job by this link. What was saved is kept.',
  },
  made: { vi: '{by} lập ngày {on}', en: 'Made by {by} on {on}' },
  until: { vi: 'Dùng đến {at}', en: 'Works until {at}' },
  opened: { vi: 'mở lần cuối {at}', en: 'last opened {at}' },
  never: { vi: 'chưa mở lần nào', en: 'never opened' },
  revoked: { vi: 'Đã thu hồi {at}', en: 'Withdrawn {at}' },
  over: { vi: 'Không còn dùng được', en: 'No longer works' },
} as const satisfies Record<string, Labels>

/** The links of a job with how each stands. */
export function JobLinks({ job }: { job: Arrived<JobView> }) {
  const t = useWords()
  const [making, setMaking] = useState(false)
  const [revoking, setRevoking] = useState<string | null>(null)
  const revoke = useAct(jobEndpoints.revokeLink)
  return (
    <section>
      <h2>{t(words.title)}</h2>
      <p className={css.quiet}>{t(words.lead)}</p>
      <ul className={css.links}>
        {job.links.map((link) => (
          <li key={link.id}>
            <LinkStanding link={link} />
            {link.open && (
              <Button variant="quiet" onClick={() => setRevoking(link.id)}>
                {t(words.revoke)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {job.may.link && (
        <p className={css.make}>
          <Button icon="link" onClick={() => setMaking(true)}>
            {t(words.make)}
          </Button>
        </p>
      )}
      <LinkDialog job={job} opened={making} onClose={() => setMaking(false)} />
      <Confirm
        opened={revoking !== null}
        onClose={() => setRevoking(null)}
        title={t(words.revokeTitle)}
        act={t(words.revoke)}
        danger
        onConfirm={() =>
          revoking === null ? undefined : revoke.mutateAsync({ id: job.id, linkId: revoking })
        }
      >
        {t(words.revokeText)}
      </Confirm>
    </section>
  )
}

function LinkStanding({ link }: { link: Arrived<JobLinkView> }) {
  const t = useWords()
  const { createdByName, createdAt, expiresAt, revokedAt, lastOpenedAt, open } = link
  const standing =
    revokedAt !== null
      ? t(words.revoked, { at: dayAndTime(revokedAt) })
      : open
        ? t(words.until, { at: dayOfMoment(expiresAt) })
        : t(words.over)
  return (
    <span>
      {standing}
      <small>
        {t(words.made, { by: createdByName, on: dayOfMoment(createdAt) })},{' '}
        {lastOpenedAt === null ? t(words.never) : t(words.opened, { at: dayAndTime(lastOpenedAt) })}
      </small>
    </span>
  )
}
