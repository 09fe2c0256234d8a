import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Collection } from '../collection.ts'
import { customFieldsOf } from '../custom-fields.ts'
import type { Collections } from '../registry.ts'
import { exchangeColumns, type ExchangeColumn } from './columns.ts'
import { decide } from './decide.ts'
import type { Decision, Deciding } from './decision.ts'
import { collectFindings, type Finding } from './findings.ts'
import type { MappedColumn } from './header.ts'
import { loadDirectory } from './organizations.ts'
import { readRows, type ReadRows } from './read-rows.ts'
import type { Row, Table } from './table/table.ts'

/** Whose rows are checked and as what. */
export type Checking = {
  collection: Collection
  collections: Collections
  columns: readonly MappedColumn[]
  format: Table['format']
  ownerOrgId: string | null
  /** What the new records name as their source. */
  source: string
  /** The row that already stands for a record or an identity; grows with every portion. */
  seen: Map<string, number>
}

/** What a portion of rows would do, what is to be said of it, and by what its rows are the same as others. */
export type Checked = {
  decisions: Decision[]
  findings: Finding[]
  keys: Map<number, readonly string[]>
}

export type CheckRows = (db: Database, actor: Actor, rows: readonly Row[]) => Promise<Checked>

/** Prepares to check rows portion by portion: what every portion needs is read once. */
export async function rowChecker(db: Database, checking: Checking): Promise<CheckRows> {
  const { collection, collections, columns, format, ownerOrgId, source, seen } = checking
  const directory = await loadDirectory(db)
  const added = Map.groupBy(await customFieldsOf(db, collection.name), ({ orgId }) => orgId)
  return async (on, actor, rows) => {
    const findings = collectFindings(Infinity)
    const keys = new Map<number, readonly string[]>()
    const labelOfCollection: ReadRows['labelOfCollection'] = (name) =>
      collections.get(name)?.label ?? { vi: name, en: name }
    const reading = { columns, format, directory, findings, labelOfCollection }
    const { drafts, removed } = await readRows(on, actor, rows, reading)
    const deciding: Deciding = {
      collection,
      columns,
      format,
      findings,
      ownerOrgId,
      added,
      seen,
      source,
      isRemoved: removed,
      noteKeys: (row, of) => keys.set(row, of),
    }
    return {
      decisions: await decide(on, actor, drafts, deciding),
      findings: findings.list(),
      keys,
    }
  }
}

/** The columns that a file for a collection may have, with those that a province added for itself. */
export async function columnsFor(db: Database, collection: Collection): Promise<ExchangeColumn[]> {
  return exchangeColumns(collection, await customFieldsOf(db, collection.name))
}
