import type { Database } from '../../../platform/database/connect.ts'
import type { Locale } from '../../../platform/labels.ts'
import { inspectReport } from '../check/inspect.ts'
import { compileReport, type Compiled, type Library } from '../compile/compile.ts'
import type { ReportKey } from '../compile/gather.ts'
import { acknowledgedOf, type Acknowledgement } from './acknowledge.ts'
import { fingerprintOf } from './fingerprint.ts'
import { pendingBySection } from './pending.ts'
import { placesOf, type Places } from './places.ts'
import { located, sectionViews, type Located, type SectionView } from './sections.ts'

/** A finding with its place, and who decided to leave it as it is. */
export type JudgedFinding = Located & { key: string; acknowledged: Acknowledgement | null }

/** A compiled report with what the checker, the sections and the decisions of its officers say. */
export type Examined = {
  compiled: Compiled
  places: Places
  findings: readonly JudgedFinding[]
  sections: readonly SectionView[]
}

/** Compiles and checks a report, and tells how ready each section of it is. */
export async function examineReport(
  db: Database,
  library: Library,
  key: ReportKey,
  locale: Locale,
): Promise<Examined> {
  const compiled = await compileReport(db, library, key)
  const places = placesOf(compiled.tree)
  const found = located(await inspectReport(db, library, compiled), places)
  const { report } = compiled.gathered
  const decided = report ? await acknowledgedOf(db, report.id) : new Map<string, Acknowledgement>()
  const findings = found.map((finding) => {
    const fingerprint = fingerprintOf(finding)
    return { ...finding, key: fingerprint, acknowledged: decided.get(fingerprint) ?? null }
  })
  const open = findings.filter(({ acknowledged }) => acknowledged === null)
  const pending = await pendingBySection(db, library, compiled.gathered)
  return {
    compiled,
    places,
    findings,
    sections: sectionViews(compiled, { findings: open, places, pending }, locale),
  }
}

/** How far the sections that hold text have come. */
export function progressOf(sections: readonly SectionView[]): { complete: number; total: number } {
  const holding = sections.filter(({ holds }) => holds)
  return {
    complete: holding.filter(({ state }) => state === 'complete').length,
    total: holding.length,
  }
}
