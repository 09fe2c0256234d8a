// `npm run screenshots [pages] [office] [journeys]`: the pictures of the guide, all of them or some. Pages that anyone
// finds and the image database are taken of the built program with the demo province in a temporary folder; other work
// in the office is taken by the journeys that test it.
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Browser, type Page } from 'playwright-core'
import { findChromium } from './debian-tools.ts'
import { inPalette } from './png-palette.ts'
import { root } from './run.ts'
import { takeContent, takeDesk, takeMedia } from './screenshots-office.ts'
import { takeTranslations } from './screenshots-translations.ts'
import { at, portalShots, type Shot } from './screenshots-portal.ts'

const FOLDER = join(root, 'docs/guide/screenshots')
const LARGEST = 150_000
/** What is larger is kept in 256 colours. */
const ROOMY = 90_000
/** Where a PNG says how its colours are kept, and the value for a palette. */
const COLOUR_TYPE = 25
const IN_PALETTE = 3
const PAGE = { viewport: { width: 1024, height: 720 } }

const shots: readonly Shot[] = [
  ...portalShots,
  { name: 'bao-cao', take: at('/reports/quang-binh/2017') },
  {
    name: 'nguon-so-lieu',
    take: at('/reports/quang-binh/2017', (page) => page.locator('#nguon').scrollIntoViewIfNeeded()),
  },
  {
    name: 'dang-nhap',
    take: at('/office/sign-in', (page) => page.getByText('Lãnh đạo phê duyệt').waitFor()),
  },
  { name: 'api', take: at('/api/docs/directives?lang=vi') },
]

async function withBrowser(work: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
  try {
    await work(browser)
  } finally {
    await browser.close()
  }
}

const takePages = (address: string) =>
  withBrowser(async (browser) => {
    for (const { name, view = PAGE, take } of shots) {
      const page = await browser.newPage({ ...view, locale: 'vi-VN', reducedMotion: 'reduce' })
      await take(page, address)
      await keep(page, name)
      await page.close()
    }
  })

const takeOffice = (address: string) =>
  withBrowser(async (browser) => {
    const studio = { browser, address, keep }
    await takeDesk(studio)
    await takeMedia(studio)
    await takeContent(studio)
    await takeTranslations(studio)
  })

async function keep(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({ path: pathOf(name), animations: 'disabled' })
  await announce(name)
}

/** The first page of the PDF, by poppler's pdftoppm: a browser without a window shows no PDF. */
async function takePdf(address: string, folder: string): Promise<void> {
  const pdf = join(folder, 'bao-cao-2017.pdf')
  const answer = await fetch(`${address}/reports/quang-binh/2017/bao-cao-2017.pdf`)
  await writeFile(pdf, Buffer.from(await answer.arrayBuffer()))
  const picture = pathOf('ban-in').slice(0, -'.png'.length)
  try {
    await promisify(execFile)('pdftoppm', [
      '-png',
      '-gray',
      '-r',
      '75',
      '-f',
      '1',
      '-l',
      '1',
      '-singlefile',
      pdf,
      picture,
    ])
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    process.stderr.write(
      'ban-in.png is left as it was: pdftoppm is missing (apt-get install poppler-utils)\n',
    )
    return
  }
  await announce('ban-in')
}

/** The journeys take their pictures where they find this variable; none of them is left as it was. */
async function takeJourneys(): Promise<void> {
  const folder = join(root, 'test/e2e')
  const journeys: string[] = []
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.test.ts')) continue
    const text = await readFile(join(folder, name), 'utf8')
    if (text.includes('await picture(')) journeys.push(`test/e2e/${name}`)
  }
  const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...journeys], {
    cwd: root,
    env: { ...process.env, CHALO_SCREENSHOTS: FOLDER },
    stdio: 'inherit',
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error('A journey failed, so its pictures may be missing; see the lines above')
  for (const file of await readdir(FOLDER)) await announce(file.slice(0, -'.png'.length))
}

const pathOf = (name: string) => join(FOLDER, `${name}.png`)

async function announce(name: string): Promise<void> {
  const taken = await readFile(pathOf(name))
  if (taken.length > ROOMY && taken[COLOUR_TYPE] !== IN_PALETTE)
    await writeFile(pathOf(name), inPalette(taken))
  const { size } = await stat(pathOf(name))
  process.stdout.write(`docs/guide/screenshots/${name}.png ${Math.round(size / 1000)} kB\n`)
  if (size > LARGEST) throw new Error(`${name}.png is larger than ${LARGEST / 1000} kB`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

async function start(dataFolder: string, port: number): Promise<ChildProcess> {
  const env = { ...process.env, CHALO_DATA: dataFolder, PORT: String(port), CHALO_LOG_LEVEL: 'warn' }
  const child = spawn(join(root, 'bin/chalo'), ['start'], { env, stdio: ['ignore', 'inherit', 'inherit'] })
  for (let tries = 0; tries < 1500; tries++) {
    const health = await fetch(`http://localhost:${port}/health`).catch(() => null)
    if (health?.ok) return child
    if (child.exitCode !== null) throw new Error('Chalo did not start; see the lines above')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  child.kill('SIGTERM')
  throw new Error('Chalo was not ready after five minutes')
}

const groups = ['pages', 'office', 'journeys'] as const
type Group = (typeof groups)[number]
const asked = process.argv.slice(2)
const wanted = (group: Group) => asked.length === 0 || asked.includes(group)
const unknown = asked.find((name) => !groups.some((group) => group === name))
if (unknown !== undefined) throw new Error(`«${unknown}» is none of: ${groups.join(', ')}`)

await mkdir(FOLDER, { recursive: true })
if (wanted('pages') || wanted('office')) await takeOfProgram()
if (wanted('journeys')) await takeJourneys()

async function takeOfProgram(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'chalo-screenshots-'))
  // PostgreSQL of the superuser runs as another account, which must be able to pass through.
  await chmod(folder, 0o711)
  const port = await freePort()
  const address = `http://localhost:${port}`
  const server = await start(join(folder, 'data'), port)
  try {
    if (wanted('pages')) {
      await takePages(address)
      await takePdf(address, folder)
    }
    if (wanted('office')) await takeOffice(address)
  } finally {
    const stopped = once(server, 'exit')
    server.kill('SIGTERM')
    await stopped
    await rm(folder, { recursive: true })
  }
}
