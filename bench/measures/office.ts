import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core'
import { createApp } from '../../src/app.ts'
import { assignRole, createUser } from '../../src/modules/accounts/public.ts'
import { reportPassages, reports } from '../../src/modules/reports/schema.ts'
import { systemActor } from '../../src/platform/actor.ts'
import { loadConfig } from '../../src/platform/config.ts'
import { listen } from '../../src/platform/http/listen.ts'
import { newId } from '../../src/platform/ids.ts'
import { createRecords } from '../../src/records/create.ts'
import { findChromium } from '../../test/e2e/chromium.ts'
import type { Measure, Measured } from '../measures.ts'
import { median } from '../statistics.ts'
import type { Bench } from '../world/bench.ts'
import { YEAR } from '../world/world.ts'

const EMAIL = 'toc-do@example.vn'
const PASSWORD = 'mật khẩu để đo tốc độ'
const HOME = '/office'
const LIST = '/office/records/activities'
const FORM = `${LIST}/new`
const VISITS = 5
const LETTERS = 'tuyen truyen bien gioi'

/** What an officer waits for: the list of all activities, from its address to the first key that moves in it. */
export const measureOffice: Measure = async (bench, { step }) => {
  const executablePath = findChromium()
  if (!executablePath) return []
  const { base, stop } = await serve(bench)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const bare = await barePage()
  try {
    step('first visits')
    const scripts = await scriptBytes(browser, base)
    const first = [await firstVisit(browser, base), await firstVisit(browser, base)]
    const context = await signedIn(browser, base)
    const page = await context.newPage()
    await interactive(page, base + LIST)
    step('later visits')
    const later: number[] = []
    for (let visit = 0; visit < VISITS; visit++) later.push(await interactive(page, base + LIST))
    step('typing')
    const searching = await longestBlock(page, page.getByRole('searchbox'))
    await page.goto(base + FORM)
    const writing = await longestBlock(page, page.locator('textarea:visible').first())
    const reporting = await longestBlock(page, await section(page, base, bench))
    const plain: number[] = []
    for (let visit = 0; visit <= VISITS; visit++) plain.push(await interactive(page, bare.url))
    const baseline = { what: 'a bare page of 100 links', value: median(plain.slice(1)) }
    return [
      { what: 'script of the first page, as it travels', value: scripts / 1000, unit: 'kB', target: 300 },
      told('list, interactive: first visit', median(first), 1000, baseline),
      told('list, interactive: later visits', median(later), 1000, baseline),
      told('searching the list, typing: longest block', searching, 50),
      told('writing in a form, typing: longest block', writing, 50),
      told('writing in the report of a year, typing: longest block', reporting, 50),
    ]
  } finally {
    await browser.close()
    bare.stop()
    await stop()
  }
}

function told(what: string, value: number, target: number, baseline?: Measured['baseline']): Measured {
  return { what, value, unit: 'ms', target, ...(baseline ? { baseline } : {}) }
}

/** The program on the world's database, and somebody who may read all of it. */
async function serve({ db, connection, dataFolder, world }: Bench) {
  const actor = systemActor('Đo tốc độ')
  const found = await db.selectFrom('users').select('id').where('email', '=', EMAIL).executeTakeFirst()
  if (!found) {
    const user = { email: EMAIL, name: 'Đo tốc độ', password: PASSWORD, locale: 'vi' as const }
    const { id } = await createUser(db, actor, user)
    const orgId = world.province.orgIds[0] ?? ''
    await assignRole(db, actor, { userId: id, role: 'administrator', orgId, validTo: null })
  }
  const settings = { CHALO_DATA: dataFolder, CHALO_LOG_LEVEL: 'silent', NODE_ENV: 'production' }
  const config = loadConfig({ ...settings, CHALO_DEMO: 'false' })
  const app = await createApp({ db, connection, config })
  const { port } = await listen(app.server, { host: '127.0.0.1', port: 0 })
  return { base: `http://127.0.0.1:${port}`, stop: () => app.close() }
}

