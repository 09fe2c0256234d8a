import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { prescribedNumber } from '../../platform/text/normalize.ts'
import type { IsoDate } from '../../platform/time/dates.ts'
import { scopeOf } from '../../records/access.ts'
import { inScope } from '../../records/store.ts'
import { documentTypes } from './document-types.ts'
import { groupSql, issuersOf } from './overview.ts'
import type { directiveGraph, LevelGroup } from './overview-endpoints.ts'
import { effectiveEnd } from './rules.ts'
import { directives } from './schema.ts'
import { standingSql, type Standing } from './standing.ts'
import { directivesById } from './store.ts'
import { relationRoles } from './choices.ts'

export type DirectiveGraph = z.output<typeof directiveGraph.output>
type Edge = DirectiveGraph['edges'][number]

/** More than this nobody can take in as a picture. */
const MOST_NODES = 150
const STEPS_AROUND = 2

/**
 * The documents of a scope and how they relate, as of a day: those with relations first; around `focus`, what two steps
 * reach. Links run from the document that says so.
 */
export async function graphOf(
  db: Database,
  actor: Actor,
  { asOf, focus }: { asOf: IsoDate; focus?: string },
): Promise<DirectiveGraph> {
  const readable = inScope(scopeOf(actor, 'read', directives.name))
  const reach = scopeOf(actor, 'read', 'obligations')
  const obligationScope = reach === 'everywhere' ? sql`` : sql`and ob.owner_org_id = any(${reach}::uuid[])`
  const roles = Object.keys(relationRoles)
  const around = focus === undefined ? sql`` : sql`and r.id in (select id from near)`
  const { rows } = await sql<{ id: string; standing: Standing; group: LevelGroup; obligations: number }>`
    with recursive near (id, step) as (
      select ${focus ?? null}::uuid, 0
      union
      select case when l.from_id = near.id then l.to_id else l.from_id end, near.step + 1
      from near join record_links l on near.id in (l.from_id, l.to_id) and l.role = any(${roles}::text[])
      where near.step < ${STEPS_AROUND}
    )
    select r.id, ${standingSql(asOf)} as standing, ${groupSql} as "group",
      (select count(*) from obligations o join records ob on ob.id = o.record_id
        where o.directive = r.id and ob.deleted_at is null ${obligationScope}) as obligations
    from records r join directives t on t.record_id = r.id
    where r.collection = 'directives' and r.deleted_at is null ${readable} ${around}
    order by exists (select from record_links l where r.id in (l.from_id, l.to_id) and l.role = any(${roles}::text[])) desc,
      t.issued_on desc nulls last, r.id limit ${MOST_NODES + 1}`.execute(db)
  const shown = rows.slice(0, MOST_NODES)
  const ids = shown.map(({ id }) => id)
  const records = new Map((await directivesById(db, ids)).map((record) => [record.id, record]))
  const issuers = await issuersOf(db, [...records.values()])
  return {
    asOf,
    more: rows.length > MOST_NODES,
    edges: await edgesAmong(db, ids),
    nodes: shown.flatMap(({ id, standing, group, obligations }) => {
      const record = records.get(id)
      if (!record) return []
      const { type, typeName, number, subject, issuedOn } = record.fields
      const written = number === null ? null : (prescribedNumber(number) ?? number)
      const named = typeName ?? (type === null ? '' : documentTypes[type].vi)
      const issuer = issuers.get(id) ?? null
      const facts = { subject, title: record.title, issuer, issuedOn, to: effectiveEnd(record.fields) }
      return { id, group, number: written, typeName: named, ...facts, standing, obligations }
    }),
  }
}

async function edgesAmong(db: Database, ids: readonly string[]): Promise<Edge[]> {
  const { rows } = await sql<Edge>`
    select from_id as "from", to_id as "to", role from record_links
    where from_id = any(${ids}::uuid[]) and to_id = any(${ids}::uuid[])
      and role = any(${Object.keys(relationRoles)}::text[]) order by created_at, id`.execute(db)
  return rows
}
