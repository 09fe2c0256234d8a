import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { bringMedium, lookInto, storeOriginal, type LookedInto } from '../../modules/media/public.ts'
import type { Actor } from '../../platform/actor.ts'
import { transaction, type Database } from '../../platform/database/connect.ts'
import { AppError } from '../../platform/errors.ts'
import type { FileStore } from '../../platform/files.ts'
import type { Labels } from '../../platform/labels.ts'
import type { ImportPlan } from '../../records/exchange/plan.ts'
import type { Collections } from '../../records/registry.ts'
import { mediaKey } from './adjust.ts'
import { importTable, joinTable, type TableOfPackage } from './import-table.ts'
import type { ContentPackage } from './open-package.ts'
import { tablesOf, type FileProblem } from './tables-of.ts'

export type ImportContent = {
  files: FileStore
  collections: Collections
  ownerOrgId: string
  dryRun: boolean
  progress?: (step: 'look' | 'check' | 'store' | 'write', done: number, total: number) => void
}

export type ContentOutcome = {
  media: { files: number; added: number; known: number }
  problems: FileProblem[]
  tables: { name: string; collection: Labels; plan: ImportPlan }[]
  errors: number
  committed: boolean
}

/**
 * Brings in items with their words and media as drafts: all of the package, or nothing of it. First everything is done in
 * a transaction that is rolled back, so that a dry run tells exactly what would happen; only then are bytes stored and
 * rows written. What is there already, known by the bytes of a file or by what makes an item the same, is not added again.
 */
export async function importContent(
  db: Database,
  actor: Actor,
  opened: ContentPackage,
  options: ImportContent,
): Promise<ContentOutcome> {
  const { files, dryRun, progress } = options
  const looked = await lookIntoAll(opened, progress)
  const attempt = (isReal: boolean) =>
    transaction(db, async (trx) => {
      const outcome = await bringAll(trx, actor, {
        opened,
        looked,
        options,
        step: isReal ? 'write' : 'check',
      })
      if (!isReal || outcome.errors > 0) throw new Undone(outcome)
      return { ...outcome, committed: true }
    }).catch((thrown: unknown) => {
      if (thrown instanceof Undone) return thrown.outcome
      throw thrown
    })
  const checked = await attempt(false)
  if (dryRun || checked.errors > 0) return checked
  if (!changesAnything(checked)) return { ...checked, committed: true }
  let stored = 0
  for (const [name, file] of looked.files) {
    await storeOriginal(files, join(opened.folder, name), file)
    progress?.('store', ++stored, looked.files.size)
  }
  return attempt(true)
}

/** Whether a package brings anything that is not there yet. */
export function changesAnything({ media, tables }: Pick<ContentOutcome, 'media' | 'tables'>): boolean {
  return media.added > 0 || tables.some(({ plan }) => plan.create + plan.change > 0)
}

/** Carries what was found out of a transaction that is rolled back. */
class Undone extends Error {
  readonly outcome: ContentOutcome
  constructor(outcome: ContentOutcome) {
    super('Rolled back')
    this.outcome = outcome
  }
}

type Looked = { files: ReadonlyMap<string, LookedInto>; problems: FileProblem[] }

async function lookIntoAll(
  { folder, media }: ContentPackage,
  progress: ImportContent['progress'],
): Promise<Looked> {
  const files = new Map<string, LookedInto>()
  const problems: FileProblem[] = []
  for (const [index, name] of media.entries()) {
    try {
      files.set(name, await lookInto(join(folder, name), basename(name)))
    } catch (thrown) {
      problems.push(problemOf(name, thrown))
    }
    progress?.('look', index + 1, media.length)
  }
  return { files, problems }
}

/** @throws what is no error of the file */
function problemOf(name: string, thrown: unknown): FileProblem {
  if (!(thrown instanceof AppError)) throw thrown
  return { name, message: { vi: thrown.in('vi'), en: thrown.in('en') } }
}

type All = { opened: ContentPackage; looked: Looked; options: ImportContent; step: 'check' | 'write' }

async function bringAll(db: Database, actor: Actor, all: All): Promise<ContentOutcome> {
  const { opened, looked, options, step } = all
  const { ownerOrgId, collections, progress } = options
  const media = new Map<string, { id: string; isNew: boolean }>()
  for (const [name, file] of looked.files) {
    const folder = name.split('/').slice(1, -1).join('/') || null
    media.set(mediaKey(name), await bringMedium(db, actor, { ownerOrgId, folder }, file))
  }
  const problems = [...looked.problems, ...opened.strange.map((name) => ({ name, message: strange }))]
  const found = tablesOf(opened, collections)
  problems.push(...found.problems)
  const tables: ContentOutcome['tables'] = []
  const joining: { table: TableOfPackage; at: number }[] = []
  for (const { name, collection } of found.tables) {
    const file = { name, bytes: await readFile(join(opened.folder, name)) }
    const table = { file, collection, collections, ownerOrgId, media }
    try {
      const { leadsOn, ...plan } = await importTable(db, actor, table)
      if (leadsOn && plan.errors === 0) joining.push({ table, at: tables.length })
      tables.push({ name, collection: collection.label, plan })
    } catch (thrown) {
      problems.push(problemOf(name, thrown))
    }
    progress?.(step, tables.length, found.tables.length)
  }
  // A table with an error has left others without what they lead to; one thing is told at a time.
  if (tables.every(({ plan }) => plan.errors === 0)) await joinAll(db, actor, joining, tables)
  const added = [...media.values()].filter(({ isNew }) => isNew).length
  const errors = tables.reduce((sum, { plan }) => sum + plan.errors, problems.length)
  return {
    media: { files: opened.media.length, added, known: media.size - added },
    problems,
    tables,
    errors,
    committed: false,
  }
}

/** What the joining changed counts with what the row did before it. */
async function joinAll(
  db: Database,
  actor: Actor,
  joining: readonly { table: TableOfPackage; at: number }[],
  tables: ContentOutcome['tables'],
): Promise<void> {
  for (const { table, at } of joining) {
    const joined = await joinTable(db, actor, table)
    const before = tables[at]
    if (!before) continue
    const { plan } = before
    const findings = [...plan.findings, ...joined.findings.filter(({ severity }) => severity === 'error')]
    const change = plan.create > 0 ? plan.change : Math.max(plan.change, joined.change)
    tables[at] = {
      ...before,
      plan: {
        ...plan,
        findings,
        errors: joined.errors,
        failed: joined.failed,
        change,
        unchanged: plan.rows - plan.create - change - joined.failed,
      },
    }
  }
}

const strange = {
  vi: 'Không biết tệp này là gì: bảng (.csv, .xlsx, .json) để ở ngoài cùng, hình và phim để trong media/.',
  en: 'It is not known what this file is: tables (.csv, .xlsx, .json) stand at the top, pictures and films in media/.',
}
