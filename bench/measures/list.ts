import { sql } from 'kysely'
import { listRecords } from '../../src/records/list.ts'
import type { Measure, Measured } from '../measures.ts'
import { median, percentile, sampleOf, timed } from '../statistics.ts'
import { readersOf } from './actors.ts'
import { collection, listFamilies } from './list-queries.ts'

const PAGE = 50

/** Every way of using a list, several times each, by three readers. */
export const measureLists: Measure = async ({ db, world }, { quick }) => {
  const families = await listFamilies(db, world, quick ? 2 : 5)
  const baseline = { what: 'bare pg, 50 rows by primary key', value: await bareRows(db) }
  const measured: Measured[] = []
  for (const { who, actor } of readersOf(world)) {
    const sample: number[] = []
    for (const { queries } of families) {
      for (const query of queries) {
        // Once to fill the caches of PostgreSQL, which in service are never cold for long.
        await listRecords(db, actor, collection, query)
        for (let run = 0; run < 3; run++)
          sample.push(await timed(() => listRecords(db, actor, collection, query)))
      }
    }
    measured.push(
      { what: `list, ${who}: median`, value: median(sample), unit: 'ms', baseline },
      { what: `list, ${who}: p99`, value: percentile(sample, 0.99), unit: 'ms', target: 50, baseline },
    )
  }
  return measured
}

async function bareRows(db: Parameters<Measure>[0]['db']): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select record_id as id from activities order by md5(record_id::text) limit ${PAGE}`.execute(db)
  const ids = rows.map(({ id }) => id)
  const plain = db.withoutPlugins()
  const fetch = () =>
    sql`select * from records r join activities t on t.record_id = r.id where r.id = any(${ids}::uuid[])`.execute(
      plain,
    )
  return median(await sampleOf(50, fetch))
}
