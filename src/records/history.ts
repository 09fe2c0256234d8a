import { sql } from 'kysely'
import type { Database } from '../platform/database/connect.ts'
import type { Collection } from './collection.ts'
import type { RecordView, State } from './record.ts'
import { diffSnapshots, type FieldChange, type Snapshot } from './revisions.ts'

/** One revision as its readers see it: whose, from when to when, and what it changed. */
export type HistoryItem = {
  version: number
  /** Smaller than `version` where saves of one sitting were taken together. */
  firstVersion: number
  from: Date
  to: Date
  by: string | null
  byName: string
  note: string | null
  state: State
  /** Against the revision before; empty for the first. */
  changes: FieldChange[]
}

const PAGE = 20

type Row = Omit<HistoryItem, 'changes' | 'state'> & { snapshot: Snapshot }

/** A record's revisions, the newest first, twenty at a time, before a version. */
export async function readHistory(
  db: Database,
  collection: Collection,
  { id }: Pick<RecordView, 'id'>,
  before?: number,
): Promise<{ items: HistoryItem[]; nextBefore: number | null }> {
  const { rows } = await sql<Row>`
    select version, version - joined as first_version, created_at as "from", coalesce(ended_at, created_at) as "to",
      created_by as "by", created_by_name as by_name, note, snapshot from record_revisions
    where record_id = ${id}::uuid and version < ${before ?? 2_147_483_647}::integer
    order by version desc limit ${PAGE + 1}`.execute(db)
  const items = rows.slice(0, PAGE).map(({ snapshot, ...row }, index) => {
    const older = rows[index + 1]?.snapshot
    return {
      ...row,
      state: snapshot.state,
      changes: older ? diffSnapshots(collection, older, snapshot) : [],
    }
  })
  return { items, nextBefore: rows.length > PAGE ? (items.at(-1)?.version ?? null) : null }
}
