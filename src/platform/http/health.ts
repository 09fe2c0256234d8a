import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from '../database/connect.ts'
import type { FileStore } from '../files.ts'

/** Null when a part works, else what is wrong with it. */
export type Check = () => Promise<string | null>

export type Health = { status: 'up' | 'down'; parts: Record<string, 'up' | 'down'> }

const PATIENCE = 2000

/** Asks every part at once, each for two seconds at most. */
export async function healthOf(checks: Readonly<Record<string, Check>>): Promise<Health> {
  const entries = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      const wrong = await Promise.race([
        check().catch(String),
        setTimeout(PATIENCE, 'no answer', { ref: false }),
      ])
      return [name, wrong === null ? ('up' as const) : ('down' as const)] as const
    }),
  )
  const parts = Object.fromEntries(entries)
  return { status: Object.values(parts).includes('down') ? 'down' : 'up', parts }
}

export function databaseCheck(db: Database): Check {
  return async () => {
    await sql`select 1`.execute(db)
    return null
  }
}

export function filesCheck(files: FileStore): Check {
  return () => files.health()
}
