import type { Actor } from '../../../platform/actor.ts'
import type { Routes } from '../../../platform/http/routes.ts'
import { scopeOf } from '../../../records/access.ts'
import { findAnywhere } from '../../../records/find.ts'
import type { Collections } from '../../../records/registry.ts'
import { calendarOf } from '../../law/public.ts'
import { acceptanceFile } from './acceptance-file.ts'
import { assigneesFor } from './assignee.ts'
import { calendarOfJobs } from './calendar.ts'
import { changeJob } from './change.ts'
import { createJob } from './create.ts'
import { jobEndpoints as endpoints } from './endpoints.ts'
import { estimateItems, heldBy } from './estimate.ts'
import { totalOf } from './job.ts'
import { makeJobLink, revokeJobLink } from './links.ts'
import { listJobs } from './list.ts'
import { moveJob } from './move.ts'
import { readJob } from './read.ts'
import { JOBS } from './rules.ts'
import { workingDaysUntil } from './working-days.ts'

export function jobRoutes({ handle }: Routes, collections: Collections): void {
  handle(endpoints.list)((query, { db, actor }) => listJobs(db, actor, query))
  handle(endpoints.read)(({ id }, { db, actor, config }) => readJob(db, actor, config, id))
  handle(endpoints.assignees)(async (_input, { db, actor }) => ({
    items: await assigneesFor(db, placesOf(actor)),
  }))
  handle(endpoints.choices)(async ({ q }, { db, actor }) => {
    const written = [...collections.values()].filter(
      ({ name, texts }) => texts !== undefined && scopeOf(actor, 'translate', name).length > 0,
    )
    const found = await findAnywhere(db, actor, { q, collections: written })
    return { items: found.map(({ id, collection, title, state }) => ({ id, collection, title, state })) }
  })
  handle(endpoints.estimate)(async ({ locale, items: wanted, deadline }, { db, actor }) => {
    const { items, missing } = await estimateItems(db, actor, collections, { locale, items: wanted })
    const held = await heldBy(
      db,
      locale,
      items.map(({ id }) => id),
    )
    return {
      items: items.map(({ ownerOrgId: _owner, ...item }) => ({ ...item, heldBy: held.get(item.id) ?? null })),
      counts: totalOf(items),
      workingDays: deadline === null ? null : workingDaysUntil(deadline, await calendarOf(db)),
      missing,
    }
  })
  handle(endpoints.create)((input, { db, actor, config }) =>
    createJob(db, actor, { config, collections }, input),
  )
  handle(endpoints.change)(async (input, { db, actor, config }) => {
    await changeJob(db, actor, { config, collections }, input)
    return readJob(db, actor, config, input.id)
  })
  handle(endpoints.move)(async (input, { db, actor, config }) => {
    await moveJob(db, actor, config, input)
    return readJob(db, actor, config, input.id)
  })
  handle(endpoints.makeLink)((input, { db, actor, config }) => makeJobLink(db, actor, config, input))
  handle(endpoints.revokeLink)(async (input, { db, actor }) => {
    await revokeJobLink(db, actor, input)
    return { done: true }
  })
  handle(endpoints.acceptance)((input, { db, actor }) => acceptanceFile(db, actor, input))
  handle(endpoints.calendar)((_input, { db, actor, config }) => calendarOfJobs(db, actor, config))
}

/** The organisations at which an actor may have things translated. */
function placesOf(actor: Actor): string[] {
  const scope = scopeOf(actor, 'translate', JOBS)
  const held = actor.assignments.map(({ orgId }) => orgId)
  return [...new Set(held)].filter((id) => scope === 'everywhere' || scope.includes(id))
}
