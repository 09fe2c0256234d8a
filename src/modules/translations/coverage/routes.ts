import type { Routes } from '../../../platform/http/routes.ts'
import type { Collections } from '../../../records/registry.ts'
import { coverageChoices } from './choices.ts'
import * as endpoints from './endpoints.ts'
import { exportMatrix } from './export.ts'
import { readMatrix } from './matrix.ts'

/** How far each item has come in each language. */
export function coverageRoutes({ handle }: Routes, collections: Collections): void {
  handle(endpoints.readCoverage)((asked, { db, actor }) => readMatrix(db, actor, collections, asked))
  handle(endpoints.readCoverageChoices)((_, { db, actor }) => coverageChoices(db, actor, collections))
  handle(endpoints.coverageWorkbook)(({ lang, ...asked }, { db, actor, locale }) =>
    exportMatrix(db, actor, collections, { ...asked, format: 'xlsx', locale: lang ?? locale }),
  )
  handle(endpoints.coverageCsv)(({ lang, ...asked }, { db, actor, locale }) =>
    exportMatrix(db, actor, collections, { ...asked, format: 'csv', locale: lang ?? locale }),
  )
}
