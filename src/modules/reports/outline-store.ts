import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { outlineTemplate, type Outline } from './outline.ts'
import type { OutlineView } from './outline-endpoints.ts'

type Row = Omit<OutlineView, 'outline' | 'name' | 'line' | 'validFrom' | 'validTo'> & { outline: unknown }

const reportsOf = (code: RawBuilder<unknown>, version: RawBuilder<unknown>) =>
  sql`(select count(*)::integer from reports t join records r on r.id = t.record_id
    where r.deleted_at is null and t.outline in (${code} || '@' || ${version}))`

const published = sql`
  select o.code, o.version, o.origin as standing, o.published_by as by, o.published_at as at,
    null::integer as edition, null::integer as based_on, ${reportsOf(sql.ref('o.code'), sql.ref('o.version'))} as reports,
    jsonb_build_object('code', o.code, 'version', o.version, 'name', o.name, 'request', o.request,
      'validFrom', o.valid_from, 'validTo', o.valid_to, 'sections', o.sections, 'annexes', o.annexes,
      'line', o.line, 'note', o.note) as outline
  from outline_templates o`

const drafts = sql`
  select d.code, d.version, 'draft' as standing, d.updated_by as by, d.updated_at as at, d.edition, d.based_on,
    0 as reports, d.content as outline
  from outline_drafts d`

async function outlinesWhere(db: Database, where: RawBuilder<unknown>): Promise<OutlineView[]> {
  const { rows } = await sql<Row>`
    select * from (${published} union all ${drafts}) as known where ${where}
    order by code, version desc`.execute(db)
  return rows.map(({ outline, ...row }) => {
    const parsed = outlineTemplate.parse(outline)
    const { name, line, validFrom, validTo } = parsed
    return { ...row, outline: parsed, name, line, validFrom, validTo }
  })
}

/** Every version and draft, those of one outline together, the newest first. */
export function knownOutlines(db: Database): Promise<OutlineView[]> {
  return outlinesWhere(db, sql`true`)
}

export type OutlineKey = { code: string; version: number }

export async function findOutline(
  db: Database,
  { code, version }: OutlineKey,
): Promise<OutlineView | undefined> {
  const [found] = await outlinesWhere(db, sql`code = ${code} and version = ${version}`)
  return found
}

/** Serialises changes to the versions of an outline. */
export async function lockOutline(db: Database, code: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`outline ${code}`}, 0))`.execute(db)
}

export async function latestVersion(db: Database, code: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select coalesce(max(version), 0)::integer as version from (
      select version from outline_templates where code = ${code}
      union all select version from outline_drafts where code = ${code}) as known`.execute(db)
  return rows[0]?.version ?? 0
}

export async function insertDraft(
  db: Database,
  outline: Outline,
  { basedOn, by }: { basedOn: number; by: string },
): Promise<void> {
  await sql`
    insert into outline_drafts (code, version, content, based_on, created_by, updated_by)
    values (${outline.code}, ${outline.version}, ${JSON.stringify(outline)}::jsonb, ${basedOn}, ${by}, ${by})`.execute(
    db,
  )
}

/** Writes a draft over the edition that it was made from; false when somebody saved meanwhile. */
export async function updateDraft(
  db: Database,
  outline: Outline,
  { edition, by }: { edition: number; by: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update outline_drafts set content = ${JSON.stringify(outline)}::jsonb, edition = edition + 1, updated_by = ${by},
      updated_at = now()
    where code = ${outline.code} and version = ${outline.version} and edition = ${edition}`.execute(db)
  return numAffectedRows === 1n
}

export async function deleteDraft(db: Database, { code, version }: OutlineKey): Promise<void> {
  await sql`delete from outline_drafts where code = ${code} and version = ${version}`.execute(db)
}

/** Notes that a version was published here and by whom. */
export async function markOwn(db: Database, { code, version }: OutlineKey, by: string): Promise<void> {
  await sql`update outline_templates set origin = 'own', published_by = ${by}, published_at = now()
    where code = ${code} and version = ${version}`.execute(db)
}

export async function setValidTo(db: Database, { code, version }: OutlineKey, validTo: string | null) {
  await sql`update outline_templates set valid_to = ${validTo}::date
    where code = ${code} and version = ${version} and origin = 'own'`.execute(db)
}
