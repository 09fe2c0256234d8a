import { randomInt } from 'node:crypto'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { today } from '../../platform/time/dates.ts'
import { can } from '../../records/access.ts'
import { recordActions } from '../../records/describe.ts'
import { states } from '../../records/record.ts'
import type { Collections } from '../../records/registry.ts'
import type { Role } from '../../records/rights.ts'
import { subtreeOf } from '../organizations/public.ts'
import { requireAdministrator } from './access.ts'
import { officersById } from './actors-of.ts'
import { keyNotFound, userNotFound } from './errors.ts'
import { recordAccountEvent } from './events.ts'
import { assignRole } from './role-assignments.ts'
import { endSessionsOf } from './sessions.ts'
import { createUser, setPassword } from './users.ts'
import type { ManagedKey, ManagedUser, UserState } from './users-endpoints.ts'
import { dropKey, everyKey, managedUsers } from './users-store.ts'

type Asked = {
  q?: string | undefined
  role?: string | undefined
  organization?: string | undefined
  state?: UserState | undefined
  after?: string | undefined
  limit: number
}

/** A page of the users with their roles, by name. @throws administratorNeeded */
export async function listManagedUsers(db: Database, actor: Actor, asked: Asked) {
  requireAdministrator(actor)
  const { organization, after, limit, ...filter } = asked
  const orgIds = organization === undefined ? {} : { orgIds: await subtreeOf(db, [organization], today()) }
  const found = await managedUsers(db, { ...filter, ...orgIds })
  const start = after === undefined ? 0 : found.findIndex(({ id }) => id === after) + 1
  const items = found.slice(start, start + limit)
  const next = start + limit < found.length ? (items.at(-1)?.id ?? null) : null
  return { items, total: found.length, next }
}

/** @throws administratorNeeded, userNotFound */
export async function getManagedUser(db: Database, actor: Actor, id: string): Promise<ManagedUser> {
  requireAdministrator(actor)
  const [user] = await managedUsers(db, { id })
  if (!user) throw userNotFound({ user: id })
  return user
}

type Enrolled = {
  name: string
  email: string
  locale: 'vi' | 'en'
  role: Role | null
  organization: string | null
}

/** Adds a user with a password that is returned once, and his first role. @throws emailTaken, organizationUnknown */
export async function enrolUser(db: Database, actor: Actor, { role, organization, ...user }: Enrolled) {
  requireAdministrator(actor)
  const password = madeUpPassword()
  const { id } = await createUser(db, actor, { ...user, password })
  if (role !== null && organization !== null) {
    await assignRole(db, actor, { userId: id, role, orgId: organization, validTo: null })
  }
  return { user: await getManagedUser(db, actor, id), password }
}

/** Sets a made-up password and returns it once; the user's sessions end. @throws userNotFound */
export async function makeUpPassword(db: Database, actor: Actor, id: string): Promise<{ password: string }> {
  const password = madeUpPassword()
  await setPassword(db, actor, id, password)
  return { password }
}

// Without letters and digits that look alike, for it will be read out or copied from paper.
const CHARACTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Five groups of four: 99 bits, and easy to read out. */
function madeUpPassword(): string {
  const character = () => CHARACTERS[randomInt(CHARACTERS.length)] ?? ''
  return Array.from({ length: 5 }, () => Array.from({ length: 4 }, character).join('')).join('-')
}

/** Ends every session of a user; how many there were. @throws administratorNeeded, userNotFound */
export async function endEverySession(db: Database, actor: Actor, id: string): Promise<{ ended: number }> {
  await getManagedUser(db, actor, id)
  const ended = await endSessionsOf(db, id)
  if (ended > 0) {
    await recordAccountEvent(db, actor, 'session.ended', { user: id, session: null, count: String(ended) })
  }
  return { ended }
}

/** What somebody may do today with records of an organisation, by collection. @throws administratorNeeded */
export async function previewRights(
  db: Database,
  actor: Actor,
  collections: Collections,
  { person, organization }: { person: string; organization: string },
) {
  await getManagedUser(db, actor, person)
  const [officer] = await officersById(db, [person])
  const allowed = (collection: string) =>
    officer ? recordActions.flatMap((action) => allowedStates(officer, action, collection, organization)) : []
  return {
    collections: [...collections.values()].map(({ name, label }) => ({
      name,
      label,
      actions: allowed(name),
    })),
  }
}

function allowedStates(
  officer: Actor,
  action: (typeof recordActions)[number],
  collection: string,
  ownerOrgId: string,
) {
  const within = states.filter((state) => can(officer, action, { collection, ownerOrgId, state }))
  if (within.length === 0) return []
  return [{ action, states: within.length === states.length ? null : within }]
}

/** @throws administratorNeeded */
export function listEveryKey(db: Database, actor: Actor): Promise<ManagedKey[]> {
  requireAdministrator(actor)
  return everyKey(db)
}

/** @throws administratorNeeded, keyNotFound */
export async function revokeAnyKey(db: Database, actor: Actor, id: string): Promise<void> {
  requireAdministrator(actor)
  const dropped = await dropKey(db, id)
  if (!dropped) throw keyNotFound()
  await recordAccountEvent(db, actor, 'key.revoked', { user: dropped.userId, key: id, name: dropped.name })
}
