import { portalRoutes } from '../portal/routes.ts'
import { exportSite } from '../portal/export/export-site.ts'
import { stylesheet } from '../portal/assets.ts'
import type { Command, CommandContext } from '../platform/commands.ts'
import { openFiles } from '../platform/files.ts'
import { inWords } from '../platform/labels.ts'

const words = {
  render: { vi: 'Dựng trang', en: 'Rendering pages' },
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
  const exported = await exportSite(await context.database(), {
    routes: portalRoutes({ files: openFiles(config) }),
    origin: config.publicUrl,
    folder,
    stylesheet: stylesheet().path,
    progress: bar((stage) => inWords(words[stage], locale)),
  })
  say(words.done, { ...exported, folder })
}

/** A bar that fills on a terminal; one line a tenth elsewhere. */
function bar(nameOf: (stage: 'render' | 'finish') => string) {
  const WIDTH = 30
  let last = ''
  return (stage: 'render' | 'finish', done: number, known: number): void => {
    const share = known === 0 ? 1 : done / known
    const steps = Math.floor(share * (process.stderr.isTTY ? WIDTH : 10))
    if (`${stage}${steps}` === last && done < known) return
    last = `${stage}${steps}`
    if (!process.stderr.isTTY) {
      process.stderr.write(`${nameOf(stage)}: ${done}/${known}\n`)
      return
    }
    const filled = '█'.repeat(steps).padEnd(WIDTH, '░')
    const line = `\r${nameOf(stage)} ${filled} ${done}/${known}`
    process.stderr.write(done === known && stage === 'finish' ? `${line}\n` : line)
  }
}
