import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { SOURCE_LOCALE, type PortalLocale } from '../../../platform/locales.ts'
import { fold } from '../../../platform/text/fold.ts'
import { scopeOf } from '../../../records/access.ts'
import type { Collections } from '../../../records/registry.ts'

const SHOWN = 50

export type Candidate = { id: string; collection: string; title: string }

/** Items for the public whose Vietnamese text is approved and that say nothing in a language yet, the newest first. */
export async function listCandidates(
  db: Database,
  actor: Actor,
  collections: Collections,
  { locale, q }: { locale: PortalLocale; q: string },
): Promise<{ items: Candidate[]; more: boolean }> {
  const reach = [...collections.values()].flatMap(
    ({ name, publication }): { name: string; org: string | null }[] => {
      const scope = publication ? scopeOf(actor, 'translate', name) : []
      if (scope === 'everywhere') return [{ name, org: null }]
      return scope.map((org) => ({ name, org }))
    },
  )
  const { rows } = await sql<Candidate>`
    select r.id, r.collection, r.title from records r
    join record_texts s on s.record_id = r.id and s.locale = ${SOURCE_LOCALE}
      and (s.state = 'approved' or s.approved_at is not null)
    left join record_texts t on t.record_id = r.id and t.locale = ${locale}
    where r.deleted_at is null and t.record_id is null and exists (
      select from jsonb_to_recordset(${JSON.stringify(reach)}::jsonb) as a(name text, org uuid)
      where a.name = r.collection and (a.org is null or a.org = r.owner_org_id))
    order by coalesce(s.approved_at, s.updated_at) desc, r.id`.execute(db)
  const asked = fold(q)
  const found = rows.filter(({ title }) => fold(title).includes(asked))
  const items = found.slice(0, SHOWN).map(({ id, collection, title }) => ({ id, collection, title }))
  return { items, more: found.length > SHOWN }
}
