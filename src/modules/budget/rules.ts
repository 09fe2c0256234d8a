/** How much of the plan was carried out, in per cent; null unless both amounts are known and something was planned. */
export function executionRate(line: { plannedVnd: number | null; actualVnd: number | null }): number | null {
  const { plannedVnd, actualVnd } = line
  return plannedVnd === null || actualVnd === null || plannedVnd === 0 ? null : (actualVnd / plannedVnd) * 100
}
