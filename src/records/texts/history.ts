import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Collection, Fields } from '../collection.ts'
import { revisionNotFound } from '../errors.ts'
import type { FieldChange } from '../revisions.ts'
import { saveText } from './save.ts'
import type { RecordText, TextState } from './text.ts'

/** One revision of a text as its readers see it: whose, from when to when, and what it changed. */
export type TextHistoryItem = {
  version: number
  /** Smaller than `version` where saves of one sitting were taken together. */
  firstVersion: number
  from: Date
  to: Date
  by: string | null
  byName: string
  note: string | null
  state: TextState
  /** Against the revision before; empty for the first. */
  changes: FieldChange[]
}

type Said = { state: TextState; slug: string | null; fields: Fields }
type Row = Omit<TextHistoryItem, 'changes'> & Said

const PAGE = 20
const NEWEST = 2_147_483_647

/** The revisions of one language of a record, the newest first, twenty at a time, before a version. */
export async function readTextHistory(
  db: Database,
  { id, locale, before }: { id: string; locale: string; before?: number | undefined },
): Promise<{ items: TextHistoryItem[]; nextBefore: number | null }> {
  const { rows } = await sql<Row>`
    select version, version - joined as first_version, created_at as "from", coalesce(ended_at, created_at) as "to",
      created_by as "by", created_by_name as by_name, note, state, slug, fields from record_text_revisions
    where record_id = ${id}::uuid and locale = ${locale} and version < ${before ?? NEWEST}::integer
    order by version desc limit ${PAGE + 1}`.execute(db)
  const items = rows.slice(0, PAGE).map(({ slug, fields, ...row }, index) => {
    const older = rows[index + 1]
    return { ...row, changes: older ? diffTexts(older, { state: row.state, slug, fields }) : [] }
  })
  return { items, nextBefore: rows.length > PAGE ? (items.at(-1)?.version ?? null) : null }
}

/** What one language said at a version; within a sitting, what it said at its end. @throws revisionNotFound */
export async function getTextRevision(
  db: Database,
  { id, locale, version }: { id: string; locale: string; version: number },
): Promise<Said> {
  const { rows } = await sql<Said>`
    select state, slug, fields from record_text_revisions
    where record_id = ${id}::uuid and locale = ${locale} and version >= ${version}::integer
      and version - joined <= ${version}::integer`.execute(db)
  if (!rows[0]) throw revisionNotFound({ version })
  return rows[0]
}

/** What differs between two versions of a text, field by field. */
export function diffTexts(before: Said, after: Said): FieldChange[] {
  const names = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])]
  const changes = [
    { field: 'state', before: before.state, after: after.state },
    { field: 'slug', before: before.slug, after: after.slug },
    ...names.map((name) => ({
      field: `texts.${name}`,
      before: before.fields[name] ?? null,
      after: after.fields[name] ?? null,
    })),
  ]
  return changes.filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
}

type Restoration = { id: string; locale: string; version: number; revision: number }

/** Makes an earlier version of a language its draft again; history goes on, nothing is rewritten. @throws revisionNotFound */
export async function restoreText(
  db: Database,
  actor: Actor,
  collection: Collection,
  { revision, ...at }: Restoration,
): Promise<RecordText> {
  const { fields } = await getTextRevision(db, { ...at, version: revision })
  // Fields that the collection no longer has are left in the past.
  const known = Object.entries(fields).filter(([name]) => !collection.texts || name in collection.texts.shape)
  return saveText(db, actor, collection, {
    ...at,
    fields: Object.fromEntries(known),
    note: `Khôi phục phiên bản ${revision}`,
  })
}
