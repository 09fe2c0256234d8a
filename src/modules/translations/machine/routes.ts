import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import type { Routes } from '../../../platform/http/routes.ts'
import { inWords, type Locale } from '../../../platform/labels.ts'
import type { Collections } from '../../../records/registry.ts'
import { listCandidates } from './candidates.ts'
import { estimateCost } from './cost.ts'
import { machineEndpoints as endpoints, type RunView } from './endpoints.ts'
import { planItems } from './plan.ts'
import { listRuns, type MachineRun } from './run.ts'
import { machineStatus } from './settings.ts'
import { cancelRun, getRun, requireMachine, resumeRun, runScope, startRun } from './start.ts'

/** Drafts by machine: how it is configured, what it would cost, and its runs. */
export function machineRoutes({ handle }: Routes, collections: Collections): void {
  handle(endpoints.status)(async (_input, { config }) => {
    const status = machineStatus(config)
    const nothing = { missing: [], provider: null, model: null, host: null, price: null }
    if (status.state === 'off') return { state: 'off', ...nothing }
    if (status.state === 'incomplete') return { state: 'incomplete', ...nothing, missing: status.missing }
    const { provider, model, url, price } = status.settings
    return { state: 'ready', missing: [], provider, model, host: new URL(url).host, price }
  })
  handle(endpoints.estimate)(async (input, { db, actor, locale, config }) => {
    const { price, provider } = requireMachine(config)
    const items = await planItems(db, actor, collections, input)
    const sum = (of: 'segments' | 'characters') => items.reduce((total, item) => total + item[of], 0)
    const { amount, ...cost } = estimateCost(sum('characters'), price, provider === 'openai')
    return {
      items: items.map(({ ownerOrgId: _owner, why, ...item }) => ({
        ...item,
        why: why && inWords(why, locale),
      })),
      segments: sum('segments'),
      ...cost,
      cost: amount,
    }
  })
  handle(endpoints.candidates)((asked, { db, actor }) => listCandidates(db, actor, collections, asked))
  handle(endpoints.start)((wanted, { db, actor, config }) =>
    startRun(db, actor, { config, collections }, wanted),
  )
  handle(endpoints.list)(async (_input, { db, actor, locale }) => ({
    items: (await listRuns(db, runScope(actor))).map((run) => viewOf(run, locale)),
  }))
  handle(endpoints.read)(async ({ id }, { db, actor, locale }) => {
    const run = await getRun(db, actor, id)
    const titles = await titlesOf(db, run.recordIds)
    const notes = run.notes.map(({ record, segment, ...why }) => ({
      record,
      segment,
      why: why[locale],
      collection: titles.get(record)?.collection ?? null,
      title: titles.get(record)?.title ?? null,
    }))
    return { ...viewOf(run, locale), notes }
  })
  handle(endpoints.cancel)(async ({ id }, { db, actor, locale }) => {
    await cancelRun(db, actor, id)
    return viewOf(await getRun(db, actor, id), locale)
  })
  handle(endpoints.resume)(async ({ id }, { db, actor, config, locale }) => {
    await resumeRun(db, actor, config, id)
    return viewOf(await getRun(db, actor, id), locale)
  })
}

function viewOf(run: MachineRun, locale: Locale): RunView {
  const { orgId: _org, notes: _notes, price: _price, createdBy: _by, recordIds, ...rest } = run
  const { segmentIds: _chosen, error, errorEn, ...shown } = rest
  const counts = run.provider === 'openai'
  return {
    ...shown,
    locale: run.locale as RunView['locale'],
    error: locale === 'en' ? (errorEn ?? error) : error,
    items: recordIds.length,
    tokensIn: counts ? run.tokensIn : null,
    tokensOut: counts ? run.tokensOut : null,
  }
}

async function titlesOf(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, { title: string; collection: string }>> {
  const { rows } = await sql<{ id: string; title: string; collection: string }>`
    select id, title, collection from records where id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, ...record }) => [id, record]))
}
