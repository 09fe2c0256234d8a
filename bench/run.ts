// `npm run bench`: how fast Chalo is on this machine. `-- --quick` takes a minute, `-- --only list,report` chooses.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import type { main as runBench } from './main.ts'

const root = join(import.meta.dirname, '..')
const outDir = join(root, 'dist', 'bench')

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
})

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
await main({ quick: values.quick, only: values.only?.split(',') ?? [] })
