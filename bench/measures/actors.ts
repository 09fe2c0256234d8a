import type { Actor } from '../../src/platform/actor.ts'
import type { Role } from '../../src/records/rights.ts'
import type { World } from '../world/world.ts'

/** Those who look at lists: over everything, over a province of forty organisations, over one of them. */
export function readersOf({ province }: World): { who: string; actor: Actor }[] {
  const one = province.orgIds.slice(-1)
  return [
    { who: 'everywhere', actor: actorOf('administrator', province.orgIds) },
    { who: 'a province of 40 organisations', actor: actorOf('leader', province.orgIds) },
    { who: 'one organisation', actor: actorOf('contributor', one) },
  ]
}

function actorOf(role: Role, subtree: readonly string[]): Actor {
  const assignments = [{ role, orgId: subtree[0] ?? '', subtree }]
  return { kind: 'user', userId: 'bench', name: 'Đo tốc độ', assignments, locale: 'vi' }
}
