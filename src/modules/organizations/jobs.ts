import { systemActor } from '../../platform/actor.ts'
import { transaction, type Database } from '../../platform/database/connect.ts'
import type { Job } from '../../platform/jobs.ts'
import { today } from '../../platform/time/dates.ts'
import { changeRecord } from '../../records/change.ts'
import { organizations } from './schema.ts'
import { misnamed } from './store.ts'

const actor = systemActor('Danh bạ cơ quan')

/** A name entered ahead of its day becomes the one shown in lists when the day comes. */
export async function takeUpNames(db: Database, on: string): Promise<void> {
  await transaction(db, async (trx) => {
    for (const { id, version, name } of await misnamed(trx, on)) {
      await changeRecord(trx, actor, organizations, { id, version, fields: { name } })
    }
  })
}

export const organizationJobs: readonly Job[] = [
  { name: 'organizations.take-up-names', cron: '5 0 * * *', run: (db) => takeUpNames(db, today()) },
]
