import { sql } from 'kysely'
import { library } from '../../src/modules.ts'
import { systemActor, type Actor } from '../../src/platform/actor.ts'
import { transaction, type Database } from '../../src/platform/database/connect.ts'
import type { Collection } from '../../src/records/collection.ts'
import { createRecords, type NewRecord } from '../../src/records/create.ts'
import type { State } from '../../src/records/record.ts'
import { collectionNamed } from '../../src/records/registry.ts'
import { randomOf, type Random } from '../random.ts'
import { makeProvince, type Province } from './province.ts'
import { makers, type Known } from './records.ts'
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

/** Records of one state that are written at once. */
type Batch = { collection: Collection; state: State; records: NewRecord[] }

/** Every collection's records, oldest year first, as they would have been typed. */
async function fill(db: Database, actor: Actor, filling: Filling): Promise<number> {
  const batches = batchesOf(filling)
  let written = 0
  const write = async () => {
    for (const { collection, state, records } of batches) {
      await transaction(db, (trx) => createRecords(trx, actor, collection, records, { state }))
      written += records.length
    }
  }
  // PostgreSQL writes one batch while the next is being made.
  await Promise.all([write(), write()])
  return written
}

function* batchesOf({ random, known, activities }: Filling): Generator<Batch> {
  const years = YEARS.to - YEARS.from + 1
  for (let year = YEARS.from; year <= YEARS.to; year++) {
    for (const { collection, share, make } of makers) {
      const count = Math.ceil((activities * share) / years)
      const inputs = Array.from({ length: count }, (_, index) => {
        const ownerOrgId = random.pickUneven(known.orgIds)
        return { state: stateOf(random, year), ownerOrgId, fields: make({ random, known, year, index }) }
      })
      yield* cut(collectionNamed(library.collections, collection), inputs)
    }
  }
}

function* cut(collection: Collection, inputs: readonly (NewRecord & { state: State })[]): Generator<Batch> {
  for (const [state, group] of Map.groupBy(inputs, (input) => input.state)) {
    for (let start = 0; start < group.length; start += BATCH) {
      const records = group
        .slice(start, start + BATCH)
        .map(({ ownerOrgId, fields }) => ({ ownerOrgId, fields }))
      yield { collection, state, records }
    }
  }
}

/** Past years have been approved and told; work in progress is this year's. */
function stateOf(random: Random, year: number): State {
  if (year < YEARS.to || random.chance(0.6)) return 'approved'
  return random.pick(['draft', 'submitted', 'returned', 'archived'])
}
