import { sql } from 'kysely'
import { transaction, type Database } from '../../platform/database/connect.ts'
import { newId } from '../../platform/ids.ts'
import { accountLocked } from './errors.ts'
import { policyToday } from './policy.ts'

/** An attempt as counted: how many more before the address locks, and for how long it would. */
export type Attempt = { id: string; left: number; most: number; minutes: number }

/** Failures count for this long, and so does a lock; how many lock an address is a rule in force. */
const WINDOW_MINUTES = 15

/**
 * Counts an attempt before the password is looked at, one at a time for each address, so that guesses sent all at once
 * count as well; codes of a second step count like passwords. An address that nobody has is counted like any other: the
 * answer does not tell which exist. A refused attempt is not counted, so the lock ends.
 * @throws accountLocked
 */
export async function countAttempt(db: Database, email: string): Promise<Attempt> {
  const address = email.toLowerCase()
  const { lockAfterFailures: most } = await policyToday(db)
  return transaction(db, async (trx) => {
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
    const id = newId()
    await trx.insertInto('signInAttempts').values({ id, email: address }).execute()
    return { id, left: most - recent.count - 1, most, minutes: WINDOW_MINUTES }
  })
}

/** Takes back an attempt that went well but was not the last step, so that it does not count as a failure. */
export async function forgetAttempt(db: Database, { id }: Attempt): Promise<void> {
  await db.deleteFrom('signInAttempts').where('id', '=', id).execute()
}

function minutesLeft(first: Date): number {
  const end = first.getTime() + WINDOW_MINUTES * 60_000
  return Math.max(1, Math.ceil((end - Date.now()) / 60_000))
}

export async function forgetAttempts(db: Database, email: string): Promise<void> {
  await db.deleteFrom('signInAttempts').where('email', '=', email.toLowerCase()).execute()
}
