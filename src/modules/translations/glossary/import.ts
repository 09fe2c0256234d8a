import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { notAllowed, scopeOf } from '../../../records/access.ts'
import { createRecords } from '../../../records/create.ts'
import { reaches } from '../may.ts'
import { readTbx } from '../tbx/read.ts'
import { fieldsOfConcept } from './concepts.ts'
import { termIdentity } from './rules.ts'
import { glossaryTerms } from './schema.ts'

type Sent = { name: string; bytes: Buffer; commit: boolean; orgId?: string | undefined }

export type ImportedTerms = { committed: boolean; fresh: string[]; known: string[]; skipped: number }

/**
 * Reads the terms of a TBX file; with `commit` those that the register does not have become drafts in it, to be approved
 * like any other. Known ones stay as they are. @throws notAllowed, brokenTbx, notTbx, invalidRecord
 */
export async function importTerms(
  db: Database,
  actor: Actor,
  { name, bytes, commit, orgId = actor.assignments[0]?.orgId }: Sent,
): Promise<ImportedTerms> {
  if (!orgId || !reaches(scopeOf(actor, 'create', glossaryTerms.name), orgId)) throw notAllowed()
  const { concepts, skipped } = readTbx(bytes)
  const { rows } = await sql<{ term: string }>`
    select t.term from glossary_terms t join records r on r.id = t.record_id
    where r.deleted_at is null and t.term is not null`.execute(db)
  const known = new Set(rows.map(termIdentity))
  const once = new Map(concepts.map((concept) => [termIdentity(concept), concept]))
  const fresh = [...once].flatMap(([identity, concept]) => (known.has(identity) ? [] : [concept]))
  if (commit) {
    const inputs = fresh.map((concept) => {
      return { ownerOrgId: orgId, fields: fieldsOfConcept(concept), source: `import:${name}` }
    })
    await createRecords(db, actor, glossaryTerms, inputs)
  }
  return {
    committed: commit,
    fresh: fresh.map(({ term }) => term),
    known: [...once.values()].filter((concept) => known.has(termIdentity(concept))).map(({ term }) => term),
    skipped,
  }
}
