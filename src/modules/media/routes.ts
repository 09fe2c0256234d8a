import type { Routes } from '../../platform/http/routes.ts'
import type { Collections } from '../../records/registry.ts'
import { mediaEndpoints } from './endpoints.ts'
import { getMedium, listMedia, listShelves } from './library.ts'
import { readOriginal, readPreview } from './previews.ts'
import { readAsset } from './read-asset.ts'
import { remakeRenditions } from './remake.ts'
import { requestRoutes } from './requests/routes.ts'
import { receiveUpload } from './uploads/receive.ts'
import { listUses } from './uses.ts'

export function mediaLibraryRoutes(routes: Routes, collections: Collections): void {
  const { handle } = routes
  requestRoutes(routes)
  handle(mediaEndpoints.list)((query, { db, actor }) => listMedia(db, actor, query))
  handle(mediaEndpoints.shelves)((_, { db, actor }) => listShelves(db, actor))
  handle(mediaEndpoints.read)(({ id }, { db, actor }) => readAsset(db, actor, id))
  handle(mediaEndpoints.preview)((input, { db, actor, files }) => readPreview(db, actor, files, input))
  handle(mediaEndpoints.original)((input, { db, actor, files }) => readOriginal(db, actor, files, input))
  handle(mediaEndpoints.receive)((input, { db, actor, files, config }) => {
    return receiveUpload(db, actor, input, { files, config })
  })
  handle(mediaEndpoints.remake)(({ id }, { db, actor }) => remakeRenditions(db, actor, id))
  handle(mediaEndpoints.uses)(async ({ id }, { db, actor }) => {
    await getMedium(db, actor, id)
    return { items: await listUses(db, actor, collections, id) }
  })
}
