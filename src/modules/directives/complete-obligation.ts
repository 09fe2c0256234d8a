import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { changeRecord } from '../../records/change.ts'
import { addLink } from '../../records/links.ts'
import { obligations } from './obligations.ts'

export type Completion = {
  id: string
  version: number
  doneOn: string
  /** Left out: the result stays as it is. */
  result?: string | null
  /** Records that prove it. */
  evidence: readonly string[]
}

/**
 * Marks an obligation done and links what proves it, all or nothing. Returns the new version and the ids of the links,
 * by which it can be undone. @throws recordNotFound, notAllowed, changedMeanwhile, linkTargetUnknown, linkExists
 */
export async function completeObligation(
  db: Database,
  actor: Actor,
  { id, version, doneOn, result, evidence }: Completion,
): Promise<{ id: string; version: number; links: string[] }> {
  const fields = { doneOn, ...(result === undefined ? {} : { result }) }
  const changed = await changeRecord(db, actor, obligations, { id, version, fields })
  const links: string[] = []
  for (const toId of new Set(evidence)) {
    links.push((await addLink(db, actor, changed, { toId, role: 'evidence' })).id)
  }
  return { id, version: changed.version, links }
}
