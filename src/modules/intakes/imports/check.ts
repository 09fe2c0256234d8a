import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { columnsFor, rowChecker, type Checked, type CheckRows } from '../../../records/exchange/check-rows.ts'
import type { Decision } from '../../../records/exchange/decision.ts'
import type { Finding } from '../../../records/exchange/findings.ts'
import type { MappedColumn } from '../../../records/exchange/header.ts'
import { columnIndex, type Row } from '../../../records/exchange/table/table.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import { cellText } from './cells.ts'
import { finish, report, type Hold } from './runner.ts'
import { waitingRows, type Import } from './store.ts'

const PORTION = 500

/** The checker of one import, knowing the rows that stand outside what is checked. */
export async function checkerOf(
  db: Database,
  collections: Collections,
  of: Import,
  seen: Map<string, number>,
): Promise<CheckRows> {
  const collection = collectionNamed(collections, of.collection)
  return rowChecker(db, {
    collection,
    collections,
    columns: await mappedColumns(db, collections, of),
    format: of.format,
    ownerOrgId: of.ownerOrgId,
    source: `import:${of.fileName}`,
    seen,
  })
}

/** The columns that are taken in, as the checker wants them. */
export async function mappedColumns(
  db: Database,
  collections: Collections,
  of: Import,
): Promise<MappedColumn[]> {
  const known = await columnsFor(db, collectionNamed(collections, of.collection))
  const byName = new Map(known.map((column) => [column.name, column]))
  return of.columns.flatMap(({ index, heading, column: name, unit }) => {
    const column = name === null ? undefined : byName.get(name)
    return column ? [{ place: { index, heading, name: column.name }, column, unit }] : []
  })
}

/**
 * Checks all rows that wait, portion by portion, each kept with what was found: a node that ends in the middle loses
 * one portion, and the next goes on behind it.
 */
export async function checkAll(
  db: Database,
  collections: Collections,
  of: Import,
  hold: Hold,
): Promise<void> {
  const check = await checkerOf(db, collections, of, await seenRows(db, of.id, { before: of.reached }))
  const { total } = await waiting(db, of.id)
  await db.updateTable('imports').set({ total }).where('id', '=', of.id).execute()
  let { done, reached } = of
  for (;;) {
    const rows = await waitingRows(db, of.id, { after: reached, limit: PORTION })
    if (rows.length === 0) break
    const checked = await check(db, of.actor, rows)
    done += rows.length
    reached = rows.at(-1)?.number ?? reached
    await transaction(db, async (trx) => {
      await keepChecked(trx, of.id, rows, checked)
      await report(trx, hold, { done, reached })
    })
  }
  await finish(db, hold, { stage: 'checked', problem: of.problem })
}

