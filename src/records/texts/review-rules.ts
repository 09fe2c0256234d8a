import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { INSTALLATION, recordEvent } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { notAllowed } from '../access.ts'
import { grantsFor } from '../rights.ts'
import { noSuchRule, reasonNeeded } from './errors.ts'

/** What is allowed where two pairs of eyes are the rule. */
export type ReviewPolicy = {
  /** One person may both review and approve. */
  onePerson: boolean
  /** Whoever wrote a translation may decide about it when he says why; never about the source. */
  ownWithReason: boolean
}

/** What a rule is about: the texts of a collection in a language; null: all of them. */
export type RuleSubject = { collection: string | null; locale: string | null }

/** A policy for its subject, since when and why. Withdrawn: the word that took back what was said before. */
export type ReviewRule = ReviewPolicy &
  RuleSubject & {
    withdrawn: boolean
    reason: string
    createdByName: string
    createdAt: Date
  }

export const SHORTEST_REASON = 10

const strict: ReviewPolicy = { onePerson: false, ownWithReason: false }

/** The last word on each collection and language, but where it took back what was said. */
const newest = sql`
  select * from (select distinct on (collection, locale) * from review_rules
    order by collection, locale, created_at desc, id desc) r where not withdrawn`

/**
 * The policies for the texts of a collection, by language. A rule for a language goes before one for all of them, then one
 * for the collection before one for all; without any, reviewer and approver are two, and neither of them wrote it.
 */
export async function reviewPolicies(
  db: Database,
  collection: string,
): Promise<(locale: string) => ReviewPolicy> {
  const { rows } = await sql<ReviewPolicy & { locale: string | null }>`/* prepared */
    select distinct on (locale) locale, one_person, own_with_reason from (${newest}) r
    where collection = ${collection} or collection is null
    order by locale, collection is null`.execute(db)
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
    select collection, locale, one_person, own_with_reason, withdrawn, reason, created_by_name, created_at
    from (${newest}) r order by collection nulls first, locale nulls first`.execute(db)
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
  requireAdministrator(actor)
  const rule = { collection, locale, onePerson, ownWithReason, withdrawn: false, reason }
  const said = await say(db, actor, rule)
  await recordEvent(db, actor, {
    type: 'review-rule.set',
    orgId: INSTALLATION,
    data: { collection, locale, onePerson, ownWithReason, reason: said.reason },
  })
  return said
}

/**
 * Takes back what was said of a collection and language, so that the next wider rule holds there again.
 * @throws notAllowed, reasonNeeded, noSuchRule
 */
export async function withdrawReviewRule(
  db: Database,
  actor: Actor,
  { collection, locale, reason }: RuleSubject & { reason: string },
): Promise<ReviewRule> {
  requireAdministrator(actor)
  const rules = await listReviewRules(db)
  const rule = rules.find((each) => each.collection === collection && each.locale === locale)
  if (!rule) throw noSuchRule()
  const { onePerson, ownWithReason } = rule
  const said = await say(db, actor, { collection, locale, onePerson, ownWithReason, withdrawn: true, reason })
  await recordEvent(db, actor, {
    type: 'review-rule.withdrawn',
    orgId: INSTALLATION,
    data: { collection, locale, reason: said.reason },
  })
  return said
}

function requireAdministrator(actor: Actor): void {
  const administers = actor.assignments.some(({ role }) => grantsFor(role, 'administer', '*').length > 0)
  if (actor.kind !== 'system' && !administers) throw notAllowed()
}

async function say(
  db: Database,
  actor: Actor,
  { reason, ...rule }: Omit<ReviewRule, 'createdByName' | 'createdAt'>,
): Promise<ReviewRule> {
  if (reason.trim().length < SHORTEST_REASON) throw reasonNeeded()
  const said = { ...rule, reason: reason.trim(), createdByName: actor.name, createdAt: new Date() }
  await db
    .insertInto('reviewRules')
    .values({ id: newId(), createdBy: actor.userId, ...said })
    .execute()
  return said
}
