import type { Arrived } from '../../../admin/api.ts'
import { useAct, useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { listLinksEndpoint, revokeLinkEndpoint, type LinkView } from '../endpoints.ts'
import { vietnamTime } from '../times.ts'
import css from './approvals.module.css'
import type { ToApprove } from './send-for-approval.tsx'

const words = {
  title: { vi: 'Liên kết đã lập', en: 'Links made' },
  revoke: { vi: 'Thu hồi', en: 'Revoke' },
  revokeFor: { vi: 'Thu hồi liên kết của {name}', en: 'Revoke the link of {name}' },
  approve: { vi: 'đã duyệt lúc {at}', en: 'approved at {at}' },
  return: { vi: 'đã trả lại lúc {at}', en: 'returned at {at}' },
  revoked: { vi: 'đã thu hồi', en: 'revoked' },
  expired: { vi: 'đã hết hạn', en: 'expired' },
  opened: { vi: 'đã mở lúc {at}', en: 'opened at {at}' },
  until: { vi: 'dùng đến {at}', en: 'works until {at}' },
} as const satisfies Record<string, Labels>

/** The links of a record with how each stands; those still open can be revoked. */
export function LinkList({ record: { collection, id: recordId } }: { record: ToApprove }) {
  const t = useWords()
  const { data } = useCall(listLinksEndpoint, { collection, recordId })
  const revoke = useAct(revokeLinkEndpoint, { refreshes: [listLinksEndpoint] })
  if (!data || data.items.length === 0) return null
  return (
    <section className={css.links}>
      <h3>{t(words.title)}</h3>
      <ul>
        {data.items.map((link) => (
          <li key={link.id}>
            <span>
              {link.approver}
              <small>{standingOf(link, t)}</small>
            </span>
            {isOpen(link) && (
              <Button
                variant="quiet"
                aria-label={t(words.revokeFor, { name: link.approver })}
                onClick={() => revoke.mutate({ id: link.id })}
              >
                {t(words.revoke)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type Link = Arrived<LinkView>

function isOpen({ decidedAt, revokedAt, expiresAt }: Link): boolean {
  return decidedAt === null && revokedAt === null && new Date(expiresAt) > new Date()
}

function standingOf(link: Link, t: ReturnType<typeof useWords>): string {
  const { decision, decidedAt, revokedAt, openedAt, expiresAt } = link
  const at = (moment: string) => ({ at: vietnamTime(new Date(moment)) })
  if (decision !== null && decidedAt !== null) return t(words[decision], at(decidedAt))
  if (revokedAt !== null) return t(words.revoked)
  if (!isOpen(link)) return t(words.expired)
  const until = t(words.until, at(expiresAt))
  return openedAt === null ? until : `${t(words.opened, at(openedAt))}, ${until}`
}
