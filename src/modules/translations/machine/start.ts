import type { Actor } from '../../../platform/actor.ts'
import type { Config } from '../../../platform/config.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { scopeOf } from '../../../records/access.ts'
import type { Collections } from '../../../records/registry.ts'
import { machineOff, nothingToDraft, runNotFound, runNotOpen } from './errors.ts'
import { planItems, type WantedDrafts } from './plan.ts'
import { findRun, insertRun, moveRun, type MachineRun, type RunScope } from './run.ts'
import type { RunState } from './states.ts'
import { machineStatus, type MachineSettings } from './settings.ts'

/** The job that drafts. */
export const MACHINE_JOB = 'translations.machine'
const RUNS = 'machine-runs'

/** The organisations whose runs an actor sees: where he translates or administers. */
export function runScope(actor: Actor): RunScope {
  const scopes = [scopeOf(actor, 'translate', RUNS), scopeOf(actor, 'administer', RUNS)]
  const lists = scopes.filter((scope) => scope !== 'everywhere')
  return lists.length < scopes.length ? 'everywhere' : lists.flat()
}

/** @throws machineOff */
export function requireMachine(config: Config): MachineSettings {
  const status = machineStatus(config)
  if (status.state !== 'ready') throw machineOff()
  return status.settings
}

type Around = { config: Config; collections: Collections }

/**
 * Has a machine draft what items lack in a language; the work begins when this is committed.
 * @throws machineOff, nothingToDraft
 */
export async function startRun(
  db: Database,
  actor: Actor,
  { config, collections }: Around,
  { locale, items, segments: chosen }: WantedDrafts,
): Promise<{ id: string }> {
  const { provider, model, price } = requireMachine(config)
  const planned = (await planItems(db, actor, collections, { locale, items, segments: chosen })).filter(
    ({ why }) => why === null,
  )
  const [first] = planned
  if (!first) throw nothingToDraft()
  const id = newId()
  const segments = planned.reduce((total, item) => total + item.segments, 0)
  const run = {
    id,
    locale,
    provider,
    model,
    segments,
    price,
    currency: price?.currency ?? null,
    orgId: first.ownerOrgId,
    recordIds: planned.map((item) => item.id),
    segmentIds: chosen ? [...chosen] : null,
    state: 'waiting' as const,
    characters: 0,
    createdBy: actor.userId,
    createdByName: actor.name,
  }
  await insertRun(db, run)
  await recordRunEvent(db, actor, run, 'started', { items: planned.length, segments })
  await enqueue(db, MACHINE_JOB, { run: id })
  return { id }
}

const stateLabels: Readonly<Record<RunState, { vi: string; en: string }>> = {
  waiting: { vi: 'đang chờ', en: 'waiting' },
  running: { vi: 'đang chạy', en: 'running' },
  finished: { vi: 'xong', en: 'finished' },
  failed: { vi: 'dừng vì lỗi', en: 'failed' },
  cancelled: { vi: 'hủy', en: 'cancelled' },
}

/** Stops a run after the batch that it is at; what was drafted stays. @throws runNotFound, runNotOpen */
export async function cancelRun(db: Database, actor: Actor, id: string): Promise<void> {
  const run = await getRun(db, actor, id)
  const moved = await moveRun(db, id, ['waiting', 'running'], { state: 'cancelled' })
  if (!moved) throw runNotOpen({ state: stateLabels[run.state] })
  await recordRunEvent(db, actor, run, 'cancelled')
}

/** Goes on with what a run that failed or was cancelled left. @throws machineOff, runNotFound, runNotOpen */
export async function resumeRun(db: Database, actor: Actor, config: Config, id: string): Promise<void> {
  requireMachine(config)
  const run = await getRun(db, actor, id)
  const moved = await moveRun(db, id, ['failed', 'cancelled'], { state: 'waiting' })
  if (!moved) throw runNotOpen({ state: stateLabels[run.state] })
  await recordRunEvent(db, actor, run, 'resumed')
  await enqueue(db, MACHINE_JOB, { run: id })
}

/** @throws runNotFound */
export async function getRun(db: Database, actor: Actor, id: string): Promise<MachineRun> {
  const run = await findRun(db, id, runScope(actor))
  if (!run) throw runNotFound()
  return run
}

type RunEvent = 'started' | 'resumed' | 'cancelled' | 'finished' | 'failed'

/** Logs what happened to a run; neither texts nor the key enter the log. */
export function recordRunEvent(
  db: Database,
  actor: Actor,
  run: Pick<MachineRun, 'id' | 'orgId' | 'locale' | 'provider' | 'model'>,
  type: RunEvent,
  data: Record<string, unknown> = {},
): Promise<void> {
  const { id, orgId, locale, provider, model } = run
  return recordEvent(db, actor, {
    type: `machine-run.${type}`,
    orgId,
    data: { run: id, locale, provider, model, ...data },
  })
}
