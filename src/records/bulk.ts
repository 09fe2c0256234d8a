import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import { AppError } from '../platform/errors.ts'
import { inWords, type Locale } from '../platform/labels.ts'
import type { Vault } from '../platform/vault.ts'
import { require } from './access.ts'
import { changeRecord, loadForChange } from './change.ts'
import type { Collection, Fields } from './collection.ts'
import { addLink, removeLink } from './links.ts'
import type { State } from './record.ts'
import { removeRecord, restoreRecord, restoreRevision } from './remove.ts'
import type { TransitionName } from './states.ts'
import { takeBackStep, transitionRecord } from './transition.ts'

/** One act for many records. The last four take back what the others did. */
export type BulkAct =
  | { kind: 'transition'; to: TransitionName; note?: string }
  | { kind: 'change'; fields?: Fields; extra?: Fields }
  | { kind: 'remove' }
  | { kind: 'link'; toId: string; role: string; note?: string }
  | { kind: 'take-back' }
  | { kind: 'restore' }
  | { kind: 'revert' }
  | { kind: 'unlink' }

export type BulkItem = {
  id: string
  /** The version that the officer saw. */
  version: number
  /** For `unlink`: the link that `link` made. */
  linkId?: string
}

/** What became of one record: where it stands now, or why nothing was done to it. */
export type BulkResult =
  | { id: string; done: true; version: number; state: State; linkId: string | null }
  | { id: string; done: false; code: string; reason: string; issues: { at: string; message: string }[] }

type Bulk = { act: BulkAct; items: readonly BulkItem[]; vault?: Vault; locale: Locale }

/**
 * Does one act to many records, each by itself: what one of them refuses leaves the others done. Answers in the order
 * asked for, a refusal with the words that the act alone would have given. A fault undoes all of it.
 */
export async function actOnMany(
  db: Database,
  actor: Actor,
  collection: Collection,
  { act, items, vault, locale }: Bulk,
): Promise<BulkResult[]> {
  const results = new Map<string, BulkResult>()
  // In one order for everybody, so that two who act on the same records never wait for each other crosswise.
  const ordered = [...new Map(items.map((item) => [item.id, item])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  )
  for (const item of ordered) {
    await sql`savepoint one_of_many`.execute(db)
    try {
      const { version, state, linkId = null } = await actOnOne(db, actor, collection, { act, item, vault })
      results.set(item.id, { id: item.id, done: true, version, state, linkId })
      await sql`release savepoint one_of_many`.execute(db)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      await sql`rollback to savepoint one_of_many`.execute(db)
      results.set(item.id, refusal(item.id, error, locale))
    }
  }
  return items.flatMap(({ id }) => results.get(id) ?? [])
}

function refusal(id: string, error: AppError, locale: Locale): BulkResult {
  const issues = error.issues.map(({ at, message, params }) => ({
    at,
    message: inWords(message, locale, params),
  }))
  return { id, done: false, code: error.code, reason: error.in(locale), issues }
}

type One = { act: BulkAct; item: BulkItem; vault?: Vault }
type Stands = { version: number; state: State; linkId?: string }

async function actOnOne(
  db: Database,
  actor: Actor,
  collection: Collection,
  { act, item, vault }: One,
): Promise<Stands> {
  const { id, version } = item
  switch (act.kind) {
    case 'transition':
      return transitionRecord(db, actor, collection, { id, version, to: act.to, note: act.note })
    case 'change':
      return changeRecord(db, actor, collection, { id, version, fields: act.fields, extra: act.extra, vault })
    case 'remove': {
      const record = await loadForChange(db, actor, collection, id)
      await removeRecord(db, actor, collection, { id, version })
      return record
    }
    case 'take-back':
      return takeBackStep(db, actor, collection, { id, version })
    case 'restore':
      return restoreRecord(db, actor, collection, id)
    case 'revert':
      return restoreRevision(db, actor, collection, { id, version, revision: version - 1 })
    default: {
      const record = await loadForChange(db, actor, collection, id)
      require(actor, 'change', record)
      if (act.kind === 'unlink') {
        await removeLink(db, actor, record, item.linkId ?? id)
        return record
      }
      const { id: linkId } = await addLink(db, actor, record, act)
      return { version: record.version, state: record.state, linkId }
    }
  }
}
