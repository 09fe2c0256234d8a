import type { Database } from '../../platform/database/connect.ts'
import type { Collection } from '../collection.ts'
import type { RecordView } from '../record.ts'
import type { RecordText } from '../texts/text.ts'
import { recordPublicChange, tagsOf } from './changes.ts'
import { pageOf, type NewPage } from './page-of.ts'
import { markPointing } from './mark-pointing.ts'
import { takePagesAway, waitingTexts, writePages } from './store.ts'

/** Where a text stands for the public: read, waiting for its time, expired, or not for it at all. */
export type Standing = 'published' | 'waiting' | 'embargoed' | 'expired' | 'private'

/** Whether an approved text may be seen at a moment: after both its schedule and its embargo, before its expiry. */
export function standingOf(record: RecordView, text: RecordText, now: Date): Standing {
  if (record.state !== 'approved' || record.deletedAt !== null || text.state !== 'approved') return 'private'
  const { publishAt, embargoUntil, expiresAt } = text
  if (expiresAt !== null && expiresAt <= now) return 'expired'
  if (embargoUntil !== null && embargoUntil > now) return 'embargoed'
  return publishAt !== null && publishAt > now ? 'waiting' : 'published'
}

/**
 * Brings the public page of one text in line with the text as it stands: copies it when it is approved and its time has
 * come, takes it away when that time is past or not yet there. Until a new version's time comes the public goes on
 * reading the old one, unless there is an embargo. The caller holds the record locked. No other language's page or text
 * is touched.
 */
export async function publishText(
  db: Database,
  collection: Collection,
  record: RecordView,
  text: RecordText,
): Promise<Standing> {
  if (!collection.publication) return 'private'
  const now = new Date()
  const standing = standingOf(record, text, now)
  if (standing === 'private') return standing
  if (standing === 'waiting' && text.publishedVersion !== text.version) return standing
  if (standing !== 'published') {
    await withdrawPage(db, record, { text, reason: standing === 'expired' ? 'expired' : 'later' })
    return standing
  }
  const page = await pageOf(db, collection, record, text)
  if (isOver(page, now)) {
    await withdrawPage(db, record, { text, reason: 'expired' })
    return 'expired'
  }
  await writePages(db, [{ ...page, publishedAt: now }])
  await markPointing(db, [page])
  await recordPublicChange(db, tagsOf(page))
  return standing
}

export function isOver({ expiresAt }: Pick<NewPage, 'expiresAt'>, now: Date): boolean {
  return expiresAt !== null && expiresAt <= now
}

type Withdrawal = { text: Pick<RecordText, 'locale'>; reason: 'withdrawn' | 'expired' | 'later' }

/** Takes one language of a record away from the public; its address then says that it is gone. */
export async function withdrawPage(
  db: Database,
  record: Pick<RecordView, 'id' | 'collection'>,
  { text: { locale }, reason }: Withdrawal,
): Promise<boolean> {
  const taken = await takePagesAway(db, { recordId: record.id, locales: [locale], reason })
  if (taken.length === 0) return false
  await markPointing(db, [{ recordId: record.id, locale }])
  await recordPublicChange(db, tagsOf({ recordId: record.id, collection: record.collection, locale }))
  return true
}

/** Publishes what waits of an approved record and may be seen now. */
export async function publishWaiting(
  db: Database,
  collection: Collection,
  record: RecordView,
): Promise<void> {
  for (const text of await waitingTexts(db, record.id)) await publishText(db, collection, record, text)
}

/** Takes every language of a record away from the public: it was removed, archived, or its approval taken back. */
export async function withdrawRecord(
  db: Database,
  { id, collection }: Pick<RecordView, 'id' | 'collection'>,
): Promise<void> {
  const taken = await takePagesAway(db, { recordId: id, locales: 'all', reason: 'record' })
  await markPointing(
    db,
    taken.map((locale) => ({ recordId: id, locale })),
  )
  await recordPublicChange(
    db,
    taken.flatMap((locale) => tagsOf({ recordId: id, collection, locale })),
  )
}
