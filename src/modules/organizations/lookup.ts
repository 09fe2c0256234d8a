import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import type { Version } from './history.ts'
import { organizationNotFound } from './errors.ts'
import { letterheadLines } from './rules.ts'
import { withPeriod } from './store.ts'

/** An organisation as it was on a day. Outside its history it shows the nearest version; `standing` tells. */
export type OrganizationOn = Omit<Version, 'id' | 'orgId' | 'decision' | 'note'> & {
  id: string
  code: string | null
  kind: string | null
  standing: 'current' | 'ended' | 'not-yet'
  /** The superior's name on that day, as documents of the province write it. */
  parentName: string | null
}

type Row = Omit<OrganizationOn, 'from' | 'to'> & { valid: string }

// An organisation without history stands under its owner.
function selectOn(on: string, where: RawBuilder<unknown>): RawBuilder<Row> {
  return sql<Row>`
    select r.id, o.code, o.kind, coalesce(v.name, o.name, r.title) as name, v.short_name, v.name_en,
      case when v.id is null then nullif(r.owner_org_id, r.id) else v.parent_id end as parent_id,
      coalesce(p.short_name, p.name) as parent_name, v.level, v.locality, v.notation,
      coalesce(v.letterhead_superior, '{}') as letterhead_superior,
      coalesce(v.letterhead_issuer, '{}') as letterhead_issuer,
      v.domain, v.territory_code, coalesce(v.valid, '(,)') as valid,
      case when v.id is null or v.valid @> ${on}::date then 'current'
        when upper(v.valid) <= ${on}::date then 'ended' else 'not-yet' end as standing
    from organizations o join records r on r.id = o.record_id
    left join lateral organization_version_near(r.id, ${on}::date) v on true
    left join lateral organization_version_near(v.parent_id, ${on}::date) p on true
    where r.deleted_at is null and ${where}`
}

async function findOn(db: Database, on: string, where: RawBuilder<unknown>): Promise<OrganizationOn[]> {
  const { rows } = await selectOn(on, where).execute(db)
  return rows.map(withPeriod)
}

/** One organisation, by id or code, as it was on an ISO date. @throws organizationNotFound */
export async function organizationOn(db: Database, key: string, on: string): Promise<OrganizationOn> {
  const [found] = await findOn(db, on, sql`(r.id::text = ${key} or o.code = ${key})`)
  if (!found) throw organizationNotFound({ org: key })
  return found
}

/** Organisations by id, as they were on an ISO date, in the order asked for; unknown ids are left out. */
export async function organizationsOn(
  db: Database,
  ids: readonly string[],
  on: string,
): Promise<OrganizationOn[]> {
  const found = await findOn(db, on, sql`r.id = any(${ids}::uuid[])`)
  return found.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

/**
 * What organisations were called on an ISO date; for a date outside its history, an organisation's nearest name.
 * The form `document` is how documents of the province write it ("UBND tỉnh Quảng Bình"), where it has one.
 */
export async function namesOn(
  db: Database,
  ids: readonly string[],
  on: string,
  { form = 'full' }: { form?: 'full' | 'document' } = {},
): Promise<Map<string, string>> {
  const name = form === 'full' ? sql`v.name` : sql`coalesce(v.short_name, v.name)`
  const { rows } = await sql<{ id: string; name: string }>`
    select r.id, coalesce(${name}, r.title) as name from records r
    left join lateral organization_version_near(r.id, ${on}::date) v on true
    where r.id = any(${ids}::uuid[]) and r.collection = 'organizations'`.execute(db)
  return new Map(rows.map(({ id, name: found }) => [id, found]))
}

/** What an organisation's documents of a date carry at their head (R-ORG-5). */
export type LetterheadOn = {
  superior: string[]
  issuer: string[]
  /** Place in the date line; null prints as a blank. */
  locality: string | null
  /** Abbreviation in the document's number: the second part of "BC-UBND". */
  notation: string | null
}

/** Throws `organizations.not-found`. */
export async function letterheadOn(db: Database, key: string, on: string): Promise<LetterheadOn> {
  const organization = await organizationOn(db, key, on)
  const { locality, notation } = organization
  return { ...letterheadLines(organization), locality, notation }
}

export type TreeNode = Pick<
  OrganizationOn,
  'id' | 'code' | 'kind' | 'name' | 'shortName' | 'parentId' | 'level'
> & {
  /** 0 at the top. */
  depth: number
}

/** All organisations that stood on an ISO date, each below its superior, siblings by name. */
export async function treeOn(db: Database, on: string): Promise<TreeNode[]> {
  const standing = sql`(v.id is null or v.valid @> ${on}::date)`
  return depthFirst(await findOn(db, on, standing))
}

const byName = new Intl.Collator('vi', { numeric: true })

function depthFirst(organizations: readonly OrganizationOn[]): TreeNode[] {
  const known = new Set(organizations.map(({ id }) => id))
  const children = Map.groupBy(organizations, ({ parentId }) =>
    parentId && known.has(parentId) ? parentId : null,
  )
  const nodes: TreeNode[] = []
  const add = (parent: string | null, depth: number) => {
    const siblings = (children.get(parent) ?? []).sort((a, b) => byName.compare(a.name, b.name))
    for (const { id, code, kind, name, shortName, parentId, level } of siblings) {
      nodes.push({ id, code, kind, name, shortName, parentId, level, depth })
      add(id, depth + 1)
    }
  }
  add(null, 0)
  return nodes
}
