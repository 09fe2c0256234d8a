import type { Routes } from '../../platform/http/routes.ts'
import type { Collections } from '../../records/registry.ts'
import {
  endEverySession,
  enrolUser,
  getManagedUser,
  listEveryKey,
  listManagedUsers,
  makeUpPassword,
  previewRights,
  revokeAnyKey,
} from './users-administration.ts'
import * as endpoints from './users-endpoints.ts'

/** The addresses by which administrators look after accounts and keys of others. */
export function userRoutes(collections: Collections, { handle }: Routes): void {
  handle(endpoints.listManagedUsers)((asked, { db, actor }) => listManagedUsers(db, actor, asked))
  handle(endpoints.readManagedUser)(({ person }, { db, actor }) => getManagedUser(db, actor, person))
  handle(endpoints.enrolUser)((user, { db, actor }) => enrolUser(db, actor, user))
  handle(endpoints.makeUpPassword)(({ person }, { db, actor }) => makeUpPassword(db, actor, person))
  handle(endpoints.endUserSessions)(({ person }, { db, actor }) => endEverySession(db, actor, person))
  handle(endpoints.previewRights)((asked, { db, actor }) => previewRights(db, actor, collections, asked))
  handle(endpoints.listAllKeys)(async (_, { db, actor }) => ({ items: await listEveryKey(db, actor) }))
  handle(endpoints.revokeAnyKey)(async ({ apiKey }, { db, actor }) => {
    await revokeAnyKey(db, actor, apiKey)
    return { done: true }
  })
}
