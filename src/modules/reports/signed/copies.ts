import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { FileStore } from '../../../platform/files.ts'
import type { SentFile } from '../../../platform/http/endpoint.ts'
import { can, notAllowed } from '../../../records/access.ts'
import { addFile } from '../../../records/files.ts'
import type { RecordView } from '../../../records/record.ts'
import { findRecord } from '../../../records/store.ts'
import { reports } from '../schema.ts'
import { getSnapshot, listSnapshots } from '../snapshots.ts'
import { agreementOf, type Agreement } from './agreement.ts'
import { readPdf } from './read-pdf.ts'

/** A signed file, and what the server found in it when it was handed in. */
export type SignedCopy = {
  fileId: string
  name: string
  bytes: number
  sha256: string
  pages: number
  signatures: number
  snapshot: number | null
  agreement: Agreement
  lacking: string[]
  uploadedBy: string
  uploadedAt: Date
}

export const SIGNED_ROLE = 'signed-copy'

/** Keeps a signed PDF with its report: readable, hashed and held against the newest frozen copy. @throws notAPdf … */
export async function addSignedCopy(
  db: Database,
  actor: Actor,
  reportId: string,
  { file, files }: { file: SentFile; files: FileStore },
): Promise<SignedCopy> {
  const report = await findRecord(db, reports, reportId, { scope: 'everywhere', lock: true })
  if (!report || !mayHandIn(actor, report)) throw notAllowed()
  const { pages, signatures } = await readPdf(file.name, file.bytes)
  const [latest] = await listSnapshots(db, report.id)
  const found = latest
    ? agreementOf((await getSnapshot(db, report.id, latest.number)).tree, pages)
    : { agreement: 'not-frozen' as const, lacking: [] }
  const kept = await addFile(db, actor, reports, {
    record: report,
    file: { ...file, type: 'application/pdf' },
    role: SIGNED_ROLE,
    files,
  })
  const copy = { ...found, fileId: kept.id, pages: pages.length, signatures, uploadedBy: actor.name }
  await insertCopy(db, report.id, { ...copy, snapshot: latest?.number ?? null })
  await recordEvent(db, actor, {
    type: 'report.signed-copy-added',
    orgId: report.ownerOrgId,
    recordId: report.id,
    data: { sha256: kept.sha256, agreement: found.agreement, signatures, snapshot: latest?.number ?? null },
  })
  const { name, bytes, sha256, createdAt: uploadedAt } = kept
  return { ...copy, snapshot: latest?.number ?? null, name, bytes, sha256, uploadedAt }
}

/** Who writes the report, or closes its figures. */
export function mayHandIn(actor: Actor, report: RecordView): boolean {
  return can(actor, 'change', report) || can(actor, 'freeze', report)
}

type Kept = Omit<SignedCopy, 'name' | 'bytes' | 'sha256' | 'uploadedAt'>

async function insertCopy(db: Database, reportId: string, { snapshot, ...copy }: Kept): Promise<void> {
  await db
    .insertInto('reportSignedCopies')
    .values({ ...copy, reportId, snapshotNumber: snapshot })
    .execute()
}

/** The signed copies of a report, the newest first. */
export async function listSignedCopies(db: Database, reportId: string): Promise<SignedCopy[]> {
  const { rows } = await sql<SignedCopy>`
    select c.file_id, f.name, f.bytes, f.sha256, c.pages, c.signatures, c.snapshot_number as snapshot, c.agreement,
      c.lacking, c.uploaded_by, c.uploaded_at
    from report_signed_copies c join record_files f on f.id = c.file_id
    where c.report_id = ${reportId}::uuid and f.deleted_at is null order by c.uploaded_at desc`.execute(db)
  return rows
}
