import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import type { Price } from './settings.ts'
import type { RunState } from './states.ts'

/** A segment that the machine could not do, and why, in Vietnamese and English. */
export type RunNote = { record: string; segment: string; vi: string; en: string }

/** Items that a machine drafts in one language. */
export type MachineRun = {
  id: string
  orgId: string
  locale: PortalLocale
  provider: string
  model: string | null
  recordIds: string[]
  /** The chosen segments of the one item; null for all that may be drafted. */
  segmentIds: string[] | null
  state: RunState
  /** To be drafted when it was started; done are those drafted or left since. */
  segments: number
  done: number
  skipped: number
  notes: RunNote[]
  characters: number
  tokensIn: number
  tokensOut: number
  price: Price | null
  /** Null while the price is unknown. */
  cost: number | null
  currency: string | null
  /** Why it stopped, in Vietnamese and in English. */
  error: string | null
  errorEn: string | null
  createdBy: string | null
  createdByName: string
  createdAt: Date
  finishedAt: Date | null
}

const RUN = [
  'id',
  'orgId',
  'locale',
  'provider',
  'model',
  'recordIds',
  'segmentIds',
  'state',
  'segments',
  'done',
  'skipped',
  'notes',
  'characters',
  'tokensIn',
  'tokensOut',
  'price',
  'cost',
  'currency',
  'error',
  'errorEn',
  'createdBy',
  'createdByName',
  'createdAt',
  'finishedAt',
] as const satisfies readonly (keyof MachineRun)[]

export type RunScope = 'everywhere' | readonly string[]

export async function findRun(db: Database, id: string, scope: RunScope): Promise<MachineRun | undefined> {
  const query = db
    .selectFrom('machineRuns')
    .select([...RUN])
    .where('id', '=', id)
  const found = await (
    scope === 'everywhere' ? query : query.where('orgId', 'in', [...scope, NOBODY])
  ).executeTakeFirst()
  return found as MachineRun | undefined
}

// «in ()» is no SQL; no organisation has this id.
const NOBODY = '00000000-0000-0000-0000-000000000000'
const SHOWN = 50

/** The newest runs within reach. */
export async function listRuns(db: Database, scope: RunScope): Promise<MachineRun[]> {
  const query = db
    .selectFrom('machineRuns')
    .select([...RUN])
    .orderBy('createdAt', 'desc')
    .limit(SHOWN)
  const rows = await (
    scope === 'everywhere' ? query : query.where('orgId', 'in', [...scope, NOBODY])
  ).execute()
  return rows as MachineRun[]
}

export async function insertRun(
  db: Database,
  run: Omit<
    MachineRun,
    | 'done'
    | 'skipped'
    | 'notes'
    | 'tokensIn'
    | 'tokensOut'
    | 'cost'
    | 'error'
    | 'errorEn'
    | 'createdAt'
    | 'finishedAt'
  >,
): Promise<void> {
  const { price, ...row } = run
  await db
    .insertInto('machineRuns')
    .values({ ...row, price: price === null ? null : JSON.stringify(price) })
    .execute()
}

/** Another node goes on with a run of which nothing was heard for so long. */
export const SILENCE = '5 minutes'

/** Takes a run to work on, unless another node does; undefined when there is nothing to do. */
export async function takeRun(db: Database, id: string): Promise<MachineRun | undefined> {
  const { rows } = await sql<{ id: string }>`
    update machine_runs set state = 'running', worked_at = now(), error = null, error_en = null
    where id = ${id}::uuid and (state = 'waiting'
      or (state = 'running' and worked_at < now() - ${SILENCE}::interval))
    returning id`.execute(db)
  return rows[0] && findRun(db, id, 'everywhere')
}

export type Step = {
  done: number
  skipped: number
  notes: readonly RunNote[]
  characters: number
  tokensIn: number
  tokensOut: number
}

const MOST_NOTES = 100

/** Adds what a batch brought. @returns false when the run was cancelled meanwhile */
export async function noteStep(db: Database, id: string, step: Step): Promise<boolean> {
  const { rows } = await sql<{ state: RunState }>`
    update machine_runs set worked_at = now(),
      done = done + ${step.done}::integer, skipped = skipped + ${step.skipped}::integer,
      notes = case when jsonb_array_length(notes) < ${MOST_NOTES}::integer
        then notes || ${JSON.stringify(step.notes)}::jsonb else notes end,
      characters = characters + ${step.characters}::integer, tokens_in = tokens_in + ${step.tokensIn}::integer,
      tokens_out = tokens_out + ${step.tokensOut}::integer,
      cost = case when price is null then null
        when price ->> 'unit' = 'characters'
          then (characters + ${step.characters}::integer) * (price ->> 'input')::numeric / 1000000
        else ((tokens_in + ${step.tokensIn}::integer) * (price ->> 'input')::numeric
          + (tokens_out + ${step.tokensOut}::integer) * (price ->> 'output')::numeric) / 1000000 end
    where id = ${id}::uuid returning state`.execute(db)
  return rows[0]?.state === 'running'
}

type Ending = { state: Exclude<RunState, 'running'>; error?: Labels | null }

/** Moves a run from one of these states to another. @returns whether it was in one of them */
export async function moveRun(
  db: Database,
  id: string,
  from: readonly RunState[],
  { state, error = null }: Ending,
): Promise<boolean> {
  const { rows } = await sql`
    update machine_runs set state = ${state}, error = ${error?.vi ?? null}::text,
      error_en = ${error?.en ?? null}::text,
      finished_at = case when ${state} = 'waiting' then null else now() end
    where id = ${id}::uuid and state = any(${[...from]}::text[]) returning id`.execute(db)
  return rows.length > 0
}

/** Runs whose node fell silent, such as after a power cut. */
export async function silentRuns(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from machine_runs where (state = 'running' and worked_at < now() - ${SILENCE}::interval)
      or (state = 'waiting' and created_at < now() - ${SILENCE}::interval)`.execute(db)
  return rows.map(({ id }) => id)
}
