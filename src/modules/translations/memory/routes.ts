import type { Routes } from '../../../platform/http/routes.ts'
import { requireGlossary } from '../may.ts'
import { readMatches } from './endpoints.ts'
import { lookUpMemory } from './look-up.ts'

export function memoryRoutes({ handle }: Routes): void {
  handle(readMatches)(async (asked, { db, actor }) => {
    requireGlossary(actor)
    return { matches: await lookUpMemory(db, asked) }
  })
}
