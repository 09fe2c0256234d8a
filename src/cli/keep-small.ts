import { performance } from 'node:perf_hooks'

/** Milliseconds from one look to the next. */
const LOOK = 3000
const MB = 1024 * 1024
/** So little is not worth a collection, which takes a tenth of a second. */
const LITTLE = 4 * MB
/** How much more memory than after the last collection is worth one, by how busy the thread is. */
const WORTH = [
  { load: 0.1, growth: LITTLE },
  { load: 0.7, growth: 32 * MB },
]

/**
 * Gives memory back when what needed it is done: a start, the making of pages, readers by the thousand. V8 collects only
 * when something more is asked for, and a server at rest asks for nothing. Without the collector, which bin/chalo
 * exposes, nothing is given back.
 */
export function keepSmall(): { stop(): void } {
  let held = collect()
  let isSettled = false
  let before = performance.eventLoopUtilization()
  const looking = setInterval(() => {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, before)
    before = now
    const growth = WORTH.find(({ load }) => utilization < load)?.growth ?? Infinity
    const holds = process.memoryUsage.rss()
    if (growth === Infinity || (isSettled && holds - held < growth)) {
      held = Math.min(held, holds)
      return
    }
    held = collect()
    // Connections close in between, and only the next collection finds what they held.
    isSettled = holds - held < LITTLE
  }, LOOK).unref()
  return { stop: () => clearInterval(looking) }
}

/** Bytes that are held when all has been given back that nobody needs. */
function collect(): number {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  return process.memoryUsage.rss()
}
