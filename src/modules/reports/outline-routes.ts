import type { Routes } from '../../platform/http/routes.ts'
import { columnsOf } from '../../records/columns.ts'
import type { Library } from './compile/compile.ts'
import {
  copyOutline,
  discardDraft,
  endOutline,
  getOutline,
  listOutlineVersions,
  publishDraft,
  requireOutlines,
  saveDraft,
} from './outline-drafts.ts'
import * as endpoints from './outline-endpoints.ts'
import { previewOutline } from './outline-preview.ts'

/** The addresses by which an installation writes outlines of its own. */
export function outlineRoutes(library: Library, { handle }: Routes): void {
  handle(endpoints.listOwnOutlines)(async (_, { db, actor }) => ({
    items: await listOutlineVersions(db, actor),
  }))
  handle(endpoints.readOutline)((key, { db, actor }) => getOutline(db, actor, key))
  handle(endpoints.copyOutline)((key, { db, actor }) => copyOutline(db, actor, key))
  handle(endpoints.saveOutlineDraft)((draft, { db, actor }) => saveDraft(db, actor, draft))
  handle(endpoints.discardOutlineDraft)(async (key, { db, actor }) => {
    await discardDraft(db, actor, key)
    return { done: true }
  })
  handle(endpoints.publishOutline)((key, { db, actor }) => publishDraft(db, actor, library, key))
  handle(endpoints.endOutline)((asked, { db, actor }) => endOutline(db, actor, asked))
  handle(endpoints.previewOutline)((asked, { db, actor }) => previewOutline(db, actor, library, asked))
  handle(endpoints.outlineParts)(async (_, { actor }) => {
    requireOutlines(actor)
    return partsOnOffer(library)
  })
}

function partsOnOffer({ collections, figures }: Library) {
  return {
    collections: [...collections.values()].map((collection) => ({
      name: collection.name,
      label: collection.label,
      fields: columnsOf(collection)
        .filter(({ meta }) => meta.kind !== 'sensitive')
        .map(({ field, meta }) => ({ name: field, label: meta.label, options: [...(meta.options ?? [])] })),
    })),
    figures: [...figures.values()].map(({ key, label, unit }) => ({ key, label, unit })),
  }
}
