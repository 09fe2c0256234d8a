import { sql } from 'kysely'
import { library } from '../../src/modules.ts'
import { readMatrix, type CoverageQuery } from '../../src/modules/translations/coverage/matrix.ts'
import { systemActor } from '../../src/platform/actor.ts'
import { transaction, type Database } from '../../src/platform/database/connect.ts'
import { newId } from '../../src/platform/ids.ts'
import { portalLocales } from '../../src/platform/locales.ts'
import { createRecords } from '../../src/records/create.ts'
import { collectionNamed } from '../../src/records/registry.ts'
import type { Measure } from '../measures.ts'
import { median, percentile, sampleOf, timed } from '../statistics.ts'
import { readersOf } from './actors.ts'

const ITEMS = 10_000
const BATCH = 1000

/** A page of the matrix with its totals, over ten thousand items in eight languages, by every kind of filter. */
export const measureCoverage: Measure = async ({ db, world }, { quick }) => {
  await makeItems(db, world.province.orgIds, quick ? ITEMS / 10 : ITEMS)
  const scan = () =>
    sql`select t.locale, t.state, count(*) from record_texts t join records r on r.id = t.record_id
      where r.collection = 'places' group by 1, 2`.execute(db)
  const baseline = { what: 'one count over the texts', value: median(await sampleOf(10, scan)) }
  const sample: number[] = []
  for (const { actor } of readersOf(world).slice(0, 2)) {
    for (const query of queries) {
      const read = () => readMatrix(db, actor, library.collections, { sort: 'title', limit: 100, ...query })
      await read()
      for (let run = 0; run < 4; run++) sample.push(await timed(read))
    }
  }
  return [
    { what: 'coverage matrix, filtered: median', value: median(sample), unit: 'ms', baseline },
    {
      what: 'coverage matrix, filtered: p99',
      value: percentile(sample, 0.99),
      unit: 'ms',
      target: 100,
      baseline,
    },
  ]
}

const queries: readonly Partial<CoverageQuery>[] = [
  {},
  { collections: ['places'] },
  { locale: 'lo', kind: 'untranslated' },
  { kind: 'outdated', sort: 'outdated' },
  { late: true },
  { soon: true, locale: 'en' },
  { published: true, sort: 'missing' },
  { q: 'dong phong', sort: 'newest' },
  { reading: 'none' },
]

/** Items of which each language stands otherwise, with texts of some length, and two obligations over them. */
async function makeItems(db: Database, orgIds: readonly string[], count: number): Promise<void> {
  const places = collectionNamed(library.collections, 'places')
  const actor = systemActor('Đo tốc độ')
  for (let start = 0; start < count; start += BATCH) {
    const inputs = Array.from({ length: BATCH }, (_, index) => ({
      ownerOrgId: orgIds[index % orgIds.length] ?? '',
      fields: { name: `Động Phong số ${start + index}`, kind: 'cave' },
    }))
    await transaction(db, (trx) => createRecords(trx, actor, places, inputs, { state: 'approved' }))
  }
  await sql`
    insert into record_texts (record_id, locale, slug, state, fields, source_hash, approved_at, published_version)
    select r.id, l, null, case when l = 'vi' then 'approved' else
        (array['approved', 'draft', 'machine', 'submitted', 'returned'])[1 + ('x' || substr(md5(r.id || l), 1, 6))::bit(24)::integer % 5] end,
      jsonb_build_object('title', r.title, 'summary', repeat(md5(r.id || l), 6), 'body', repeat(md5(l || r.id), 30)),
      case when l <> 'vi' and md5(r.id || l) < '2' then md5(l) else md5(r.id::text) end,
      case when md5(r.id || l) > '8' or l = 'vi' then now() - make_interval(days => ('x' || substr(md5(r.id::text), 1, 4))::bit(16)::integer % 60) end,
      case when l = 'vi' or md5(r.id || l) > 'a' then 1 end
    from records r cross join unnest(${[...portalLocales]}::text[]) as l
    where r.collection = 'places' and (l = 'vi' or md5(l || r.id) > '4')`.execute(db)
  for (const locales of [['en', 'zh-Hans'], ['lo']]) {
    await sql`insert into translation_obligations (id, org_id, collection, locales, working_days, basis, valid_from,
        created_by_name) values (${newId()}::uuid, ${orgIds[0]}::uuid, 'places', ${locales}::text[], 10, 'Đo tốc độ',
        '2020-01-01', 'Đo tốc độ')`.execute(db)
  }
  await sql`vacuum (analyze)`.execute(db)
}
