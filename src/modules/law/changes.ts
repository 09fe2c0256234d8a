import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { INSTALLATION, recordEvent } from '../../platform/events.ts'
import { require } from '../../records/access.ts'

type LawEvent =
  | 'law.rule-added'
  | 'law.rule-corrected'
  | 'law.rule-checked'
  | 'law.holiday-set'
  | 'law.holiday-removed'
  | 'law.days-swapped'
  | 'law.holidays-checked'

/** The law holds for everybody here, so only administrators change what is kept of it. @throws notAllowed */
export function requireAdministration(actor: Actor): void {
  require(actor, 'administer', { collection: 'legal-rules', ownerOrgId: chainOf(actor), state: 'approved' })
}

/** Notes a change of the law or the calendar, in the chain of the organisation whose administrator made it. */
export function recordLawEvent(
  db: Database,
  actor: Actor,
  type: LawEvent,
  data: Record<string, unknown>,
): Promise<void> {
  return recordEvent(db, actor, { type, orgId: chainOf(actor), data })
}

function chainOf({ assignments }: Actor): string {
  return assignments.find(({ role }) => role === 'administrator')?.orgId ?? INSTALLATION
}
