/** The value below which a share of the sample lies (nearest rank); 0.5 is the median. */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = sample.toSorted((a, b) => a - b)
  const rank = Math.max(0, Math.ceil(share * sorted.length) - 1)
  return sorted[rank] ?? Number.NaN
}

export function median(sample: readonly number[]): number {
  return percentile(sample, 0.5)
}

/** How long one go took, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Milliseconds of each of `runs` goes, after one that warms up. */
export async function sampleOf(runs: number, work: () => Promise<unknown>): Promise<number[]> {
  await work()
  const sample: number[] = []
  for (let run = 0; run < runs; run++) sample.push(await timed(work))
  return sample
}
