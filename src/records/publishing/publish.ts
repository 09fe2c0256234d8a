import type { Database } from '../../platform/database/connect.ts'
import { together } from '../../platform/database/pipeline.ts'
import type { Collection } from '../collection.ts'
import type { RecordView } from '../record.ts'
import type { RecordText } from '../texts/text.ts'
import { recordPublicChange, tagsOf } from './changes.ts'
import { pageOf, type NewPage } from './page-of.ts'
import { markPointing } from './mark-pointing.ts'
import { takePagesAway, waitingTexts, writePages, type DatedPage } from './store.ts'

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
  const decision = await decideOn(db, collection, record, text)
  await carryOut(db, record, text, decision)
  return decision.standing
}

/** Where a text comes to stand: the page that the public shall read of it, or why it shall read none any more. */
export type Decision = { standing: Standing; page: DatedPage | null; gone: Reason | null }

type Reason = 'withdrawn' | 'expired' | 'later'

/** Decides what the public shall read of a text as it stands, and writes nothing: all reading of a publication is here. */
export async function decideOn(
  db: Database,
  collection: Collection,
  record: RecordView,
  text: RecordText,
): Promise<Decision> {
  const now = new Date()
  const standing = collection.publication ? standingOf(record, text, now) : 'private'
  if (standing !== 'published') return { standing, page: null, gone: goneFrom(standing, text) }
  const page = await pageOf(db, collection, record, text)
  if (isOver(page, now)) return { standing: 'expired', page: null, gone: 'expired' }
  return { standing, page: { ...page, publishedAt: now }, gone: null }
}

/** Why the public shall no longer read a text that is not published now; null where it goes on reading what it has. */
function goneFrom(standing: Standing, { version, publishedVersion }: RecordText): Reason | null {
  if (standing === 'private' || (standing === 'waiting' && publishedVersion !== version)) return null
  return standing === 'expired' ? 'expired' : 'later'
}

/** Writes what was decided: page, search, pages that lead on to it and the change for every node go out together. */
export async function carryOut(
  db: Database,
  record: Pick<RecordView, 'id' | 'collection'>,
  text: Pick<RecordText, 'locale'>,
  { page, gone }: Pick<Decision, 'page' | 'gone'>,
): Promise<void> {
  if (page) {
    await together([writePages(db, [page]), markPointing(db, [page]), recordPublicChange(db, tagsOf(page))])
  } else if (gone) {
    await withdrawPage(db, record, { text, reason: gone })
  }
}

export function isOver({ expiresAt }: Pick<NewPage, 'expiresAt'>, now: Date): boolean {
  return expiresAt !== null && expiresAt <= now
}

type Withdrawal = { text: Pick<RecordText, 'locale'>; reason: Reason }

/** Takes one language of a record away from the public; its address then says that it is gone. */
export async function withdrawPage(
  db: Database,
  record: Pick<RecordView, 'id' | 'collection'>,
  { text: { locale }, reason }: Withdrawal,
): Promise<boolean> {
  const taken = await takePagesAway(db, { recordId: record.id, locales: [locale], reason })
  if (taken.length === 0) return false
  await together([
    markPointing(db, [{ recordId: record.id, locale }]),
    recordPublicChange(db, tagsOf({ recordId: record.id, collection: record.collection, locale })),
  ])
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
  const shown = taken.map((locale) => ({ recordId: id, collection, locale }))
  await together([markPointing(db, shown), recordPublicChange(db, shown.flatMap(tagsOf))])
}
