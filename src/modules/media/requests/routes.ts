import type { Routes } from '../../../platform/http/routes.ts'
import { requestEndpoints } from './endpoints.ts'
import { askForMedium, declineRequest, grantRequest, listRequests } from './requests.ts'

export function requestRoutes({ handle, handlePublic }: Routes): void {
  handlePublic(requestEndpoints.ask)((input, { db }) => askForMedium(db, input))
  handle(requestEndpoints.list)(async ({ id }, { db, actor }) => ({
    items: await listRequests(db, actor, id),
  }))
  handle(requestEndpoints.grant)((input, { db, actor }) => grantRequest(db, actor, input))
  handle(requestEndpoints.decline)((input, { db, actor }) => declineRequest(db, actor, input))
}
