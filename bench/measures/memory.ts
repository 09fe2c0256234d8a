import { sql } from 'kysely'
import { lookUpMemory } from '../../src/modules/translations/memory/look-up.ts'
import type { Measure } from '../measures.ts'
import { percentile, timed } from '../statistics.ts'
import { makeMemory } from '../world/memory.ts'

/** Twice as many entries as the world has activities: 200,000 in the larger one. */
const PER_ACTIVITY = 2

/** What the desk waits for when it asks the memory of one sentence after another, beside a read by primary key. */
export const measureMemory: Measure = async ({ db, world }) => {
  const entries = world.activities * PER_ACTIVITY
  const sources = await makeMemory(db, world.province.orgIds[0] ?? '', entries)
  const look = (source: string) => lookUpMemory(db, { locale: 'en', source })
  for (const source of sources.slice(0, 30)) await look(source)
  const sample: number[] = []
  for (const source of sources) sample.push(await timed(() => look(source)))
  const { rows } = await sql<{
    id: number
  }>`select id from translation_memory order by md5(id::text) limit 300`.execute(db)
  const bare: number[] = []
  for (const { id } of rows)
    bare.push(await timed(() => sql`select * from translation_memory where id = ${id}`.execute(db)))
  const baseline = (share: number) => ({ what: 'one entry by its key', value: percentile(bare, share) })
  return [
    { what: 'memory look-up: median', value: percentile(sample, 0.5), unit: 'ms', baseline: baseline(0.5) },
    {
      what: 'memory look-up: p99',
      value: percentile(sample, 0.99),
      unit: 'ms',
      target: 30,
      baseline: baseline(0.99),
    },
  ]
}
