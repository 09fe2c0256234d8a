import { setImmediate as breathe } from 'node:timers/promises'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Labels } from '../../platform/labels.ts'
import type { Collection } from '../collection.ts'
import { customFieldsByOwner, customFieldsOf } from '../custom-fields.ts'
import type { Collections } from '../registry.ts'
import { exchangeColumns, type ExchangeColumn } from './columns.ts'
import { decide } from './decide.ts'
import type { Decision, Deciding } from './decision.ts'
import { collectFindings, findingAt, warning, type Finding, type Findings } from './findings.ts'
import type { Header } from './header.ts'
import { recordRows } from './merges.ts'
import { openTable } from './open-table.ts'
import { loadDirectory } from './organizations.ts'
import { previewOf, type PreviewRow } from './preview.ts'
import { readRows, type Draft, type ReadRows } from './read-rows.ts'
import { tooManyRows } from './table/errors.ts'
import type { ImportFile } from './table/read-table.ts'
import { limits, type Row, type Table } from './table/table.ts'

export type ImportInput = {
  file: ImportFile
  /** Owner of the rows that name none. */
  ownerOrgId?: string | null
  /** For what the labels of other collections are asked; without it findings show their names. */
  collections?: Collections
  /** How many findings to list; a thousand unless said otherwise. */
  listed?: number
  /** Changes what was opened before it is read: cells that mean something only where the file comes from. */
  adjust?: (opened: Opened) => void
  onProgress?: (progress: { step: 'check' | 'write'; done: number; total: number }) => void
}

/** A table with its heading; `known` are all columns that it may have. */
export type Opened = { table: Table; header: Header; known: readonly ExchangeColumn[] }

/** What an import would do: nothing while there is an error. */
export type ImportPlan = {
  collection: string
  file: string
  sheet: string | null
  /** Rows that are records. */
  rows: number
  create: number
  change: number
  unchanged: number
  /** Rows that cannot be imported. */
  failed: number
  errors: number
  warnings: number
  /** The first thousand, errors before warnings, in the order of the file. */
  findings: Finding[]
  /** The first two hundred rows that create or change something. */
  preview: PreviewRow[]
}

/** A plan with what it takes to carry it out, and to give the file back with its findings. */
export type PreparedImport = { plan: ImportPlan; decisions: Decision[]; table: Table; header: Header }

/** A dry run: reads a file and tells what importing it would do. @throws what `readTables` and `noHeader` declare */
export async function planImport(
  db: Database,
  actor: Actor,
  collection: Collection,
  input: ImportInput,
): Promise<ImportPlan> {
  return (await prepareImport(db, actor, collection, input)).plan
}

const CHUNK = 1000

/** Reads, checks and decides every row of a file; writes nothing. */
export async function prepareImport(
  db: Database,
  actor: Actor,
  collection: Collection,
  input: ImportInput,
): Promise<PreparedImport> {
  const added = await customFieldsOf(db, collection.name)
  const columns = exchangeColumns(collection, added)
  const findings = collectFindings(input.listed)
  const { table, header } = await openTable(input.file, columns, collection, findings)
  input.adjust?.({ table, header, known: columns })
  const cleaned = recordRows(table, header)
  for (const finding of [...header.findings, ...cleaned.findings]) findings.add(finding)
  if (cleaned.rows.length > limits.rows) throw tooManyRows({ limit: limits.rows })
  const directory = await loadDirectory(db)
  const reading: ReadRows = {
    columns: header.columns,
    format: table.format,
    directory,
    findings,
    labelOfCollection: (name) => input.collections?.get(name)?.label ?? { vi: name, en: name },
  }
  const deciding = {
    collection,
    columns: header.columns,
    format: table.format,
    findings,
    ownerOrgId: input.ownerOrgId ?? null,
    added: added.length > 0 ? await customFieldsByOwner(db, collection.name) : new Map(),
    seen: new Map(),
    source: `import:${input.file.name}`,
  }
  const decisions = await decideAll(db, actor, cleaned.rows, {
    reading,
    deciding,
    onProgress: input.onProgress,
  })
  if (cleaned.rows.length === 0) findings.add(findingAt(table.format, warning(noRows), {}))
  noteMissing(header, columns, decisions, table.format, findings)
  const plan: ImportPlan = {
    collection: collection.name,
    file: input.file.name,
    sheet: table.sheet,
    rows: cleaned.rows.length,
    ...countActs(decisions),
    failed: cleaned.rows.length - decisions.length,
    errors: findings.count('error'),
    warnings: findings.count('warning'),
    findings: findings.list(),
    preview: await previewOf(db, collection, decisions, { columns, directory, locale: actor.locale }),
  }
  return { plan, decisions, table, header }
}

