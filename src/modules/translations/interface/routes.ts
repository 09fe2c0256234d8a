import type { Routes } from '../../../platform/http/routes.ts'
import { labelsOfKey } from '../../../platform/labels.ts'
import { listCatalogues, readOfficeTexts } from './endpoints.ts'
import { viewCatalogues } from './view.ts'
import { readMendedInterface } from './mended.ts'

export function interfaceRoutes({ handle, handlePublic }: Routes): void {
  handle(listCatalogues)((_, { db, actor }) => viewCatalogues(db, actor.locale))
  handlePublic(readOfficeTexts)(async (_, { db }) => {
    const { office } = await readMendedInterface(db)
    return [...office].map(([key, mended]) => ({ shipped: labelsOfKey(key), mended }))
  })
}
