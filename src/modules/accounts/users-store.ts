import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { fold } from '../../platform/text/fold.ts'
import { todayInVietnam } from './store.ts'
import type { ManagedKey, ManagedUser, UserState } from './users-endpoints.ts'

export type UserFilter = {
  q?: string | undefined
  role?: string | undefined
  orgIds?: readonly string[]
  state?: UserState | undefined
  id?: string
}

const columns = sql`
  u.id, u.name, u.email, u.locale, u.disabled_at, u.created_at,
  (select e.at from events e where e.actor_id = u.id and e.type = 'user.signed-in' order by e.at desc limit 1)
    as last_sign_in_at,
  exists (select from user_accounts a where a.user_id = u.id and a.password is not null) as has_password,
  exists (select from user_totp t where t.user_id = u.id and t.confirmed_at is not null) as has_totp,
  (select count(*)::integer from user_passkeys p where p.user_id = u.id) as passkeys,
  (select count(*)::integer from user_sessions s where s.user_id = u.id and s.expires_at > now()) as sessions,
  (select count(*)::integer from api_keys k where k.user_id = u.id and k.revoked_at is null
    and coalesce(k.expires_at, 'infinity') > now()) as keys,
  coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role, 'orgId', r.org_id,
      'organization', coalesce(o.title, r.org_id::text), 'validFrom', r.valid_from, 'validTo', r.valid_to)
      order by coalesce(r.valid_to, 'infinity') desc, r.valid_from desc, r.role)
    from role_assignments r left join records o on o.id = r.org_id where r.user_id = u.id), '[]') as assignments`

const current = sql`r.valid_from <= ${todayInVietnam} and coalesce(r.valid_to, 'infinity') >= ${todayInVietnam}`

const states: Readonly<Record<UserState, RawBuilder<unknown>>> = {
  active: sql`u.disabled_at is null`,
  disabled: sql`u.disabled_at is not null`,
  'never-signed-in': sql`not exists (select from events e where e.actor_id = u.id and e.type = 'user.signed-in')`,
  'without-role': sql`not exists (select from role_assignments r where r.user_id = u.id and ${current})`,
}

function conditions({ role, orgIds, state, id }: UserFilter): RawBuilder<unknown> {
  const held = [role && sql`r.role = ${role}`, orgIds && sql`r.org_id = any(${[...orgIds]}::uuid[])`].filter(
    (part) => typeof part === 'object',
  )
  const parts = [
    sql`true`,
    id && sql`u.id = ${id}`,
    state && states[state],
    held.length > 0 &&
      sql`exists (select from role_assignments r where r.user_id = u.id and ${current}
        and ${sql.join(held, sql` and `)})`,
  ]
  return sql.join(
    parts.filter((part) => typeof part === 'object'),
    sql` and `,
  )
}

/** Users by name with all that an administrator looks at; `q` is compared without accents. */
export async function managedUsers(db: Database, filter: UserFilter): Promise<ManagedUser[]> {
  const ids = filter.q === undefined ? null : await idsLike(db, filter.q)
  const among = ids === null ? sql`` : sql`and u.id = any(${ids}::text[])`
  const { rows } = await sql<ManagedUser>`
    select ${columns} from users u where ${conditions(filter)} ${among}
    order by u.name collate "vi-x-icu", u.id`.execute(db)
  return rows
}

/** Names are folded here as everywhere in Chalo; an installation has thousands of users, not millions. */
async function idsLike(db: Database, q: string): Promise<string[]> {
  const users = await db.selectFrom('users').select(['id', 'name', 'email']).execute()
  const words = fold(q).split(' ').filter(Boolean)
  return users
    .filter(({ name, email }) => {
      const text = `${fold(name)} ${email}`
      return words.every((word) => text.includes(word))
    })
    .map(({ id }) => id)
}

/** Every API key that has not been revoked, with its owner; those used last first. */
export async function everyKey(db: Database): Promise<ManagedKey[]> {
  const { rows } = await sql<ManagedKey>`
    select k.id, k.name, k.hint, k.created_at, k.expires_at, k.last_used_at,
      jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email, 'disabled', u.disabled_at is not null) as owner
    from api_keys k join users u on u.id = k.user_id where k.revoked_at is null
    order by k.last_used_at desc nulls last, k.created_at desc, k.id`.execute(db)
  return rows
}

/** Revokes a key of anybody; its owner and name, or undefined when there is none. */
export async function dropKey(
  db: Database,
  id: string,
): Promise<{ userId: string; name: string } | undefined> {
  return db
    .updateTable('apiKeys')
    .set({ revokedAt: new Date() })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .returning(['userId', 'name'])
    .executeTakeFirst()
}
