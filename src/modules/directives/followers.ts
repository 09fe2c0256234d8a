import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import type { Scope } from '../../records/access.ts'
import { inScope } from '../../records/store.ts'
import { effectiveEnd } from './rules.ts'
import { selectDirectives, type DirectiveRecord } from './store.ts'
import { followersIn } from './succession.ts'

export type Follower = { title: string; role: 'replaces' | 'amends' | 'follows' | 'planned' }

/** What is issued, or else planned, to follow documents that end: of the same type, issuer and horizon. */
export async function followersOf(
  db: Database,
  ending: readonly DirectiveRecord[],
  scope: Scope,
): Promise<Map<string, Follower & { id: string }>> {
  if (ending.length === 0) return new Map()
  const years = ending.map(({ fields }) => Number(effectiveEnd(fields)?.slice(0, 4) ?? 0) + 1)
  const candidates = await selectDirectives(
    db,
    sql`and r.deleted_at is null ${inScope(scope)} and t.type = any(${ending.map(({ fields }) => fields.type)}::text[])
      and t.period_from <= ${Math.max(...years)} and t.period_to >= ${Math.min(...years)} limit 500`,
  )
  const listed = candidates.map(({ id, fields }) => ({ ...fields, id }))
  return new Map(
    ending.flatMap(({ id, fields }) => {
      const followers = followersIn(listed, { ...fields, id })
      const follower = followers.find(({ planned }) => planned !== true) ?? followers[0]
      const record = candidates.find((candidate) => candidate.id === follower?.id)
      if (!record) return []
      const role = record.fields.planned === true ? ('planned' as const) : ('follows' as const)
      return [[id, { id: record.id, title: record.title, role }] as const]
    }),
  )
}
