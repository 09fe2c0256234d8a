import { createLazyRoute } from '@tanstack/react-router'
import { useAct, useCall } from '../../../admin/queries.ts'
import { Administration, forAdministrators } from '../../../admin/shell/administration.tsx'
import { Empty } from '../../../admin/ui/empty.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { HourField } from '../../../admin/ui/hour-field.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { listLetters, setDigestTime } from '../endpoints.ts'
import css from './mail.module.css'
import { momentWords } from './moments.ts'

const words = {
  title: { vi: 'Thư', en: 'Mail' },
  noServer: {
    vi: 'Chưa đặt máy chủ gửi thư (CHALO_SMTP_URL), nên thư không được gửi đi mà giữ ở đây 14 ngày, tối đa 500 thư.',
    en: 'No mail server is set (CHALO_SMTP_URL), so letters are not sent but kept here for 14 days, 500 at most.',
  },
  server: {
    vi: 'Thư gửi đi từ {from}. Ở đây chỉ còn những thư máy chủ chưa nhận; Chalo tự gửi lại.',
    en: 'Letters are sent from {from}. Here are only those that the server has not taken yet; Chalo tries again.',
  },
  digestAt: { vi: 'Giờ gửi bản tin hằng ngày của mọi người', en: 'Hour of everybody’s daily digest' },
  digestHelp: {
    vi: 'Ai chọn giờ riêng trong tài khoản thì theo giờ riêng.',
    en: 'Whoever chose an hour in the account keeps it.',
  },
  saved: { vi: 'Đã lưu', en: 'Saved' },
  to: { vi: 'Gửi {recipient}', en: 'To {recipient}' },
  refused: { vi: 'Chưa gửi được ({attempts} lần): {reason}', en: 'Not sent ({attempts} attempts): {reason}' },
  none: { vi: 'Không có thư nào', en: 'No letters' },
  noneText: {
    vi: 'Khi có việc cần báo bằng thư, thư hiện ở đây cho tới khi gửi được.',
    en: 'When something has to be told by mail, the letter stands here until it is sent.',
  },
  loading: { vi: 'Đang mở thư', en: 'Opening the letters' },
} as const satisfies Record<string, Labels>

/** The letters that are kept, for the administrator: all of them without a mail server, else those not sent yet. */
function MailPage() {
  const t = useWords()
  const { data, error, isPending, refetch } = useCall(listLetters, {}, { keep: true, every: 15_000 })
  const setTime = useAct(setDigestTime, { refreshes: [listLetters], onDone: () => toast(t(words.saved)) })
  return (
    <Administration title={words.title} count={data?.items.length}>
      <div className={css.body}>
        {error && !data && <Failure error={error} retry={() => void refetch()} />}
        {isPending && <SkeletonRows label={t(words.loading)} />}
        {data && (
          <>
            <Note tone={data.server ? 'plain' : 'light'} icon="mail">
              {data.server ? t(words.server, { from: data.from }) : t(words.noServer)}
            </Note>
            <div className={css.hour}>
              <HourField
                label={t(words.digestAt)}
                description={t(words.digestHelp)}
                value={data.digestAt}
                onChange={(at) => setTime.mutate({ at })}
              />
            </div>
            {data.items.length === 0 && <Empty title={t(words.none)}>{t(words.noneText)}</Empty>}
            <ul className={css.letters}>
              {data.items.map((letter) => (
                <li key={letter.id}>
                  <details>
                    <summary>
                      <b>{letter.subject}</b>
                      <span>{t(words.to, { recipient: letter.recipient })}</span>
                      <time dateTime={letter.createdAt}>{t(momentWords(letter.createdAt))}</time>
                    </summary>
                    {letter.refused && (
                      <p className={css.refused}>
                        {t(words.refused, { attempts: letter.attempts, reason: letter.refused })}
                      </p>
                    )}
                    <pre>{letter.text}</pre>
                  </details>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Administration>
  )
}

export const page = createLazyRoute('/office/admin/mail')({ component: forAdministrators(MailPage) })
