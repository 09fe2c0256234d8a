import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { fold } from '../../../platform/text/fold.ts'
import { slugify, uniqueSlug } from '../../../platform/text/slug.ts'
import { createRecord } from '../../../records/create.ts'
import { organizations } from '../../organizations/public.ts'
import { kindOf } from './kinds.ts'

/** Finds organisations by any name they ever had, and registers those that nobody knows yet. */
export type Organizations = {
  idOf(name: string): Promise<string>
  registered: { id: string; title: string }[]
}

type Known = { id: string; name: string; owner: string }

/** Organisations by any name or code they ever had; that of the reporting province comes first. */
export type OrganizationNames = {
  find(name: string): string | undefined
  add(name: string, id: string): void
  /** A code for an organisation of this name that nobody bears yet. */
  newCode(name: string): string
}

/** Reads the names of all organisations once. */
export async function organizationNames(db: Database, ownerOrgId: string): Promise<OrganizationNames> {
  const { rows } = await sql<Known>`
    select o.record_id as id, n.name, r.owner_org_id as owner from organizations o
    join records r on r.id = o.record_id and r.deleted_at is null
    left join organization_versions v on v.org_id = o.record_id
    cross join lateral (values (o.name), (v.name), (v.short_name), (o.code)) as n(name)
    where n.name is not null`.execute(db)
  // One name may be borne in several provinces.
  const ordered = rows.toSorted((a, b) => Number(a.owner === ownerOrgId) - Number(b.owner === ownerOrgId))
  const ids = new Map(ordered.map(({ id, name }) => [nameKey(name), id]))
  const codes = new Set(rows.map(({ name }) => name))
  return {
    find: (name) => ids.get(nameKey(name)),
    add: (name, id) => ids.set(nameKey(name), id),
    newCode(name) {
      const code = uniqueSlug(slugify(name), codes)
      codes.add(code)
      return code
    },
  }
}

/** What an organisation that only a report names is registered as. */
export function organizationFields(names: OrganizationNames, name: string) {
  return { code: names.newCode(name), name, kind: kindOf.organization(name) }
}

export async function organizationBook(
  db: Database,
  actor: Actor,
  ownerOrgId: string,
): Promise<Organizations> {
  const names = await organizationNames(db, ownerOrgId)
  const registered: Organizations['registered'] = []
  return {
    registered,
    async idOf(name) {
      const known = names.find(name)
      if (known) return known
      const fields = organizationFields(names, name)
      const { id } = await createRecord(db, actor, organizations, { ownerOrgId, fields, source: 'report' })
      names.add(name, id)
      registered.push({ id, title: name })
      return id
    },
  }
}

/** "UBND tỉnh" and "Ủy ban nhân dân tỉnh" are one name. */
function nameKey(name: string): string {
  return fold(name)
    .replace(/^uy ban nhan dan/, 'ubnd')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}
