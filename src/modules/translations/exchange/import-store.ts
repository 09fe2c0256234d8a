import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { newId } from '../../../platform/ids.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import type { TextBefore } from '../../../records/texts/put-back.ts'
import type { TargetRow } from '../desk/rows.ts'
import { importNotFound } from './errors.ts'
import type { ExchangeFormat } from './model.ts'
import type { ReadFile } from './read-file.ts'

/** A segment that an import wrote: what was there before, null for no words, and the version that it got. */
export type WrittenSegment = {
  collection: string
  recordId: string
  id: string
  before: TargetRow | null
  version: number
}

/** How a text stood before an import wrote it, null of a language without one, and the version that it got. */
export type WrittenText = { recordId: string; former: TextBefore | null; version: number }

/** A comment that an import brought. */
export type BroughtComment = { collection: string; recordId: string; id: string }

/** What of an item stays when its import is taken back, for somebody has gone on with it. */
export type KeptItem = {
  collection: string
  id: string
  title: string
  /** The ids of segments. */
  segments: string[]
  /** How many comments were answered or settled. */
  comments: number
}

export type StoredImport = {
  id: string
  fileName: string
  format: ExchangeFormat
  locale: PortalLocale
  content: ReadFile
  createdAt: Date
  written: WrittenSegment[] | null
  texts: WrittenText[]
  comments: BroughtComment[]
  writtenAt: Date | null
  undoneAt: Date | null
  kept: number | null
  keptItems: KeptItem[]
}

export type ImportSummary = Omit<
  StoredImport,
  'content' | 'written' | 'texts' | 'comments' | 'kept' | 'keptItems'
>

/** How long a file that nobody wrote is kept. */
const KEPT_DAYS = 30

/** Keeps what a file says; files of the same person that he has forgotten go. */
export async function keepImport(
  db: Database,
  actor: Actor,
  { fileName, file }: { fileName: string; file: ReadFile },
): Promise<string> {
  const id = newId()
  const oldest = new Date(Date.now() - KEPT_DAYS * 24 * 60 * 60 * 1000)
  await db
    .deleteFrom('translationImports')
    .where('createdBy', 'is not distinct from', actor.userId)
    .where('writtenAt', 'is', null)
    .where('createdAt', '<', oldest)
    .execute()
  await db
    .insertInto('translationImports')
    .values({
      id,
      fileName,
      format: file.format,
      locale: file.locale,
      content: JSON.stringify(file),
      createdBy: actor.userId,
      createdByName: actor.name,
    })
    .execute()
  return id
}

/** An import of the actor's own; `lock` holds it until the transaction ends. @throws importNotFound */
export async function loadImport(
  db: Database,
  actor: Actor,
  { id, lock = false }: { id: string; lock?: boolean },
): Promise<StoredImport> {
  let query = mine(db, actor).selectAll().where('id', '=', id)
  if (lock) query = query.forUpdate()
  const row = await query.executeTakeFirst()
  if (!row) throw importNotFound()
  const content = row.content as unknown as ReadFile
  const madeAt = content.madeAt && new Date(content.madeAt)
  return { ...row, content: { ...content, madeAt } } as unknown as StoredImport
}

/** The imports of the actor, the newest first. */
export async function listImports(db: Database, actor: Actor): Promise<ImportSummary[]> {
  const rows = await mine(db, actor)
    .select(['id', 'fileName', 'format', 'locale', 'createdAt', 'writtenAt', 'undoneAt'])
    .orderBy('createdAt', 'desc')
    .limit(20)
    .execute()
  return rows as ImportSummary[]
}

// Whoever works by a link has no account, but a name that the link gave him.
function mine(db: Database, { userId, name }: Actor) {
  return db
    .selectFrom('translationImports')
    .where('createdBy', 'is not distinct from', userId)
    .$if(userId === null, (query) => query.where('createdByName', '=', name))
}
