import type { Actor } from '../platform/actor.ts'
import { transaction, type Database } from '../platform/database/connect.ts'
import { INSTALLATION, recordEvent } from '../platform/events.ts'

export type Exported = {
  /** The collection that went out. */
  collection: string
  format: string
  /** What was asked for: words, filters, sort. */
  query?: Readonly<Record<string, unknown>>
}

/**
 * Notes that records left the system as a file, in the chain of the organisation at which the actor holds his first
 * role. Called before the file is sent: what cannot be noted does not go out.
 */
export function recordExport(db: Database, actor: Actor, exported: Exported): Promise<void> {
  const orgId = actor.assignments[0]?.orgId ?? INSTALLATION
  return transaction(db, (trx) =>
    recordEvent(trx, actor, { type: 'export.made', orgId, data: { ...exported } }),
  )
}
