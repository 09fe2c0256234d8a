import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { today, type IsoDate } from '../../platform/time/dates.ts'
import { subtreeOf } from './lineage.ts'
import type { MandateFunction } from './schema.ts'

/** One period in the history of an organisation that a change ends or begins. */
export type Turn = {
  orgId: string
  name: string
  on: string | null
  /** Null: it is the name itself. */ function: MandateFunction | null
}

/** What a change to the structure would do. */
export type Effect = {
  /** What ends, with its last day. */
  ends: Turn[]
  /** What begins, with its first day; null: since always, as far as anybody knows. */
  begins: Turn[]
  /** Who could read the records of how many more organisations from then on. */
  readers: { orgId: string; name: string; gains: number }[]
}

type Period = Turn & { id: string; from: string | null; to: string | null }

/**
 * Does a change in a transaction, tells what it did and takes it all back, so that a preview can never differ from
 * the act. `ids` are the organisations concerned. Throws what the act throws.
 */
export async function previewChange(
  db: Database,
  { ids, on }: { ids: readonly string[]; on: IsoDate },
  act: (trx: Database) => Promise<unknown>,
): Promise<Effect> {
  const trx = await db.startTransaction().execute()
  try {
    const before = await stateOf(trx, ids, on)
    await act(trx)
    const after = await stateOf(trx, ids, on)
    return effectOf(before, after)
  } finally {
    await trx.rollback().execute()
  }
}

type State = { periods: Period[]; reach: Map<string, number>; names: Map<string, string> }

async function stateOf(db: Database, ids: readonly string[], on: IsoDate): Promise<State> {
  const { rows } = await sql<Period>`
    select v.id, v.org_id, v.name, null as function, lower(v.valid)::text as "from", (upper(v.valid) - 1)::text as "to"
    from organization_versions v where v.org_id = any(${ids}::uuid[])
    union all
    select m.id, m.org_id, r.title, m.function, lower(m.valid)::text, (upper(m.valid) - 1)::text
    from mandates m join records r on r.id = m.org_id where m.org_id = any(${ids}::uuid[])`.execute(db)
  const day = on > today() ? on : today()
  const reach = new Map<string, number>()
  for (const id of ids) reach.set(id, (await subtreeOf(db, [id], day)).length)
  return { periods: rows, reach, names: await titlesOf(db, ids) }
}

async function titlesOf(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('records')
    .select(['id', 'title'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}

function effectOf(before: State, after: State): Effect {
  const known = new Map(before.periods.map((period) => [period.id, period]))
  const ends = after.periods.filter(({ id, to }) => known.has(id) && known.get(id)?.to !== to)
  const begins = after.periods.filter(({ id }) => !known.has(id))
  const readers = [...after.reach].flatMap(([orgId, count]) => {
    const gains = count - (before.reach.get(orgId) ?? 0)
    return gains > 0 ? [{ orgId, name: after.names.get(orgId) ?? '', gains }] : []
  })
  return {
    ends: ends.map(({ orgId, name, to, function: held }) => ({ orgId, name, on: to, function: held })),
    begins: begins.map(({ orgId, name, from, function: held }) => ({
      orgId,
      name,
      on: from,
      function: held,
    })),
    readers,
  }
}
