import { sql } from 'kysely'
import type { z } from 'zod'
import type { FigureScope } from '../../figures/figure.ts'
import { recordsOf } from '../../figures/selection.ts'
import type { Database } from '../../platform/database/connect.ts'
import { fieldsOf, type Collection } from '../../records/collection.ts'
import { columnName } from '../../records/columns.ts'
import type { Collections } from '../../records/registry.ts'
import type { channelMatrix } from './endpoints.ts'

export type ChannelMatrix = z.output<typeof channelMatrix.output>

const [CHANNEL, KINDS] = ['channel', 'informationKinds']

/** Collections whose records say by which channel and of what kind: activities, exhibitions, publications … */
export function classified(collections: Collections): Collection[] {
  return [...collections.values()].filter((collection) => {
    const names = new Set(fieldsOf(collection).map(({ name }) => name))
    return names.has(CHANNEL) && names.has(KINDS)
  })
}

/** How many approved records each channel has of each kind of information (Nghị định 72/2015/NĐ-CP, Thông tư 22/2016/TT-BTTTT). */
export async function matrixOf(
  db: Database,
  collections: Collections,
  scope: FigureScope,
): Promise<ChannelMatrix> {
  const counted = classified(collections)
  const cells: ChannelMatrix['cells'] = []
  const totals: ChannelMatrix['totals'] = []
  for (const collection of counted) {
    const rows = recordsOf(collection, scope, { time: 'starts' })
    const records = sql`(${rows}) f join ${sql.table(collection.table)} t on t.record_id = f.record_id`
    const kinds = sql.ref(`t.${columnName(KINDS)}`)
    const { rows: found } = await sql<ChannelMatrix['cells'][number]>`
      select t.channel, k.kind, ${collection.name} as collection, count(*) as count
      from ${records} left join lateral unnest(${kinds}) k (kind) on true group by t.channel, k.kind`.execute(
      db,
    )
    const { rows: sums } = await sql<ChannelMatrix['totals'][number]>`
      select t.channel, ${collection.name} as collection, count(*) as count from ${records} group by t.channel`.execute(
      db,
    )
    cells.push(...found)
    totals.push(...sums)
  }
  const named = counted.map(({ name, label }) => ({ name, label }))
  return { from: scope.from, to: scope.to, cells, totals, collections: named }
}
