import type { Actor } from '../../platform/actor.ts'
import { defineError } from '../../platform/errors.ts'
import type { Routes } from '../../platform/http/routes.ts'
import { filled } from '../../platform/labels.ts'
import { letterText } from '../../platform/mail/letter.ts'
import { kept, listMail } from '../../platform/mail/outbox.ts'
import { requireAdministrator } from '../accounts/public.ts'
import * as endpoints from './endpoints.ts'
import { digestTime, preferencesOf, setDigestTime, setPreferences } from './preferences.ts'
import { noticeText } from './rules.ts'
import { countUnread, markNotices, noticesOf, pathOf, type StoredNotice } from './stored.ts'

export const personNeeded = defineError('notifications.person-needed', 403, {
  vi: 'Thông báo thuộc về một người. Hãy đăng nhập bằng tài khoản của bạn.',
  en: 'Notifications belong to a person. Sign in with your account.',
})

const done = { done: true as const }

export function notificationRoutes({ handle }: Routes): void {
  handle(endpoints.listNotices)(async ({ unread, before, limit }, { db, actor }) => {
    const found = await noticesOf(db, personOf(actor), { unread, before, limit: limit + 1 })
    const shown = found.slice(0, limit)
    const nextCursor = found.length > limit ? (shown.at(-1)?.id ?? null) : null
    return { items: shown.map(noticeView), nextCursor }
  })
  handle(endpoints.countNotices)(async (_input, { db, actor }) => {
    const most = endpoints.MOST_COUNTED
    const unread = await countUnread(db, personOf(actor), most)
    return { unread: Math.min(unread, most), exceeded: unread > most }
  })
  handle(endpoints.readNotices)(async (marked, { db, actor }) => {
    await markNotices(db, personOf(actor), marked)
    return done
  })
  handle(endpoints.readPreferences)((_input, { db, actor }) => preferencesOf(db, personOf(actor)))
  handle(endpoints.changePreferences)(async (change, { db, actor }) => {
    await setPreferences(db, personOf(actor), change)
    return preferencesOf(db, personOf(actor))
  })
  handle(endpoints.listLetters)(async (_input, { db, actor, config }) => {
    requireAdministrator(actor)
    const letters = await listMail(db, kept.letters)
    return {
      server: config.smtpUrl !== undefined,
      from: config.mailFrom,
      digestAt: (await digestTime(db, null)) ?? '07:00',
      items: letters.map(({ locale: _locale, letter, ...mail }) => ({
        ...mail,
        subject: letter.subject,
        text: letterText(letter, config.publicUrl),
      })),
    }
  })
  handle(endpoints.setDigestTime)(async ({ at }, { db, actor }) => {
    requireAdministrator(actor)
    await setDigestTime(db, null, at)
    return done
  })
}

/** @throws personNeeded */
function personOf({ userId }: Actor): string {
  if (userId === null) throw personNeeded()
  return userId
}

function noticeView({ params, ...notice }: StoredNotice) {
  const { note } = params
  const { id, kind, createdAt, readAt } = notice
  const text = filled(noticeText(kind, params), params)
  return {
    id,
    kind,
    text,
    note: typeof note === 'string' ? note : null,
    path: pathOf(notice),
    createdAt,
    readAt,
  }
}
