import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { AppError } from '../../../platform/errors.ts'
import type { SentFile } from '../../../platform/http/endpoint.ts'
import type { Collections } from '../../../records/registry.ts'
import { notAllowed } from '../../../records/access.ts'
import { mayWrite } from '../../../records/texts/may.ts'
import { readSegments } from '../desk/load.ts'
import { findForDesk } from '../desk/open.ts'
import { approvedSource } from '../desk/source.ts'
import { compareItem, type Compared } from './compare.ts'
import { comparisons, type Comparison } from './comparisons.ts'
import { otherInstallation } from './errors.ts'
import { itemProblems, notes } from './import-words.ts'
import { keepImport, loadImport, type StoredImport } from './import-store.ts'
import { findInstallation } from './installation.ts'
import type { ReadItem } from './model.ts'
import { readExchangeFile } from './read-file.ts'

export type ItemProblem = keyof typeof itemProblems

/** An item of a file beside what the desk has of it. */
export type ComparedItem = {
  collection: string
  id: string
  title: string
  /** Why nothing of it can be written. */
  problem: ItemProblem | null
  counts: Record<Comparison, number>
  /** Segments of the item that the file does not mention. */
  missing: number
  sourceChanged: boolean
  segments: Compared[]
}

/**
 * Reads a file that came back and keeps what it says, so that it can be looked at and written.
 * @throws otherInstallation, and what `readExchangeFile` throws
 */
export async function startImport(
  db: Database,
  actor: Actor,
  { file }: { file: Pick<SentFile, 'bytes' | 'name'> },
): Promise<string> {
  const read = await readExchangeFile(file)
  const own = await findInstallation(db)
  if (read.installation !== null && read.installation !== own && !(await knowsAny(db, read.items))) {
    throw otherInstallation({ name: file.name })
  }
  return keepImport(db, actor, { fileName: file.name, file: read })
}

// A restored or moved installation may have another mark and still be the one that the file came from.
async function knowsAny(db: Database, items: readonly ReadItem[]): Promise<boolean> {
  const ids = items.map(({ id }) => id)
  const found = await db.selectFrom('records').select('id').where('id', 'in', ids).limit(1).execute()
  return found.length > 0
}

/** What a file that came back would change. @throws importNotFound */
export async function showImport(db: Database, actor: Actor, collections: Collections, id: string) {
  const stored = await loadImport(db, actor, { id })
  const items = await compareImport(db, actor, collections, stored)
  const { fileName, format, locale, content, createdAt, writtenAt, undoneAt, kept, keptItems, written } =
    stored
  return {
    id,
    fileName,
    format,
    locale,
    createdAt,
    writtenAt,
    undoneAt,
    kept,
    keptItems,
    written: written?.length ?? 0,
    comments: stored.comments.length,
    madeAt: content.madeAt,
    notes: content.installation === null ? [notes.unmarked] : [],
    items: items.map(({ problem, segments, ...item }) => ({
      ...item,
      problem: problem && itemProblems[problem],
      segments: segments
        .filter(({ comparison, comments }) => comparison !== 'same' || comments.length > 0)
        .map(({ comments, ...segment }) => ({ ...segment, comments: [...comments] })),
    })),
  }
}

/** Lays every item of a file beside the desk as it is now. */
export async function compareImport(
  db: Database,
  actor: Actor,
  collections: Collections,
  { locale, content }: StoredImport,
): Promise<ComparedItem[]> {
  const compared: ComparedItem[] = []
  for (const item of content.items)
    compared.push(await compareOne({ db, actor, collections }, item, { locale, content }))
  return compared
}

type Asking = { db: Database; actor: Actor; collections: Collections }

async function compareOne(
  { db, actor, collections }: Asking,
  item: ReadItem,
  { locale, content }: Pick<StoredImport, 'locale' | 'content'>,
): Promise<ComparedItem> {
  const { collection, id } = item
  const known = collections.get(collection)
  const record = known && (await findForDesk(db, actor, known, id).catch(forbidden))
  const segments = record && (await readSegments(db, { recordId: id, locale }))
  if (!record || !segments) {
    const units = compareItem(item, [], content)
    return { ...itemOf(item, '', units), problem: 'unknown', missing: 0, sourceChanged: false, segments: [] }
  }
  const source = await approvedSource(db, id)
  const units = compareItem(item, segments, content)
  const mentioned = new Set(units.map((unit) => unit.id))
  return {
    ...itemOf(item, record.title, units),
    problem: mayWrite(actor, record, locale) ? null : 'forbidden',
    missing: segments.filter((segment) => !mentioned.has(segment.id)).length,
    sourceChanged: item.sourceHash !== null && item.sourceHash !== source?.hash,
    segments: units,
  }
}

function itemOf({ collection, id }: ReadItem, title: string, units: readonly Compared[]) {
  const counts = Object.fromEntries(
    comparisons.map((name) => [name, units.filter(({ comparison }) => comparison === name).length]),
  ) as Record<Comparison, number>
  return { collection, id, title, counts }
}

/** Unknown and forbidden answer alike. */
function forbidden(error: unknown): undefined {
  if (error instanceof AppError && (error.status === 404 || error.code === notAllowed().code))
    return undefined
  throw error
}
