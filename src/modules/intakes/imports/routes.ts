import type { Routes } from '../../../platform/http/routes.ts'
import type { Collections } from '../../../records/registry.ts'
import { beginImport, matchColumns } from './begin.ts'
import { importEndpoints as endpoints } from './endpoints.ts'
import { errorsFile } from './errors-file.ts'
import { acceptWarning, dropRows, mendCells } from './mend.ts'
import { orderStep } from './order.ts'
import { listChanges, listFindings, showImport, summaryOf } from './show.ts'
import { listImports } from './store.ts'

/** The addresses of imports that are kept: file, columns, check, writing, undoing. */
export function importRoutes(collections: Collections, { handle }: Routes): void {
  handle(endpoints.list)(async ({ collection }, { db, actor }) => ({
    items: (await listImports(db, actor, collection ?? null)).map(summaryOf),
  }))
  handle(endpoints.begin)((input, { db, actor }) => beginImport(db, actor, collections, input))
  handle(endpoints.read)(({ id }, { db, actor }) => showImport(db, actor, collections, id))
  handle(endpoints.match)((input, { db, actor }) => matchColumns(db, actor, collections, input))
  handle(endpoints.findings)((input, { db, actor }) => listFindings(db, actor, collections, input))
  handle(endpoints.changes)((input, { db, actor }) => listChanges(db, actor, collections, input))
  handle(endpoints.mend)((input, { db, actor }) => mendCells(db, actor, collections, input))
  handle(endpoints.drop)((input, { db, actor }) => dropRows(db, actor, collections, input))
  handle(endpoints.accept)((input, { db, actor }) => acceptWarning(db, actor, input))
  handle(endpoints.write)(({ id }, { db, actor }) => orderStep(db, actor, id, 'writing'))
  handle(endpoints.undo)(({ id }, { db, actor }) => orderStep(db, actor, id, 'undoing'))
  handle(endpoints.resume)(({ id }, { db, actor }) => orderStep(db, actor, id, 'resume'))
  handle(endpoints.errors)(({ id }, { db, actor, locale }) => errorsFile(db, actor, { id, locale }))
}
