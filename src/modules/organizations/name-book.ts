import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'

/** What an organisation was called on an ISO date, as documents write it; its id when nobody knows it. */
export type NameBook = (orgId: string, on: string) => string

type Named = { orgId: string; name: string; since: string | null }

/** The names of these organisations through time, to be asked many times without the database. */
export async function nameBook(db: Database, ids: readonly string[]): Promise<NameBook> {
  const { rows } = await sql<Named>`
    select r.id as org_id, coalesce(v.short_name, v.name, r.title) as name, lower(v.valid)::text as since
    from records r left join organization_versions v on v.org_id = r.id
    where r.id = any(${ids}::uuid[]) order by coalesce(lower(v.valid), '-infinity')`.execute(db)
  const book = Map.groupBy(rows, ({ orgId }) => orgId)
  return (orgId, on) => {
    const versions = book.get(orgId) ?? []
    const begun = versions.findLast(({ since }) => since === null || since <= on)
    return (begun ?? versions[0])?.name ?? orgId
  }
}
