import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { createApp, type App } from '../../src/app.ts'
import { DEMO_PASSWORD, demoUsers } from '../../src/modules/accounts/public.ts'
import { loadConfig } from '../../src/platform/config.ts'
import type { Database } from '../../src/platform/database/connect.ts'
import { listen } from '../../src/platform/http/listen.ts'
import type { Role } from '../../src/records/rights.ts'
import { copyDemoFiles, demoDatabase } from '../demo.ts'
import { RULES_OF_COLOURS, violationsOn } from './axe.ts'
import { findChromium, openBrowser } from './chromium.ts'

export const executablePath = findChromium()

/** An officer at his browser. */
export type Desk = {
  page: Page
  context: BrowserContext
  close(): Promise<void>
}

export type DeskOptions = BrowserContextOptions & {
  /** A demo account by its role; nobody when left out. */
  as?: Role
  /** Console errors that the journey itself provokes, such as a refused call. */
  expects?: RegExp
}

/** What a browser says when the server refuses or cannot be reached, where the journey wants just that. */
export const REFUSED = /Failed to load resource|net::ERR/

/** The whole program with the demo province, and browsers at it. */
export type TestOffice = {
  base: string
  db: Database
  /** Opens the office; a console error or a request to another host fails the journey when the desk closes. */
  open(options?: DeskOptions): Promise<Desk>
  /** Stops the server and starts it again at the same address. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** Starts the program on a database of its own; `env` adds configuration. */
export async function openOffice(env: NodeJS.ProcessEnv = {}): Promise<TestOffice> {
  const database = await demoDatabase()
  const dataFolder = await mkdtemp(join(tmpdir(), 'chalo-office-'))
  await copyDemoFiles(dataFolder)
  const serve = async (port: number) => {
    const publicUrl = { CHALO_PUBLIC_URL: `http://localhost:${port}` }
    const config = loadConfig({
      CHALO_DATA: dataFolder,
      CHALO_LOG_LEVEL: 'error',
      ...(port ? publicUrl : {}),
      ...env,
    })
    const { db, connection } = database
    const app = await createApp({ db, connection, config, warming: false })
    const listening = await listen(app.server, { host: '127.0.0.1', port })
    await app.startJobs()
    return { app, port: listening.port }
  }
  const port = await freePort()
  let app: App = (await serve(port)).app
  const browser = await openBrowser()
  const base = `http://localhost:${port}`
  return {
    base,
    db: database.db,
    open: (options = {}) => openDesk(browser, base, options),
    async restart() {
      await app.close()
      app = (await serve(port)).app
    },
    async close() {
      await browser.close()
      await app.close()
      await database.drop()
      await rm(dataFolder, { recursive: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

async function openDesk(
  browser: Browser,
  base: string,
  { as, expects, ...options }: DeskOptions,
): Promise<Desk> {
  const context = await browser.newContext({
    baseURL: base,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  })
  const complaints: string[] = []
  context.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(base))
      complaints.push(`asks ${request.url()}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error' && !expects?.test(message.text())) complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  if (as) await signIn(context, as)
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  return {
    page,
    context,
    close: async () => {
      await context.close()
      expect(complaints).toEqual([])
    },
  }
}

/** Signs a browser in as the demo account of a role, without the form. */
async function signIn(context: BrowserContext, role: Role): Promise<void> {
  const email = demoUsers.find((user) => user.role === role)?.email
  const answer = await context.request.post('/api/auth/sign-in/email', {
    data: { email, password: DEMO_PASSWORD },
  })
  expect(answer.status(), await answer.text()).toBe(200)
}

/** No accessibility violation on the page as it stands, in both themes. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((shown) => (document.documentElement.dataset['theme'] = shown), theme)
    const found = await violationsOn(page, theme === 'dark' ? { rules: RULES_OF_COLOURS } : {})
    expect(found, `${page.url()} ${theme}`).toEqual([])
  }
}

/** Nothing is wider than the screen. */
export async function expectFits(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0)
}

/** A picture of the page for the guide, taken when `npm run screenshots` asks the journeys for them. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['CHALO_SCREENSHOTS']
  if (!folder) return
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'))
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}
