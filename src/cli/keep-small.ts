import { performance } from 'node:perf_hooks'

/** Milliseconds from one look to the next. */
const LOOK = 3000
const MB = 1024 * 1024
/** How much more memory than after the last collection is worth a tenth of a second, by how busy the thread is. */
const WORTH = [
  { load: 0.1, growth: 4 * MB },
  { load: 0.7, growth: 32 * MB },
]

/**
 * Gives memory back when what needed it is done: a start, the making of pages, readers by the thousand. V8 collects only
 * when something more is asked for, and a server at rest asks for nothing. Without the collector, which bin/chalo
 * exposes, nothing is done.
 */
export function keepSmall(): { stop(): void } {
  let held = collect()
  let before = performance.eventLoopUtilization()
  const looking = setInterval(() => {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, before)
    before = now
    const holds = process.memoryUsage.rss()
    const isWorthIt = WORTH.some(({ load, growth }) => utilization < load && holds - held > growth)
    held = isWorthIt ? collect() : Math.min(held, holds)
  }, LOOK).unref()
  return { stop: () => clearInterval(looking) }
}

/** Bytes that are held when all has been given back that nobody needs. */
function collect(): number {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  return process.memoryUsage.rss()
}
