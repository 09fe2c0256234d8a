import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { systemActor } from '../../platform/actor.ts'
import type { Command, CommandContext } from '../../platform/commands.ts'
import { transaction, type Database } from '../../platform/database/connect.ts'
import { inWords, type Labels } from '../../platform/labels.ts'
import { writeOutput } from '../../platform/output-file.ts'
import { collectionNamed, type Collections } from '../registry.ts'
import { cannotReadFile, unknownExportFormat, unknownOwner } from './errors.ts'
import { exportFormats, exportRecords } from './export.ts'
import { loadDirectory } from './organizations.ts'
import { planImport, type ImportInput, type ImportPlan } from './plan.ts'
import type { PreviewRow } from './preview.ts'
import { runImport } from './run.ts'
import { moreOfIt, sayPlan } from './say-plan.ts'
import { fileTooLarge } from './table/errors.ts'
import type { ImportFile } from './table/read-table.ts'
import { limits } from './table/table.ts'

const words = {
  collection: { vi: 'tên danh mục, ví dụ publications', en: 'name of the collection, such as publications' },
  file: {
    vi: 'tệp .xlsx, .csv hoặc .json, tối đa 50 MB',
    en: 'an .xlsx, .csv or .json file of at most 50 MB',
  },
  org: {
    vi: 'cơ quan chủ quản của các dòng không ghi cơ quan (mã)',
    en: 'owner of the rows that name none (code)',
  },
  dryRun: { vi: 'chỉ kiểm tra và cho xem thay đổi, không ghi', en: 'only check and show what would change' },
  format: { vi: 'dạng tệp: {known}', en: 'format: {known}' },
  out: { vi: 'tệp nhận; “-” in ra màn hình', en: 'file to write; “-” prints it' },
  created: { vi: '+ dòng {row}: {title}', en: '+ row {row}: {title}' },
  changed: { vi: '~ dòng {row}: {title}', en: '~ row {row}: {title}' },
  field: { vi: '    {label}: {before} → {after}', en: '    {label}: {before} → {after}' },
  tried: { vi: 'Chạy thử: chưa ghi gì.', en: 'Dry run: nothing was written.' },
  written: { vi: 'Đã ghi.', en: 'Written.' },
  refused: {
    vi: 'Chưa ghi dòng nào vì có {errors} lỗi. Sửa tệp rồi chạy lại.',
    en: 'Nothing was written: there are {errors} errors. Mend the file and run again.',
  },
  saved: { vi: '{path}', en: '{path}' },
} as const satisfies Record<string, Labels>

const SHOWN_ROWS = 20

/** `chalo import` and `chalo export`, for every collection. */
export function exchangeCommands(collections: Collections): Command[] {
  return [
    {
      name: 'import',
      summary: {
        vi: 'Nhập bản ghi từ tệp XLSX, CSV hoặc JSON',
        en: 'Import records from an XLSX, CSV or JSON file',
      },
      configure(program, context) {
        program
          .argument('<collection>', words.collection[context.locale])
          .argument('<file>', words.file[context.locale])
          .option('--org <code>', words.org[context.locale])
          .option('--dry-run', words.dryRun[context.locale])
          .action((name: string, path: string, options: ImportOptions) =>
            importFile(collections, context, { name, path, ...options }),
          )
      },
    },
    {
      name: 'export',
      summary: { vi: 'Xuất bản ghi ra tệp XLSX, CSV hoặc JSON', en: 'Export records as XLSX, CSV or JSON' },
      configure(program, context) {
        program
          .argument('<collection>', words.collection[context.locale])
          .option(
            '--format <format>',
            inWords(words.format, context.locale, { known: exportFormats.join(', ') }),
            'xlsx',
          )
          .option('--out <file>', words.out[context.locale])
          .action((name: string, options: ExportOptions) =>
            exportFile(collections, context, { name, ...options }),
          )
      },
    },
  ]
}

type ImportOptions = { org?: string; dryRun?: boolean }

async function importFile(
  collections: Collections,
  context: CommandContext,
  { name, path, org, dryRun = false }: ImportOptions & { name: string; path: string },
): Promise<void> {
  const collection = collectionNamed(collections, name)
  const file = await readImport(path)
  const db = await context.database()
  const actor = systemActor('chalo import', context.locale)
  const input: ImportInput = {
    file,
    collections,
    ownerOrgId: org === undefined ? null : await ownerOf(db, org),
    onProgress: progressAt(context),
  }
  if (dryRun) {
    const plan = await planImport(db, actor, collection, input)
    sayPlan(context, plan)
    showPreview(context, plan)
    context.say(words.tried)
    if (plan.errors > 0) process.exitCode = 1
    return
  }
  const result = await transaction(db, (trx) => runImport(trx, actor, collection, input))
  sayPlan(context, result)
  context.say(result.committed ? words.written : words.refused, { errors: result.errors })
  if (!result.committed) process.exitCode = 1
}

async function readImport(path: string): Promise<ImportFile> {
  try {
    const { size } = await stat(path)
    if (size > limits.bytes)
      throw fileTooLarge({ size: Math.ceil(size / 1024 / 1024), limit: limits.bytes / 1024 / 1024 })
    return { name: basename(path), bytes: await readFile(path) }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !('errno' in error)) throw error
    throw cannotReadFile({ file: path, reason: String(error.code) })
  }
}

/** The organisation that a command names by code or name. @throws unknownOwner */
export async function ownerOf(db: Database, org: string): Promise<string> {
  const [id, ...others] = (await loadDirectory(db)).find(org)
  if (!id || others.length > 0) throw unknownOwner({ org })
  return id
}

/** One line that is written over, on a terminal only. */
function progressAt({ locale }: CommandContext): ImportInput['onProgress'] {
  if (!process.stderr.isTTY) return undefined
  const step = { check: { vi: 'Kiểm tra', en: 'Checking' }, write: { vi: 'Ghi', en: 'Writing' } }
  return ({ step: at, done, total }) => {
    process.stderr.write(`\r${step[at][locale]} ${done}/${total}${done === total ? '\n' : ''}`)
  }
}

function showPreview({ say, locale }: CommandContext, { preview, create, change }: ImportPlan): void {
  const shown = preview.slice(0, SHOWN_ROWS)
  for (const { row, act, title, changes } of shown) {
    say(act === 'create' ? words.created : words.changed, { row, title })
    if (act === 'change') changes.forEach((each) => say(words.field, fieldOf(each, locale)))
  }
  const more = create + change - shown.length
  if (more > 0) say(moreOfIt, { count: more })
}

function fieldOf({ label, before, after }: PreviewRow['changes'][number], locale: 'vi' | 'en') {
  return { label: label[locale], before: before ?? '∅', after: after ?? '∅' }
}

type ExportOptions = { format: string; out?: string }

async function exportFile(
  collections: Collections,
  context: CommandContext,
  { name, format, out }: ExportOptions & { name: string },
): Promise<void> {
  const collection = collectionNamed(collections, name)
  const known = exportFormats.find((each) => each === format.toLowerCase())
  if (!known) throw unknownExportFormat({ format, known: exportFormats.join(', ') })
  const db = await context.database()
  const actor = systemActor('chalo export', context.locale)
  const file = await exportRecords(db, actor, collection, { format: known, locale: context.locale })
  const { bytes } = file
  const chunks = typeof bytes === 'string' || Buffer.isBuffer(bytes) ? [bytes] : bytes
  if (out === '-') return pipeline(Readable.from(chunks), process.stdout, { end: false })
  const path = out ?? file.name
  await writeOutput(path, bytes)
  context.say(words.saved, { path })
}
