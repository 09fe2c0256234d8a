import type { Routes } from '../../../platform/http/routes.ts'
import { fileNeeded } from '../../../platform/http/errors.ts'
import type { Collections } from '../../../records/registry.ts'
import * as endpoints from './endpoints.ts'
import { exportSegments } from './export.ts'
import { listImports } from './import-store.ts'
import { showImport, startImport } from './show-import.ts'
import { undoImport } from './undo-import.ts'
import { writeImport } from './write-import.ts'

/** The addresses by which translations leave as files and come back. */
export function exchangeRoutes({ handle }: Routes, collections: Collections): void {
  handle(endpoints.exportFile)((order, { db, actor }) => exportSegments(db, actor, collections, order))
  handle(endpoints.startImport)(async (_input, { db, actor, file }) => {
    if (!file) throw fileNeeded()
    return { id: await startImport(db, actor, { file }) }
  })
  handle(endpoints.listImports)(async (_input, { db, actor }) => ({ items: await listImports(db, actor) }))
  handle(endpoints.readImport)(({ id }, { db, actor }) => showImport(db, actor, collections, id))
  handle(endpoints.writeImport)((input, { db, actor }) => writeImport(db, actor, collections, input))
  handle(endpoints.undoImport)(({ id }, { db, actor }) => undoImport(db, actor, collections, id))
}
