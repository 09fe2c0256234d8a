import { evaluateFigures, type FigureValue } from '../../figures/evaluate.ts'
import type { Database } from '../../platform/database/connect.ts'
import { defineError } from '../../platform/errors.ts'
import type { Call, Routes } from '../../platform/http/routes.ts'
import { inWords, type Locale } from '../../platform/labels.ts'
import { subtreeOf } from '../organizations/public.ts'
import { findingText, type Finding } from './check/finding.ts'
import { inspectReport } from './check/inspect.ts'
import { compileReport, type Library } from './compile/compile.ts'
import type { ReportKey } from './compile/gather.ts'
import { reportEndpoints as endpoints } from './endpoints.ts'
import { reportFile } from './formats.ts'
import { compareWithFrozen, freezeReport, nothingToFreeze } from './freeze.ts'
import { readableOrg } from './readable.ts'
import { getSnapshot, listSnapshots, type SnapshotSummary } from './snapshots.ts'
import { findReport, listOutlines } from './store.ts'
import { studioRoutes } from './studio/routes.ts'

export const unknownFigure = defineError('figures.unknown', 404, {
  vi: 'Không có chỉ tiêu “{key}”. Xem danh sách tại /api/figures.',
  en: 'There is no figure “{key}”. See the list at /api/figures.',
})

/** The addresses of reports and figures, over all subjects' collections, figures and sentences. */
export function reportRoutes(library: Library, routes: Routes): void {
  const { handle } = routes
  studioRoutes(library, routes)
  handle(endpoints.document)(async ({ format, frozen, ...key }, { db, actor }) => {
    const { id: orgId } = await readableOrg(db, actor, key.org, `${key.year}-12-31`)
    const tree =
      frozen === undefined
        ? (await compileReport(db, library, key)).tree
        : (await getSnapshot(db, await reportIdOf(db, orgId, key), frozen)).tree
    return reportFile(tree, key.year, format)
  })
  handle(endpoints.findings)(async (key, { db, actor, locale }) => {
    await readableOrg(db, actor, key.org, `${key.year}-12-31`)
    const findings = await inspectReport(db, library, await compileReport(db, library, key))
    return findings.map((found) => findingView(found, locale))
  })
  handle(endpoints.figures)(async (key, { db, actor }) => {
    await readableOrg(db, actor, key.org, `${key.year}-12-31`)
    const { gathered } = await compileReport(db, library, key)
    return evaluate(db, library, {
      orgId: gathered.org.id,
      orgIds: gathered.orgIds,
      ...gathered.period.counted,
    })
  })
  handle(endpoints.snapshots)(async (key, { db, actor }) => {
    const { id: orgId } = await readableOrg(db, actor, key.org, `${key.year}-12-31`)
    return (await listSnapshots(db, await reportIdOf(db, orgId, key))).map(summaryOf)
  })
  handle(endpoints.freeze)(async (key: ReportKey, { db, actor }) => {
    await readableOrg(db, actor, key.org, `${key.year}-12-31`)
    return summaryOf(await freezeReport(db, actor, library, key))
  })
  handle(endpoints.comparison)(async ({ number, ...key }, { db, actor }) => {
    await readableOrg(db, actor, key.org, `${key.year}-12-31`)
    return compareWithFrozen(db, library, key, number)
  })
  handle(endpoints.outlines)((_, { db }) => listOutlines(db))
  handle(endpoints.allFigures)(async (scope, call) => evaluate(call.db, library, await scopeFor(call, scope)))
  handle(endpoints.oneFigure)(async ({ key, ...scope }, call) => {
    const figure = library.figures.get(key)
    if (!figure) throw unknownFigure({ key })
    const [value] = await evaluateFigures(call.db, [figure], await scopeFor(call, scope), {
      withRecords: true,
    })
    if (!value) throw unknownFigure({ key })
    return shown(value)
  })
}

async function reportIdOf(db: Database, orgId: string, key: ReportKey): Promise<string> {
  const report = await findReport(db, orgId, key)
  if (!report) throw nothingToFreeze({ year: key.year })
  return report.id
}

type Asked = { org: string; from: string; to: string }

async function scopeFor({ db, actor }: Call, { org, from, to }: Asked) {
  const { id: orgId } = await readableOrg(db, actor, org, to)
  return { orgId, orgIds: await subtreeOf(db, [orgId], to), from, to }
}

async function evaluate(db: Database, { figures }: Library, scope: Parameters<typeof evaluateFigures>[2]) {
  return (await evaluateFigures(db, [...figures.values()], scope)).map(shown)
}

function shown(value: FigureValue) {
  return { ...value, records: [...value.records] }
}

function findingView(found: Finding, locale: Locale) {
  const { code, severity, section, records, figure, remedy, params } = found
  const message = findingText(found, locale)
  return {
    code,
    severity,
    section,
    message,
    remedy: inWords(remedy, locale, params),
    records: [...records],
    figure,
  }
}

function summaryOf({
  number,
  outlineCode,
  outlineVersion,
  asOf,
  sha256,
  frozenAt,
  frozenBy,
}: SnapshotSummary) {
  return { number, outline: `${outlineCode}@${outlineVersion}`, asOf, sha256, frozenAt, frozenBy }
}
