import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  executablePath,
  expectAccessible,
  expectFits,
  openOffice,
  picture,
  type Desk,
  type TestOffice,
} from './office.ts'

const PAGE = '/office/figures?year=2017'

function describeFigures(): void {
  let office: TestOffice
  let desk: Desk
  let page: Page

  beforeAll(async () => {
    office = await openOffice()
    desk = await office.open({ as: 'lead' })
    page = desk.page
  }, 60_000)
  afterAll(async () => {
    await desk.close()
    await office.close()
  })

  const press = () =>
    page
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name: 'Đoàn phóng viên nước ngoài', exact: true }) })

  test('figures stand by subject, the gap between declared and recorded shows, unknown is said in words', async () => {
    await page.goto(PAGE)
    await press().getByText('lệch +1').waitFor()
    expect(await press().textContent()).toContain('chưa có số liệu')
    await page
      .getByText(/^Chưa có số liệu trong các năm này: /)
      .first()
      .waitFor()
  })

  test('a figure opens its chart, its years as a table and the records that make it', async () => {
    await page.goto(PAGE)
    await press().getByRole('button').click()
    const panel = page.getByRole('complementary', { name: 'Đoàn phóng viên nước ngoài' })
    const chart = panel.getByRole('img', { name: /^Biểu đồ: Đoàn phóng viên nước ngoài, 2013–2017/ })
    await chart.locator('svg').waitFor()
    expect(await chart.textContent()).toContain('Kê khai')
    expect(await panel.getByRole('row', { name: /^2017/ }).textContent()).toBe('20176717')
    await expect.poll(() => panel.getByRole('link').count()).toBe(6)
    await picture(page, 'so-lieu')
    await expectAccessible(page)
    await panel.getByRole('link', { name: 'BBC, 2017' }).click()
    await page.waitForURL(/records\/press-delegations\//)
  })

  test('the matrix of channels and kinds leads to its records', async () => {
    await page.goto(PAGE)
    const matrix = page.getByRole('table', { name: 'Phương thức và loại thông tin' })
    await matrix.getByRole('link').first().click()
    await page.waitForURL(/records\/(activities|exhibitions|publications)\?/)
    await page.getByRole('table').getByRole('link').first().waitFor()
  })

  test('figures are exported as CSV with a mark that Excel knows', async () => {
    await page.goto(PAGE)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Xuất CSV' }).click(),
    ])
    const text = await readFile(await download.path(), 'utf8')
    expect(text.startsWith('\uFEFFLĩnh vực')).toBe(true)
    expect(text).toContain('press.delegations')
  })

  test('the page is accessible in English and fits a phone', async () => {
    await page.evaluate(() => localStorage.setItem('chalo.locale', 'en'))
    await page.goto(PAGE)
    await page.getByText('gap +1').waitFor()
    await expectAccessible(page)
    await page.evaluate(() => localStorage.setItem('chalo.locale', 'vi'))
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(`${PAGE}&figure=press.delegations`)
    await page.getByRole('img', { name: /^Biểu đồ/ }).waitFor()
    await expectFits(page)
  })
}

if (executablePath) describe('the office: figures', describeFigures)
