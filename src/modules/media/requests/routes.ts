import type { Routes } from '../../../platform/http/routes.ts'
import type { Config } from '../../../platform/config.ts'
import { openSecret } from '../../../platform/secret.ts'
import { openVault, type Vault } from '../../../platform/vault.ts'
import { requestEndpoints } from './endpoints.ts'
import { askForMedium, declineRequest, grantRequest, listRequests } from './requests.ts'

export function requestRoutes({ handle, handlePublic }: Routes): void {
  handlePublic(requestEndpoints.ask)(async (input, { db, config }) =>
    askForMedium(db, await vaultOf(config), input),
  )
  handle(requestEndpoints.list)(async ({ id }, { db, actor, config }) => ({
    items: await listRequests(db, actor, await vaultOf(config), id),
  }))
  handle(requestEndpoints.grant)((input, { db, actor }) => grantRequest(db, actor, input))
  handle(requestEndpoints.decline)((input, { db, actor }) => declineRequest(db, actor, input))
}

async function vaultOf(config: Config): Promise<Vault> {
  return openVault(await openSecret(config))
}
