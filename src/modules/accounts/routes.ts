import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Routes } from '../../platform/http/routes.ts'
import { createApiKey, listApiKeys, revokeApiKey } from './api-keys.ts'
import { assignRole, endRole } from './role-assignments.ts'
import * as endpoints from './schema.ts'
import { securityRoutes } from './security-routes.ts'
import { changePassword, changeUser, createUser, getUser, listUsers, setPassword } from './users.ts'

export function accountRoutes(routes: Routes): void {
  const { handle, handlePublic } = routes
  securityRoutes(routes)
  handle(endpoints.getMe)((_input, { db, actor }) => whoIs(db, actor))
  handlePublic(endpoints.readSession)(async (_input, { db, actor }) => ({
    me: actor && (await whoIs(db, actor)),
  }))
  handle(endpoints.changeMyPassword)((change, { db, actor }) => changePassword(db, actor, change))
  handle(endpoints.listUsersEndpoint)(async (_input, { db, actor }) => ({
    items: await listUsers(db, actor),
  }))
  handle(endpoints.createUserEndpoint)((user, { db, actor }) => createUser(db, actor, user))
  handle(endpoints.changeUserEndpoint)((change, { db, actor }) => changeUser(db, actor, change))
  handle(endpoints.setPasswordEndpoint)(({ id, password }, { db, actor }) =>
    setPassword(db, actor, id, password),
  )
  handle(endpoints.assignRoleEndpoint)((assigned, { db, actor }) => assignRole(db, actor, assigned))
  handle(endpoints.endRoleEndpoint)((ended, { db, actor }) => endRole(db, actor, ended))
  handle(endpoints.listKeysEndpoint)(async (_input, { db, actor }) => ({
    items: await listApiKeys(db, actor),
  }))
  handle(endpoints.createKeyEndpoint)((key, { db, actor }) => createApiKey(db, actor, key))
  handle(endpoints.revokeKeyEndpoint)(({ id }, { db, actor }) => revokeApiKey(db, actor, id))
}

async function whoIs(db: Database, actor: Actor): Promise<endpoints.Me> {
  const user = await getUser(db, actor, { id: actor.userId ?? '' })
  return { ...user, kind: actor.kind === 'key' ? 'key' : 'user' }
}
