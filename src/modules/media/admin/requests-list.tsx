import { useState } from 'react'
import type { Arrived } from '../../../admin/api.ts'
import { useAct, useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { Sideways } from '../../../admin/ui/sideways.tsx'
import { Table } from '../../../admin/ui/table.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { isIsoDate, localDate, shortDate } from '../../../platform/time/dates.ts'
import { requestEndpoints, type MediaRequest } from '../requests/endpoints.ts'
import css from './asset.module.css'

const words = {
  requests: { vi: 'Yêu cầu xin tư liệu', en: 'Requests' },
  who: { vi: 'Người xin', en: 'Who asks' },
  purpose: { vi: 'Mục đích', en: 'Purpose' },
  state: { vi: 'Tình trạng', en: 'State' },
  decide: { vi: 'Quyết định', en: 'Decision' },
  none: { vi: 'Chưa có ai xin.', en: 'Nobody has asked.' },
  grant: { vi: 'Đồng ý, 7 ngày', en: 'Agree, 7 days' },
  decline: { vi: 'Từ chối', en: 'Decline' },
  forgotten: { vi: 'Đã xóa theo thời hạn lưu', en: 'Forgotten, as it was long ago' },
  revoke: { vi: 'Thu hồi', en: 'Withdraw' },
  open: { vi: 'Chờ trả lời', en: 'Waiting' },
  granted: { vi: 'Đã cấp đến {until}, tải {count} lần', en: 'Granted until {until}, fetched {count} times' },
  declined: { vi: 'Đã từ chối', en: 'Declined' },
  revoked: { vi: 'Đã thu hồi', en: 'Withdrawn' },
  link: {
    vi: 'Gửi liên kết này cho người xin; nó chỉ hiện một lần:',
    en: 'Send this link to whoever asked; it is shown once:',
  },
  copy: { vi: 'Chép', en: 'Copy' },
  copied: { vi: 'Đã chép liên kết.', en: 'The link is copied.' },
  write: { vi: 'Soạn thư cho {email}', en: 'Write to {email}' },
} as const satisfies Record<string, Labels>

const DAYS = 7

/** Who asks for a medium that is given on request, and what was decided. */
export function RequestsList({ id, mayDecide }: { id: string; mayDecide: boolean }) {
  const t = useWords()
  const requests = useCall(requestEndpoints.list, { id })
  const [given, setGiven] = useState<Given | null>(null)
  const grant = useAct(requestEndpoints.grant)
  const decline = useAct(requestEndpoints.decline, { onDone: () => setGiven(null) })
  const items = requests.data?.items ?? []
  const error = requests.error ?? grant.error ?? decline.error
  const give = ({ id: requestId, requester }: Arrived<MediaRequest>) =>
    grant.mutate(
      { id, requestId, days: DAYS },
      {
        onSuccess: ({ link }) =>
          setGiven({ link: new URL(link, location.origin).href, email: requester?.email ?? null }),
      },
    )
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{t(words.requests)}</h2>
      {error && <Failure error={error} retry={() => void requests.refetch()} />}
      {given && <Answer {...given} />}
      {items.length === 0 ? (
        <p className={css.quiet}>{t(words.none)}</p>
      ) : (
        <Sideways label={t(words.requests)}>
          <Table
            label={t(words.requests)}
            head={[t(words.who), t(words.purpose), t(words.state), ...(mayDecide ? [t(words.decide)] : [])]}
          >
            {items.map((each) => (
              <tr key={each.id}>
                <td>
                  <Requester requester={each.requester} />
                </td>
                <td>{each.requester?.purpose}</td>
                <td>
                  <State request={each} />
                </td>
                {mayDecide && (
                  <td>
                    <div className={css.acts}>
                      {each.state !== 'granted' && (
                        <Button busy={grant.isPending} onClick={() => give(each)}>
                          {t(words.grant)}
                        </Button>
                      )}
                      {(each.state === 'open' || each.state === 'granted') && (
                        <Button variant="quiet" onClick={() => decline.mutate({ id, requestId: each.id })}>
                          {t(each.state === 'open' ? words.decline : words.revoke)}
                        </Button>
                      )}
                    </div>
                  </td>
                )}
              </tr>
            ))}
          </Table>
        </Sideways>
      )}
    </section>
  )
}

/** A link that has just been made, and to whom it goes. */
type Given = { link: string; email: string | null }

function Answer({ link, email }: Given) {
  const t = useWords()
  const copy = () =>
    void navigator.clipboard.writeText(link).then(
      () => toast(t(words.copied)),
      (problem: unknown) => toast(problem instanceof Error ? problem.message : String(problem)),
    )
  return (
    <Note tone="river" role="status">
      {t(words.link)} <code className={css.link}>{link}</code>
      <div className={css.acts}>
        <Button icon="copy" onClick={copy}>
          {t(words.copy)}
        </Button>
        {email !== null && (
          <a href={`mailto:${email}?body=${encodeURIComponent(link)}`}>{t(words.write, { email })}</a>
        )}
      </div>
    </Note>
  )
}

function Requester({ requester }: Pick<Arrived<MediaRequest>, 'requester'>) {
  const t = useWords()
  if (!requester) return t(words.forgotten)
  const { name, organization, email } = requester
  return (
    <>
      {name}
      {organization && `, ${organization}`}
      <br />
      <a href={`mailto:${email}`}>{email}</a>
    </>
  )
}

function State({ request: { state, expiresAt, downloads } }: { request: Arrived<MediaRequest> }) {
  const t = useWords()
  const day = expiresAt === null ? '' : localDate(new Date(expiresAt))
  return t(words[state], { until: isIsoDate(day) ? shortDate(day) : day, count: downloads })
}
