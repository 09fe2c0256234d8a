import { sql } from 'kysely'
import { library } from '../../src/modules.ts'
import type { Database } from '../../src/platform/database/connect.ts'
import { writeCursor } from '../../src/records/cursor.ts'
import type { ListQuery } from '../../src/records/list.ts'
import { collectionNamed } from '../../src/records/registry.ts'
import { sortNames, sortOf } from '../../src/records/sorts.ts'
import type { World } from '../world/world.ts'

export const collection = collectionNamed(library.collections, 'activities')

/** A way of using the list, with as many queries of it as wanted. */
export type Family = { name: string; queries: readonly ListQuery[] }

const filters = [
  { state: 'approved' },
  { state: 'draft' },
  { state: 'draft,submitted,returned' },
  { visibility: 'public' },
  { kind: 'press-feature' },
  { kind: 'other' },
  { kind: 'portal,press-conference', channel: 'foreign-press' },
  { channel: 'null' },
  { happened: '2019-01-01..2019-12-31' },
  { happened: '2016-03-01..2016-03-07', kind: 'event' },
  { startsOn: '..2014-02-01' },
  { year: '2019' },
  { informationKinds: 'world' },
  { languages: 'lo,th' },
  { quantity: '39..' },
  { quantity: 'null', kind: 'correction' },
  { reach: '99990..' },
  { title: 'không có bản ghi này' },
  { foreignQuantity: '30..', languages: 'zh-Hans' },
  { source: 'import:nhap.xlsx' },
  { updatedAt: '2017-01-01..2017-06-01' },
] as const

// One or two letters, common words, rare words, phrases, numbers, nothing found, other scripts.
const searches = `a|x|z|an|bi|qu|zz|wq|9|bao|thu|xyz|广|广平|ກຸ່ມ
  tuyên truyền|tuyen|du lich|bảo vệ chủ quyền|đa dạng sinh học|phan gioi|hop bao|đợt 77|dot 7
  khong tim thay|Trang tiếng Anh của tỉnh|bien phong chinh quyen cac xa`
  .split(/[|\n]/)
  .map((q) => q.trim())

/** Everything that a list offers, each way with its easy and its hard cases. */
export async function listFamilies(db: Database, { province }: World, depth: number): Promise<Family[]> {
  const sorts = sortNames(collection).flatMap((name) => [name, `-${name}`])
  const owners = [province.orgIds[0], province.orgIds[20], province.orgIds[39]].map((id) => ({
    ownerOrgId: id ?? '',
  }))
  return [
    { name: 'first page', queries: [{}, { limit: 200 }] },
    { name: 'every sort', queries: sorts.map((sort) => ({ sort })) },
    { name: 'deep pages', queries: await deepPages(db, sorts, depth) },
    { name: 'filters', queries: [...filters, ...owners].map((chosen) => ({ filters: chosen })) },
    { name: 'filters, sorted', queries: filters.map((chosen) => ({ filters: chosen, sort: 'title' })) },
    { name: 'searches', queries: searches.map((q) => ({ q })) },
    {
      name: 'searches, filtered',
      queries: searches.map((q) => ({ q, filters: { kind: 'event' }, sort: '-updatedAt' })),
    },
    {
      name: 'counts',
      queries: [{ count: true }, ...filters.map((chosen) => ({ filters: chosen, count: true }))],
    },
    { name: 'searches, counted', queries: searches.map((q) => ({ q, count: true })) },
    { name: 'removed', queries: [{ removed: true }] },
  ]
}

/** Pages that begin at records anywhere in the list, for every sort. */
async function deepPages(db: Database, sorts: readonly string[], depth: number): Promise<ListQuery[]> {
  const { rows: some } = await sql<{ id: string }>`
    select record_id as id from activities order by md5(record_id::text) limit ${depth * sorts.length}`.execute(
    db,
  )
  const pages = sorts.map(async (name, at): Promise<ListQuery[]> => {
    const sort = sortOf(collection, name)
    const ids = some.slice(at * depth, (at + 1) * depth).map(({ id }) => id)
    const { rows } = await sql<{ id: string; value: string | null }>`
      select r.id, (${sort.expression})::text as value from records r join activities t on t.record_id = r.id
      where r.id = any(${ids}::uuid[])`.execute(db)
    return rows.map((row) => ({ sort: name, cursor: writeCursor(sort, row) }))
  })
  return (await Promise.all(pages)).flat()
}
