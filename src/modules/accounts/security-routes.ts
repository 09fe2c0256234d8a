import type { Config } from '../../platform/config.ts'
import type { Routes } from '../../platform/http/routes.ts'
import { openSecret } from '../../platform/secret.ts'
import { openVault } from '../../platform/vault.ts'
import type { Keys } from './codes.ts'
import { DEMO_PASSWORD, demoUsers, hasDemoUsers } from './demo.ts'
import * as endpoints from './endpoints.ts'
import { oidcOf } from './oidc.ts'
import { myPasskeys, removePasskey, renamePasskey } from './passkeys.ts'
import {
  beginTotp,
  confirmTotp,
  mySecondFactor,
  removeTotp,
  renewBackupCodes,
  resetSecondFactor,
} from './second-factor.ts'
import { endOtherSessions, endSession, mySessions, requireSession, sessionsOfUser } from './sessions.ts'
import { firstOrganization, needsSetup, setUp } from './setup.ts'
import { changeMyself } from './users.ts'

/** How people get in, and what each looks after himself: second factor, passkeys, sessions. */
export function securityRoutes(routes: Routes): void {
  entranceRoutes(routes)
  sessionRoutes(routes)
  factorRoutes(routes)
}

function entranceRoutes({ handle, handlePublic }: Routes): void {
  handlePublic(endpoints.getEntrance)(async (_input, { db, config }) => {
    const oidc = oidcOf(config)
    const setup = await needsSetup(db)
    const isDemo = config.demo && (await hasDemoUsers(db))
    const users = demoUsers.map(({ role, email, name }) => ({ role, email, name }))
    return {
      setup,
      needsOrganization: setup && (await firstOrganization(db)) === null,
      oidc: oidc && { name: oidc.name },
      demo: isDemo ? { password: DEMO_PASSWORD, users } : null,
    }
  })
  handlePublic(endpoints.setUpEndpoint)(async (first, { db, config, locale }) =>
    setUp(db, first, { secret: await openSecret(config), locale }),
  )
  handle(endpoints.changeMe)((change, { db, actor }) => changeMyself(db, actor, change))
}

function sessionRoutes({ handle }: Routes): void {
  handle(endpoints.listMySessions)(async (_input, { db, actor }) => ({ items: await mySessions(db, actor) }))
  handle(endpoints.endMySession)(({ id }, { db, actor }) => endSession(db, actor, { id }))
  handle(endpoints.endMyOtherSessions)((_input, { db, actor }) => endOtherSessions(db, actor))
  handle(endpoints.listUserSessions)(async ({ id }, { db, actor }) => ({
    items: await sessionsOfUser(db, actor, id),
  }))
  handle(endpoints.endUserSession)((ended, { db, actor }) => endSession(db, actor, ended))
}

function factorRoutes({ handle }: Routes): void {
  handle(endpoints.getMySecondFactor)((_input, { db, actor }) => mySecondFactor(db, actor))
  handle(endpoints.beginMyTotp)(async (_input, { db, actor, config }) => {
    requireSession(actor)
    return beginTotp(db, actor, await keysOf(config))
  })
  handle(endpoints.confirmMyTotp)(async ({ code }, { db, actor, config }) => {
    requireSession(actor)
    return confirmTotp(db, actor, { code, keys: await keysOf(config) })
  })
  handle(endpoints.renewMyBackupCodes)(async (_input, { db, actor, config }) => {
    requireSession(actor)
    return renewBackupCodes(db, actor, await keysOf(config))
  })
  handle(endpoints.removeMyTotp)((_input, { db, actor }) => removeTotp(db, actor))
  handle(endpoints.listMyPasskeys)(async (_input, { db, actor }) => ({ items: await myPasskeys(db, actor) }))
  handle(endpoints.renameMyPasskey)((named, { db, actor }) => renamePasskey(db, actor, named))
  handle(endpoints.removeMyPasskey)(({ id }, { db, actor }) => removePasskey(db, actor, id))
  handle(endpoints.resetUserSecondFactor)(({ id }, { db, actor }) => resetSecondFactor(db, actor, id))
}

async function keysOf(config: Config): Promise<Keys> {
  const secret = await openSecret(config)
  return { vault: openVault(secret), secret }
}
