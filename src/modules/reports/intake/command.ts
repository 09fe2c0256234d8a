import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { systemActor } from '../../../platform/actor.ts'
import type { Command, CommandContext } from '../../../platform/commands.ts'
import { transaction } from '../../../platform/database/connect.ts'
import { defineError } from '../../../platform/errors.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { Collections } from '../../../records/registry.ts'
import { organizationOn } from '../../organizations/public.ts'
import { decodeReport } from '../reader/decode/decode.ts'
import { readReport } from '../reader/read.ts'
import type { Reading } from '../reader/types.ts'
import { commitReading, type Intake } from './commit.ts'

export const fileUnreadable = defineError('reports.file-unreadable', 422, {
  vi: 'Không đọc được tệp “{file}” ({reason}). Hãy kiểm tra đường dẫn.',
  en: 'The file “{file}” cannot be read ({reason}). Check the path.',
})

export const yearOptionNeeded = defineError('reports.year-option-needed', 422, {
  vi: 'Báo cáo không ghi rõ năm. Thêm tùy chọn --year, ví dụ --year 2017.',
  en: 'The report does not say its year. Add the option --year, for example --year 2017.',
})

const words = {
  year: { vi: 'năm của báo cáo', en: 'year of the report' },
  org: { vi: 'mã cơ quan ban hành báo cáo', en: 'code of the organisation that issued it' },
  json: { vi: 'in kết quả đọc dạng JSON', en: 'print the reading as JSON' },
  commit: {
    vi: 'lưu các bản ghi đề xuất thành bản nháp; không có tùy chọn này thì không lưu gì',
    en: 'save the proposed records as drafts; without it nothing is saved',
  },
  outline: { vi: 'Đề cương: {count} mục', en: 'Outline: {count} sections' },
  found: { vi: '\nĐề xuất {count} bản ghi:', en: '\n{count} records proposed:' },
  conflicts: { vi: '\nMâu thuẫn trong báo cáo:', en: '\nContradictions in the report:' },
  dry: {
    vi: '\nChưa lưu gì. Thêm --commit để lưu thành bản nháp.',
    en: '\nNothing was saved. Add --commit to save drafts.',
  },
  saved: {
    vi: '\nĐã lưu {created} bản nháp; {known} đề xuất đã có sẵn; {refused} đề xuất không lưu được.',
    en: '\nSaved {created} drafts; {known} proposals were already there; {refused} could not be saved.',
  },
} satisfies Record<string, Labels>

type Options = { year?: string; org: string; json?: boolean; commit?: boolean }

/** `chalo import-report FILE`: reads an old report and proposes records. */
export function importReportCommand(collections: Collections): Command {
  return {
    name: 'import-report',
    summary: {
      vi: 'Đọc một báo cáo cũ (DOCX hoặc TXT) và đề xuất bản ghi',
      en: 'Read an old report (DOCX or TXT) and propose records',
    },
    configure(program, context) {
      const { locale } = context
      program
        .argument('<file>')
        .option('--year <year>', words.year[locale])
        .option('--org <code>', words.org[locale], 'quang-binh')
        .option('--json', words.json[locale])
        .option('--commit', words.commit[locale])
        .action((file: string, options: Options) => importReport(collections, context, file, options))
    },
  }
}

async function importReport(
  collections: Collections,
  context: CommandContext,
  file: string,
  options: Options,
) {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw fileUnreadable({ file, reason: error.code ?? error.message })
  })
  const { text } = await decodeReport(bytes, basename(file))
  const asked = options.year === undefined ? undefined : Number(options.year)
  const reading = readReport(text, { year: asked, org: options.org })
  const intake = options.commit ? await commit(collections, context, { reading, file, options }) : null
  if (options.json) context.say(JSON.stringify({ ...reading, ...(intake && { intake }) }, null, 2))
  else describe(context, reading, intake)
}

type Commit = { reading: Reading; file: string; options: Options }

async function commit(
  collections: Collections,
  { database }: CommandContext,
  { reading, file, options }: Commit,
) {
  const year = Number(options.year ?? reading.metadata.reportYear)
  if (!Number.isInteger(year) || year < 1990) throw yearOptionNeeded()
  const db = await database()
  const { id: orgId } = await organizationOn(db, options.org, `${year}-12-31`)
  const source = `report:${basename(file)}`
  return transaction(db, (trx) =>
    commitReading(trx, systemActor('import-report'), collections, reading, { orgId, year, source }),
  )
}

function describe({ say, locale }: CommandContext, reading: Reading, intake: Intake | null): void {
  const { metadata, outline, candidates, conflicts } = reading
  say(`${metadata.typeName ?? ''} ${metadata.title ?? ''}`.trim())
  say(words.outline, { count: outline.length })
  say(words.found, { count: candidates.length })
  for (const [collection, group] of Map.groupBy(candidates, (candidate) => candidate.collection)) {
    const name = group.length
    say(`    ${collection.padEnd(20)} ${name}`)
  }
  if (conflicts.length > 0) say(words.conflicts)
  for (const { message, places } of conflicts) {
    say(
      `    ${message[locale]} (${places.map(({ line }) => `${locale === 'vi' ? 'dòng' : 'line'} ${line}`).join(', ')})`,
    )
  }
  if (!intake) return say(words.dry)
  const { created, known, refused } = intake
  say(words.saved, { created: created.length, known, refused: refused.length })
  for (const { candidate, reason } of refused) {
    say(`    ${locale === 'vi' ? 'dòng' : 'line'} ${candidate.place.line}: ${reason[locale]}`)
  }
}
