import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'

/** A link by which one person decides once about one version of a record. */
export type ApprovalLink = {
  id: string
  recordId: string
  collection: string
  version: number
  contentHash: string | null
  approverId: string
  createdBy: string
  createdByName: string
  createdAt: Date
  expiresAt: Date
  revokedAt: Date | null
  openedAt: Date | null
  decidedAt: Date | null
  decision: 'approve' | 'return' | null
  decidedVersion: number | null
}

type New = Pick<
  ApprovalLink,
  | 'id'
  | 'recordId'
  | 'collection'
  | 'version'
  | 'contentHash'
  | 'approverId'
  | 'createdBy'
  | 'createdByName'
  | 'expiresAt'
>

export async function insertLink(db: Database, link: New): Promise<void> {
  await db.insertInto('approvalLinks').values(link).execute()
}

/** One link; `lock` keeps it until the transaction ends, so that two answers cannot both be first. */
export async function findLink(
  db: Database,
  id: string,
  { lock = false } = {},
): Promise<ApprovalLink | undefined> {
  const query = db.selectFrom('approvalLinks').selectAll().where('id', '=', id)
  const found = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return found as ApprovalLink | undefined
}

export type ListedLink = ApprovalLink & { approverName: string }

export async function linksOf(db: Database, recordId: string): Promise<ListedLink[]> {
  const rows = await db
    .selectFrom('approvalLinks')
    .innerJoin('users', 'users.id', 'approvalLinks.approverId')
    .selectAll('approvalLinks')
    .select('users.name as approverName')
    .where('recordId', '=', recordId)
    .orderBy('approvalLinks.createdAt', 'desc')
    .limit(50)
    .execute()
  return rows as ListedLink[]
}

type Changed = Partial<
  Pick<ApprovalLink, 'version' | 'revokedAt' | 'openedAt' | 'decidedAt' | 'decision' | 'decidedVersion'>
>

export async function updateLink(db: Database, id: string, changed: Changed): Promise<void> {
  await db.updateTable('approvalLinks').set(changed).where('id', '=', id).execute()
}

/** Who submitted a record last, and when. */
export async function submission(
  db: Database,
  recordId: string,
): Promise<{ by: string; at: Date } | undefined> {
  const { rows } = await sql<{ by: string; at: Date }>`
    select actor_name as by, at from events where record_id = ${recordId}::uuid and type = 'record.submitted'
    order by at desc limit 1`.execute(db)
  return rows[0]
}

/** What a reader of a record should know beside its fields. */
export async function surroundings(db: Database, recordId: string) {
  const { rows } = await sql<{ evidence: number; open: number }>`
    select (select count(*) from record_links where ${recordId}::uuid in (from_id, to_id))
        + (select count(*) from record_files where record_id = ${recordId}::uuid and deleted_at is null) as evidence,
      (select count(*) from record_comments where record_id = ${recordId}::uuid and resolved_at is null) as open`.execute(
    db,
  )
  return rows[0] ?? { evidence: 0, open: 0 }
}

const KEPT_DAYS = 400

/** Forgets links long closed; what was decided stays in the log of events. */
export async function forgetLinks(db: Database): Promise<void> {
  await sql`delete from approval_links where expires_at < now() - make_interval(days => ${KEPT_DAYS})`.execute(
    db,
  )
}
