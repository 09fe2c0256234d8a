import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { require } from '../../../records/access.ts'
import type { Collection } from '../../../records/collection.ts'
import { addComment, listComments, resolveComment, type Comment } from '../../../records/comments.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import type { DeskOutput } from '../desk/endpoints.ts'
import { readSegments } from '../desk/load.ts'
import { findForDesk, openDesk } from '../desk/open.ts'
import { loadTerms } from '../glossary/load-terms.ts'
import { termsIn, type GlossaryTerm } from '../glossary/terms.ts'
import { lookUpMemory, type MemoryMatch } from '../memory/look-up.ts'
import { linkItemUnknown } from './errors.ts'
import { itemOfLink, linkActor, type OpenLink } from './open-link.ts'

/** An item of a link, its collection, and who acts there. */
export type LinkPlace = { actor: Actor; collection: Collection; id: string; locale: string }

type Asked = { collection: string; id: string; locale?: string }

/** The place of a desk that a link may open: one of its items, in its language. @throws linkItemUnknown */
export function placeOfLink(
  open: OpenLink,
  collections: Collections,
  asked: Asked,
  signedIn: Actor | null,
): LinkPlace {
  const item = itemOfLink(open, asked.id)
  const { locale } = open.job
  if (item.collection !== asked.collection || (asked.locale ?? locale) !== locale) throw linkItemUnknown()
  const collection = collectionNamed(collections, item.collection)
  return { actor: linkActor(open, [item], signedIn), collection, id: item.recordId, locale }
}

/** The desk of an item as somebody outside may use it: nothing moves on and nothing is approved by a link. */
export async function deskOfLink(
  db: Database,
  { job }: OpenLink,
  { actor, collection, id, locale }: LinkPlace,
): Promise<DeskOutput> {
  const desk = await openDesk(db, actor, collection, { id, locale })
  const { source, text, may } = desk
  return {
    ...desk,
    // What is being written for later is the office's matter.
    source: { ...source, newerDraft: false },
    text: text && { ...text, moves: [], movesWithReason: [], authors: [] },
    may: { write: may.write && job.state === 'open', review: false, comment: job.state === 'open' },
  }
}

/** What the memory knows of a sentence of the job; of any other it says nothing. */
export async function matchesOfLink(
  db: Database,
  { job, items }: OpenLink,
  { source, limit }: { source: string; limit: number },
): Promise<MemoryMatch[]> {
  const isOurs = (await sourcesOf(db, { job, items })).some((text) => text.slice(0, 4000).trim() === source)
  return isOurs ? lookUpMemory(db, { locale: job.locale, source, limit }) : []
}

/** The terms that occur in the items of the job. */
export async function termsOfLink(
  db: Database,
  { job, items }: Pick<OpenLink, 'job' | 'items'>,
): Promise<GlossaryTerm[]> {
  const terms = await loadTerms(db, job.locale)
  const found = (await sourcesOf(db, { job, items })).flatMap((text) => termsIn(text, terms))
  const used = new Set(found.map(({ term }) => term.id))
  return terms.filter(({ id }) => used.has(id))
}

async function sourcesOf(db: Database, { job, items }: Pick<OpenLink, 'job' | 'items'>): Promise<string[]> {
  const texts: string[] = []
  for (const { recordId } of items) {
    const segments = await readSegments(db, { recordId, locale: job.locale })
    texts.push(...(segments ?? []).map(({ text }) => text))
  }
  return texts
}

const prefixOf = ({ locale }: LinkPlace) => `texts.${locale}.`

/** What was said about segments of the item in the language; other comments of the record stay in the office. */
export async function commentsOfLink(db: Database, place: LinkPlace): Promise<Comment[]> {
  const { actor, collection, id } = place
  await findForDesk(db, actor, collection, id)
  const prefix = prefixOf(place)
  return (await listComments(db, id)).filter(({ field }) => field?.startsWith(prefix) === true)
}

type Said = { body: string; field: string | null; parentId: string | null }

/** Asks or remarks about a segment. @throws linkItemUnknown, notAllowed, commentNotFound */
export async function commentByLink(db: Database, place: LinkPlace, said: Said): Promise<Comment> {
  const { actor, collection, id } = place
  const record = await findForDesk(db, actor, collection, id)
  require(actor, 'comment', record)
  const known = await commentsOfLink(db, place)
  const parent = known.find((comment) => comment.id === said.parentId)
  const field = parent?.field ?? said.field
  if (!field?.startsWith(prefixOf(place)) || (said.parentId !== null && !parent)) throw linkItemUnknown()
  return addComment(db, actor, record, { body: said.body, field, parentId: said.parentId })
}

/** Settles a comment on a segment, or opens it again. @throws linkItemUnknown */
export async function resolveByLink(
  db: Database,
  place: LinkPlace,
  { commentId, resolved }: { commentId: string; resolved: boolean },
): Promise<Comment> {
  const { actor, collection, id } = place
  const record = await findForDesk(db, actor, collection, id)
  const known = await commentsOfLink(db, place)
  if (!known.some((comment) => comment.id === commentId)) throw linkItemUnknown()
  return resolveComment(db, actor, record, { commentId, resolved })
}
