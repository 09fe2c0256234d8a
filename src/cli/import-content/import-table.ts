import { mediaAssets } from '../../modules/media/public.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Collection } from '../../records/collection.ts'
import type { Decision } from '../../records/exchange/decision.ts'
import { error, findingAt, type Finding } from '../../records/exchange/findings.ts'
import { prepareImport, type ImportPlan, type Opened } from '../../records/exchange/plan.ts'
import type { ImportFile } from '../../records/exchange/table/read-table.ts'
import type { Row, Table } from '../../records/exchange/table/table.ts'
import { writeDecisions } from '../../records/exchange/write-decisions.ts'
import type { Collections } from '../../records/registry.ts'
import { deferLinks, leadsOn, matchFiles, nameMedia, type MediaOfPackage } from './adjust.ts'

export type TableOfPackage = {
  file: ImportFile
  collection: Collection
  collections: Collections
  ownerOrgId: string
  media: MediaOfPackage
}

/** What a table did, or would do; `leadsOn` when its rows lead to other items, which are joined once all are there. */
export type TableOutcome = ImportPlan & { leadsOn: boolean }

/**
 * Writes the rows of one table in the caller's transaction, without what leads to other items, which may come later;
 * nothing of it when a row has an error. A row that could not be known again would come twice, and is refused.
 */
export async function importTable(db: Database, actor: Actor, table: TableOfPackage): Promise<TableOutcome> {
  const { collection, media } = table
  const isLibrary = collection.name === mediaAssets.name
  let leads = false
  let strangers: readonly Row[] = []
  let all = 0
  const adjust = (opened: Opened) => {
    leads = leadsOn(opened)
    all = opened.header.rows.length
    if (isLibrary) strangers = matchFiles(opened, media)
    else nameMedia(opened, media)
    deferLinks(opened)
  }
  const { plan, decisions, table: read } = await prepareImport(db, actor, collection, inputOf(table, adjust))
  const refused = [
    ...strangers.map(({ number }) => refusal(read, number, fileless)),
    ...(isLibrary
      ? []
      : decisions
          .filter((each) => isNameless(collection, each))
          .map(({ row }) => refusal(read, row, nameless))),
  ]
  const outcome = isLibrary ? asLibrary(plan, all - strangers.length) : plan
  const errors = outcome.errors + refused.length
  if (errors === 0) await writeDecisions(db, actor, collection, decisions)
  const findings = [...outcome.findings, ...refused].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
  return { ...outcome, findings, errors, failed: outcome.failed + refused.length, leadsOn: leads }
}

/** Joins the items of a table to others, now that all are there. */
export async function joinTable(db: Database, actor: Actor, table: TableOfPackage): Promise<ImportPlan> {
  const { collection, media } = table
  const adjust = (opened: Opened) => nameMedia(opened, media)
  const { plan, decisions } = await prepareImport(db, actor, collection, inputOf(table, adjust))
  if (plan.errors === 0) await writeDecisions(db, actor, collection, decisions)
  return plan
}

function inputOf({ file, collections, ownerOrgId }: TableOfPackage, adjust: (opened: Opened) => void) {
  return { file, collections, ownerOrgId, adjust }
}

/** The rows of media are those of files: their records were made with the files, or were there before. */
function asLibrary(plan: ImportPlan, all: number): ImportPlan {
  const { rows, change, unchanged } = plan
  const findings = rows > 0 ? plan.findings : plan.findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  return {
    ...plan,
    findings,
    warnings,
    rows: all,
    create: change + unchanged,
    change: 0,
    unchanged: all - rows,
  }
}

function isNameless(collection: Collection, decision: Decision): boolean {
  if (decision.act !== 'create') return false
  return collection.identity(collection.shape.parse(decision.input.fields)) === null
}

function refusal({ format }: Table, row: number, labels: typeof nameless): Finding {
  return findingAt(format, error(labels), { row })
}

const nameless = {
  vi: 'Mục này chưa đủ để nhận ra ở lần nhập sau, nên sẽ thành hai bản; hãy ghi tên gọi, và ngày hoặc năm nếu danh mục cần.',
  en: 'This item could not be known again and would come twice; give its name, and its day or year where the collection asks for one.',
}
const fileless = {
  vi: 'Dòng không chỉ tệp nào trong thư mục media/; hãy ghi tên tệp vào cột “tệp”, ví dụ hang-en.jpg.',
  en: 'The row names no file of the folder media/; write the name of the file in the column “file”, such as hang-en.jpg.',
}
