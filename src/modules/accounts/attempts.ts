import { sql } from 'kysely'
import { transaction, type Database } from '../../platform/database/connect.ts'
import { newId } from '../../platform/ids.ts'
import { accountLocked } from './errors.ts'
import { policyToday } from './policy.ts'

/** Failures count for this long, and so does a lock; how many lock an address is a rule in force. */
const WINDOW_MINUTES = 15

/**
 * Counts an attempt before the password is looked at, one at a time for each address, so that guesses sent all at once
 * count as well. An address that nobody has is counted like any other: the answer does not tell which exist. A refused
 * attempt is not counted, so the lock ends.
 * @throws accountLocked
 */
export async function countAttempt(db: Database, email: string): Promise<void> {
  const address = email.toLowerCase()
  const { lockAfterFailures: most } = await policyToday(db)
  await transaction(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in ${address}`}, 0))`.execute(trx)
    const recent = await trx
      .selectFrom('signInAttempts')
      .select((all) => [all.fn.countAll<number>().as('count'), all.fn.min('at').as('first')])
      .where('email', '=', address)
      .where('at', '>', sql<Date>`now() - make_interval(mins => ${WINDOW_MINUTES})`)
      .executeTakeFirstOrThrow()
    if (recent.count >= most) {
      throw accountLocked({ failures: most, minutes: minutesLeft(recent.first) })
    }
    await trx.insertInto('signInAttempts').values({ id: newId(), email: address }).execute()
  })
}

function minutesLeft(first: Date): number {
  const end = first.getTime() + WINDOW_MINUTES * 60_000
  return Math.max(1, Math.ceil((end - Date.now()) / 60_000))
}

export async function forgetAttempts(db: Database, email: string): Promise<void> {
  await db.deleteFrom('signInAttempts').where('email', '=', email.toLowerCase()).execute()
}
