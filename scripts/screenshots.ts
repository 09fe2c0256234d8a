// `npm run screenshots`: the pictures of the guide. Pages that anyone finds are taken of the built program with the demo
// province in a temporary folder; work in the office is taken by the journeys that do it.
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../src/modules/accounts/public.ts'
import { findChromium } from './chromium.ts'
import { inPalette } from './png-palette.ts'
import { root } from './run.ts'

const FOLDER = join(root, 'docs/guide/screenshots')
const LARGEST = 200_000
/** What is larger is kept in 256 colours. */
const ROOMY = 90_000
/** Where a PNG says how its colours are kept, and the value for a palette. */
const COLOUR_TYPE = 25
const IN_PALETTE = 3
const PAGE = { viewport: { width: 1024, height: 720 } }
/** The whole drawing of the landing page, made smaller to stay small. */
const LANDING = { viewport: { width: 1200, height: 900 }, deviceScaleFactor: 0.75 }

type Shot = { name: string; view?: BrowserContextOptions; take(page: Page, address: string): Promise<void> }

const at = (path: string, prepare?: (page: Page) => Promise<void>): Shot['take'] => {
  return async (page, address) => {
    await page.goto(address + path)
    await prepare?.(page)
  }
}

const shots: readonly Shot[] = [
  { name: 'trang-chu', view: LANDING, take: at('/vi') },
  { name: 'landing-page', view: LANDING, take: at('/en') },
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
  { name: 'tai-khoan', take: makeKey },
]

/** Signs in as the lead department and makes an API key, whose picture shows no working key. */
async function makeKey(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/office/sign-in?next=/office/account`)
  await page.fill('[name=email]', 'so-chu-tri@demo.chalo.local')
  await page.fill('[name=password]', DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Tạo khóa' }).click()
  await page.getByLabel('Khóa dùng để làm gì').fill('Tổng hợp số liệu hằng tuần')
  await page.keyboard.press('Enter')
  const made = page.getByRole('dialog', { name: 'Khóa «Tổng hợp số liệu hằng tuần» đã tạo' })
  await made.locator('code').evaluate((code) => (code.textContent = 'chalo_…………………………………'))
}

async function takeAll(address: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
  try {
    for (const { name, view = PAGE, take } of shots) {
      const page = await browser.newPage({ ...view, locale: 'vi-VN', reducedMotion: 'reduce' })
      await take(page, address)
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      await page.screenshot({ path: pathOf(name) })
      await page.close()
      await announce(name)
    }
  } finally {
    await browser.close()
  }
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
  for (let tries = 0; tries < 300; tries++) {
    const health = await fetch(`http://localhost:${port}/health`).catch(() => null)
    if (health?.ok) return child
    if (child.exitCode !== null) throw new Error('Chalo did not start; see the lines above')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  child.kill('SIGTERM')
  throw new Error('Chalo was not ready after a minute')
}

const folder = await mkdtemp(join(tmpdir(), 'chalo-screenshots-'))
// PostgreSQL of the superuser runs as another account, which must be able to pass through.
await chmod(folder, 0o711)
const port = await freePort()
await mkdir(FOLDER, { recursive: true })
const server = await start(join(folder, 'data'), port)
try {
  await takeAll(`http://localhost:${port}`)
  await takePdf(`http://localhost:${port}`, folder)
} finally {
  const stopped = once(server, 'exit')
  server.kill('SIGTERM')
  await stopped
  await rm(folder, { recursive: true })
}
await takeJourneys()
