import type { Database } from './database/connect.ts'

/** Work that runs by the clock, on whichever node is free; it must be safe to run twice. */
export type Job = {
  name: string
  /** Cron expression in Asia/Ho_Chi_Minh. */
  cron: string
  run(db: Database): Promise<void>
}
