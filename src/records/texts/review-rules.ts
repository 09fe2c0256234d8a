import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { INSTALLATION, recordEvent } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { notAllowed } from '../access.ts'
import { grantsFor } from '../rights.ts'
import { reasonNeeded } from './errors.ts'

/** Whether one person may both review and approve texts of a collection (null: of all), since when and why. */
export type ReviewRule = {
  collection: string | null
  onePerson: boolean
  reason: string
  createdByName: string
  createdAt: Date
}

const SHORTEST_REASON = 10

/** Whether reviewer and approver of a collection's texts may be one person; two unless the installation said otherwise. */
export async function mayBeOnePerson(db: Database, collection: string): Promise<boolean> {
  const { rows } = await sql<{ onePerson: boolean }>`
    select one_person from review_rules where collection = ${collection} or collection is null
    order by collection is null, created_at desc, id desc limit 1`.execute(db)
  return rows[0]?.onePerson ?? false
}

/** The rules in force, that for all collections first. */
export async function listReviewRules(db: Database): Promise<ReviewRule[]> {
  const { rows } = await sql<ReviewRule>`
    select distinct on (collection) collection, one_person, reason, created_by_name, created_at from review_rules
    order by collection nulls first, created_at desc, id desc`.execute(db)
  return rows
}

/** Says anew whether one person may do both; what was said before stays in the table and in the log. @throws notAllowed, reasonNeeded */
export async function setReviewRule(
  db: Database,
  actor: Actor,
  { collection, onePerson, reason }: Pick<ReviewRule, 'collection' | 'onePerson' | 'reason'>,
): Promise<ReviewRule> {
  const administers = actor.assignments.some(({ role }) => grantsFor(role, 'administer', '*').length > 0)
  if (actor.kind !== 'system' && !administers) throw notAllowed()
  if (reason.trim().length < SHORTEST_REASON) throw reasonNeeded()
  const rule = {
    collection,
    onePerson,
    reason: reason.trim(),
    createdByName: actor.name,
    createdAt: new Date(),
  }
  await db
    .insertInto('reviewRules')
    .values({ id: newId(), createdBy: actor.userId, ...rule })
    .execute()
  await recordEvent(db, actor, {
    type: 'review-rule.set',
    orgId: INSTALLATION,
    data: { collection, onePerson, reason: rule.reason },
  })
  return rule
}
