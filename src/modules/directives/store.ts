import { sql, type RawBuilder } from 'kysely'
import type { FigureScope } from '../../figures/figure.ts'
import { recordsOf } from '../../figures/selection.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { RecordView } from '../../records/record.ts'
import { loadRecords } from '../../records/store.ts'
import { directives, type DirectiveFields } from './schema.ts'
import type { Relation } from './rules.ts'

export type DirectiveRecord = Omit<RecordView, 'fields'> & { fields: DirectiveFields }

const COUNTED = sql`r.deleted_at is null and r.state in ('approved', 'archived')`

/** Rows of a figure: documents in force on the last day of the scope, by their own dates and their replacers'. */
export function inForceRows(scope: FigureScope, where: RawBuilder<unknown> = sql`true`) {
  const replaced = sql`exists (
    select from record_links l join records s on s.id = l.from_id join directives d on d.record_id = s.id
    where l.to_id = r.id and l.role = 'replaces' and s.deleted_at is null
      and s.state in ('approved', 'archived') and d.planned is not true
      and coalesce(d.effective_from, d.issued_on) <= ${scope.to}::date)`
  const begun = sql`(t.effective_from is null or t.effective_from <= ${scope.to}::date)`
  return recordsOf(directives, scope, {
    time: 'holds-at-end',
    where: sql`${begun} and not ${replaced} and ${where}`,
  })
}

export async function inForce(db: Database, scope: FigureScope): Promise<DirectiveRecord[]> {
  return select(db, sql`and r.id in (select record_id from (${inForceRows(scope)}) as rows)`)
}

/** Every approved document that these organisations keep. */
export async function counted(db: Database, orgIds: readonly string[]): Promise<DirectiveRecord[]> {
  return select(db, sql`and ${COUNTED} and r.owner_org_id = any(${orgIds}::uuid[])`)
}

async function select(db: Database, rest: RawBuilder<unknown>): Promise<DirectiveRecord[]> {
  return selectDirectives(db, sql`${rest} order by r.happened_from nulls last, r.id`)
}

/** Documents by a caller's condition, order and limit. */
export async function selectDirectives(db: Database, rest: RawBuilder<unknown>): Promise<DirectiveRecord[]> {
  const records = await loadRecords(db, directives, rest)
  return records.map((record) => ({ ...record, fields: directives.shape.parse(record.fields) }))
}

/** Documents by id that are not deleted; the caller has seen to the rights. */
export async function directivesById(db: Database, ids: readonly string[]): Promise<DirectiveRecord[]> {
  if (ids.length === 0) return []
  return select(db, sql`and r.deleted_at is null and r.id = any(${ids}::uuid[])`)
}

/** A change with the record that makes it. */
export type Change = Relation & { record: DirectiveRecord }

/** What amends or replaces these documents, by the id of the document it changes. */
export async function changesTo(db: Database, ids: readonly string[]): Promise<Map<string, Change[]>> {
  const { rows } = await sql<{ changedId: string; role: string; changerId: string }>`
    select to_id as changed_id, role, from_id as changer_id from record_links
    where to_id = any(${ids}::uuid[]) and role in ('amends', 'replaces')`.execute(db)
  const changers = await select(
    db,
    sql`and ${COUNTED} and r.id = any(${rows.map(({ changerId }) => changerId)}::uuid[])`,
  )
  const byId = new Map(changers.map((record) => [record.id, record]))
  const changes = new Map<string, Change[]>()
  for (const { changedId, role, changerId } of rows) {
    const record = byId.get(changerId)
    if (!record) continue
    changes.set(changedId, [...(changes.get(changedId) ?? []), { role, by: record.fields, record }])
  }
  return changes
}
