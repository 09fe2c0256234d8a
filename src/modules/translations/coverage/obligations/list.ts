import { sql } from 'kysely'
import type { Actor } from '../../../../platform/actor.ts'
import type { Database } from '../../../../platform/database/connect.ts'
import { mayOblige } from './change.ts'
import type { ObligationView } from './endpoints.ts'
import { keptInYear } from './kept.ts'
import { listObligations, reachingObligations } from './store.ts'

/** The obligations with how they were kept, and where the actor may set more of them. */
export async function obligationsFor(db: Database, actor: Actor) {
  const kept = await keptInYear(db, await reachingObligations(db))
  const items = (await listObligations(db)).map((each): ObligationView => {
    const { kept: onTime, missed } = kept.get(each.id) ?? { kept: 0, missed: 0 }
    const mayEnd = each.validTo === null && mayOblige(actor, each.orgId)
    return { ...each, locales: [...each.locales], kept: onTime, missed, mayEnd }
  })
  return { items, mayAddAt: await mayAddAt(db, actor) }
}

/** The organisations at which the actor holds a role that sets obligations. */
async function mayAddAt(db: Database, actor: Actor): Promise<{ id: string; name: string }[]> {
  const orgIds = actor.assignments.map(({ orgId }) => orgId).filter((orgId) => mayOblige(actor, orgId))
  const { rows } = await sql<{ id: string; name: string }>`
    select id, title as name from records where id = any(${orgIds}::uuid[]) order by title`.execute(db)
  return rows
}
