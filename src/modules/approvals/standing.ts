import { createHash } from 'node:crypto'
import type { Database } from '../../platform/database/connect.ts'
import { can } from '../../records/access.ts'
import { hasWritten } from '../../records/authors.ts'
import type { Collection } from '../../records/collection.ts'
import type { RecordView } from '../../records/record.ts'
import { findRecord } from '../../records/store.ts'
import { officersById, type Officer } from '../accounts/public.ts'
import { organizationOn } from '../organizations/public.ts'
import { compileReport, type Compiled, type Library } from '../reports/public.ts'
import type { ApprovalLink } from './store.ts'

/** How a link stands: open to a decision, or why no more. */
export type Standing = 'open' | 'decided' | 'revoked' | 'expired' | 'settled' | 'changed' | 'unable'

/** What a link is about, as it is now. */
export type Matter = {
  link: ApprovalLink
  standing: Standing
  collection: Collection
  record: RecordView
  approver: Officer
  /** Of a report: the document that is decided about. */
  compiled: Compiled | null
}

/** Looks at everything that a link rests on; null when the record or the person is gone. */
export async function matterOf(
  db: Database,
  library: Library,
  link: ApprovalLink,
  now: Date = new Date(),
): Promise<Matter | null> {
  const collection = library.collections.get(link.collection)
  if (!collection) return null
  const record = await findRecord(db, collection, link.recordId, { scope: 'everywhere' })
  const [approver] = await officersById(db, [link.approverId])
  if (!record || !approver) return null
  const compiled = await reportOf(db, library, record)
  const parts = { link, collection, record, approver, compiled }
  return { ...parts, standing: await standingOf(db, parts, now) }
}

async function standingOf(db: Database, matter: Omit<Matter, 'standing'>, now: Date): Promise<Standing> {
  const { link, record, approver, compiled } = matter
  if (link.decidedAt !== null) return 'decided'
  if (link.revokedAt !== null) return 'revoked'
  if (link.expiresAt <= now) return 'expired'
  if (record.state !== 'submitted') return 'settled'
  if (record.version !== link.version || contentHash(compiled) !== link.contentHash) return 'changed'
  return (await mayDecide(db, approver, record)) ? 'open' : 'unable'
}

/** Whether a person may approve a record that waits: his right, and none of it in his own words. */
export async function mayDecide(db: Database, officer: Officer, record: RecordView): Promise<boolean> {
  return can(officer, 'approve', record) && !(await hasWritten(db, officer, record.id))
}

/** The document of a report as it is now; null for every other record. */
export async function reportOf(db: Database, library: Library, record: RecordView): Promise<Compiled | null> {
  const { year, outline } = record.fields
  if (record.collection !== 'reports' || typeof year !== 'number') return null
  const { id } = await organizationOn(db, record.ownerOrgId, `${year}-12-31`)
  return compileReport(db, library, { org: id, year, ...(typeof outline === 'string' ? { outline } : {}) })
}

/** What a report says, as one hash (SHA-256 of its tree): the report's own version does not change with its records. */
export function contentHash(compiled: Compiled | null): string | null {
  if (!compiled) return null
  // Drafts carry a watermark that approving takes away.
  const said = { ...compiled.tree, watermark: null }
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
