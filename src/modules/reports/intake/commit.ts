import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { Labels } from '../../../platform/labels.ts'
import { fold } from '../../../platform/text/fold.ts'
import type { Collection, Fields } from '../../../records/collection.ts'
import { createRecords, type NewRecord } from '../../../records/create.ts'
import { derive } from '../../../records/derive.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import { checkFields } from '../../../records/validate.ts'
import { matchOutlet, outlets } from '../../press/public.ts'
import type { Candidate, Reading } from '../reader/types.ts'
import { findOutlets, findSiblings, siblingKey } from '../store.ts'
import { isNamedOrganization, isNamedOutlet } from './named.ts'
import { organizationBook, type Organizations } from './organizations.ts'
import { proposalsOf, type Proposal } from './propose.ts'
import { reportFields } from './report-fields.ts'

export type Intake = {
  created: { collection: string; id: string; title: string }[]
  /** Proposals that were already there, from this report or another way. */
  known: number
  /** Proposals that cannot be saved as they are, and why. */
  refused: { candidate: Candidate; reason: Labels }[]
}

type Origin = { orgId: string; year: number; source: string }

/**
 * Saves what a reading proposes as drafts for officers to look at, in the caller's transaction. What is already
 * recorded is left alone, so taking in the same report twice adds nothing.
 */
export async function commitReading(
  db: Database,
  actor: Actor,
  collections: Collections,
  reading: Reading,
  origin: Origin,
): Promise<Intake> {
  const book = await organizationBook(db, actor, origin.orgId)
  const intake: Intake = { created: [], known: 0, refused: [] }
  const proposals = [...proposalsOf(reading.candidates, origin.year), reportProposal(reading, origin)]
  // Outlets first: delegations point to them.
  const names = new Map(proposals.map((proposal) => [proposal, proposal.fields.outlet]))
  const outletIds = await registerOutlets(db, actor, [...names.values()].filter(isNamedOutlet), {
    origin,
    intake,
  })
  for (const [name, group] of Map.groupBy(proposals, ({ collection }) => collection)) {
    const collection = collectionNamed(collections, name)
    const resolved = await resolveAll(group, book, outletIds, origin.orgId)
    await save(db, actor, collection, { resolved, origin, intake })
  }
  intake.created.push(
    ...book.registered.map((organization) => ({ collection: 'organizations', ...organization })),
  )
  return intake
}

function reportProposal(reading: Reading, { year }: Origin): Proposal {
  const candidate = { collection: 'reports', fields: {}, place: { line: 1, start: 0, end: 0 }, confidence: 1 }
  return { collection: 'reports', fields: reportFields(reading.metadata, year), candidate }
}

type Resolved = { fields: Fields; candidate: Candidate }

async function resolveAll(
  group: readonly Proposal[],
  book: Organizations,
  outletIds: ReadonlyMap<string, string>,
  ownOrgId: string,
): Promise<Resolved[]> {
  const resolved: Resolved[] = []
  for (const { collection, fields, candidate } of group) {
    const entries: [string, unknown][] = []
    for (const [name, value] of Object.entries(fields)) {
      if (isNamedOrganization(value)) entries.push([name, await book.idOf(value.organization)])
      else if (isNamedOutlet(value)) entries.push([name, outletIds.get(fold(value.outlet)) ?? null])
      else entries.push([name, Array.isArray(value) && value.length === 0 ? null : value])
    }
    const complete = Object.fromEntries(entries)
    // A duty without a named bearer is the reporting organisation's own.
    if (collection === 'staff-assignments') complete.organization ??= ownOrgId
    resolved.push({ fields: complete, candidate })
  }
  return resolved
}

type Saving = { resolved: readonly Resolved[]; origin: Origin; intake: Intake }

/** Creates what is valid and new; two proposals of one thing count once. */
async function save(
  db: Database,
  actor: Actor,
  collection: Collection,
  { resolved, origin, intake }: Saving,
) {
  const seen = await findSiblings(db, collection, origin.orgId)
  const inputs: NewRecord[] = []
  for (const { fields, candidate } of resolved) {
    const checked = checkFields(collection, fields)
    if ('issues' in checked) {
      const [first] = checked.issues
      intake.refused.push({ candidate, reason: first?.message ?? { vi: 'Không hợp lệ', en: 'Not valid' } })
      continue
    }
    const { identity, title } = derive(collection, checked.fields, {})
    const key = identity ?? siblingKey(title)
    if (seen.has(key)) {
      intake.known++
      continue
    }
    seen.add(key)
    inputs.push({ ownerOrgId: origin.orgId, fields: checked.fields, source: origin.source })
  }
  const created = await createRecords(db, actor, collection, inputs)
  intake.created.push(...created.map(({ id, title }) => ({ collection: collection.name, id, title })))
}

type OutletSaving = { origin: Origin; intake: Intake }

/** The ids of the outlets named, by folded name; those that nobody knows yet become drafts. */
async function registerOutlets(
  db: Database,
  actor: Actor,
  named: readonly { outlet: string; country: string | null }[],
  { origin, intake }: OutletSaving,
): Promise<Map<string, string>> {
  const known = await findOutlets(db)
  const ids = new Map<string, string>()
  for (const { outlet, country } of named) {
    const key = fold(outlet)
    const match = ids.has(key) ? undefined : matchOutlet(outlet, known)
    if (match) ids.set(key, match.id)
    if (ids.has(key)) continue
    const fields = { name: outlet, country, kind: 'other' }
    const [created] = await createRecords(db, actor, outlets, [
      { ownerOrgId: origin.orgId, fields, source: origin.source },
    ])
    if (!created) continue
    ids.set(key, created.id)
    intake.created.push({ collection: outlets.name, id: created.id, title: created.title })
  }
  return ids
}
