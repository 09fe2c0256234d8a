import type { Database } from '../../platform/database/connect.ts'
import { heirIn, successorsIn } from './rules.ts'
import { externalInformation, type MandateFunction } from './schema.ts'
import { lineagesOf, subtree } from './store.ts'

/**
 * The organisations given, all that stood under them and all whom they followed, as of an ISO date: what they may
 * read (R-ORG-3). A merged province reads both of its predecessors; of a department that was split, only who took
 * over external information reads its records. One query.
 */
export function subtreeOf(db: Database, orgIds: readonly string[], on: string): Promise<string[]> {
  if (orgIds.length === 0) return Promise.resolve([])
  return subtree(db, orgIds, on, externalInformation)
}

/**
 * Who had followed an organisation by an ISO date, for one function or for all; empty when nobody had.
 * @example the department of 2017 on 2026-01-01, for external information: the department of culture of Quảng Trị
 */
export async function successorsOf(
  db: Database,
  orgId: string,
  options: { function?: MandateFunction; on: string },
): Promise<string[]> {
  const lineages = await lineagesOf(db, [orgId], options.on)
  return successorsIn(lineages, orgId, options)
}

/** Under which organisation the facts of each count as of an ISO date; one that still stands is its own. */
export async function rollUp(
  db: Database,
  orgIds: readonly string[],
  asOf: string,
): Promise<Map<string, string>> {
  const lineages = await lineagesOf(db, orgIds, asOf)
  return new Map(orgIds.map((id) => [id, heirIn(lineages, id, { function: externalInformation })]))
}
