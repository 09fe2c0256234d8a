import type { Measured } from './measures.ts'

type Column = { size: number; measured: readonly Measured[] }

/** One line a measure: both worlds, how it grew, the target and whether it holds, the baseline and the ratio to it. */
export function table(columns: readonly Column[], { judged }: { judged: boolean }): string {
  const [small, large] = columns
  if (!small || !large) return ''
  const names = [...new Set(columns.flatMap(({ measured }) => measured.map(({ what }) => what)))]
  const rows = names.map((what) => lineOf(what, small, large, judged))
  const head = ['', count(small.size), count(large.size), 'growth', 'target', '', 'baseline', 'ratio']
  return aligned([head, ...rows])
}

function lineOf(name: string, small: Column, large: Column, judged: boolean): string[] {
  const [before, after] = [small, large].map(({ measured }) => measured.find(({ what }) => what === name))
  const shown = after ?? before
  const growth = before && after ? `× ${(after.value / before.value).toFixed(1)}` : ''
  const target = targetOf(shown)
  const held = judged && shown && target !== '' ? (holds(shown) ? 'holds' : 'MISSED') : ''
  const baseline = shown?.baseline
  return [
    name,
    number(before),
    number(after),
    growth,
    target,
    held,
    baseline ? `${baseline.what}: ${rounded(baseline.value)} ${shown.unit}` : '',
    baseline ? `${rounded(shown.value / baseline.value)} ×` : '',
  ]
}

function targetOf(shown: Measured | undefined): string {
  if (shown?.atLeast !== undefined) return `≥ ${shown.atLeast} ×`
  return shown?.target === undefined ? '' : `< ${shown.target} ${shown.unit}`
}

function holds({ value, target, atLeast, baseline }: Measured): boolean {
  if (atLeast !== undefined) return baseline !== undefined && value / baseline.value >= atLeast
  return target !== undefined && value < target
}

function count(size: number): string {
  return `${size.toLocaleString('en')} activities`
}

function number(measured: Measured | undefined): string {
  return measured ? `${rounded(measured.value)} ${measured.unit}` : ''
}

function rounded(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const pad = (text: string, at: number) =>
    at === 0 || at > 4 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n')
}
