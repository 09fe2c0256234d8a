import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { deliveries, noticeKindNames, type Delivery } from './rules.ts'

const group = 'notifications'
const labels = z.object({ vi: z.string(), en: z.string() })
const delivery = z.enum(Object.keys(deliveries) as [Delivery, ...Delivery[]])
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const done = z.object({ done: z.literal(true) })

export const NoticeView = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    text: labels,
    /** Somebody's words: the comment, or why a record was returned. */
    note: z.string().nullable(),
    path: z.string().describe('Page of the office, below /office.'),
    createdAt: z.date(),
    readAt: z.date().nullable(),
  })
  .meta({ id: 'Notice' })
export type NoticeView = z.output<typeof NoticeView>

export const listNotices = endpoint({
  method: 'GET',
  path: '/api/me/notifications',
  group,
  summary: { vi: 'Thông báo của tôi, mới nhất trước', en: 'My notifications, the newest first' },
  input: z.object({
    unread: z.stringbool().optional(),
    before: z.uuid().optional().describe('nextCursor of the page before'),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  output: z.object({ items: z.array(NoticeView), nextCursor: z.string().nullable() }),
})

/** Counting ends here; more is «99+». */
export const MOST_COUNTED = 99

export const countNotices = endpoint({
  method: 'GET',
  path: '/api/me/notifications/count',
  group,
  summary: { vi: 'Số thông báo chưa xem', en: 'How many notifications I have not read' },
  output: z.object({ unread: z.int(), exceeded: z.boolean() }),
})

export const readNotices = endpoint({
  method: 'POST',
  path: '/api/me/notifications/read',
  group,
  summary: { vi: 'Đánh dấu đã xem', en: 'Mark as read' },
  input: z.object({
    ids: z.array(z.uuid()).max(500).optional().describe('Left out: all of them'),
    read: z.boolean().default(true).describe('False marks them as unread again'),
  }),
  output: done,
})

export const PreferencesView = z
  .object({
    digestAt: time.describe('Vietnamese time'),
    kinds: z.array(z.object({ kind: z.enum(noticeKindNames), label: labels, delivery, always: z.boolean() })),
  })
  .meta({ id: 'NotificationPreferences' })

export const readPreferences = endpoint({
  method: 'GET',
  path: '/api/me/notification-preferences',
  group,
  summary: { vi: 'Tôi muốn được báo thế nào', en: 'How I want to be told' },
  output: PreferencesView,
})

export const changePreferences = endpoint({
  method: 'PATCH',
  path: '/api/me/notification-preferences',
  group,
  summary: { vi: 'Đổi cách nhận thông báo', en: 'Change how I am told' },
  input: z.object({
    digestAt: time.optional(),
    kinds: z.partialRecord(z.enum(noticeKindNames), delivery).optional(),
  }),
  output: PreferencesView,
})

export const listLetters = endpoint({
  method: 'GET',
  path: '/api/mail',
  group,
  summary: { vi: 'Thư còn giữ lại (quản trị)', en: 'Letters that are kept (administrators)' },
  output: z.object({
    /** Whether a mail server is set: then only letters that it has not taken yet are here. */
    server: z.boolean(),
    from: z.string(),
    digestAt: time,
    items: z.array(
      z.object({
        id: z.uuid(),
        recipient: z.string(),
        subject: z.string(),
        text: z.string(),
        createdAt: z.date(),
        attempts: z.int(),
        refused: z.string().nullable(),
      }),
    ),
  }),
})

export const setDigestTime = endpoint({
  method: 'PUT',
  path: '/api/mail/digest-time',
  group,
  summary: { vi: 'Giờ gửi bản tin hằng ngày (quản trị)', en: 'Hour of the daily digest (administrators)' },
  input: z.object({ at: time }),
  output: done,
})
