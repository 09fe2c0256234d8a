import type { Actor } from '../../../platform/actor.ts'
import type { Config } from '../../../platform/config.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { newId } from '../../../platform/ids.ts'
import { today } from '../../../platform/time/dates.ts'
import type { Collections } from '../../../records/registry.ts'
import { assigneeOf, type Assignee, type NewAssignee } from './assignee.ts'
import type { JobTerms } from './change.ts'
import { deadlinePast, itemNotFound, itemsApart } from './errors.ts'
import { estimateItems, type EstimatedItem, type Wanted } from './estimate.ts'
import type { TargetLocale, TranslationJob } from './job.ts'
import { recordJobEvent } from './record-event.ts'
import { reaches } from './rules.ts'
import { insertJob } from './store.ts'
import { tellAssigned } from './tell.ts'

type NewJob = JobTerms & NewAssignee & { locale: TargetLocale; items: readonly Wanted[] }

type Around = { config: Config; collections: Collections }

/**
 * Gives items in one language to somebody to be translated by a day; their words are counted as they are now.
 * @throws deadlinePast, itemNotFound, itemsApart, assigneeNeeded, notATranslator
 */
export async function createJob(
  db: Database,
  actor: Actor,
  { config, collections }: Around,
  { locale, items: wanted, title, deadline, notes, rate, ...asked }: NewJob,
): Promise<{ id: string }> {
  if (deadline < today()) throw deadlinePast()
  const { items, missing } = await estimateItems(db, actor, collections, { locale, items: wanted })
  if (missing.length > 0) throw itemNotFound()
  const orgId = organizationFor(actor, items)
  const assignee = await assigneeOf(db, config, asked, orgId)
  const job = newJob(actor, { title, locale, notes, deadline, rate, orgId, ...assignee })
  const rows = items.map(({ id, collection: _collection, title: _title, ownerOrgId: _owner, ...count }) => ({
    recordId: id,
    ...count,
  }))
  await insertJob(db, job, rows)
  await recordJobEvent(db, actor, job, 'created', {
    deadline,
    assignee: job.assigneeName,
    items: items.map(({ id }) => id),
  })
  await tellAssigned(db, actor, { ...job, createdAt: new Date() })
  return { id: job.id }
}

type Given = JobTerms & Assignee & Pick<TranslationJob, 'locale' | 'orgId'>

function newJob(actor: Actor, given: Given): Omit<TranslationJob, 'createdAt'> {
  return {
    ...given,
    id: newId(),
    state: 'open',
    acceptedWords: null,
    version: 1,
    createdBy: actor.userId,
    createdByName: actor.name,
    deliveredAt: null,
    deliveredByName: null,
    finishedAt: null,
    finishedByName: null,
    cancelledAt: null,
  }
}

/**
 * Whose job it is: the organisation that owns all items, else the one at which the actor's role reaches them all.
 * @throws itemsApart
 */
function organizationFor(actor: Actor, items: readonly EstimatedItem[]): string {
  const owners = [...new Set(items.map(({ ownerOrgId }) => ownerOrgId))]
  const [owner] = owners
  if (owner !== undefined && owners.length === 1) return owner
  const held = actor.assignments.find(
    ({ orgId, subtree }) => reaches(actor, 'translate', orgId) && owners.every((id) => subtree.includes(id)),
  )
  if (!held) throw itemsApart()
  return held.orgId
}
