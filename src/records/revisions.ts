import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import type { Database } from '../platform/database/connect.ts'
import type { Collection, Fields } from './collection.ts'
import { revisionNotFound } from './errors.ts'
import type { RecordView } from './record.ts'

/** What a record was at one version, sealed values masked. */
export type Snapshot = Pick<
  RecordView,
  'title' | 'ownerOrgId' | 'happened' | 'state' | 'visibility' | 'fields' | 'extra'
>

export type Revision = {
  version: number
  /** Greater than 0 when the revision stands for several saves of one sitting, up to `version`. */
  joined: number
  createdBy: string | null
  createdByName: string
  createdAt: Date
}

/** What a revision says of itself beside its snapshot: that it is a sitting that may grow, and why it was made. */
export type RevisionOptions = { sitting?: boolean; named?: readonly string[]; note?: string | undefined }

export async function saveRevisions(
  db: Database,
  actor: Actor,
  records: readonly RecordView[],
  { sitting = false, named = [], note }: RevisionOptions = {},
): Promise<void> {
  const snapshots = records.map((record) => JSON.stringify(snapshotOf(record)))
  await sql`/* prepared */
    insert into record_revisions (record_id, version, snapshot, created_by, created_by_name, sitting, named, note)
    select n.id, n.version, n.snapshot::jsonb, ${actor.userId}::text, ${actor.name}::text, ${sitting}::boolean,
      ${named}::text[], ${note ?? null}::text
    from unnest(${records.map(({ id }) => id)}::uuid[], ${records.map(({ version }) => version)}::integer[],
      ${snapshots}::text[]) as n(id, version, snapshot)`.execute(db)
}

export function snapshotOf(record: RecordView): Snapshot {
  const { title, ownerOrgId, happened, state, visibility, fields, extra } = record
  return { title, ownerOrgId, happened, state, visibility, fields, extra }
}

/** All versions of a record, the newest first. */
export async function listRevisions(db: Database, recordId: string): Promise<Revision[]> {
  return db
    .selectFrom('recordRevisions')
    .select(['version', 'joined', 'createdBy', 'createdByName', 'createdAt'])
    .where('recordId', '=', recordId)
    .orderBy('version', 'desc')
    .execute()
}

/** What a record was at a version; within a sitting, what it was at its end. @throws revisionNotFound */
export async function getSnapshot(db: Database, recordId: string, version: number): Promise<Snapshot> {
  const row = await db
    .selectFrom('recordRevisions')
    .select('snapshot')
    .where('recordId', '=', recordId)
    .where('version', '>=', version)
    .where(sql<boolean>`version - joined <= ${version}::integer`)
    .executeTakeFirst()
  if (!row) throw revisionNotFound({ version })
  return row.snapshot as Snapshot
}

export type FieldChange = { field: string; before: unknown; after: unknown }

/** What differs between two snapshots, field by field, in the order of the collection's shape. */
export function diffSnapshots(collection: Collection, before: Snapshot, after: Snapshot): FieldChange[] {
  const names = Object.keys(collection.shape.shape)
  return [
    ...changesIn(['state', 'ownerOrgId', 'visibility'], before, after, ''),
    ...changesIn(names, before.fields, after.fields, ''),
    ...changesIn(
      [...new Set([...Object.keys(before.extra), ...Object.keys(after.extra)])],
      before.extra,
      after.extra,
      'extra.',
    ),
  ]
}

function changesIn(names: readonly string[], before: Fields, after: Fields, prefix: string): FieldChange[] {
  return names
    .map((name) => ({ field: prefix + name, before: before[name] ?? null, after: after[name] ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
}
