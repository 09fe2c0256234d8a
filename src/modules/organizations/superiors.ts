import type { Database } from '../../platform/database/connect.ts'
import { lineagesOf } from './store.ts'

/**
 * The organisation itself, all that stand over it and all that followed any of them by an ISO date: whoever reads an
 * organisation's records (`subtreeOf`) holds a role at one of these.
 */
export async function superiorsOf(db: Database, orgId: string, on: string): Promise<string[]> {
  return [...(await lineagesOf(db, [orgId], on)).keys()]
}
