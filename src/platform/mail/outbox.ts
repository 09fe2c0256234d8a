import { sql } from 'kysely'
import { transaction, type Database } from '../database/connect.ts'
import { newId } from '../ids.ts'
import { enqueue } from '../jobs.ts'
import type { Locale } from '../labels.ts'
import type { Letter } from './letter.ts'

/** The job that empties the outbox at once; a sweep every minute takes what it left. */
export const SEND_MAIL = 'mail.send'

export type Mail = { id: string; recipient: string; locale: Locale; letter: Letter }

export type KeptMail = Mail & { createdAt: Date; attempts: number; refused: string | null }

/** A letter is tried for about three days, ever more seldom. */
const ATTEMPTS = 18
const LONGEST_WAIT_MINUTES = 480

/** What is kept without a mail server, and of letters that no server took. */
export const kept = { letters: 500, days: 14 }

/** Puts letters into the outbox in the caller's transaction: they leave exactly when it is committed. */
export async function post(db: Database, mails: readonly Omit<Mail, 'id'>[]): Promise<void> {
  if (mails.length === 0) return
  const rows = mails.map(({ letter, ...mail }) => ({ id: newId(), ...mail, letter: JSON.stringify(letter) }))
  await db.insertInto('mailOutbox').values(rows).execute()
  // A command run before any server has no queues; the sweep of the first server sends its letters.
  const { rows: queues } = await sql`select to_regclass('pgboss.queue') as found`.execute(db)
  if ((queues[0] as { found: string | null }).found !== null) await enqueue(db, SEND_MAIL)
}

/** Sends one letter, and says so by returning; throws when the server does not take it. */
export type Sender = (mail: Mail) => Promise<void>

/** Sends what is due, one letter a transaction, so that any number of nodes may do it at once. */
export async function sendDue(db: Database, send: Sender): Promise<number> {
  for (let sent = 0; ; sent++) if (!(await sendNext(db, send))) return sent
}

function sendNext(db: Database, send: Sender): Promise<boolean> {
  return transaction(db, async (trx) => {
    const mail = await trx
      .selectFrom('mailOutbox')
      .selectAll()
      .where('nextAttemptAt', '<=', sql<Date>`now()`)
      .where('attempts', '<', ATTEMPTS)
      .orderBy('nextAttemptAt')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!mail) return false
    const { id, attempts } = mail
    try {
      await send(mail as unknown as Mail)
      await trx.deleteFrom('mailOutbox').where('id', '=', id).execute()
    } catch (error) {
      const minutes = Math.min(2 ** attempts, LONGEST_WAIT_MINUTES)
      await trx
        .updateTable('mailOutbox')
        .set({
          attempts: attempts + 1,
          refused: (error instanceof Error ? error.message : String(error)).slice(0, 500),
          nextAttemptAt: sql<Date>`now() + make_interval(mins => ${minutes})`,
        })
        .where('id', '=', id)
        .execute()
    }
    return true
  })
}

/** The letters that are still here, the newest first. */
export async function listMail(db: Database, limit: number): Promise<KeptMail[]> {
  const rows = await db
    .selectFrom('mailOutbox')
    .select(['id', 'recipient', 'locale', 'letter', 'createdAt', 'attempts', 'refused'])
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows as unknown as KeptMail[]
}

/** Forgets what is too old or too much. */
export async function trimMail(db: Database): Promise<void> {
  await sql`
    delete from mail_outbox where created_at < now() - make_interval(days => ${kept.days})
      or id in (select id from mail_outbox order by created_at desc, id desc offset ${kept.letters})`.execute(
    db,
  )
}
