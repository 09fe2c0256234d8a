import { sql } from 'kysely'
import { systemActor, type Actor } from '../../../platform/actor.ts'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import type { Labels } from '../../../platform/labels.ts'
import { enqueue } from '../../../platform/jobs.ts'
import type { Collection } from '../../../records/collection.ts'
import type { Collections } from '../../../records/registry.ts'
import { readSegments } from '../desk/load.ts'
import { writeTargets } from '../desk/write.ts'
import { loadTerms } from '../glossary/load-terms.ts'
import type { GlossaryTerm } from '../glossary/terms.ts'
import type { TranslatedSegment } from '../segments/segment.ts'
import { batchesOf, draftBatch, type Draft } from './draft.ts'
import { MachineFailure } from './failure.ts'
import { draftable, isOpenForDrafts } from './plan.ts'
import type { MachineProvider } from './provider.ts'
import { findRun, moveRun, noteStep, takeRun, type MachineRun } from './run.ts'
import { MACHINE_JOB, recordRunEvent } from './start.ts'

/** A node gives a long run back so often, that it stays within what the queue lets a job last. */
const SHIFT = 4 * 60_000

// Drafts are nobody's words: who started the run may review them.
const machine: Actor = systemActor('Máy dịch')

type Around = { collections: Collections; provider: MachineProvider; shift?: number }
type Working = Around & { run: MachineRun; terms: readonly GlossaryTerm[]; until: number }
type Ended = 'done' | 'stopped' | 'later'

/**
 * Works on a run until it is through, cancelled or has failed; every batch is kept as it comes, so that nothing is lost and
 * the run can go on where it was.
 */
export async function workOnRun(db: Database, id: string, around: Around): Promise<void> {
  const run = await takeRun(db, id)
  if (!run) return
  const working = {
    ...around,
    run,
    terms: await loadTerms(db, run.locale),
    until: Date.now() + (around.shift ?? SHIFT),
  }
  try {
    const ended = await workThrough(db, working)
    if (ended === 'later') await goOnLater(db, id)
    if (ended === 'done') await end(db, run, 'finished', null)
  } catch (error) {
    if (!(error instanceof MachineFailure)) throw error
    await end(db, run, 'failed', error.why)
  }
}

async function goOnLater(db: Database, id: string): Promise<void> {
  await transaction(db, async (trx) => {
    if (await moveRun(trx, id, ['running'], { state: 'waiting' }))
      await enqueue(trx, MACHINE_JOB, { run: id })
  })
}

async function end(
  db: Database,
  run: MachineRun,
  state: 'finished' | 'failed',
  error: Labels | null,
): Promise<void> {
  await transaction(db, async (trx) => {
    if (!(await moveRun(trx, run.id, ['running'], { state, error }))) return
    const after = await findRun(trx, run.id, 'everywhere')
    const { done, skipped, cost, currency, characters } = after ?? run
    await recordRunEvent(trx, machine, run, state, {
      done,
      skipped,
      characters,
      cost,
      currency,
      ...(error ? { error: error.vi } : {}),
    })
  })
}

async function workThrough(db: Database, working: Working): Promise<Ended> {
  for (const recordId of working.run.recordIds) {
    const ended = await draftItem(db, working, recordId)
    if (ended !== 'done') return ended
  }
  return 'done'
}

async function draftItem(db: Database, working: Working, recordId: string): Promise<Ended> {
  const { run, provider, collections } = working
  const { locale } = run
  const collection = await collectionOf(db, collections, recordId)
  if (!collection || !(await isOpenForDrafts(db, recordId, locale))) return 'done'
  const tried = new Set(run.notes.filter(({ record }) => record === recordId).map(({ segment }) => segment))
  const segments = draftable((await readSegments(db, { recordId, locale })) ?? [], run.segmentIds)
  for (const batch of batchesOf(
    segments.filter(({ id }) => !tried.has(id)),
    provider.batch,
  )) {
    const draft = await draftBatch(provider, batch, { locale, terms: working.terms })
    const goesOn = await keepDraft(db, run, { recordId, collection, draft })
    if (!goesOn) return 'stopped'
    if (draft.failure) throw draft.failure
    if (Date.now() > working.until) return 'later'
  }
  return 'done'
}

async function collectionOf(
  db: Database,
  collections: Collections,
  recordId: string,
): Promise<Collection | undefined> {
  const { rows } = await sql<{ collection: string }>`
    select collection from records where id = ${recordId}::uuid and deleted_at is null`.execute(db)
  return rows[0] && collections.get(rows[0].collection)
}

type Kept = { recordId: string; collection: Collection; draft: Draft }

/** Writes drafts where nobody has written meanwhile, and what they cost, together. @returns false once cancelled */
function keepDraft(db: Database, run: MachineRun, { recordId, collection, draft }: Kept): Promise<boolean> {
  const { locale, provider, model } = run
  const target = ({ segment, target: said }: Draft['targets'][number]) => ({
    id: segment.id,
    source: segment.text,
    target: said,
    version: segment.version,
    state: 'machine' as const,
    origin: 'machine' as const,
    originDetail: [provider, model].filter(Boolean).join(' '),
  })
  return transaction(db, async (trx) => {
    const open = await isOpenForDrafts(trx, recordId, locale)
    if (open && draft.targets.length > 0) {
      await writeTargets(trx, machine, collection, {
        id: recordId,
        locale,
        targets: draft.targets.map(target),
      })
    }
    const { characters, tokensIn, tokensOut, left } = draft
    return noteStep(trx, run.id, {
      characters,
      tokensIn,
      tokensOut,
      done: draft.targets.length + left.length,
      skipped: left.length,
      notes: left.map(({ segment, why }) => noteOf(recordId, segment, why)),
    })
  })
}

function noteOf(record: string, { id }: TranslatedSegment, { vi, en }: { vi: string; en: string }) {
  return { record, segment: id, vi, en }
}
