import type { RawBuilder } from 'kysely'
import type { Labels } from '../platform/labels.ts'

/** What a figure is asked about: these organisations, this period (inclusive ISO dates). */
export type FigureScope = {
  /** Owning organisations, the subtree and predecessors already resolved. */
  orgIds: readonly string[]
  /**
   * The organisation asked about: only what it declares, estimates or chooses itself stands beside its figures, never
   * what one below it says of its own share. Left out: any of `orgIds`.
   */
  orgId?: string
  from: string
  to: string
}

/** One considered record and what it adds to the figure; null while the record does not know. */
export type Contribution = { recordId: string; amount: number | null }

/**
 * A named query. `rows` selects `record_id uuid, amount numeric` over the records considered; the figure's
 * value is the sum of the amounts. No rows, or only unknown amounts, is "unknown" (null), never 0.
 */
export type Figure = {
  /** `press.delegations`; the part before the dot is the subject. */
  key: string
  label: Labels
  /** "đoàn", "lượt phóng viên", "đồng"… */
  unit: string
  /** In words: what is counted and when; shown beside the number. */
  definition: Labels
  legalBasis?: string
  rows(scope: FigureScope): RawBuilder<unknown>
}

export function defineFigure(figure: Figure): Figure {
  return figure
}