async function waiting(db: Database, id: string): Promise<{ total: number }> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::integer as total from import_rows
    where import_id = ${id}::uuid and not dropped and record_id is null`.execute(db)
  return rows[0] ?? { total: 0 }
}

/** Checks some rows anew, and those that are or were the same thing as one of them. */
export async function checkAgain(
  db: Database,
  actor: Actor,
  collections: Collections,
  { of, rows: asked }: { of: Import; rows: readonly number[] },
): Promise<void> {
  let wanted = await withTwins(db, of.id, asked, [])
  for (;;) {
    const check = await checkerOf(db, collections, of, await seenRows(db, of.id, { except: wanted }))
    const rows = await waitingRows(db, of.id, { only: wanted })
    const checked = await check(db, actor, rows)
    const twins = await withTwins(db, of.id, wanted, [...checked.keys.values()].flat())
    if (twins.length === wanted.length) return keepChecked(db, of.id, rows, checked)
    wanted = twins
  }
}

/** The rows that share a key with some rows or have one of these keys, with those rows themselves. */
async function withTwins(
  db: Database,
  id: string,
  rows: readonly number[],
  keys: readonly string[],
): Promise<number[]> {
  const { rows: found } = await sql<{ row: number }>`
    with wanted as (
      select unnest(keys) as key from import_rows where import_id = ${id}::uuid and row = any(${rows}::integer[])
      union select unnest(${keys}::text[]))
    select distinct r.row from import_rows r, unnest(r.keys) as k
    where r.import_id = ${id}::uuid and r.record_id is null and k in (select key from wanted)
    union select unnest(${rows}::integer[])`.execute(db)
  return found.map(({ row }) => row).sort((a, b) => a - b)
}

/** The first row of each key among the rows that are not checked now. */
async function seenRows(
  db: Database,
  id: string,
  { before, except = [] }: { before?: number; except?: readonly number[] },
): Promise<Map<string, number>> {
  const known = before === undefined ? sql`` : sql`and (row <= ${before} or record_id is not null)`
  const { rows } = await sql<{ key: string; row: number }>`
    select k as key, min(row) as row from import_rows, unnest(keys) as k
    where import_id = ${id}::uuid and not dropped and not (row = any(${except}::integer[])) ${known}
    group by k`.execute(db)
  return new Map(rows.map(({ key, row }) => [key, row]))
}

type Kept = { row: number; position: number; finding: Finding; index: number | null; accepted: boolean }

async function keepChecked(
  db: Database,
  id: string,
  rows: readonly Row[],
  { decisions, findings, keys }: Checked,
): Promise<void> {
  const numbers = rows.map(({ number }) => number)
  const byRow = new Map(decisions.map((decision) => [decision.row, decision]))
  const accepted = await acceptedBefore(db, id, numbers)
  const kept = [...Map.groupBy(findings, ({ row }) => row)].flatMap(([row, here]) =>
    row === null ? [] : here.map((finding, position) => keep(row, position, finding, accepted)),
  )
  await sql`delete from import_findings where import_id = ${id}::uuid and row = any(${numbers}::integer[])`.execute(
    db,
  )
  await insertFindings(db, id, rows, kept)
  const keptByRow = Map.groupBy(kept, ({ row }) => row)
  const count = (row: number, counts: (each: Kept) => boolean) =>
    keptByRow.get(row)?.filter(counts).length ?? 0
  await sql`
    update import_rows r set act = n.act, version_before = n.version, errors = n.errors, open = n.open,
      texts = n.texts::jsonb,
      keys = array(select jsonb_array_elements_text(n.keys::jsonb))
    from unnest(${numbers}::integer[], ${numbers.map((row) => byRow.get(row)?.act ?? null)}::text[],
      ${numbers.map((row) => versionOf(byRow.get(row)))}::integer[],
      ${numbers.map((row) => count(row, ({ finding }) => finding.severity === 'error'))}::integer[],
      ${numbers.map((row) => count(row, isOpen))}::integer[],
      ${numbers.map((row) => JSON.stringify(keys.get(row) ?? []))}::text[],
      ${numbers.map((row) => JSON.stringify(textVersions(byRow.get(row))))}::text[])
        as n(row, act, version, errors, open, keys, texts)
    where r.import_id = ${id}::uuid and r.row = n.row`.execute(db)
}

function versionOf(decision: Decision | undefined): number | null {
  return decision && decision.act !== 'create' ? decision.before.version : null
}

/** The languages that a row writes, each with the version that it would change; 0 for a new one. */
export function textVersions(decision: Decision | undefined): { before: number; locale: string }[] {
  if (!decision || decision.act === 'unchanged') return []
  return decision.texts.map(({ locale, version }) => ({ before: version, locale }))
}

function isOpen({ finding, accepted }: Kept): boolean {
  return finding.severity === 'warning' && !accepted
}

function keep(row: number, position: number, finding: Finding, accepted: ReadonlySet<string>): Kept {
  const index = finding.column === null ? null : columnIndex(finding.column)
  return { row, position, finding, index, accepted: accepted.has(sameKey(row, index, finding.message.vi)) }
}

function sameKey(row: number, index: number | null, message: string): string {
  return `${row} ${index ?? ''} ${message}`
}

/** What somebody has accepted stays accepted while it says the same. */
async function acceptedBefore(db: Database, id: string, rows: readonly number[]): Promise<Set<string>> {
  const { rows: found } = await sql<{ row: number; columnIndex: number | null; message: string }>`
    select row, column_index, message ->> 'vi' as message from import_findings
    where import_id = ${id}::uuid and row = any(${rows}::integer[]) and accepted`.execute(db)
  return new Set(found.map(({ row, columnIndex: index, message }) => sameKey(row, index, message)))
}

async function insertFindings(
  db: Database,
  id: string,
  rows: readonly Row[],
  kept: readonly Kept[],
): Promise<void> {
  if (kept.length === 0) return
  const cells = new Map(rows.map(({ number, cells }) => [number, cells]))
  const found = kept.map(({ row, position, finding, index, accepted }) => ({
    row,
    position,
    severity: finding.severity,
    column_index: index,
    field: finding.field,
    value: index === null ? null : cellText(cells.get(row)?.[index]).slice(0, 500) || null,
    message: finding.message,
    use: finding.use ?? null,
    accepted,
  }))
  await sql`
    insert into import_findings (import_id, row, position, severity, column_index, field, value, message, use, accepted)
    select ${id}::uuid, n.* from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as n(row integer,
      position integer, severity text, column_index integer, field text, value text, message jsonb, use text,
      accepted boolean)`.execute(db)
}
