import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../database/connect.ts'
import type { Job } from '../jobs.ts'
import { keyReused } from './errors.ts'

/** A repeated request is answered from the first one's answer for this long. */
const KEPT = '24 hours'

export type KeyedRequest = { key: string; actorId: string; hash: string }

/** What makes two requests the same: method, address, body, file and the version they expect. */
export function requestHash(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(String(part.length)).update(':').update(part)
  return hash.digest('hex')
}

/**
 * Does `work` once for a key, in the caller's transaction: a repetition waits for the first to end and gets its
 * answer; after a failure nothing is kept and the work is done again.
 * @throws keyReused when the key came with another request
 */
export async function once(
  trx: Database,
  { key, actorId, hash }: KeyedRequest,
  work: () => Promise<unknown>,
): Promise<{ output: unknown; repeated: boolean }> {
  const claimed = await trx
    .insertInto('idempotencyKeys')
    .values({ key, actorId, requestHash: hash, status: 0, body: 'null' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  const mine = trx.selectFrom('idempotencyKeys').where('actorId', '=', actorId).where('key', '=', key)
  if (!claimed) {
    const first = await mine.select(['requestHash', 'body']).executeTakeFirst()
    if (first && first.requestHash !== hash) throw keyReused()
    if (first) return { output: first.body ?? undefined, repeated: true }
  }
  const output = await work()
  await trx
    .updateTable('idempotencyKeys')
    .set({ status: 200, body: JSON.stringify(output ?? null) })
    .where('actorId', '=', actorId)
    .where('key', '=', key)
    .execute()
  return { output, repeated: false }
}

export const forgetIdempotencyKeys: Job = {
  name: 'http.forget-idempotency-keys',
  cron: '17 3 * * *',
  run: async (db) => {
    await db
      .deleteFrom('idempotencyKeys')
      .where('createdAt', '<', sql<Date>`now() - ${KEPT}::interval`)
      .execute()
  },
}
