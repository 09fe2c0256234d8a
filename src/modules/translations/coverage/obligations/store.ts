import { sql } from 'kysely'
import type { Database } from '../../../../platform/database/connect.ts'
import { today } from '../../../../platform/time/dates.ts'
import { subtreeOf } from '../../../organizations/public.ts'
import type { Obligation, ReachingObligation } from './obligation.ts'

export type KeptObligation = Obligation & {
  orgName: string
  basis: string
  createdByName: string
  createdAt: Date
  endedByName: string | null
  endedAt: Date | null
}

/** All obligations, those in force first, the newest first. */
export async function listObligations(db: Database): Promise<KeptObligation[]> {
  const { rows } = await sql<KeptObligation>`
    select t.id, t.org_id, coalesce(r.title, '') as org_name, t.collection, t.locales, t.working_days, t.basis,
      t.valid_from, t.valid_to, t.created_by_name, t.created_at, t.ended_by_name, t.ended_at
    from translation_obligations t join records r on r.id = t.org_id
    order by t.valid_to is not null and t.valid_to < ${today()}::date, t.created_at desc, t.id`.execute(db)
  return rows
}

/** The obligations with the organisations that each is about. */
export async function reachingObligations(db: Database): Promise<ReachingObligation[]> {
  const all = await listObligations(db)
  const reach = new Map<string, readonly string[]>()
  for (const orgId of new Set(all.map((each) => each.orgId)))
    reach.set(orgId, await subtreeOf(db, [orgId], today()))
  return all.map((each) => ({ ...each, orgIds: reach.get(each.orgId) ?? [] }))
}
