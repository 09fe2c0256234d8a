import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp, type App } from '../../src/app.ts'
import { loadConfig } from '../../src/platform/config.ts'
import { listen } from '../../src/platform/http/listen.ts'
import { testDatabase, type TestDatabase } from '../../src/platform/testing/database.ts'
import { violationsOn } from './axe.ts'
import { findChromium, openBrowser } from './chromium.ts'
import { expectFits } from './office.ts'

const executablePath = findChromium()

const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [360, 768, 1440].map((width) => ({ colorScheme, width })),
)
const pages = ['/vi', '/en', '/api/docs?lang=vi', '/api/docs/accounts?lang=en', '/nowhere']

function describePages(): void {
  let database: TestDatabase
  let dataFolder: string
  let app: App
  let browser: Browser
  let base: string

  beforeAll(async () => {
    database = await testDatabase()
    dataFolder = await mkdtemp(join(tmpdir(), 'chalo-pages-'))
    const config = loadConfig({ CHALO_DATA: dataFolder, CHALO_LOG_LEVEL: 'error' })
    app = await createApp({ db: database.db, connection: database.connection, config })
    const { port } = await listen(app.server, { host: '127.0.0.1', port: 0 })
    base = `http://127.0.0.1:${port}`
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
    await database.drop()
    await rm(dataFolder, { recursive: true })
  })

  async function open(look: { colorScheme: 'light' | 'dark'; width: number }) {
    const { colorScheme, width } = look
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, baseURL: base })
    const page = await context.newPage()
    const foreign: string[] = []
    const refused: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(base)) foreign.push(request.url())
    })
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text())
    })
    return { page, foreign, refused, close: () => context.close() }
  }

  test.each(looks)(
    'every page is accessible and whole at $width px, $colorScheme',
    { timeout: 120_000 },
    async (look) => {
      const { page, foreign, refused, close } = await open(look)
      for (const path of pages) {
        await page.goto(path)
        expect(await violationsOn(page), path).toEqual([])
        await expectFits(page)
      }
      expect(foreign).toEqual([])
      expect(refused).toEqual([])
      await close()
    },
  )

  test('the way from the first page into the office works by keyboard', async () => {
    const { page, close } = await open({ colorScheme: 'light', width: 1440 })
    await page.goto('/vi')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#content')
    await page.getByRole('contentinfo').getByRole('link', { name: 'Dành cho cán bộ' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/office\/sign-in/)
    await close()
  })
}

test('the pages name a browser that can be run, where there is one', () => {
  expect(findChromium({ PATH: '', CHROMIUM: process.execPath })).toBe(process.execPath)
  expect(findChromium({ PATH: '/nowhere' })).toBeUndefined()
})

// A machine without Chromium still tries every page over HTTP, in src/portal/portal.test.ts.
if (executablePath) describe('in a browser', describePages)
