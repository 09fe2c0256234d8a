import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { systemActor } from '../../../platform/actor.ts'
import { loadConfig } from '../../../platform/config.ts'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import type { FileStore } from '../../../platform/files.ts'
import { collectRoutes } from '../../../platform/http/routes.ts'
import { createServer } from '../../../platform/http/server.ts'
import { newId } from '../../../platform/ids.ts'
import { testDatabase } from '../../../platform/testing/database.ts'
import { createRecord } from '../../../records/create.ts'
import type { Role } from '../../../records/rights.ts'
import { organizations } from '../../organizations/public.ts'
import { authPages } from '../auth-pages.ts'
import { actorResolver } from '../resolve-actor.ts'
import { assignRole } from '../role-assignments.ts'
import { accountRoutes } from '../routes.ts'
import { createUser } from '../users.ts'

export const secret = 'a secret of more than thirty-two characters'
export const password = 'mười bốn ký tự'
export const system = systemActor('test')

type Asked = { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; url: string; payload?: object }

/** A server with the accounts' routes alone, on a database of its own. */
export type TestDoor = {
  db: Database
  app: FastifyInstance
  orgId: string
  /** An account with the password above, and roles at the one organisation. */
  user(email: string, roles?: readonly Role[]): Promise<string>
  /** A request, each from an address of its own: limits per address are not what the tests are about. */
  ask(asked: Asked, cookie?: string): Promise<LightMyRequestResponse>
  /** The Cookie header of somebody who has just signed in. */
  enter(email: string, given?: string): Promise<string>
  close(): Promise<void>
}

export async function openDoor(): Promise<TestDoor> {
  const database = await testDatabase()
  const { db } = database
  const config = loadConfig({ CHALO_LOG_LEVEL: 'error', CHALO_SECRET: secret })
  const routes = collectRoutes()
  accountRoutes(routes)
  const app = await createServer({
    db,
    config,
    files: { health: async () => null } as unknown as FileStore,
    routes,
    resolveActor: actorResolver(db, secret),
    pages: [authPages({ db, config, secret })],
  })
  let addresses = 0
  const ask: TestDoor['ask'] = (asked, cookie) =>
    app.inject({ ...asked, headers: cookie ? { cookie } : {}, remoteAddress: `10.1.0.${++addresses % 250}` })
  const orgId = newId()
  const fields = { code: 'so', name: 'Sở', kind: 'department' }
  await transaction(db, (trx) =>
    createRecord(trx, system, organizations, { id: orgId, ownerOrgId: orgId, fields }),
  )
  return {
    db,
    app,
    orgId,
    ask,
    user: (email, roles = []) =>
      transaction(db, async (trx) => {
        const { id } = await createUser(trx, system, { email, name: email, password, locale: 'vi' })
        for (const role of roles) await assignRole(trx, system, { userId: id, role, orgId, validTo: null })
        return id
      }),
    enter: async (email, given = password) => {
      const payload = { email, password: given }
      return cookiesOf(await ask({ method: 'POST', url: '/api/auth/sign-in/email', payload }))
    },
    close: async () => {
      await app.close()
      await database.drop()
    },
  }
}

/** What a browser would send back of the cookies of an answer. */
export function cookiesOf({ cookies }: LightMyRequestResponse): string {
  const kept = cookies.filter(({ value }) => value !== '')
  return kept.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}
