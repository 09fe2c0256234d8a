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

function describeDirectives(): void {
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

  const row = (number: string) =>
    page.getByRole('row').filter({ has: page.getByRole('link', { name: number, exact: true }) })

  test('the register stands as of a day: numbers, standing, conflicting dates and where the report uses each', async () => {
    await page.goto('/office/directives?asOf=2017-11-20')
    await row('16-KL/TW').getByText('viết 16/KL/TW').waitFor()
    await row('669/KH-UBND').getByText('Còn 41 ngày').waitFor()
    await row('368/QĐ-TTg').getByText('IV: 28/05/2013').waitFor()
    await row('72/2015/NĐ-CP').getByText('chưa viện dẫn').waitFor()
    await picture(page, 'van-ban-theo-ngay')
    await page.getByRole('tab', { name: /^Sắp hết giai đoạn\s*1$/ }).click()
    await expect.poll(() => page.locator('[data-opens]').allTextContents()).toEqual(['669/KH-UBND'])
    expect(new URL(page.url()).searchParams.get('view')).toBe('ending')
    const day = page.getByLabel('Xét tại ngày')
    await day.fill('01/01/2018')
    await day.press('Enter')
    await page.getByRole('heading', { name: 'Chưa có văn bản nào ở đây' }).waitFor()
    await page.getByRole('tab', { name: /^Tất cả/ }).click()
    await row('669/KH-UBND').getByText('Hết hiệu lực').waitFor()
  })

  test('the list of records shows the same columns as of the working year', async () => {
    await page.goto('/office/records/directives')
    await page.getByText('viết 16/KL/TW').waitFor()
    await page.getByText('chưa viện dẫn').first().waitFor()
    await page.getByRole('link', { name: 'Sơ đồ' }).click()
    await page.waitForURL(/directives\/graph/)
  })

  test('the graph shows a document, what it relates to and who owes what under it; the list says the same', async () => {
    await page.goto('/office/directives/graph?asOf=2017-11-20')
    await page.getByRole('button', { name: /^22\/2016\/TT-BTTTT/ }).click()
    const panel = page.getByRole('complementary', { name: /^Thông tư số 22\/2016/ })
    await panel.getByRole('link', { name: 'Xây dựng hệ thống thông tin đối ngoại tại cửa khẩu' }).waitFor()
    await panel
      .getByRole('button', { name: /^Nghị định số 72\/2015/ })
      .first()
      .waitFor()
    await picture(page, 'van-ban-so-do')
    const before = await page.locator('[style*="translate"]').getAttribute('style')
    await page.getByRole('button', { name: 'Phóng to' }).press('ArrowLeft')
    await expect.poll(() => page.locator('[style*="translate"]').getAttribute('style')).not.toBe(before)
    await expectAccessible(page)
    await page.getByRole('tab', { name: 'Danh sách quan hệ' }).click()
    const list = page.getByRole('list', { name: 'Quan hệ giữa các văn bản' })
    await list.getByText('Triển khai').first().waitFor()
    await expectAccessible(page)
  })

  test('an obligation is marked done with its evidence and can be taken back', async () => {
    await page.goto('/office/directives/obligations?asOf=2017-11-20')
    const task = page.getByRole('row').filter({ hasText: 'Có cán bộ chuyên trách' })
    await task.getByRole('button', { name: 'Ghi hoàn thành' }).click()
    const dialog = page.getByRole('dialog', { name: 'Ghi hoàn thành nhiệm vụ' })
    await dialog.getByLabel('Minh chứng').fill('cán bộ')
    await page.getByRole('option').first().click()
    await dialog.getByRole('heading').click()
    await dialog.getByRole('button', { name: 'Ghi hoàn thành' }).click()
    await page.getByText('Đã ghi hoàn thành nhiệm vụ.').waitFor()
    await task.getByText('Đã hoàn thành').waitFor()
    await page.keyboard.press('Control+z')
    await task.getByText('Không ghi thời hạn').waitFor()
    await expect.poll(() => task.getByText('chưa có', { exact: true }).count()).toBe(1)
    await page.getByRole('combobox', { name: 'Cơ quan thực hiện' }).click()
    await page.getByRole('option', { name: 'UBND tỉnh Quảng Bình (7)' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('owner')).not.toBeNull()
  })

  test('the pages are accessible in both languages and fit a phone', async () => {
    const paths = ['/office/directives?asOf=2017-11-20', '/office/directives/obligations?asOf=2017-11-20']
    for (const locale of ['en', 'vi']) {
      await page.evaluate((chosen) => localStorage.setItem('chalo.locale', chosen), locale)
      for (const path of paths) {
        await page.goto(path)
        await page.getByRole('table').waitFor()
        await page.waitForLoadState('networkidle')
        await expectAccessible(page)
      }
    }
    await page.setViewportSize({ width: 360, height: 740 })
    for (const path of [...paths, '/office/directives/graph?asOf=2017-11-20']) {
      await page.goto(path)
      await page.waitForLoadState('networkidle')
      await expectFits(page)
    }
  })
}

if (executablePath) describe('the office: directives and obligations', describeDirectives)