const noRows = {
  vi: 'Tệp không có dòng dữ liệu nào dưới dòng tiêu đề.',
  en: 'The file has no rows of data below its heading.',
}
type DecideAll = {
  reading: ReadRows
  deciding: Omit<Deciding, 'isRemoved'>
  onProgress: ImportInput['onProgress']
}

async function decideAll(
  db: Database,
  actor: Actor,
  rows: readonly Row[],
  all: DecideAll,
): Promise<Decision[]> {
  const { reading, deciding, onProgress } = all
  const decisions: Decision[] = []
  let moved = 0
  for (let start = 0; start < rows.length; start += CHUNK) {
    const { drafts, removed } = await readRows(db, actor, rows.slice(start, start + CHUNK), reading)
    const chunk = await decide(db, actor, drafts, { ...deciding, isRemoved: removed })
    moved += statesAsked(drafts, chunk)
    for (const decision of chunk) decisions.push(decision)
    onProgress?.({ step: 'check', done: Math.min(start + CHUNK, rows.length), total: rows.length })
    await breathe()
  }
  if (moved > 0) reading.findings.add(findingAt(reading.format, warning(statesKept, { count: moved }), {}))
  return decisions
}

const statesKept = {
  vi: 'Cột trạng thái chỉ để xem: {count} dòng ghi trạng thái khác với bản ghi sẽ không đổi trạng thái (bản ghi mới là bản nháp).',
  en: 'The state column is for information only: {count} rows ask for another state and keep their own (new ones are drafts).',
}

function statesAsked(drafts: readonly Draft[], decisions: readonly Decision[]): number {
  const byRow = new Map(decisions.map((decision) => [decision.row, decision]))
  return drafts.filter(({ row, state }) => {
    const decision = byRow.get(row)
    if (!state || !decision) return false
    return state !== (decision.act === 'create' ? 'draft' : decision.before.state)
  }).length
}

function countActs(decisions: readonly Decision[]) {
  const count = (act: Decision['act']) => decisions.filter((decision) => decision.act === act).length
  return { create: count('create'), change: count('change'), unchanged: count('unchanged') }
}

/** Says once which columns new records lack that they need before they can be submitted. */
function noteMissing(
  header: Header,
  columns: readonly ExchangeColumn[],
  decisions: readonly Decision[],
  format: Table['format'],
  findings: Findings,
): void {
  if (!decisions.some(({ act }) => act === 'create')) return
  const present = new Set(header.columns.map(({ column }) => column.field))
  const missing = columns.filter(
    ({ part, field, meta }) => part === 'field' && meta.required && !present.has(field),
  )
  if (missing.length === 0) return
  const of = (locale: keyof Labels) => missing.map(({ meta }) => meta.label[locale]).join(', ')
  findings.add(findingAt(format, warning(columnsMissing, { columns: { vi: of('vi'), en: of('en') } }), {}))
}

const columnsMissing = {
  vi: 'Tệp không có cột: {columns}; phải điền trước khi trình.',
  en: 'The file has no column: {columns}; it must be filled in before submitting.',
}
