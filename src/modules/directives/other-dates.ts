import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import type { Scope } from '../../records/access.ts'
import { inScope } from '../../records/store.ts'
import { directivesById } from './store.ts'
import { dateConflicts } from './succession.ts'

/** Another date that something gives a document: another record of it, or a section of a report. */
export type OtherDate = { on: string; section: string | null; recordId: string | null }

/** Records of one document under several dates of issue, by the record's id: the dates that the others give. */
export async function otherDatesOf(db: Database, scope: Scope): Promise<Map<string, OtherDate[]>> {
  // The rule is in dateConflicts; only records that could meet there are loaded.
  const { rows } = await sql<{ ids: string[] }>`
    select array_agg(r.id) as ids from records r join directives t on t.record_id = r.id
    where r.collection = 'directives' and r.deleted_at is null and t.number is not null ${inScope(scope)}
    group by ltrim(regexp_replace(lower(t.number), '[^0-9a-zđ]+', '', 'g'), '0'),
      coalesce(t.issuer_org::text, lower(t.issuer_name))
    having count(distinct t.issued_on) > 1`.execute(db)
  const records = await directivesById(
    db,
    rows.flatMap(({ ids }) => ids),
  )
  const listed = records.map(({ id, fields }) => ({ ...fields, id }))
  const found = new Map<string, OtherDate[]>()
  for (const { ids } of dateConflicts(listed)) {
    const group = listed.filter(({ id }) => ids.includes(id))
    for (const one of group) {
      const others = group.filter(({ issuedOn }) => issuedOn !== null && issuedOn !== one.issuedOn)
      found.set(
        one.id,
        others.map(({ id, issuedOn }) => ({ on: issuedOn ?? '', section: null, recordId: id })),
      )
    }
  }
  return found
}
