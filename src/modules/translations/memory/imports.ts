import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { AppError } from '../../../platform/errors.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { notAllowed } from '../../../records/access.ts'
import { reaches, writableMemory } from '../may.ts'
import type { MemoryImport } from './endpoints.ts'
import { importDecided, importNotFound } from './errors.ts'
import { putEntries, type NewEntry } from './store.ts'
import { tmxWithoutVietnamese } from '../tmx/errors.ts'
import { readTmx } from '../tmx/read.ts'

type Sent = { orgId?: string | undefined; name: string; bytes: Buffer }

/** Reads a TMX file and counts what it would bring; nothing is in the memory yet. @throws notAllowed, what the reader says */
export async function checkTmx(
  db: Database,
  actor: Actor,
  { orgId = actor.assignments[0]?.orgId ?? '', name, bytes }: Sent,
): Promise<MemoryImport> {
  if (orgId === '' || !reaches(writableMemory(actor), orgId)) throw notAllowed()
  const counts: Record<string, number> = {}
  let [total, foreign, empty] = [0, 0, 0]
  for await (const unit of readTmx(bytes)) {
    foreign += unit.foreign > 0 ? 1 : 0
    empty += unit.pairs.length === 0 ? 1 : 0
    for (const { locale } of unit.pairs) {
      counts[locale] = (counts[locale] ?? 0) + 1
      total++
    }
  }
  if (total === 0) throw tmxWithoutVietnamese()
  const id = newId()
  await sql`
    insert into translation_memory_imports (id, org_id, name, state, file, counts, total, foreign_units, empty_units,
      created_by, created_by_name)
    values (${id}::uuid, ${orgId}::uuid, ${name}, 'checked', ${bytes}, ${JSON.stringify(counts)}::jsonb, ${total},
      ${foreign}, ${empty}, ${actor.userId}, ${actor.name})`.execute(db)
  return getImport(db, actor, id)
}

/** @throws importNotFound */
export async function getImport(db: Database, actor: Actor, id: string): Promise<MemoryImport> {
  const { orgId, ...found } = await findImport(db, id)
  if (!reaches(writableMemory(actor), orgId)) throw importNotFound()
  return found
}

/** Says that the file is to be read into the memory; a job does it. @throws importNotFound, importDecided */
export async function beginImport(db: Database, actor: Actor, id: string): Promise<MemoryImport> {
  const before = await getImport(db, actor, id)
  const { orgId } = await findImport(db, id)
  if (!(await moved(db, id, { from: ['checked'], to: 'running' }))) throw importDecided()
  await recordEvent(db, actor, {
    type: 'memory.imported',
    orgId,
    data: { title: before.name, entries: before.total, languages: Object.keys(before.counts).join(', ') },
  })
  return getImport(db, actor, id)
}

/** What is in the memory by then stays there. @throws importNotFound, importDecided */
export async function stopImport(db: Database, actor: Actor, id: string): Promise<MemoryImport> {
  await getImport(db, actor, id)
  if (!(await moved(db, id, { from: ['checked', 'running'], to: 'cancelled' }))) throw importDecided()
  return getImport(db, actor, id)
}

const BATCH = 500

/** Reads a file into the memory in batches; what is there already stays as it is, so it may be begun again. */
export async function runImport(db: Database, id: string): Promise<void> {
  const { rows } = await sql<{ orgId: string; file: Buffer; name: string; createdByName: string }>`
    select org_id as "orgId", file, name, created_by_name as "createdByName" from translation_memory_imports
    where id = ${id}::uuid and state = 'running'`.execute(db.withoutPlugins())
  const [job] = rows
  if (!job) return
  const provenance = { orgId: job.orgId, origin: 'imported' as const, createdByName: job.createdByName }
  const write = (entries: readonly NewEntry[]) =>
    transaction(db, async (trx) => {
      const added = await putEntries(trx, entries, provenance)
      const { numAffectedRows } = await sql`
        update translation_memory_imports set done = done + ${entries.length}, added = added + ${added}
        where id = ${id}::uuid and state = 'running'`.execute(trx)
      return numAffectedRows === 1n
    })
  try {
    await sql`update translation_memory_imports set done = 0, added = 0 where id = ${id}::uuid`.execute(db)
    let batch: NewEntry[] = []
    for await (const { pairs } of readTmx(job.file)) {
      batch.push(
        ...pairs.map(({ locale, source, target }) => ({
          locale,
          source,
          target,
          recordId: null,
          segmentId: null,
        })),
      )
      if (batch.length < BATCH) continue
      if (!(await write(batch))) return
      batch = []
    }
    await write(batch)
    await moved(db, id, { from: ['running'], to: 'finished' })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const said = JSON.stringify({ vi: error.in('vi'), en: error.in('en') })
    await sql`update translation_memory_imports set error = ${said}::jsonb where id = ${id}::uuid`.execute(db)
    await moved(db, id, { from: ['running'], to: 'failed' })
  }
}

type Move = { from: readonly MemoryImport['state'][]; to: MemoryImport['state'] }

/** The file is forgotten with the last step. */
async function moved(db: Database, id: string, { from, to }: Move): Promise<boolean> {
  const ended = to !== 'running'
  const { numAffectedRows } = await sql`
    update translation_memory_imports set state = ${to}, file = case when ${ended} then null else file end,
      finished_at = case when ${ended} then now() end
    where id = ${id}::uuid and state = any(${from}::text[])`.execute(db)
  return numAffectedRows === 1n
}

async function findImport(db: Database, id: string): Promise<MemoryImport & { orgId: string }> {
  const { rows } = await sql<MemoryImport & { orgId: string }>`
    select id, org_id as "orgId", name, state, counts, total, done, added, foreign_units as "foreignUnits",
      empty_units as "emptyUnits", error, created_by_name as "createdByName", created_at as "createdAt",
      finished_at as "finishedAt"
    from translation_memory_imports where id = ${id}::uuid`.execute(db.withoutPlugins())
  const [found] = rows
  if (!found) throw importNotFound()
  return found
}
