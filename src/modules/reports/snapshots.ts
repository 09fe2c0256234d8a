import { createHash } from 'node:crypto'
import type { DocumentTree } from '../../documents/tree.ts'
import type { FigureValue } from '../../figures/evaluate.ts'
import type { Database } from '../../platform/database/connect.ts'
import { defineError } from '../../platform/errors.ts'

/** A frozen report: what was printed, the figures behind it, and the version of every record it was made from. */
export type ReportSnapshot = {
  reportId: string
  number: number
  tree: DocumentTree
  figures: readonly FigureValue[]
  records: Readonly<Record<string, number>>
  outlineCode: string
  outlineVersion: number
  asOf: string
  sha256: string
  frozenAt: Date
  frozenBy: string
}

export const snapshotNotFound = defineError('reports.snapshot-not-found', 404, {
  vi: 'Báo cáo này chưa có bản chốt số {number}.',
  en: 'This report has no frozen copy number {number}.',
})

/** The hash of what a frozen report holds: document, figures, versions of records (SHA-256 of JSON, keys sorted). */
export function snapshotHash({
  tree,
  figures,
  records,
}: Pick<ReportSnapshot, 'tree' | 'figures' | 'records'>): string {
  return createHash('sha256').update(canonicalJson({ tree, figures, records })).digest('hex')
}

// jsonb does not keep the order of keys, so a tree read back must hash as the one written.
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )
}

export async function insertSnapshot(db: Database, snapshot: ReportSnapshot): Promise<void> {
  const { tree, figures, records, ...rest } = snapshot
  const json = {
    tree: JSON.stringify(tree),
    figures: JSON.stringify(figures),
    records: JSON.stringify(records),
  }
  await db
    .insertInto('reportSnapshots')
    .values({ ...rest, ...json })
    .execute()
}

export type SnapshotSummary = Omit<ReportSnapshot, 'tree' | 'figures' | 'records'>

/** The frozen copies of a report, the newest first. */
export function listSnapshots(db: Database, reportId: string): Promise<SnapshotSummary[]> {
  return db
    .selectFrom('reportSnapshots')
    .select(['reportId', 'number', 'outlineCode', 'outlineVersion', 'asOf', 'sha256', 'frozenAt', 'frozenBy'])
    .where('reportId', '=', reportId)
    .orderBy('number', 'desc')
    .execute()
}

/** One frozen copy, the newest unless a number is given. @throws snapshotNotFound */
export async function getSnapshot(db: Database, reportId: string, number?: number): Promise<ReportSnapshot> {
  let query = db.selectFrom('reportSnapshots').selectAll().where('reportId', '=', reportId)
  if (number !== undefined) query = query.where('number', '=', number)
  const row = await query.orderBy('number', 'desc').limit(1).executeTakeFirst()
  if (!row) throw snapshotNotFound({ number: number ?? 1 })
  return row as unknown as ReportSnapshot
}
