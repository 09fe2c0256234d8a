import type { FigureValue } from '../../../figures/evaluate.ts'
import type { ReportingPeriod } from '../../../platform/time/periods.ts'
import type { RecordView } from '../../../records/record.ts'
import type { LetterheadOn, NameBook } from '../../organizations/public.ts'
import type { Outline, RecordsPart } from '../outline.ts'

/** All that a report is compiled from; nothing after this asks the database. */
export type Gathered = {
  org: { id: string; code: string }
  year: number
  /** The id of the organisation in whose name the report is made. */
  issuer: string
  /** The report's record; null while nobody has begun it, and the report is compiled with its defaults. */
  report: RecordView | null
  outline: Outline
  period: ReportingPeriod
  /** The date whose names, form and law apply. */
  asOf: string
  layout: string
  letterhead: LetterheadOn
  /** Organisation ids in the scope: the subtree and predecessors. */
  orgIds: readonly string[]
  parts: ReadonlyMap<RecordsPart, readonly RecordView[]>
  passages: readonly RecordView[]
  /** Records that others point to: directives cited, outlets, publications… by id. */
  referenced: ReadonlyMap<string, RecordView>
  /** Figures that the outline or a passage prints, with the ids of their records. */
  figures: ReadonlyMap<string, FigureValue>
  /** Figures of the outline's tables in the year before, by key; only those known. */
  previous: ReadonlyMap<string, number>
  names: NameBook
}