async function signedIn(browser: Browser, base: string): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1440, height: 900 } })
  const data = { email: EMAIL, password: PASSWORD }
  const answer = await context.request.post(`${base}/api/auth/sign-in/email`, { data })
  if (!answer.ok()) throw new Error(`The bench cannot sign in: ${await answer.text()}`)
  return context
}

/** With nothing kept from before. */
async function firstVisit(browser: Browser, base: string): Promise<number> {
  const context = await signedIn(browser, base)
  try {
    return await interactive(await context.newPage(), base + LIST)
  } finally {
    await context.close()
  }
}

/** Of all scripts that the first page asks for, compressed as they travel. */
async function scriptBytes(browser: Browser, base: string): Promise<number> {
  const context = await signedIn(browser, base)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const scripts = new Set<string>()
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(base + HOME)
  await page.locator('main h1:visible').first().waitFor()
  await page.waitForLoadState('networkidle')
  await context.close()
  return bytes
}

/** Milliseconds from asking for an address until a key moves the focus to the first row. */
async function interactive(page: Page, url: string): Promise<number> {
  await page.addInitScript(keyUntilRow)
  await page.goto(url, { waitUntil: 'commit' })
  const moved = await page.waitForFunction(() => performance.getEntriesByName('row-focused')[0]?.startTime)
  return Number(await moved.jsonValue())
}

/** Runs in the page: presses J as soon as there are rows, and marks when a row has the focus. */
function keyUntilRow(): void {
  const timer = setInterval(() => {
    const rows = document.querySelectorAll<HTMLElement>('[data-opens]')
    if (rows.length === 0) return
    document.documentElement.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', bubbles: true }),
    )
    if (!document.activeElement?.hasAttribute('data-opens')) return
    performance.mark('row-focused')
    clearInterval(timer)
  }, 5)
}

const SECTION = 'II.5'
const WORDS = 'Các hoạt động trong năm được tổ chức theo kế hoạch.'

/** Opens words of a section of the report of a year for writing, among all its pages. */
async function section(page: Page, base: string, bench: Bench): Promise<Locator> {
  await writeReport(bench)
  await page.goto(`${base}/office/reports/${bench.world.province.code}/${YEAR}`)
  await page.getByText(WORDS).first().click()
  await page.keyboard.press('e')
  return page.getByRole('textbox', { name: `Lời văn mục ${SECTION}` })
}

async function writeReport({ db, world }: Bench): Promise<void> {
  const actor = systemActor('Đo tốc độ')
  const ownerOrgId = world.province.orgIds[0] ?? ''
  const id = newId()
  const fields = { year: YEAR, subject: `Tổng kết năm ${YEAR}` }
  await createRecords(db, actor, reports, [{ id, ownerOrgId, fields }])
  const passage = { report: id, section: SECTION, kind: 'narrative', position: 1, text: WORDS } as const
  await createRecords(db, actor, reportPassages, [{ ownerOrgId, fields: passage }])
}

/** Milliseconds for which one task, or what one key sets off, held the page up while words were typed. */
async function longestBlock(page: Page, field: Locator): Promise<number> {
  await field.waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(watchBlocks)
  await field.pressSequentially(LETTERS, { delay: 60 })
  await page.waitForTimeout(1000)
  return page.evaluate(() => (window as unknown as { longest: number }).longest)
}

/** Runs in the page. */
function watchBlocks(): void {
  const watched = Object.assign(window, { longest: 0 })
  const note = (duration: number) => (watched.longest = Math.max(watched.longest, duration))
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) note(duration)
  }).observe({ type: 'longtask' })
  new PerformanceObserver((list) => {
    for (const { processingStart, processingEnd } of list.getEntries() as PerformanceEventTiming[]) {
      note(processingEnd - processingStart)
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
}

/** What the browser needs for as many links without any program. */
async function barePage() {
  const links = Array.from(
    { length: 100 },
    (_, row) => `<p><a href="#${row}" data-opens>Hoạt động ${row}</a></p>`,
  )
  const focus = `addEventListener('keydown', () => document.querySelector('[data-opens]').focus())`
  const html = `<!doctype html><title>x</title>${links.join('')}<script>${focus}</script>`
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(html))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() }
}
