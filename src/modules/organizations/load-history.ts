import { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { addVersion } from './add-version.ts'
import { organizationNotFound } from './errors.ts'
import { mandateFields, successionFields, versionFields } from './history.ts'
import { assignMandate } from './mandates.ts'
import { idsByCode } from './store.ts'
import { succeed } from './succeed.ts'

const code = z.string().min(1)

/** A history as written in a file: organisations by their codes. */
export const writtenHistory = z.strictObject({
  versions: z.array(
    z.strictObject({ org: code, parent: code.nullable().default(null), ...versionFields.shape }),
  ),
  mandates: z.array(z.strictObject({ org: code, territory: code, ...mandateFields.shape })),
  successions: z.array(
    z.strictObject({ from: z.array(code), to: z.array(code).default([]), ...successionFields.shape }),
  ),
})
export type WrittenHistory = z.input<typeof writtenHistory>

/**
 * Enters a history from a file for organisations that exist: versions, then mandates, then successions, which end
 * what is still open. @throws organizationNotFound, periodsOverlap, successionKnown
 */
export async function loadHistory(db: Database, actor: Actor, written: WrittenHistory): Promise<void> {
  const { versions, mandates, successions } = writtenHistory.parse(written)
  const idOf = await codesToIds(db, [
    ...versions.flatMap(({ org, parent }) => [org, ...(parent === null ? [] : [parent])]),
    ...mandates.flatMap(({ org, territory }) => [org, territory]),
    ...successions.flatMap(({ from, to }) => [...from, ...to]),
  ])
  for (const { org, parent, ...fields } of versions) {
    await addVersion(db, actor, {
      ...fields,
      orgId: idOf(org),
      parentId: parent === null ? null : idOf(parent),
    })
  }
  for (const { org, territory, ...fields } of mandates) {
    await assignMandate(db, actor, { ...fields, orgId: idOf(org), territoryId: idOf(territory) })
  }
  for (const { from, to, ...fields } of successions) {
    await succeed(db, actor, { ...fields, fromIds: from.map(idOf), toIds: to.map(idOf) })
  }
}

async function codesToIds(db: Database, codes: readonly string[]) {
  const ids = await idsByCode(db, [...new Set(codes)])
  return (org: string): string => {
    const id = ids.get(org)
    if (!id) throw organizationNotFound({ org })
    return id
  }
}
