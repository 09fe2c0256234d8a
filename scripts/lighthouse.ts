// `npm run lighthouse [ADDRESS]`: Lighthouse on the pages that most readers open, as on a phone; the medians of three runs.
// Without an address, the built program is started with the demo province in a temporary folder.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { dataFolder, serve, stop } from '../test/program.ts'
import { findChromium } from './debian-tools.ts'
import { root } from './run.ts'

const LEAST = 95
const RUNS = 3
const TRIES = 4
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const FLAGS = '--headless=new --no-sandbox --disable-dev-shm-usage'

type Page = { path: string; skips?: string }
type Scores = readonly number[]
type Measured = Page & { scores: Scores; failures: readonly string[] }
type Audit = { title: string; score: number | null; displayValue?: string; scoreDisplayMode: string }
type Outcome = {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, Audit>
  runtimeError?: { message: string }
}

const pages: readonly Page[] = [
  { path: '/vi' },
  { path: '/en/places/phong-nha-cave' },
  { path: '/vi/search' },
  // Results are kept from search engines on purpose, which is all that this audit finds.
  { path: '/vi/search?q=phong+nha', skips: 'is-crawlable' },
  { path: '/en/investment-projects' },
  // Letters that the machine may lack: small faces that the page brings, and parts of large ones.
  { path: '/lo' },
  { path: '/ja' },
  { path: '/zh-Hans' },
  { path: '/ko' },
]

/** A browser that stumbles says nothing of the page, so it is asked again. */
async function look(address: string, page: Page, chromium: string): Promise<Outcome> {
  for (let tries = 1; tries < TRIES; tries++) {
    try {
      return await lookOnce(address, page, chromium)
    } catch (error) {
      process.stderr.write(`${page.path}: ${String(error).split('\n')[1] ?? ''} Once more.\n`)
    }
  }
  return lookOnce(address, page, chromium)
}

async function lookOnce(address: string, { path, skips }: Page, chromium: string): Promise<Outcome> {
  const args = [`${address}${path}`, '--quiet', '--output=json', `--chrome-flags=${FLAGS}`]
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [`${root}/node_modules/lighthouse/cli/index.js`, ...args, ...(skips ? [`--skip-audits=${skips}`] : [])],
    { env: { ...process.env, CHROME_PATH: chromium }, maxBuffer: 1 << 28 },
  )
  const outcome = JSON.parse(stdout) as Outcome
  if (outcome.runtimeError) throw new Error(`${path}: ${outcome.runtimeError.message}`)
  return outcome
}

async function measure(address: string, page: Page, chromium: string): Promise<Measured> {
  const outcomes: Outcome[] = []
  for (let run = 0; run < RUNS; run++) outcomes.push(await look(address, page, chromium))
  const scores = CATEGORIES.map((category) =>
    median(outcomes.map(({ categories }) => Math.round((categories[category]?.score ?? 0) * 100))),
  )
  const last = outcomes.at(-1)
  return { ...page, scores, failures: last ? failuresOf(last) : [] }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** What keeps a page from the full score, each with what it was given for. */
function failuresOf({ categories, audits }: Outcome): string[] {
  const counted = CATEGORIES.flatMap((category) => categories[category]?.auditRefs ?? [])
  return counted
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim())
}

function print(all: readonly Measured[]): void {
  const width = Math.max(...all.map(({ path }) => path.length))
  process.stdout.write(`${''.padEnd(width)}  ${CATEGORIES.join('  ')}\n`)
  for (const { path, scores, failures } of all) {
    const cells = scores.map((score, at) => String(score).padStart(CATEGORIES[at]?.length ?? 0))
    process.stdout.write(`${path.padEnd(width)}  ${cells.join('  ')}  ${failures.join(', ')}\n`)
  }
}

async function measureAll(address: string): Promise<boolean> {
  const chromium = await findChromium()
  const all: Measured[] = []
  for (const page of pages) all.push(await measure(address, page, chromium))
  print(all)
  return all.every(({ scores }) => scores.every((score) => score >= LEAST))
}

async function measureOwn(): Promise<boolean> {
  const folder = await dataFolder()
  const server = await serve({ data: folder.data }, 'start')
  try {
    return await measureAll(server.address.replace('127.0.0.1', 'localhost'))
  } finally {
    await stop(server)
    await folder.remove()
  }
}

const [given] = process.argv.slice(2)
const isEnough = await (given ? measureAll(given) : measureOwn())
if (!isEnough) process.stderr.write(`A page is below ${LEAST}; see the table\n`)
process.exitCode = isEnough ? 0 : 1
