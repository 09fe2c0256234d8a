import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { defineError } from '../../platform/errors.ts'
import { holdChains, recordEvent } from '../../platform/events.ts'
import { require } from '../../records/access.ts'
import type { RecordView } from '../../records/record.ts'
import { findRecord } from '../../records/store.ts'
import { organizationOn, subtreeOf } from '../organizations/public.ts'
import { compileReport, type Compiled, type Library } from './compile/compile.ts'
import { compareTrees, type BlockChange } from './compare.ts'
import type { ReportKey } from './compile/gather.ts'
import { reports } from './schema.ts'
import { getSnapshot, insertSnapshot, listSnapshots, snapshotHash, type ReportSnapshot } from './snapshots.ts'
import { findReport } from './store.ts'

export const nothingToFreeze = defineError('reports.nothing-to-freeze', 409, {
  vi: 'Năm {year} chưa có báo cáo của cơ quan này. Hãy tạo báo cáo trước khi chốt số liệu.',
  en: 'This organisation has no report for {year} yet. Create the report before freezing it.',
})

/** Closes the figures of a report: an immutable copy with its hash; later changes do not touch it (R-REP-6). */
export async function freezeReport(
  db: Database,
  actor: Actor,
  library: Library,
  key: ReportKey,
): Promise<ReportSnapshot> {
  const report = await holdStill(db, actor, key)
  const compiled = await compileReport(db, library, key)
  const { outline, asOf, figures } = compiled.gathered
  const [latest] = await listSnapshots(db, report.id)
  const content = { tree: compiled.tree, figures: [...figures.values()], records: versionsOf(compiled) }
  const snapshot: ReportSnapshot = {
    reportId: report.id,
    number: (latest?.number ?? 0) + 1,
    ...content,
    outlineCode: outline.code,
    outlineVersion: outline.version,
    asOf,
    sha256: snapshotHash(content),
    frozenAt: new Date(),
    frozenBy: actor.name,
  }
  await insertSnapshot(db, snapshot)
  await recordEvent(db, actor, {
    type: 'report.frozen',
    orgId: report.ownerOrgId,
    recordId: report.id,
    data: { number: snapshot.number, sha256: snapshot.sha256 },
  })
  return snapshot
}

/** The report, with all that it is made of at rest until the transaction ends; two who freeze at once take turns. */
async function holdStill(db: Database, actor: Actor, key: ReportKey): Promise<RecordView> {
  const on = `${key.year}-12-31`
  const { id } = await organizationOn(db, key.org, on)
  const found = await findReport(db, id, key)
  if (!found) throw nothingToFreeze({ year: key.year })
  require(actor, 'freeze', found)
  await findRecord(db, reports, found.id, { scope: 'everywhere', lock: true })
  await holdChains(db, await subtreeOf(db, [id], on))
  return found
}

function versionsOf({ gathered }: Compiled): Record<string, number> {
  const told = [...gathered.parts.values()].flat()
  const used = [
    ...told,
    ...gathered.passages,
    ...gathered.referenced.values(),
    ...(gathered.report ? [gathered.report] : []),
  ]
  return Object.fromEntries(used.map(({ id, version }) => [id, version]))
}

export type Comparison = {
  snapshot: { number: number; sha256: string; frozenAt: Date; intact: boolean }
  changes: BlockChange[]
}

/** Holds a frozen copy against the records of today; `intact` tells that the copy still has its hash. */
export async function compareWithFrozen(
  db: Database,
  library: Library,
  key: ReportKey,
  number?: number,
): Promise<Comparison> {
  const { tree, gathered } = await compileReport(db, library, key)
  if (!gathered.report) throw nothingToFreeze({ year: key.year })
  const frozen = await getSnapshot(db, gathered.report.id, number)
  const { sha256, frozenAt } = frozen
  const intact = snapshotHash(frozen) === sha256
  return {
    snapshot: { number: frozen.number, sha256, frozenAt, intact },
    changes: compareTrees(frozen.tree, tree),
  }
}
