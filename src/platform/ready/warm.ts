import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

export type Warmer = {
  /** Asks for these addresses soon, the first of them first. */
  soon(keys: readonly string[]): void
  /** Asks for a look through everything that should be ready. */
  sweepSoon(): void
  /** Resolves when there is nothing left to do. */
  idle(): Promise<void>
  stop(): Promise<void>
}

type Warming = {
  /** Makes the page of an address unless it is ready; false when nothing had to be done. */
  warm(key: string): Promise<boolean>
  /** Every address that should be ready, in the order of their worth. */
  everything(): Promise<Iterable<string>>
  failed(error: unknown): void
}

/** Changes in a row, as an import makes them, cause one look through everything. */
const REST = 5000
/** How long to wait before trying again what failed, which is most often the database. */
const AFTER_FAILURE = 2000
/** Beyond this load of the thread, readers come first. */
const BUSY = 0.6

/** Renders in the background what was dropped or never made: one page at a time, and less when readers are many. */
export function keepWarm({ warm, everything, failed }: Warming): Warmer {
  const stopping = new AbortController()
  const { signal } = stopping
  const waiting = new Set<string>()
  let sweepAt: number | null = null
  let wake = () => {}
  let isResting = true
  let resting = Promise.withResolvers<void>()
  resting.resolve()
  const pause = (ms: number) => sleep(ms, undefined, { signal, ref: false }).catch(() => {})

  const running = (async () => {
    while (!signal.aborted) {
      const woken = new Promise<void>((resolve) => (wake = resolve))
      try {
        await work()
      } catch (error) {
        failed(error)
        await pause(AFTER_FAILURE)
        continue
      }
      if (waiting.size > 0) continue
      if (sweepAt === null) rest()
      await Promise.race([woken, pause(sweepAt === null ? 60_000 : Math.max(0, sweepAt - Date.now()))])
    }
  })()

  async function work(): Promise<void> {
    for (const key of waiting) {
      if (signal.aborted) return
      await one(key)
      waiting.delete(key)
    }
    if (sweepAt === null || Date.now() < sweepAt) return
    const begun = sweepAt
    let seen = 0
    for (const key of await everything()) {
      if (signal.aborted) return
      if (waiting.size > 0) return
      await one(key)
      if (++seen % 50 === 0) await pause(1)
    }
    if (sweepAt === begun) sweepAt = null
  }

  async function one(key: string): Promise<void> {
    const begun = performance.now()
    const before = performance.eventLoopUtilization()
    if (!(await warm(key))) return
    await pause(Math.min(performance.now() - begun, 50))
    for (let turns = 0; turns < 20 && !signal.aborted; turns++) {
      if (performance.eventLoopUtilization(before).utilization < BUSY) return
      await pause(25)
    }
  }

  function rest(): void {
    if (isResting) return
    isResting = true
    resting.resolve()
  }

  function begin(): void {
    // Whoever waits already goes on waiting for the same rest.
    if (isResting) resting = Promise.withResolvers<void>()
    isResting = false
    wake()
  }
  return {
    soon(keys) {
      for (const key of keys) waiting.add(key)
      if (keys.length > 0) begin()
    },
    sweepSoon() {
      sweepAt ??= Date.now() + REST
      begin()
    },
    idle: () => resting.promise,
    async stop() {
      stopping.abort()
      wake()
      await running
    },
  }
}
