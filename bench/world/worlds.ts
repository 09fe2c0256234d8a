import { openBench, type Bench } from './bench.ts'

/** The worlds of one run; an interrupted one leaves nothing behind either. */
export type Worlds = {
  make(activities: number): Promise<Bench>
  /** Stops their databases and removes their folders. */
  close(): Promise<void>
}

export function openWorlds(): Worlds {
  const made: Promise<Bench>[] = []
  const close = async () => {
    for (const coming of made.splice(0)) await (await coming).close()
  }
  const interrupted = () => {
    // What is cut off in the middle of its work has nothing to say any more.
    process.on('uncaughtException', () => {})
    process.on('unhandledRejection', () => {})
    void close().finally(() => process.exit(130))
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted)
  return {
    make(activities) {
      const coming = openBench(activities)
      made.push(coming)
      return coming
    },
    close,
  }
}
