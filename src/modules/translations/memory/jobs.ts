import { sql } from 'kysely'
import { systemActor } from '../../../platform/actor.ts'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { enqueue, type Job } from '../../../platform/jobs.ts'
import { SOURCE_LOCALE } from '../../../platform/locales.ts'
import { INTERFACE_TEXTS } from '../interface/schema.ts'
import { runImport } from './imports.ts'
import { learnText } from './learn.ts'
import { COMMON_FROM } from './pairs.ts'

const IMPORT = 'translations.memory-import'
const COUNT = 'translations.memory-count'

/** Has a job read a file into the memory, once the caller's transaction is committed. */
export async function enqueueImport(db: Database, id: string): Promise<void> {
  // Before a server has run on this database there are no queues; the clock finds the import later.
  const { rows } = await sql<{ found: boolean }>`
    select to_regclass('pgboss.queue') is not null as found`.execute(db)
  if (rows[0]?.found) await enqueue(db, IMPORT, { import: id })
}

export const memoryJobs: readonly Job[] = [
  {
    name: IMPORT,
    async run(db, { import: id }) {
      if (typeof id !== 'string') return
      await runImport(db, id)
      await countPairs(db)
    },
  },
  { name: COUNT, cron: '23 2 * * *', run: keepMemory },
  // Texts that were approved without a step of theirs: brought in with the demo, or before there was a memory.
  { name: 'translations.memory-learn', every: 3600, run: async (db) => void (await learnBrought(db)) },
]

async function keepMemory(db: Database): Promise<void> {
  await sql`delete from translation_memory where removed_at < now() - interval '30 days'`.execute(db)
  await sql`
    delete from translation_memory_imports where created_at < now() - interval '30 days'
      or (state = 'checked' and created_at < now() - interval '2 days')`.execute(db)
  await countPairs(db)
}

/** Counts which pairs of words are common; only how quick look-ups are depends on it. */
export async function countPairs(db: Database): Promise<void> {
  await transaction(db, async (trx) => {
    await sql`lock table translation_memory_common_pairs in share row exclusive mode`.execute(trx)
    await sql`delete from translation_memory_common_pairs`.execute(trx)
    await sql`
      insert into translation_memory_common_pairs (pair, entries)
      select pair, count(*) from translation_memory, unnest(source_pairs) as pair
      where removed_at is null group by pair having count(*) >= ${COMMON_FROM}`.execute(trx)
  })
  await sql`analyze translation_memory`.execute(db)
}

const AT_ONCE = 5000

/** Learns approved texts from which nothing was ever learnt; answers how many. One node does it at a time. */
export async function learnBrought(db: Database): Promise<number> {
  const { rows } = await sql<{ recordId: string; locale: string; orgId: string; approvedAt: Date }>`
    select t.record_id as "recordId", t.locale, r.owner_org_id as "orgId", t.approved_at as "approvedAt"
    from record_texts t join records r on r.id = t.record_id and r.deleted_at is null
    where t.locale <> ${SOURCE_LOCALE} and t.state = 'approved' and r.collection <> ${INTERFACE_TEXTS} and not exists (
      select from translation_memory m where m.record_id = t.record_id and m.locale = t.locale)
    order by t.record_id limit ${AT_ONCE}`.execute(db.withoutPlugins())
  const actor = systemActor('Bộ nhớ dịch')
  for (const { recordId, locale, orgId, approvedAt } of rows) {
    await transaction(db, (trx) => learnText(trx, actor, { orgId, recordId, locale, at: approvedAt }))
  }
  return rows.length
}
