import type { Routes } from '../../../platform/http/routes.ts'
import { slugify } from '../../../platform/text/slug.ts'
import { recordExport } from '../../../records/record-export.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import { requireGlossary, writableMemory } from '../may.ts'
import * as endpoints from './endpoints.ts'
import {
  allEntries,
  correctMemory,
  countMemory,
  listMemory,
  removeMemory,
  restoreMemory,
  type EntryQuery,
} from './entries.ts'
import { fillFromMemory } from './fill.ts'
import { beginImport, checkTmx, getImport, stopImport } from './imports.ts'
import { enqueueImport } from './jobs.ts'
import { lookUpMemory } from './look-up.ts'
import { writeTmx, type TmxEntry } from '../tmx/write.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'

export function memoryRoutes(routes: Routes, collections: Collections): void {
  const { handle } = routes
  handle(endpoints.readMatches)(async (asked, { db, actor }) => {
    requireGlossary(actor)
    return { matches: await lookUpMemory(db, asked) }
  })
  handle(endpoints.fillFromMemory)(({ collection, ...place }, { db, actor }) =>
    fillFromMemory(db, actor, collectionNamed(collections, collection), place),
  )
  entryRoutes(routes)
  importRoutes(routes)
}

function entryRoutes({ handle }: Routes): void {
  handle(endpoints.listEntries)(async (query, { db, actor }) => {
    requireGlossary(actor)
    const scope = writableMemory(actor)
    const mayImport = scope === 'everywhere' || scope.length > 0
    return { ...(await listMemory(db, actor, query)), counts: await countMemory(db, actor), mayImport }
  })
  handle(endpoints.correctEntry)((correction, { db, actor }) => correctMemory(db, actor, correction))
  handle(endpoints.removeEntry)(async ({ id }, { db, actor }) => {
    await removeMemory(db, actor, id)
    return { removed: true as const }
  })
  handle(endpoints.restoreEntry)(({ id }, { db, actor }) => restoreMemory(db, actor, id))
  handle(endpoints.exportMemory)(async (query, { db, actor }) => {
    requireGlossary(actor)
    await recordExport(db, actor, { collection: 'translation-memory', format: 'tmx', query })
    const name = ['bo-nho-dich', query.locale, query.q && slugify(query.q, 40)].filter(Boolean).join('-')
    const bytes = writeTmx(tmxEntries(db, actor, query), { version: '1', at: new Date() })
    return { name: `${name}.tmx`, type: 'application/x-tmx+xml; charset=utf-8', bytes }
  })
}

function importRoutes({ handle }: Routes): void {
  handle(endpoints.checkImport)(({ orgId }, { db, actor, file }) =>
    checkTmx(db, actor, { orgId, name: file?.name ?? '', bytes: file?.bytes ?? Buffer.alloc(0) }),
  )
  handle(endpoints.readImport)(({ id }, { db, actor }) => getImport(db, actor, id))
  handle(endpoints.commitImport)(async ({ id }, { db, actor }) => {
    const begun = await beginImport(db, actor, id)
    await enqueueImport(db, id)
    return begun
  })
  handle(endpoints.cancelImport)(({ id }, { db, actor }) => stopImport(db, actor, id))
}

async function* tmxEntries(db: Database, actor: Actor, query: EntryQuery): AsyncGenerator<TmxEntry[]> {
  for await (const rows of allEntries(db, actor, query)) {
    yield rows.map(({ id, ...row }) => ({ ...row, id: String(id) }))
  }
}
