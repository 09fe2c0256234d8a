import type { Routes } from '../../../platform/http/routes.ts'
import { requireGlossary } from '../may.ts'
import { readTerms } from './endpoints.ts'
import { loadTerms } from './terms.ts'

export function glossaryRoutes({ handle }: Routes): void {
  handle(readTerms)(async ({ locale }, { db, actor }) => {
    requireGlossary(actor)
    return { terms: await loadTerms(db, locale) }
  })
}
