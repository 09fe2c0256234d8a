import { AppError } from '../../platform/errors.ts'
import type { Call, Routes } from '../../platform/http/routes.ts'
import type { Vault } from '../../platform/vault.ts'
import { actOnMany } from '../bulk.ts'
import type { Collection } from '../collection.ts'
import { exportRecords } from '../exchange/export.ts'
import { countRecords, type Count, type ListQuery } from '../list.ts'
import { collectionNamed, type Collections } from '../registry.ts'
import { addView, changeView, listViews, removeView } from '../saved-views.ts'
import * as endpoints from './list-endpoints.ts'

/** What lists need beside the records themselves: views, counts, acts on many records, a selection as a file. */
export function listRoutes(collections: Collections, { handle }: Routes, vault: Vault): void {
  const named = (name: string) => collectionNamed(collections, name)
  handle(endpoints.listViews)(async ({ collection }, { db, actor }) => ({
    views: await listViews(db, actor, named(collection).name),
  }))
  handle(endpoints.addView)((view, { db, actor }) =>
    addView(db, actor, { ...view, collection: named(view.collection).name }),
  )
  handle(endpoints.changeView)(({ viewId, ...change }, { db, actor }) =>
    changeView(db, actor, { id: viewId, ...change }),
  )
  handle(endpoints.removeView)(async ({ viewId }, { db, actor }) => {
    await removeView(db, actor, viewId)
    return { done: true as const }
  })
  handle(endpoints.countViews)(async ({ collection, queries }, call) => {
    const counts: (Count | null)[] = []
    for (const query of queries) counts.push(await countOf(call, named(collection), query))
    return { counts }
  })
  handle(endpoints.actOnRecords)(async ({ collection, act, items }, { db, actor, locale }) => ({
    results: await actOnMany(db, actor, named(collection), { act, items, vault, locale }),
  }))
  handle(endpoints.exportSelection)(({ collection, format, ...query }, { db, actor, locale }) =>
    exportRecords(db, actor, named(collection), { format, query, locale }),
  )
}

/** A view may name a filter that the collection no longer has: then its number is not known. */
async function countOf({ db, actor }: Call, collection: Collection, query: ListQuery): Promise<Count | null> {
  try {
    return await countRecords(db, actor, collection, query)
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
