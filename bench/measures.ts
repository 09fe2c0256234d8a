import { measureCoverage } from './measures/coverage.ts'
import { measureFind } from './measures/find.ts'
import { measureDesk } from './measures/desk.ts'
import { measureFigures } from './measures/figures.ts'
import { measureImport } from './measures/import.ts'
import { measureLists } from './measures/list.ts'
import { measureMemory } from './measures/memory.ts'
import { measureOfficeList } from './measures/office-list.ts'
import { measurePages } from './measures/pages.ts'
import { measurePublicSearch } from './measures/public-search.ts'
import { measurePublishImport } from './measures/publish-import.ts'
import { measureReport } from './measures/report.ts'
import type { Bench } from './world/bench.ts'

/** A number, what it should stay under, and what the bare tools need for the same work in the same run. */
export type Measured = {
  what: string
  value: number
  unit: 'ms' | 's' | 'MB' | '/s'
  /** Holds for the larger world of a full run: less than this. */
  target?: number
  /** The same for what should be many: at least this share of the baseline. */
  atLeast?: number
  baseline?: { what: string; value: number }
}

export type Measure = (bench: Bench, options: { quick: boolean }) => Promise<Measured[]>

export const measures: readonly { name: string; measure: Measure }[] = [
  { name: 'list', measure: measureLists },
  { name: 'find', measure: measureFind },
  { name: 'office', measure: measureOfficeList },
  { name: 'figures', measure: measureFigures },
  { name: 'report', measure: measureReport },
  { name: 'import', measure: measureImport },
  { name: 'pages', measure: measurePages },
  { name: 'coverage', measure: measureCoverage },
  { name: 'public-search', measure: measurePublicSearch },
  { name: 'publish-import', measure: measurePublishImport },
  { name: 'memory', measure: measureMemory },
  { name: 'desk', measure: measureDesk },
]
