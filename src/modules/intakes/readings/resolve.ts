import { fold } from '../../../platform/text/fold.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { newId } from '../../../platform/ids.ts'
import { fieldsOf, type Collection, type Fields } from '../../../records/collection.ts'
import { checkFields } from '../../../records/validate.ts'
import { matchOutlet } from '../../press/public.ts'
import {
  findOutlets,
  isNamedOrganization,
  isNamedOutlet,
  organizationNames,
  type KnownOutlet,
  type OrganizationNames,
} from '../../reports/public.ts'
import type { Candidate } from './store.ts'

/** What names in a report mean: organisations and outlets of the register, and those that come with this reading. */
export type Names = {
  organizations: OrganizationNames
  outlets: readonly KnownOutlet[]
  /** Ids of outlets that this reading brought, by folded name. */
  broughtOutlets: Map<string, string>
}

export async function namesFor(db: Database, orgId: string): Promise<Names> {
  return {
    organizations: await organizationNames(db, orgId),
    outlets: await findOutlets(db),
    broughtOutlets: new Map(),
  }
}

/** The fields of a candidate as corrected. */
export function fieldsOfCandidate({
  proposed,
  corrected,
}: Pick<Candidate, 'proposed' | 'corrected'>): Fields {
  return { ...proposed, ...corrected }
}

/** The id that a named value means; null while the register does not have it; undefined when it names nothing. */
export function idNamed(value: unknown, names: Names): string | null | undefined {
  if (isNamedOrganization(value)) return names.organizations.find(value.organization) ?? null
  if (!isNamedOutlet(value)) return undefined
  const brought = names.broughtOutlets.get(fold(value.outlet))
  return brought ?? matchOutlet(value.outlet, names.outlets)?.id ?? null
}

/** Fields with names turned into ids; what nobody has is null, or a stand-in where only the rest is to be checked. */
export function resolved(fields: Fields, names: Names, { standIns = false } = {}): Fields {
  const entries = Object.entries(fields).map(([name, value]) => {
    const id = idNamed(value, names)
    if (id === undefined) return [name, Array.isArray(value) && value.length === 0 ? null : value]
    return [name, id ?? (standIns ? newId() : null)]
  })
  return Object.fromEntries(entries)
}

/** Every field of the collection, null where the candidate says nothing; refused values stay as they are. */
export function completeFields(collection: Collection, fields: Fields): Fields {
  const checked = checkFields(collection, fields)
  if ('fields' in checked) return checked.fields
  return Object.fromEntries(fieldsOf(collection).map(({ name }) => [name, fields[name] ?? null]))
}

export function titleOf(collection: Collection, fields: Fields): string {
  return collection.title(fields).trim().slice(0, 300) || collection.singular.vi
}
