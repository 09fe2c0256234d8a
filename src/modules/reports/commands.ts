import { join, resolve } from 'node:path'
import { warmPdf } from '../../documents/set-pdf.ts'
import type { Command, CommandContext } from '../../platform/commands.ts'
import { defineError } from '../../platform/errors.ts'
import { inWords, type Labels } from '../../platform/labels.ts'
import { writeOutput } from '../../platform/output-file.ts'
import { isIsoDate } from '../../platform/time/dates.ts'
import { findingText, type Finding, type Severity } from './check/finding.ts'
import { inspectReport } from './check/inspect.ts'
import { compileReport, type Compiled, type Library } from './compile/compile.ts'
import { renderReport, reportFileName, reportFormats } from './formats.ts'

type Options = { year: string; org: string; out: string; check?: boolean; asOf?: string; outline?: string }

export const badYear = defineError('reports.bad-year', 422, {
  vi: 'Năm “{year}” không hợp lệ. Ví dụ: --year 2017.',
  en: 'The year “{year}” is not valid. For example: --year 2017.',
})

export const badDate = defineError('reports.bad-date', 422, {
  vi: 'Ngày “{date}” không hợp lệ. Viết dạng --as-of 2017-12-31.',
  en: 'The date “{date}” is not valid. Write it as --as-of 2017-12-31.',
})

const words = {
  year: { vi: 'năm báo cáo', en: 'reporting year' },
  org: { vi: 'mã cơ quan', en: "organisation's code" },
  out: { vi: 'thư mục nhận tệp', en: 'folder for the files' },
  check: { vi: 'in những điểm cần xem lại', en: 'print what the checker finds' },
  outline: {
    vi: 'đề cương, ví dụ ttdn-2017 hoặc ban-chi-dao',
    en: 'outline, for example ttdn-2017 or ban-chi-dao',
  },
  asOf: {
    vi: 'ngày quyết định tên gọi, thể thức và luật áp dụng',
    en: 'date whose names, form and law apply',
  },
} satisfies Record<string, Labels>

export function reportCommands(library: Library): Command[] {
  return [
    {
      name: 'report',
      summary: {
        vi: 'Soạn báo cáo năm thành DOCX, PDF, HTML và JSON',
        en: 'Write the annual report as DOCX, PDF, HTML and JSON',
      },
      configure(program, context) {
        const { locale } = context
        program
          .requiredOption('--year <year>', words.year[locale])
          .option('--org <code>', words.org[locale], 'quang-binh')
          .option('--out <folder>', words.out[locale], '.')
          .option('--check', words.check[locale])
          .option('--outline <code>', words.outline[locale])
          .option('--as-of <date>', words.asOf[locale])
          .action((options: Options) => writeReport(library, context, options))
      },
    },
  ]
}

async function writeReport(library: Library, context: CommandContext, options: Options): Promise<void> {
  const year = /^\d{4}$/.test(options.year) ? Number(options.year) : 0
  if (year < 1990 || year > 2100) throw badYear({ year: options.year })
  if (options.asOf !== undefined && !isIsoDate(options.asOf)) throw badDate({ date: options.asOf })
  warmPdf()
  const db = await context.database()
  const compiled = await compileReport(db, library, { ...options, year })
  await writeFiles(context, compiled, year, resolve(options.out))
  if (options.check) printFindings(context, await inspectReport(db, library, compiled))
}

async function writeFiles({ say }: CommandContext, { tree }: Compiled, year: number, folder: string) {
  const renderings = reportFormats.map((format) => ({ format, rendering: renderReport(tree, format) }))
  await Promise.all(renderings.map(({ rendering }) => rendering))
  for (const { format, rendering } of renderings) {
    const path = join(folder, reportFileName(year, format))
    await writeOutput(path, (await rendering).bytes)
    say(path)
  }
}

const severities: Readonly<Record<Severity, Labels>> = {
  error: { vi: 'LỖI', en: 'ERROR' },
  warning: { vi: 'CẢNH BÁO', en: 'WARNING' },
  info: { vi: 'LƯU Ý', en: 'NOTE' },
}

function printFindings({ say, locale }: CommandContext, findings: readonly Finding[]): void {
  say(
    { vi: '\nKiểm tra: {count} điểm cần xem lại', en: '\nChecker: {count} findings' },
    { count: findings.length },
  )
  for (const found of findings) {
    const place = found.section ? ` [${found.section}]` : ''
    say(`${severities[found.severity][locale]}${place} ${findingText(found, locale)}`)
    say(`    → ${inWords(found.remedy, locale, found.params)}`)
  }
}
