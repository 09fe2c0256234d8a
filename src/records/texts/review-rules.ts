import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { INSTALLATION, recordEvent } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { notAllowed } from '../access.ts'
import { grantsFor } from '../rights.ts'
import { reasonNeeded } from './errors.ts'

/** What is allowed where two pairs of eyes are the rule. */
export type ReviewPolicy = {
  /** One person may both review and approve. */
  onePerson: boolean
  /** Whoever wrote a translation may decide about it when he says why; never about the source. */
  ownWithReason: boolean
}

/** A policy for the texts of a collection in a language (null: all of them), since when and why. */
export type ReviewRule = ReviewPolicy & {
  collection: string | null
  locale: string | null
  reason: string
  createdByName: string
  createdAt: Date
}

export const SHORTEST_REASON = 10

const strict: ReviewPolicy = { onePerson: false, ownWithReason: false }

/**
 * The policies for the texts of a collection, by language. A rule for a language goes before one for all of them, then one
 * for the collection before one for all; without any, reviewer and approver are two, and neither of them wrote it.
 */
export async function reviewPolicies(
  db: Database,
  collection: string,
): Promise<(locale: string) => ReviewPolicy> {
  const { rows } = await sql<ReviewPolicy & { locale: string | null }>`
    select distinct on (locale) locale, one_person, own_with_reason from review_rules
    where collection = ${collection} or collection is null
    order by locale, collection is null, created_at desc, id desc`.execute(db)
  const named = new Map(rows.map(({ locale, ...policy }) => [locale, policy]))
  return (locale) => named.get(locale) ?? named.get(null) ?? strict
}

export async function reviewPolicy(
  db: Database,
  { collection, locale }: { collection: string; locale: string },
): Promise<ReviewPolicy> {
  return (await reviewPolicies(db, collection))(locale)
}

/** The rules in force, that for all collections first. */
export async function listReviewRules(db: Database): Promise<ReviewRule[]> {
  const { rows } = await sql<ReviewRule>`
    select distinct on (collection, locale) collection, locale, one_person, own_with_reason, reason, created_by_name,
      created_at from review_rules
    order by collection nulls first, locale nulls first, created_at desc, id desc`.execute(db)
  return rows
}

type NewRule = Pick<ReviewRule, 'collection' | 'onePerson' | 'reason'> &
  Partial<Pick<ReviewRule, 'locale' | 'ownWithReason'>>

/** Sets the policy of a collection and language anew; what was said before stays in the table and in the log. @throws notAllowed, reasonNeeded */
export async function setReviewRule(
  db: Database,
  actor: Actor,
  { collection, locale = null, onePerson, ownWithReason = false, reason }: NewRule,
): Promise<ReviewRule> {
  const administers = actor.assignments.some(({ role }) => grantsFor(role, 'administer', '*').length > 0)
  if (actor.kind !== 'system' && !administers) throw notAllowed()
  if (reason.trim().length < SHORTEST_REASON) throw reasonNeeded()
  const rule = {
    collection,
    locale,
    onePerson,
    ownWithReason,
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
    data: { collection, locale, onePerson, ownWithReason, reason: rule.reason },
  })
  return rule
}
