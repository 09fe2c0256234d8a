import type { Command, CommandContext } from '../platform/commands.ts'
import { reindexPages } from '../records/publishing/search/reindex.ts'

const done = { vi: 'Đã lập lại chỉ mục tìm kiếm của {count} trang', en: 'Indexed {count} pages anew' }

/** `chalo reindex`: the search index of the public side, from the published pages. */
export const reindexCommand: Command = {
  name: 'reindex',
  summary: {
    vi: 'Lập lại chỉ mục tìm kiếm của cổng công khai',
    en: 'Write the search index of the public side anew',
  },
  configure(program, context) {
    program.action(() => run(context))
  },
}

async function run({ database, say }: CommandContext): Promise<void> {
  const count = await reindexPages(await database(), (sofar) => process.stderr.write(`${sofar}\n`))
  say(done, { count })
}
