import { sql } from 'kysely'
import { systemActor } from '../../platform/actor.ts'
import { transaction, type Database } from '../../platform/database/connect.ts'
import type { Job } from '../../platform/jobs.ts'
import { demoUsers } from './demo.ts'
import { recordAccountEvent } from './events.ts'
import { policyToday } from './policy.ts'
import { otherAdministrators } from './store.ts'
import { tellOwner } from './tell-owner.ts'
import { changeUser } from './users.ts'

/** Days between the warning and the end. */
const NOTICE_DAYS = 14

const actor = systemActor('Tự khóa tài khoản lâu không dùng')

/**
 * Warns of accounts that nobody has used for almost as long as the rules in force allow, and disables them a
 * fortnight after the warning. A key in use is use. The last administrator stays.
 */
export async function restIdleAccounts(db: Database): Promise<{ warned: number; disabled: number }> {
  const { disableIdleAccountsAfterDays: days } = await policyToday(db)
  const warned = await warn(db, Math.max(1, days - NOTICE_DAYS))
  const idle = await idleFor(db, days)
    .where('idleWarnedAt', '<', sql<Date>`now() - make_interval(days => ${NOTICE_DAYS})`)
    .execute()
  let disabled = 0
  for (const { id } of idle) if (await disableUnlessLast(db, id)) disabled += 1
  return { warned, disabled }
}

async function warn(db: Database, days: number): Promise<number> {
  const due = await idleFor(db, days).where('idleWarnedAt', 'is', null).execute()
  for (const { id } of due) {
    await transaction(db, async (trx) => {
      await trx
        .updateTable('users')
        .set({ idleWarnedAt: sql<Date>`now()` })
        .where('id', '=', id)
        .execute()
      await recordAccountEvent(trx, actor, 'user.idle-warned', { user: id, days: String(NOTICE_DAYS) })
      await tellOwner(trx, id, { what: 'idle', days: NOTICE_DAYS })
    })
  }
  return due.length
}

function disableUnlessLast(db: Database, id: string): Promise<boolean> {
  return transaction(db, async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('administrators', 0))`.execute(trx)
    const administers = await trx
      .selectFrom('roleAssignments')
      .select('id')
      .where('userId', '=', id)
      .where('role', '=', 'administrator')
      .where('validTo', 'is', null)
      .executeTakeFirst()
    if (administers && (await otherAdministrators(trx, { user: id })) === 0) return false
    await changeUser(trx, actor, { id, disabled: true })
    return true
  })
}

function idleFor(db: Database, days: number) {
  const since = sql<Date>`now() - make_interval(days => ${days})`
  const demo = demoUsers.map(({ email }) => email)
  return db
    .selectFrom('users')
    .select('id')
    .where('disabledAt', 'is', null)
    .where('activeAt', '<', since)
    .where('email', 'not in', demo)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('apiKeys')
            .select('apiKeys.id')
            .whereRef('apiKeys.userId', '=', 'users.id')
            .where('apiKeys.lastUsedAt', '>=', since),
        ),
      ),
    )
    .orderBy('activeAt')
}

/** Every night, while nobody works. */
export const restIdleAccountsJob: Job = {
  name: 'accounts.rest-idle',
  cron: '52 3 * * *',
  run: async (db) => {
    await restIdleAccounts(db)
  },
}
