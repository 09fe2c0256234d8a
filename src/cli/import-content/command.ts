import { join } from 'node:path'
import { library } from '../../modules.ts'
import { systemActor } from '../../platform/actor.ts'
import type { Command, CommandContext } from '../../platform/commands.ts'
import { openFiles } from '../../platform/files.ts'
import type { Labels } from '../../platform/labels.ts'
import { ownerOf } from '../../records/exchange/commands.ts'
import { sayPlan } from '../../records/exchange/say-plan.ts'
import { progressBar } from '../progress-bar.ts'
import { changesAnything, importContent, type ContentOutcome } from './import-content.ts'
import { withPackage } from './open-package.ts'

const words = {
  package: { vi: 'thư mục hoặc tệp ZIP', en: 'a folder or a ZIP file' },
  org: { vi: 'cơ quan chủ quản của những gì được nhập (mã)', en: 'owner of what comes in (code)' },
  dryRun: { vi: 'chỉ kiểm tra và nói sẽ làm gì, không ghi', en: 'only check and say what would be done' },
  look: { vi: 'Xem tệp', en: 'Looking into files' },
  check: { vi: 'Kiểm tra bảng', en: 'Checking tables' },
  store: { vi: 'Cất tệp', en: 'Storing files' },
  write: { vi: 'Ghi', en: 'Writing' },
  problem: { vi: 'LỖI  {name}: {message}', en: 'ERROR  {name}: {message}' },
  media: {
    vi: 'media/: {files} tệp, thêm {added}, đã có trong thư viện {known}.',
    en: 'media/: {files} files, {added} new, {known} in the library already.',
  },
  table: { vi: '{name} ({collection})', en: '{name} ({collection})' },
  tried: { vi: 'Chạy thử: chưa ghi gì.', en: 'Dry run: nothing was written.' },
  written: {
    vi: 'Đã ghi thành bản nháp. Hình và phim được xử lý tiếp khi máy chủ chạy; trình và duyệt trong văn phòng.',
    en: 'Written as drafts. Pictures and films are worked on while the server runs; submit and approve in the office.',
  },
  nothing: {
    vi: 'Mọi thứ trong gói đã có: không có gì để ghi.',
    en: 'All of the package is here already: there was nothing to write.',
  },
  refused: {
    vi: 'Chưa ghi gì vì có {errors} lỗi. Sửa gói rồi chạy lại.',
    en: 'Nothing was written: there are {errors} errors. Mend the package and run again.',
  },
} as const satisfies Record<string, Labels>

/** `chalo import-content PACKAGE`: items of the image database with their words and media, from a folder or a ZIP file. */
export const importContentCommand: Command = {
  name: 'import-content',
  summary: {
    vi: 'Nhập các mục của cơ sở dữ liệu hình ảnh: chữ các thứ tiếng, hình, phim',
    en: 'Import items of the image database: words in every language, pictures, films',
  },
  configure(program, context) {
    program
      .argument('<package>', words.package[context.locale])
      .requiredOption('--org <code>', words.org[context.locale])
      .option('--dry-run', words.dryRun[context.locale])
      .action((path: string, options: Options) => run(context, path, options))
  },
}

type Options = { org: string; dryRun?: boolean }

async function run(context: CommandContext, path: string, { org, dryRun = false }: Options): Promise<void> {
  const { config, locale, say } = context
  const bars = {
    look: progressBar(words.look[locale]),
    check: progressBar(words.check[locale]),
    store: progressBar(words.store[locale]),
    write: progressBar(words.write[locale]),
  }
  const db = await context.database()
  const ownerOrgId = await ownerOf(db, org)
  const outcome = await withPackage(path, join(config.dataFolder, 'work'), (opened) =>
    importContent(db, systemActor('chalo import-content', locale), opened, {
      files: openFiles(config),
      collections: library.collections,
      ownerOrgId,
      dryRun,
      progress: (step, done, total) => bars[step](done, total),
    }),
  )
  tell(context, outcome)
  if (outcome.errors > 0) process.exitCode = 1
  if (outcome.committed) say(changesAnything(outcome) ? words.written : words.nothing)
  else if (outcome.errors > 0) say(words.refused, { errors: outcome.errors })
  else say(words.tried)
}

function tell(context: CommandContext, { media, problems, tables }: ContentOutcome): void {
  const { say, locale } = context
  for (const { name, message } of problems) say(words.problem, { name, message: message[locale] })
  if (media.files > 0) say(words.media, media)
  for (const { name, collection, plan } of tables) {
    say(words.table, { name, collection: collection[locale] })
    sayPlan(context, plan)
  }
}
