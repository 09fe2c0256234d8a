import type { Actor } from '../../../platform/actor.ts'
import { can } from '../../../records/access.ts'
import type { RecordView } from '../../../records/record.ts'
import type { IgnoredCheck } from '../segments/segment.ts'
import { checks } from './all.ts'
import { reviewerIgnores, unknownCheck } from './errors.ts'

type Ignoring = {
  check: string
  /** Who wrote what the check objects to. */
  writtenBy: string | null
}

/**
 * Refuses a decision to ignore a check at a segment. Whoever translates may ignore a warning; what blocks is ignored only by
 * somebody who may review the record and did not write the segment himself.
 * @throws unknownCheck, reviewerIgnores
 */
export function requireMayIgnore(
  actor: Actor,
  record: Pick<RecordView, 'collection' | 'ownerOrgId' | 'state'>,
  { check: name, writtenBy }: Ignoring,
): void {
  const check = checks.find((other) => other.name === name)
  if (!check) throw unknownCheck({ check: name })
  if (check.severity === 'warning' || actor.kind === 'system') return
  const reviews = can(actor, 'review', { ...record, state: 'submitted' })
  if (!reviews || (writtenBy !== null && writtenBy === actor.userId)) {
    throw reviewerIgnores({ check: check.label })
  }
}

type Judged = { target: string; ignored: IgnoredCheck[] }

/** What stays ignored at a segment that now says something: what blocks is looked at anew when the words are others. */
export function stillIgnored(before: Judged | undefined, target: string): IgnoredCheck[] {
  if (!before || before.target === target) return before?.ignored ?? []
  return before.ignored.filter(({ check: name }) => {
    return checks.find((check) => check.name === name)?.severity === 'warning'
  })
}
