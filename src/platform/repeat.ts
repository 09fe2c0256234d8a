import { setTimeout } from 'node:timers/promises'

/** Does work, waits some seconds, does it again; a failure is told and does not end it. */
export function repeat(seconds: number, work: () => Promise<void>, failed: (error: Error) => void) {
  const stopping = new AbortController()
  const { signal } = stopping
  const running = (async () => {
    while (!signal.aborted) {
      await work().catch((error: unknown) =>
        failed(error instanceof Error ? error : new Error(String(error))),
      )
      await setTimeout(seconds * 1000, undefined, { signal, ref: false }).catch(() => {})
    }
  })()
  return {
    /** Ends when the work under way has ended. */
    stop(): Promise<void> {
      stopping.abort()
      return running
    },
  }
}
