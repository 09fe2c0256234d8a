import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { can, scopeOf } from '../../../records/access.ts'
import type { Collection } from '../../../records/collection.ts'
import { recordNotFound } from '../../../records/errors.ts'
import type { RecordView } from '../../../records/record.ts'
import { findRecord } from '../../../records/store.ts'
import { mayWrite, textMovesFor, textMovesWithReason } from '../../../records/texts/may.ts'
import { reviewPolicy } from '../../../records/texts/review-rules.ts'
import type { DeskOutput } from './endpoints.ts'
import { nothingToTranslate } from './errors.ts'
import { loadDesk } from './load.ts'
import { progressOf, shownSegments } from './show.ts'

export type DeskPlace = { id: string; locale: string }

/** The record of a desk, as far as the actor may read it. @throws recordNotFound */
export async function findForDesk(
  db: Database,
  actor: Actor,
  collection: Collection,
  id: string,
): Promise<RecordView> {
  const record = await findRecord(db, collection, id, { scope: scopeOf(actor, 'read', collection.name) })
  if (!record) throw recordNotFound()
  return record
}

/** One language of a record beside its source, with what the actor may do. @throws recordNotFound, nothingToTranslate */
export async function openDesk(
  db: Database,
  actor: Actor,
  collection: Collection,
  { id, locale }: DeskPlace,
): Promise<DeskOutput> {
  const [record, desk, policy] = await Promise.all([
    findForDesk(db, actor, collection, id),
    loadDesk(db, { recordId: id, locale }),
    reviewPolicy(db, { collection: collection.name, locale }),
  ])
  if (!desk) throw nothingToTranslate()
  const { source, text } = desk
  const segments = await shownSegments(db, actor, desk, { recordId: id, locale })
  return {
    record: {
      id,
      collection: collection.name,
      title: record.title,
      state: record.state,
      hasPage: collection.publication !== undefined,
    },
    locale,
    source: {
      version: source.version,
      state: source.state,
      fields: source.fields,
      approvedAt: source.approvedAt,
      newerDraft: source.newerDraft,
    },
    text: text
      ? {
          version: text.version,
          state: text.state,
          moves: textMovesFor(actor, record, text, policy.onePerson),
          movesWithReason: textMovesWithReason(actor, record, text, policy),
          publishedVersion: text.publishedVersion,
          authors: text.authors,
        }
      : null,
    may: {
      write: mayWrite(actor, record, locale),
      review: can(actor, 'review', { ...record, state: 'submitted' }),
      comment: can(actor, 'comment', record),
    },
    segments,
    progress: progressOf(segments),
  }
}
