import { sql } from 'kysely'
import { library } from '../../src/modules.ts'
import { systemActor, type Actor } from '../../src/platform/actor.ts'
import { transaction, type Database } from '../../src/platform/database/connect.ts'
import { createRecords, type NewRecord } from '../../src/records/create.ts'
import type { State } from '../../src/records/record.ts'
import { collectionNamed } from '../../src/records/registry.ts'
import { randomOf, type Random } from '../random.ts'
import { makeProvince, type Province } from './province.ts'
import { makers, type Known, type Maker } from './records.ts'
import { countries } from './words.ts'

/** The first and the last year of the world: with 100,000 activities, each year has over 10,000 records. */
export const YEARS = { from: 2014, to: 2025 }
/** The year whose report is made. */
export const YEAR = 2019

/** A ministry's small world: one province with `activities` of them, and two neighbours with an eighth each. */
export type World = {
  province: Province
  neighbours: readonly Province[]
  activities: number
  records: number
}

const NEIGHBOUR_SHARE = 1 / 8
const BATCH = 2000

export async function makeWorld(db: Database, activities: number): Promise<World> {
  const actor = systemActor('Đo tốc độ')
  const random = randomOf(2017)
  const provinces: Province[] = []
  for (const number of [1, 2, 3])
    provinces.push(await transaction(db, (trx) => makeProvince(trx, actor, number)))
  const [province, ...neighbours] = provinces as [Province, Province, Province]
  const outletIds = await makeOutlets(db, actor, province, Math.ceil(activities / 100))
  let records = 0
  for (const { orgIds } of provinces) {
    const share = orgIds === province.orgIds ? 1 : NEIGHBOUR_SHARE
    records += await fill(db, actor, { random, known: { orgIds, outletIds }, activities: activities * share })
  }
  await sql`vacuum (analyze)`.execute(db)
  return { province, neighbours, activities, records }
}

async function makeOutlets(
  db: Database,
  actor: Actor,
  { orgIds }: Province,
  count: number,
): Promise<string[]> {
  const ownerOrgId = orgIds[0] ?? ''
  const inputs = Array.from({ length: count }, (_, index) => ({
    ownerOrgId,
    fields: { name: `Hãng tin ${index + 1}`, kind: 'agency', country: countries[index % countries.length] },
  }))
  const made = await createRecords(db, actor, collectionNamed(library.collections, 'outlets'), inputs, {
    state: 'approved',
  })
  return made.map(({ id }) => id)
}

type Filling = { random: Random; known: Known; activities: number }

/** Every collection's records, oldest year first, as they would have been typed. */
async function fill(db: Database, actor: Actor, { random, known, activities }: Filling): Promise<number> {
  let records = 0
  const years = YEARS.to - YEARS.from + 1
  for (let year = YEARS.from; year <= YEARS.to; year++) {
    for (const { collection, share, make } of makers) {
      const count = Math.ceil((activities * share) / years)
      await makeYear(db, actor, { collection, make, count, year, random, known })
      records += count
    }
  }
  return records
}

type Year = { collection: string; make: Maker; count: number; year: number; random: Random; known: Known }

async function makeYear(db: Database, actor: Actor, { collection, make, count, year, random, known }: Year) {
  const target = collectionNamed(library.collections, collection)
  const inputs = Array.from({ length: count }, (_, index) => {
    const ownerOrgId = random.pickUneven(known.orgIds)
    return { state: stateOf(random, year), ownerOrgId, fields: make({ random, known, year, index }) }
  })
  for (const [state, group] of Map.groupBy(inputs, (input) => input.state)) {
    for (let start = 0; start < group.length; start += BATCH) {
      const batch: NewRecord[] = group
        .slice(start, start + BATCH)
        .map(({ ownerOrgId, fields }) => ({ ownerOrgId, fields }))
      await transaction(db, (trx) => createRecords(trx, actor, target, batch, { state }))
    }
  }
}

/** Past years have been approved and told; work in progress is this year's. */
function stateOf(random: Random, year: number): State {
  if (year < YEARS.to || random.chance(0.6)) return 'approved'
  return random.pick(['draft', 'submitted', 'returned', 'archived'])
}
