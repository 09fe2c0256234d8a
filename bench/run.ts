// `npm run bench`: how fast Chalo is on this machine, in some ten minutes. `-- --quick` takes worlds of a tenth and some
// three, `-- --only list,report` chooses, `-- --out results.md` (or .json, or both) writes the results to files as well.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import type { main as runBench } from './main.ts'

const root = join(import.meta.dirname, '..')
const outDir = join(root, 'dist', 'bench')

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    out: { type: 'string', multiple: true, default: [] },
  },
})
const only = values.only?.split(',') ?? []
const { out } = values
for (const file of out) {
  if (!/\.(md|json)$/.test(file)) throw new Error(`--out writes .md and .json files, not ${file}`)
}

// Bundled as the program is, so that what is measured is what runs.
await build({
  root,
  configFile: join(root, 'vite.config.ts'),
  logLevel: 'warn',
  // What only measures: it reads files of its own beside it.
  ssr: { external: ['autocannon', 'playwright-core'] },
  build: {
    outDir,
    sourcemap: false,
    rolldownOptions: {
      input: {
        main: join(import.meta.dirname, 'main.ts'),
        site: join(import.meta.dirname, 'servers', 'site.ts'),
        bare: join(import.meta.dirname, 'servers', 'bare.ts'),
      },
    },
  },
})
const { main } = (await import(join(outDir, 'main.js'))) as { main: typeof runBench }
await main({ quick: values.quick, only, out })
