import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import type { Collection } from '../../../records/collection.ts'
import type { Decision } from '../../../records/exchange/decision.ts'
import { writeDecisions } from '../../../records/exchange/write-decisions.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import { checkerOf, textVersions } from './check.ts'
import { finish, report, type Hold } from './runner.ts'
import { waitingRows, type Import, type WaitingRow } from './store.ts'

const PORTION = 500

export type Written = { rows: number } | 'outdated'

/**
 * Writes every row that can be written, in one transaction: all of them, or none when the server ends or one is
 * refused. The rows are decided anew first, for records may have changed since the check.
 */
export async function writeAll(
  db: Database,
  collections: Collections,
  of: Import,
  hold: Hold,
): Promise<Written> {
  const collection = collectionNamed(collections, of.collection)
  return transaction(db, async (trx) => {
    const rows = await waitingRows(trx, of.id, { ready: true })
    await db.updateTable('imports').set({ total: rows.length }).where('id', '=', of.id).execute()
    const check = await checkerOf(trx, collections, of, new Map())
    let done = 0
    for (let start = 0; start < rows.length; start += PORTION) {
      const portion = rows.slice(start, start + PORTION)
      const { decisions } = await check(trx, of.actor, portion)
      if (!isAsChecked(portion, decisions)) throw new Outdated()
      await writePortion(trx, of.actor, collection, { importId: of.id, decisions })
      done += portion.length
      await report(db, hold, { done })
    }
    await finish(trx, hold, { stage: 'checked', writtenAt: new Date() })
    return { rows: rows.length }
  }).catch((error: unknown) => {
    if (error instanceof Outdated) return 'outdated' as const
    throw error
  })
}

/** Whether every row would still do what its check showed, to the same versions of the same record and its texts. */
function isAsChecked(rows: readonly WaitingRow[], decisions: readonly Decision[]): boolean {
  const byRow = new Map(decisions.map((decision) => [decision.row, decision]))
  return rows.every(({ number, act, version, texts }) => {
    const decision = byRow.get(number)
    if (decision?.act !== act) return false
    if (JSON.stringify(textVersions(decision)) !== JSON.stringify(texts)) return false
    return decision.act === 'create' || decision.before.version === version
  })
}

/** Thrown to roll back what was written before a row turned out to be outdated. */
class Outdated extends Error {}

type Portion = { importId: string; decisions: readonly Decision[] }

async function writePortion(
  db: Database,
  actor: Actor,
  collection: Collection,
  { importId, decisions }: Portion,
): Promise<void> {
  const kept = await writeDecisions(db, actor, collection, decisions)
  await sql`
    update import_rows r set record_id = n.id, version_before = n.before, version_after = n.after,
      texts = n.texts
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as n(row integer, id uuid, before integer, after integer,
      texts jsonb)
    where r.import_id = ${importId}::uuid and r.row = n.row`.execute(db)
}
