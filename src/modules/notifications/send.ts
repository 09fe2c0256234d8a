import { transaction, type Database } from '../../platform/database/connect.ts'
import { post } from '../../platform/mail/outbox.ts'
import type { Collections } from '../../records/registry.ts'
import { digestLetter, noticeLetter } from './letters.ts'
import { markMailed, takeForDigest, takeForMail } from './stored.ts'

const BATCH = 100

/** Puts the letters about what should be known at once into the outbox. */
export function sendNotices(db: Database, collections: Collections): Promise<void> {
  return transaction(db, async (trx) => {
    const waiting = await takeForMail(trx, BATCH)
    const mails = waiting.map(({ email, locale, notice }) => {
      return { recipient: email, locale, letter: noticeLetter(notice, locale, collections) }
    })
    await post(trx, mails)
    await markMailed(
      trx,
      waiting.map(({ notice }) => notice.id),
    )
  })
}

/** A day's letter holds as much; the rest is counted in the office. */
const MOST = 100

/** Puts the digests whose hour has come into the outbox; who has nothing to be told gets no letter. */
export function sendDigests(db: Database, collections: Collections, now: Date = new Date()): Promise<void> {
  return transaction(db, async (trx) => {
    const waiting = await takeForDigest(trx, now)
    const mails = [...Map.groupBy(waiting, ({ userId }) => userId).values()].flatMap((group) => {
      const [first] = group
      if (!first) return []
      const notices = group.slice(0, MOST).map(({ notice }) => notice)
      const { email, locale } = first
      return [{ recipient: email, locale, letter: digestLetter(notices, locale, collections) }]
    })
    await post(trx, mails)
    await markMailed(
      trx,
      waiting.map(({ notice }) => notice.id),
    )
  })
}
