import { useAct, useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Tag } from '../../../admin/ui/tag.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useLocale, useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { endMyOtherSessions, endMySession, listMySessions } from '../endpoints.ts'
import css from './account.module.css'
import { deviceName } from './device.ts'
import { ago, dayAndTime } from './moments.ts'
import { Row, Section } from './section.tsx'

const words = {
  title: { vi: 'Phiên đăng nhập', en: 'Sessions' },
  lead: {
    vi: 'Những máy đang đăng nhập bằng tài khoản này. Thấy máy lạ thì kết thúc phiên đó và đổi mật khẩu.',
    en: 'The machines that are signed in with this account. If you see a strange one, end it and change your password.',
  },
  others: { vi: 'Kết thúc mọi phiên khác', en: 'End all others' },
  current: { vi: 'máy này', en: 'this machine' },
  from: {
    vi: 'Vào lúc {since} từ {address} · hoạt động {seen}',
    en: 'Since {since} from {address} · active {seen}',
  },
  end: { vi: 'Kết thúc', en: 'End' },
  endNamed: { vi: 'Kết thúc phiên {device}, vào lúc {since}', en: 'End the session {device}, since {since}' },
  ended: { vi: 'Đã kết thúc phiên.', en: 'Session ended.' },
  allEnded: { vi: 'Đã kết thúc {count} phiên khác.', en: '{count} other sessions ended.' },
} as const satisfies Record<string, Labels>

/** Where the account is signed in; each can be ended from here. */
export function SessionsSection() {
  const t = useWords()
  const locale = useLocale()
  const { data } = useCall(listMySessions, {})
  const refreshes = [listMySessions]
  const end = useAct(endMySession, { refreshes, onDone: () => toast(t(words.ended)) })
  const endOthers = useAct(endMyOtherSessions, {
    refreshes,
    onDone: ({ ended }) => toast(t(words.allEnded, { count: ended })),
  })
  const sessions = data?.items ?? []
  return (
    <Section
      title={t(words.title)}
      lead={t(words.lead)}
      action={
        sessions.length > 1 && (
          <Button busy={endOthers.isPending} onClick={() => endOthers.mutate({})}>
            {t(words.others)}
          </Button>
        )
      }
    >
      <ul className={css.rows}>
        {sessions.map(({ id, device, address, createdAt, lastSeenAt, isCurrent }) => {
          const [named, since] = [t(deviceName(device)), dayAndTime(createdAt)]
          return (
            <Row
              key={id}
              name={
                <>
                  {named} {isCurrent && <Tag tone="forest">{t(words.current)}</Tag>}
                </>
              }
              note={t(words.from, { since, address, seen: ago(lastSeenAt, locale) })}
              actions={
                !isCurrent && (
                  <Button
                    aria-label={t(words.endNamed, { device: named, since })}
                    onClick={() => end.mutate({ id })}
                  >
                    {t(words.end)}
                  </Button>
                )
              }
            />
          )
        })}
      </ul>
    </Section>
  )
}
