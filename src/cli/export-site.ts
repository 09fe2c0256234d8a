import { library } from '../modules.ts'
import { streamFinder } from '../modules/media/public.ts'
import { reportFinder } from '../modules/reports/public.ts'
import { sayMended } from '../modules/translations/public.ts'
import { portalRoutes } from '../portal/routes.ts'
import { exportSite } from '../portal/export/export-site.ts'
import { FONT_SHEET, stylesheet } from '../portal/assets.ts'
import type { Command, CommandContext } from '../platform/commands.ts'
import { openFiles } from '../platform/files.ts'
import { progressBar } from './progress-bar.ts'

const words = {
  render: { vi: 'Dựng trang', en: 'Rendering pages' },
  copy: { vi: 'Chép phim, âm thanh, báo cáo', en: 'Copying films, sounds and reports' },
  finish: { vi: 'Nén và nối liên kết', en: 'Compressing and linking' },
  done: {
    vi: 'Đã xuất {pages} trang, {files} tệp, {redirects} chuyển hướng vào {folder}',
    en: 'Exported {pages} pages, {files} files, {redirects} redirects into {folder}',
  },
}

/** `chalo export-site DIR`: the public side as files that need no server. */
export const exportSiteCommand: Command = {
  name: 'export-site',
  summary: {
    vi: 'Xuất toàn bộ cổng công khai thành trang tĩnh (nginx, USB)',
    en: 'Write the whole public side as a static site (nginx, USB stick)',
  },
  configure(program, context) {
    program.argument('<folder>').action((folder: string) => run(context, folder))
  },
}

async function run(context: CommandContext, folder: string): Promise<void> {
  const { config, locale, say } = context
  const bars = {
    render: progressBar(words.render[locale]),
    copy: progressBar(words.copy[locale]),
    finish: progressBar(words.finish[locale]),
  }
  const files = openFiles(config)
  const db = await context.database()
  await sayMended(db)
  const exported = await exportSite(db, {
    routes: portalRoutes({ files }),
    findFiles: [streamFinder(files), reportFinder(library, [FONT_SHEET])],
    origin: config.publicUrl,
    folder,
    stylesheet: stylesheet().path,
    progress: (stage, done, known) => bars[stage](done, known),
  })
  say(words.done, { ...exported, folder })
}
