import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { can } from '../../../records/access.ts'
import { addComment, listComments } from '../../../records/comments.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import { findForDesk } from '../desk/open.ts'
import type { BroughtComment } from './import-store.ts'
import type { FileComment } from './model.ts'
import type { ComparedItem } from './show-import.ts'

/** Whether a file brings remarks on segments that are there. */
export function hasComments({ problem, segments }: ComparedItem): boolean {
  return problem === null && segments.some(({ current, comments }) => current !== null && comments.length > 0)
}

type Brought = { items: readonly ComparedItem[]; locale: string }

/**
 * Makes comments on segments of what a file remarks on them; what is said there already is not said again, and who may not
 * comment brings none. @returns those that are new
 */
export async function bringComments(
  db: Database,
  actor: Actor,
  collections: Collections,
  { items, locale }: Brought,
): Promise<BroughtComment[]> {
  const brought: BroughtComment[] = []
  for (const item of items.filter(hasComments)) {
    const record = await findForDesk(db, actor, collectionNamed(collections, item.collection), item.id)
    if (!can(actor, 'comment', record)) continue
    const known = new Set((await listComments(db, item.id)).map(({ field, body }) => `${field} ${body}`))
    for (const { id, current, comments } of item.segments) {
      if (id === null || current === null) continue
      const field = `texts.${locale}.${id}`
      for (const body of comments.map((comment) => bodyOf(comment, actor))) {
        if (known.has(`${field} ${body}`)) continue
        known.add(`${field} ${body}`)
        const { id: comment, recordId } = await addComment(db, actor, record, { field, body })
        brought.push({ collection: item.collection, recordId, id: comment })
      }
    }
  }
  return brought
}

/** Who remarked it is said where it is not whoever brings the file. */
function bodyOf({ author, text }: FileComment, { name }: Actor): string {
  return author === null || author === name ? text : `${author}: ${text}`
}
