import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import type { Vault } from '../../../platform/vault.ts'

/** Who asks for a medium, and for what. */
export type Requester = { name: string; email: string; organization: string | null; purpose: string }

/** Days for which it is kept who asked, after the request or the end of what was granted. */
export const REQUESTER_KEPT = 180

/** As kept: sealed; in plain columns only where an older version took the request. */
export type KeptRequester = { person: Buffer | null } & { [Key in keyof Requester]: string | null }

export function sealRequester(vault: Vault, { name, email, organization, purpose }: Requester): Buffer {
  return vault.seal(JSON.stringify({ name, email, organization, purpose }))
}

/** Null once it is forgotten. */
export function openRequester(vault: Vault, kept: KeptRequester): Requester | null {
  if (kept.person) return JSON.parse(vault.open(kept.person)) as Requester
  const { name, email, organization, purpose } = kept
  return name === null || email === null ? null : { name, email, organization, purpose: purpose ?? '' }
}

/** Seals what an older version kept in plain words, and forgets who asked long ago. */
export async function keepRequesters(db: Database, vault: Vault): Promise<void> {
  const { rows } = await sql<KeptRequester & { id: string }>`
    select id, person, name, email, organization, purpose from media_requests
    where person is null and name is not null for update`.execute(db)
  for (const row of rows) {
    const requester = openRequester(vault, row)
    if (!requester) continue
    const plain = { name: null, email: null, organization: null, purpose: null }
    const sealed = { ...plain, person: sealRequester(vault, requester) }
    await db.updateTable('mediaRequests').set(sealed).where('id', '=', row.id).execute()
  }
  await sql`update media_requests set person = null, forgotten_at = now()
    where person is not null and greatest(created_at, decided_at, expires_at)
      < now() - make_interval(days => ${REQUESTER_KEPT})`.execute(db)
}
