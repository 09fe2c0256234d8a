import { systemActor } from '../../platform/actor.ts'
import { transaction, type Database } from '../../platform/database/connect.ts'
import { recordEvents } from '../../platform/events.ts'
import type { Job } from '../../platform/jobs.ts'
import { today, type IsoDate } from '../../platform/time/dates.ts'
import { deleteExpiredPassports } from './store.ts'

/** Deletes identity documents whose keeping has ended, and records that it was done (R-PDP-2). */
export async function forgetPassports(db: Database, on: IsoDate = today()): Promise<number> {
  return transaction(db, async (trx) => {
    const forgotten = await deleteExpiredPassports(trx, on)
    const actor = systemActor('Xóa số hộ chiếu hết hạn lưu')
    const type = 'press.passport-forgotten'
    await recordEvents(
      trx,
      actor,
      forgotten.map(({ recordId, ownerOrgId }) => ({ type, orgId: ownerOrgId, recordId })),
    )
    return forgotten.length
  })
}

export const forgetPassportsJob: Job = {
  name: 'press.forget-passports',
  cron: '15 2 * * *',
  run: async (db) => {
    await forgetPassports(db)
  },
}
