import type { Routes } from '../../../platform/http/routes.ts'
import { labelsOfKey } from '../../../platform/labels.ts'
import { readOfficeTexts } from './endpoints.ts'
import { readMendedInterface } from './mended.ts'

export function interfaceRoutes({ handle }: Routes): void {
  handle(readOfficeTexts)(async (_, { db }) => {
    const { office } = await readMendedInterface(db)
    return [...office].map(([key, mended]) => ({ shipped: labelsOfKey(key), mended }))
  })
}
