import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp, type App } from '../../src/app.ts'
import { createUser } from '../../src/modules/accounts/public.ts'
import { systemActor } from '../../src/platform/actor.ts'
import { loadConfig } from '../../src/platform/config.ts'
import { listen } from '../../src/platform/http/listen.ts'
import { testDatabase, type TestDatabase } from '../../src/platform/testing/database.ts'
import { findChromium } from './chromium.ts'

const email = 'lan@example.vn'
const password = 'mười bốn ký tự'
const executablePath = findChromium()

const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [360, 768, 1440].map((width) => ({ colorScheme, width })),
)
const pages = [
  '/vi',
  '/en',
  '/sign-in?lang=vi',
  '/account?lang=vi',
  '/api/docs?lang=vi',
  '/api/docs/accounts?lang=en',
  '/nowhere',
]

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
    await createUser(database.db, systemActor('test'), { email, name: 'Lan', password, locale: 'vi' })
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] })
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

  async function enter(page: Page): Promise<void> {
    await page.goto('/sign-in?lang=vi')
    await page.getByLabel('Thư điện tử công vụ').fill(email)
    await page.getByLabel('Mật khẩu').fill(password)
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await page.waitForURL('**/account**')
  }

  test.each(looks)(
    'every page is accessible and whole at $width px, $colorScheme',
    { timeout: 120_000 },
    async (look) => {
      const { page, foreign, refused, close } = await open(look)
      await enter(page)
      for (const path of pages) {
        await page.goto(path)
        await page.evaluate(() => document.fonts.ready.then(() => undefined))
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(
          violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
          path,
        ).toEqual([])
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0)
      }
      expect(foreign).toEqual([])
      expect(refused).toEqual([])
      await close()
    },
  )

  test('the way from the first page to a key works by keyboard and in a screen reader’s words', async () => {
    const { page, close } = await open({ colorScheme: 'light', width: 1440 })
    await page.goto('/vi')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#content')
    await page.getByRole('navigation').getByRole('link', { name: 'Tài khoản' }).click()
    await page.getByLabel('Thư điện tử công vụ').fill(email)
    await page.getByLabel('Mật khẩu').fill('sai rồi, thử lại')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('mật khẩu không đúng')
    await page.getByLabel('Mật khẩu').fill(password)
    await page.keyboard.press('Enter')
    await page.getByLabel('Khóa mới dùng để làm gì').fill('Máy chủ')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('status').textContent()).toContain('chalo_')
    await page.getByRole('button', { name: 'Thu hồi khóa Máy chủ' }).click()
    await expect.poll(() => page.getByText('Chưa có khóa nào.').count()).toBe(1)
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.waitForURL('**/vi')
    await close()
  })
}

test('the pages name a browser that can be run, where there is one', () => {
  expect(findChromium({ PATH: '', CHROMIUM: process.execPath })).toBe(process.execPath)
  expect(findChromium({ PATH: '/nowhere' })).toBeUndefined()
})

// A machine without Chromium still tries every page over HTTP, in src/portal/portal.test.ts.
if (executablePath) describe('in a browser', describePages)
