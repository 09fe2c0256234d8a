import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  executablePath,
  expectAccessible,
  expectFits,
  openOffice,
  REFUSED,
  type TestOffice,
} from './office.ts'

/** What the browser must load before the first page works. */
const INITIAL_SCRIPT_LIMIT = 300_000

/** Every page of the office that needs nothing but its address. */
const pages = [
  '/office',
  '/office/notifications',
  '/office/figures',
  '/office/reports',
  '/office/reports/quang-binh/2017',
  '/office/reports/read',
  '/office/organizations',
  '/office/committees',
  '/office/directives/graph',
  '/office/directives/obligations',
  '/office/records/directives',
  '/office/records/press-delegations',
  '/office/records/training-courses',
  '/office/records/gate-log',
  '/office/records/press-delegations/new',
  '/office/records/training-courses/import',
  '/office/account',
  '/office/admin',
  '/office/admin/users',
  '/office/admin/keys',
  '/office/admin/fields',
  '/office/admin/law',
  '/office/admin/outlines',
  '/office/admin/feedback',
  '/office/admin/audit',
  '/office/admin/health',
  '/office/admin/mail',
  '/office/nowhere',
]

const looks = [
  { locale: 'vi', width: 1440, others: [768] },
  { locale: 'en', width: 360, others: [] },
] as const

function describePages(): void {
  let office: TestOffice

  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  test.each(looks)(
    'every page is accessible and fits $width px in $locale, light and dark',
    { timeout: 400_000 },
    async ({ locale, width, others }) => {
      const desk = await office.open({ as: 'administrator', viewport: { width, height: 900 } })
      // Sandboxed frames and blank pages have no storage.
      await desk.context.addInitScript((chosen) => {
        if (window.origin !== 'null') localStorage.setItem('chalo.locale', chosen)
      }, locale)
      for (const path of pages) {
        await desk.page.goto(path)
        await settled(desk.page)
        await expectFits(desk.page)
        await expectAccessible(desk.page)
        for (const between of others) {
          await desk.page.setViewportSize({ width: between, height: 900 })
          await expectFits(desk.page)
        }
        await desk.page.setViewportSize({ width, height: 900 })
      }
      await desk.close()
    },
  )

  test('an address that leads nowhere keeps the navigation', async () => {
    const desk = await office.open({ as: 'lead' })
    await desk.page.goto('/office/nowhere')
    await desk.page.getByRole('heading', { name: 'Không có trang này' }).waitFor()
    await desk.page.getByRole('navigation').getByRole('link', { name: 'Việc của tôi' }).click()
    await desk.page.getByRole('heading', { name: 'Việc của tôi' }).waitFor()
    await desk.close()
  })

  test('an address of no register says so and leads on, without the names that programs use', async () => {
    const desk = await office.open({ as: 'lead', expects: REFUSED })
    await desk.page.goto('/office/records/nothing')
    await desk.page.getByRole('heading', { name: 'Không có ở đây' }).waitFor()
    expect(await desk.page.getByText('training-courses').count()).toBe(0)
    await desk.page.getByRole('link', { name: 'Về Việc của tôi' }).waitFor()
    await desk.close()
  })

  // A desk fails on whatever the browser calls an error, such as a refused question who is there.
  test('somebody who is not signed in is led to the way in without an error', async () => {
    const desk = await office.open()
    await desk.page.goto('/office/reports')
    await desk.page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
    expect(new URL(desk.page.url()).searchParams.get('next')).toBe('/office/reports')
    await desk.close()
  })

  test('what is typed at once after the palette was asked for is found in it', async () => {
    const desk = await office.open({ as: 'lead' })
    await desk.page.goto('/office')
    await settled(desk.page)
    await desk.page.keyboard.press('Control+K')
    await desk.page.keyboard.type('phong nha')
    const box = desk.page.getByRole('combobox', { name: 'Tìm hoặc ra lệnh' })
    await expect.poll(() => box.inputValue()).toBe('phong nha')
    await desk.close()
  })

  test('the headings of a list stand beside each other, however long their words', async () => {
    const desk = await office.open({ as: 'lead' })
    await desk.page.goto('/office/records/places')
    await desk.page.getByRole('columnheader', { name: 'Ngày hoàn thành nội dung' }).waitFor()
    const cut = await desk.page
      .getByRole('columnheader')
      .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).length)
    expect(cut).toBe(0)
    await desk.close()
  })

  test('the first page loads less than 300 kB of script', async () => {
    const desk = await office.open({ as: 'lead' })
    const session = await desk.context.newCDPSession(desk.page)
    await session.send('Network.enable')
    const scripts = new Set<string>()
    let bytes = 0
    session.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Script') scripts.add(requestId)
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength
    })
    await desk.page.goto('/office')
    await settled(desk.page)
    process.stdout.write(`the first page of the office loads ${Math.round(bytes / 1000)} kB of script\n`)
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThan(INITIAL_SCRIPT_LIMIT)
    await desk.close()
  })
}

/** The page has its heading and nothing more is on its way. */
async function settled(page: Page): Promise<void> {
  await page.locator('#sheet :is(h1, h2):visible, main h1:visible').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

if (executablePath) describe('the pages of the office', describePages)
