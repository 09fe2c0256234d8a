import type { Measured } from '../measures.ts'

/** One measured thing: in the larger world, and in the smaller one where it was measured there too. */
export type Row = Measured & {
  small: number | null
  /** How many times the smaller world's value. */
  growth: number | null
  /** The share of the baseline. */
  ratio: number | null
  /** Whether the target was reached; null without one. */
  reached: boolean | null
}

/** What a stage measured; `failed` says why it could not. */
export type Section = { title: string; rows: Row[]; failed?: string }

export type Results = {
  at: Date
  machine: readonly string[]
  /** Activities in both worlds. */
  sizes: readonly [number, number]
  quick: boolean
  seconds: number
  sections: readonly Section[]
}

export function sectionOf(
  title: string,
  measured: readonly Measured[],
  before: readonly Measured[] = [],
): Section {
  const rows = measured.map((now): Row => {
    const small = before.find(({ what }) => what === now.what)?.value ?? null
    const ratio = now.baseline ? now.value / now.baseline.value : null
    return {
      ...now,
      small,
      growth: small === null ? null : now.value / small,
      ratio,
      reached: isReached(now),
    }
  })
  return { title, rows }
}

function isReached({ value, target, floor, atLeast, baseline }: Measured): boolean | null {
  if (target !== undefined) return value <= target
  if (floor !== undefined) return value >= floor
  if (atLeast !== undefined) return baseline !== undefined && value / baseline.value >= atLeast
  return null
}

/** The cells of a row as they are read; the columns are those of `heads`. */
export function cellsOf(row: Row): string[] {
  const { what, value, unit, small, growth, ratio, reached, baseline } = row
  return [
    what,
    small === null ? '' : withUnit(small, unit),
    withUnit(value, unit),
    growth === null ? '' : `× ${growth.toFixed(1)}`,
    targetOf(row),
    reached === null ? '' : reached ? '✓' : '✗ missed',
    ratio === null ? '' : `${rounded(ratio)} ×`,
    baseline ? `${baseline.what}: ${withUnit(baseline.value, unit)}` : '',
  ]
}

export function headsOf({ sizes: [small, large] }: Results): string[] {
  const count = (size: number) => `${size.toLocaleString('en')} act.`
  return ['', count(small), count(large), 'growth', 'target', '', 'ratio', 'to the baseline']
}

/** What follows the table: how many targets were missed, and which worlds they are meant for. */
export function summaryOf({ sections, quick, seconds }: Results): string {
  const judged = sections.flatMap(({ rows }) => rows).filter(({ reached }) => reached !== null)
  const missed = judged.filter(({ reached }) => reached === false).length
  const failed = sections.filter((section) => section.failed !== undefined).length
  const verdict =
    `${judged.length - missed} of ${judged.length} targets reached, in ${Math.round(seconds)} s.` +
    (failed > 0 ? ` ${failed} of ${sections.length} parts could not be measured.` : '')
  return quick
    ? `${verdict} A quick run hints: targets are meant for the full worlds, and for a machine that does nothing else.`
    : verdict
}

function targetOf({ target, floor, atLeast, unit }: Row): string {
  if (target !== undefined) return `≤ ${withUnit(target, unit, String)}`
  if (floor !== undefined) return `≥ ${withUnit(floor, unit, String)}`
  return atLeast === undefined ? '' : `ratio ≥ ${atLeast}`
}

function withUnit(value: number, unit: Row['unit'], write = rounded): string {
  return `${write(value)} ${unit}`
}

function rounded(value: number): string {
  if (Number.isInteger(value)) return String(value)
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
}
