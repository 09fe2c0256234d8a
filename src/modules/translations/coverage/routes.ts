import type { Routes } from '../../../platform/http/routes.ts'
import type { Collections } from '../../../records/registry.ts'
import { coverageChoices } from './choices.ts'
import * as endpoints from './endpoints.ts'
import { exportMatrix } from './export.ts'
import { readMatrix } from './matrix.ts'
import { addObligation, endObligation } from './obligations/change.ts'
import * as obligations from './obligations/endpoints.ts'
import { obligationsFor } from './obligations/list.ts'
import { reviewRuleHistory } from './rule-history.ts'
import { readShares } from './shares.ts'

/** How far each item has come in each language, what is owed, and what the public reads. */
export function coverageRoutes({ handle }: Routes, collections: Collections): void {
  handle(endpoints.readCoverage)((asked, { db, actor }) => readMatrix(db, actor, collections, asked))
  handle(endpoints.readCoverageChoices)((_, { db, actor }) => coverageChoices(db, actor, collections))
  handle(endpoints.coverageWorkbook)(({ lang, ...asked }, { db, actor, locale }) =>
    exportMatrix(db, actor, collections, { ...asked, format: 'xlsx', locale: lang ?? locale }),
  )
  handle(endpoints.coverageCsv)(({ lang, ...asked }, { db, actor, locale }) =>
    exportMatrix(db, actor, collections, { ...asked, format: 'csv', locale: lang ?? locale }),
  )
  handle(endpoints.readShares)((asked, { db, actor }) => readShares(db, actor, collections, asked))
  handle(endpoints.readRuleHistory)(async (_, { db }) => ({ items: await reviewRuleHistory(db) }))
  handle(obligations.readObligations)((_, { db, actor }) => obligationsFor(db, actor))
  handle(obligations.addObligation)(async (added, { db, actor }) => {
    await addObligation(db, actor, collections, added)
    return obligationsFor(db, actor)
  })
  handle(obligations.endObligation)(async (ending, { db, actor }) => {
    await endObligation(db, actor, ending)
    return obligationsFor(db, actor)
  })
}
