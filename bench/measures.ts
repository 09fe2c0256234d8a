import { measureCoverage } from './measures/coverage.ts'
import { measureDesk } from './measures/desk.ts'
import { measureFigures } from './measures/figures.ts'
import { measureFind } from './measures/find.ts'
import { measureGrowth } from './measures/growth.ts'
import { measureImport } from './measures/import.ts'
import { measureLists } from './measures/list.ts'
import { measureMemory } from './measures/memory.ts'
import { measureOffice } from './measures/office.ts'
import { measurePages } from './measures/pages.ts'
import { measurePublicSearch } from './measures/public-search.ts'
import { measurePublishImport } from './measures/publish-import.ts'
import { measurePublishOne } from './measures/publish-one.ts'
import { measureReport } from './measures/report.ts'
import { measureStart } from './measures/start.ts'
import type { Bench } from './world/bench.ts'

/** A number, what it should be, and what the bare tools need for the same work in the same run. */
export type Measured = {
  what: string
  value: number
  unit: 'ms' | 's' | 'MB' | 'kB' | '/s' | '×' | 'lost'
  /** At most this. Like every target, it is meant for the larger world of a full run. */
  target?: number
  /** At least this. */
  floor?: number
  /** At least this share of the baseline. */
  atLeast?: number
  baseline?: { what: string; value: number }
}

export type Options = {
  quick: boolean
  /** Says what is being done now. */
  step: (what: string) => void
}

/** What is measured in one world; or in both, beside each other. */
export type Measure = (bench: Bench, options: Options) => Promise<Measured[]>
export type Comparison = (small: Bench, large: Bench, options: Options) => Promise<Measured[]>

export type Stage = { name: string; title: string } & (
  | { worlds: 'large' | 'each'; measure: Measure }
  | { worlds: 'both'; measure: Comparison }
)

/** In the order in which they are measured and told. */
export const stages: readonly Stage[] = [
  { name: 'list', title: 'Registers', worlds: 'each', measure: measureLists },
  { name: 'find', title: 'Finding anything', worlds: 'each', measure: measureFind },
  { name: 'figures', title: 'Figures', worlds: 'each', measure: measureFigures },
  { name: 'report', title: 'The annual report', worlds: 'each', measure: measureReport },
  { name: 'import', title: 'Workbooks', worlds: 'each', measure: measureImport },
  { name: 'office', title: 'The office in a browser', worlds: 'large', measure: measureOffice },
  // Looks at the program before anything is published.
  { name: 'start', title: 'The program', worlds: 'large', measure: measureStart },
  { name: 'pages', title: 'The public side', worlds: 'large', measure: measurePages },
  { name: 'public-search', title: 'Public search', worlds: 'large', measure: measurePublicSearch },
  { name: 'growth', title: 'Ten times the content', worlds: 'both', measure: measureGrowth },
  { name: 'publish-one', title: 'Publishing a text', worlds: 'large', measure: measurePublishOne },
  { name: 'publish-import', title: 'Publishing in bulk', worlds: 'large', measure: measurePublishImport },
  { name: 'coverage', title: 'The coverage matrix', worlds: 'large', measure: measureCoverage },
  { name: 'memory', title: 'The translation memory', worlds: 'large', measure: measureMemory },
  { name: 'desk', title: 'The translation desk', worlds: 'large', measure: measureDesk },
]
