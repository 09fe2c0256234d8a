import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { scopeOf, type Scope } from './access.ts'
import type { Collections } from './registry.ts'
import type { Action } from './rights.ts'

/**
 * The condition on `records r` that keeps to what an actor may do something with, over all collections: those in which
 * he reaches the same organisations share one term. Null where he may do it nowhere.
 */
export function reachOver(
  actor: Actor,
  action: Action,
  collections: Collections,
): RawBuilder<unknown> | null {
  const scopes = [...collections.keys()].map((name) => ({ name, scope: scopeOf(actor, action, name) }))
  const groups = Map.groupBy(
    scopes.filter(({ scope }) => scope.length > 0),
    ({ scope }) => (scope === 'everywhere' ? scope : [...scope].toSorted().join()),
  )
  if (groups.size === 0) return null
  const terms = [...groups.values()].map((group) => {
    const names = group.map(({ name }) => name)
    return sql`(r.collection = any(${names}::text[]) ${inOrganizations(group[0]?.scope ?? [])})`
  })
  return sql`(${sql.join(terms, sql` or `)})`
}

function inOrganizations(scope: Scope): RawBuilder<unknown> {
  return scope === 'everywhere' ? sql`` : sql`and r.owner_org_id = any(${scope}::uuid[])`
}
