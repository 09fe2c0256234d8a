import { createLazyRoute } from '@tanstack/react-router'
import { useState } from 'react'
import { call, type Arrived } from '../../../admin/api.ts'
import { useAct, useCall } from '../../../admin/queries.ts'
import { Button, ButtonLink } from '../../../admin/ui/button.tsx'
import { Empty } from '../../../admin/ui/empty.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { useKeys } from '../../../admin/ui/keys.ts'
import { Page, PageTitle } from '../../../admin/ui/page.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { Tabs } from '../../../admin/ui/tabs.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { countNotices, listNotices, readNotices, type NoticeView } from '../endpoints.ts'
import { NoticeRow } from './notice-row.tsx'
import css from './notifications.module.css'

const words = {
  title: { vi: 'Thông báo', en: 'Notifications' },
  all: { vi: 'Tất cả', en: 'All' },
  unread: { vi: 'Chưa xem', en: 'Unread' },
  show: { vi: 'Lọc thông báo', en: 'Filter notifications' },
  readAll: { vi: 'Đánh dấu đã xem hết', en: 'Mark all as read' },
  readDone: { vi: 'Đã đánh dấu {count} thông báo là đã xem', en: 'Marked {count} notifications as read' },
  preferences: { vi: 'Cách nhận', en: 'How I am told' },
  more: { vi: 'Xem thêm', en: 'Show more' },
  loading: { vi: 'Đang mở thông báo', en: 'Opening notifications' },
  none: { vi: 'Chưa có thông báo', en: 'No notifications yet' },
  allRead: { vi: 'Đã xem hết', en: 'All read' },
  noneText: {
    vi: 'Khi bản ghi của bạn được duyệt, bị trả lại, có ý kiến hoặc có việc đến hạn, Chalo báo ở đây.',
    en: 'When a record of yours is approved, returned or commented on, or something falls due, Chalo says so here.',
  },
} as const satisfies Record<string, Labels>

export type Notice = Arrived<NoticeView>

/** What I was told of, the newest first; opening one marks it as read. */
function NotificationsPage() {
  const t = useWords()
  const search: object = page.useSearch()
  const unread = 'unread' in search && search.unread === true
  const navigate = page.useNavigate()
  const [older, setOlder] = useState<{ first: string; items: Notice[]; cursor: string | null } | null>(null)
  const list = useCall(listNotices, unread ? { unread: 'true' } : {}, { keep: true, every: 30_000 })
  const mark = useAct(readNotices, { refreshes: [listNotices, countNotices] })
  const first = list.data?.items[0]?.id ?? ''
  const current = older?.first === first ? older : null
  const items = [...(list.data?.items ?? []), ...(current?.items ?? [])]
  const cursor = current ? current.cursor : (list.data?.nextCursor ?? null)
  const fresh = items.filter(({ readAt }) => readAt === null).map(({ id }) => id)

  const showMore = async () => {
    if (cursor === null) return
    const next = await call(listNotices, { before: cursor, ...(unread ? { unread: 'true' as const } : {}) })
    setOlder({ first, items: [...(current?.items ?? []), ...next.items], cursor: next.nextCursor })
  }
  const readAll = () => {
    mark.mutate({})
    toast(t(words.readDone, { count: fresh.length }), () => mark.mutateAsync({ ids: fresh, read: false }))
  }
  useKeys({ j: () => focusNotice(1), k: () => focusNotice(-1) })

  return (
    <Page
      name={t(words.title)}
      crumbs={[{ label: t(words.title) }]}
      actions={
        <>
          <ButtonLink variant="quiet" to="/account" hash="notifications">
            {t(words.preferences)}
          </ButtonLink>
          <Button icon="check" disabled={fresh.length === 0} onClick={readAll}>
            {t(words.readAll)}
          </Button>
        </>
      }
    >
      <PageTitle>{t(words.title)}</PageTitle>
      <div className={css.body}>
        <Tabs
          label={t(words.show)}
          tabs={[
            { name: 'all', label: t(words.all) },
            { name: 'unread', label: t(words.unread) },
          ]}
          current={unread ? 'unread' : 'all'}
          onChange={(tab) => void navigate({ search: (tab === 'unread' ? { unread: true } : {}) as never })}
        />
        {list.error && !list.data && <Failure error={list.error} retry={() => void list.refetch()} />}
        {list.isPending && <SkeletonRows label={t(words.loading)} />}
        {list.data && items.length === 0 && (
          <Empty title={t(unread ? words.allRead : words.none)}>{t(words.noneText)}</Empty>
        )}
        <ul className={css.list}>
          {items.map((notice) => (
            <NoticeRow
              key={notice.id}
              notice={notice}
              onRead={(read) => mark.mutate({ ids: [notice.id], read })}
            />
          ))}
        </ul>
        {cursor !== null && <Button onClick={() => void showMore()}>{t(words.more)}</Button>}
      </div>
    </Page>
  )
}

function focusNotice(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-notice] a')]
  const at = links.findIndex((link) => link === document.activeElement)
  links[at === -1 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)]?.focus()
}

export const page = createLazyRoute('/office/notifications')({ component: NotificationsPage })
