import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Locale } from '../../platform/labels.ts'
import { today } from '../../platform/time/dates.ts'
import { subtreeOf, superiorsOf } from '../organizations/public.ts'
import { todayInVietnam } from './store.ts'

/** A user with his rights of today and where letters reach him. */
export type Officer = Actor & { userId: string; email: string }

type Row = {
  userId: string
  name: string
  email: string
  locale: Locale
  role: string | null
  orgId: string | null
}

/** Enabled users by id, each with the rights that he has today. */
export async function officersById(db: Database, ids: readonly string[]): Promise<Officer[]> {
  if (ids.length === 0) return []
  const rows = await selectHeld(db).where('users.id', 'in', ids).execute()
  return officersOf(db, rows as Row[])
}

/** Enabled users who hold one of these roles where it can reach an organisation; whether it does, `can` says. */
export async function officersOver(
  db: Database,
  orgId: string,
  roles: readonly string[],
): Promise<Officer[]> {
  if (roles.length === 0) return []
  const places = await superiorsOf(db, orgId, today())
  const rows = await selectHeld(db)
    .where('roleAssignments.role', 'in', roles)
    .where('roleAssignments.orgId', 'in', places)
    .orderBy('users.id')
    .limit(500)
    .execute()
  return officersOf(db, rows as Row[])
}

function selectHeld(db: Database) {
  return db
    .selectFrom('users')
    .leftJoin('roleAssignments', (join) =>
      join
        .onRef('roleAssignments.userId', '=', 'users.id')
        .on('roleAssignments.validFrom', '<=', todayInVietnam)
        .on((on) =>
          on.or([
            on('roleAssignments.validTo', 'is', null),
            on('roleAssignments.validTo', '>=', todayInVietnam),
          ]),
        ),
    )
    .select(['users.id as userId', 'users.name', 'users.email', 'users.locale'])
    .select(['roleAssignments.role', 'roleAssignments.orgId'])
    .where('users.disabledAt', 'is', null)
}

async function officersOf(db: Database, rows: readonly Row[]): Promise<Officer[]> {
  const on = today()
  const orgIds = [...new Set(rows.flatMap(({ orgId }) => orgId ?? []))]
  const subtrees = new Map<string, string[]>()
  for (const orgId of orgIds) subtrees.set(orgId, await subtreeOf(db, [orgId], on))
  return [...Map.groupBy(rows, ({ userId }) => userId).values()].flatMap((held) => {
    const [first] = held
    if (!first) return []
    const { userId, name, email, locale } = first
    const assignments = held.flatMap(({ role, orgId }) =>
      role === null || orgId === null ? [] : [{ role, orgId, subtree: subtrees.get(orgId) ?? [orgId] }],
    )
    return [{ kind: 'user' as const, userId, name, email, locale, assignments }]
  })
}
