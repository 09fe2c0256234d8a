import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '../../src/modules/accounts/public.ts'
import { executablePath, expectFits, openOffice, type TestOffice } from './office.ts'

/** Officers who work by keyboard or hear the page read: the focus is where they left it, or where they expect it. */
function journeys(): void {
  let office: TestOffice

  beforeAll(async () => {
    office = await openOffice()
  }, 120_000)
  afterAll(() => office.close())

  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.getAttribute('data-opens') ?? document.activeElement?.id)
  const heading = (page: Page) =>
    page.evaluate(() =>
      /^H\d$/.test(document.activeElement?.tagName ?? '') ? document.activeElement?.textContent : null,
    )

  test('what lies over a page gives the focus back, also to a page whose session ended', async () => {
    const { page, context, close } = await office.open({ as: 'lead', expects: /401/ })
    await page.goto('/office/records/publications')
    await page.getByRole('row').nth(2).waitFor()
    await page.keyboard.press('j')
    await expect.poll(() => focused(page)).toMatch(/-/)
    const row = await focused(page)
    for (const key of ['Shift+?', 'Control+k']) {
      await page.keyboard.press(key)
      await page.getByRole('dialog').waitFor()
      // The palette says where one can go before anything is typed.
      if (key === 'Control+k') await page.getByRole('option', { name: 'Đến Báo cáo năm' }).waitFor()
      await page.keyboard.press('Escape')
      await expect.poll(() => focused(page)).toBe(row)
    }
    await page.goto('/office/records/publications/new')
    const name = page.getByLabel('Tên ấn phẩm')
    await name.fill('Sổ tay')
    await page.waitForURL(/publications\/[0-9a-f-]{36}/)
    await context.clearCookies()
    await name.fill('Sổ tay đối ngoại')
    const cover = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' })
    await cover.getByLabel('Mật khẩu', { exact: true }).fill(DEMO_PASSWORD)
    await page.keyboard.press('Enter')
    await cover.waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).toBe(await name.getAttribute('id'))
    await close()
  })

  test('what goes away after an act leaves the focus at the heading of what stands there now', async () => {
    const { page, close } = await office.open({ as: 'lead' })
    await page.goto('/office/records/publications')
    await page.getByRole('row').nth(2).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.getByRole('button', { name: 'Lưu trữ' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Hoàn tác').waitFor()
    await expect.poll(() => heading(page)).toMatch(/^Ấn phẩm/)
    await page.keyboard.press('Control+z')
    await page.getByText('Đã hoàn tác 1 bản ghi.').waitFor()
    await page.goto('/office/records/publications/import')
    const buffer = Buffer.from('Tên ấn phẩm,Loại\nTờ rơi,Tờ gấp\n')
    await page.getByLabel('Chọn tệp').last().setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Kiểm tra' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Ghi 1 dòng/ }).waitFor()
    await expect.poll(() => heading(page)).toBe('Đã kiểm tra a.csv ')
    await close()
  })

  test('Escape closes one thing at a time: a menu, then the choice of rows; from a record it leads back', async () => {
    const { page, close } = await office.open({ as: 'lead' })
    await page.goto('/office/records/publications?q=quang')
    await page.getByRole('row').nth(1).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    const chosen = page.getByText('1 đã chọn')
    await chosen.waitFor()
    await page.getByRole('toolbar').locator('[aria-haspopup=menu]').last().click()
    await page.getByRole('menu').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    expect(await chosen.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await chosen.waitFor({ state: 'detached' })
    await page.getByRole('row').getByRole('link').first().click()
    // The whole record is there, not only its name.
    await page.getByRole('heading', { name: 'Lịch sử', exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL('**/publications?q=quang')
    await close()
  })

  test('a list is printed as a table of its columns, a record without what is meant for the screen', async () => {
    const { page, close } = await office.open({ as: 'lead' })
    await page.goto('/office/records/publications')
    await page.getByRole('row').nth(2).waitFor()
    await page.setViewportSize({ width: 700, height: 900 })
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await page.getByRole('columnheader', { name: 'Số bản in' }).waitFor()
    const cut = await page
      .getByRole('cell')
      .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).length)
    expect(cut).toBe(0)
    await expectFits(page)
    await close()
  })

  test('Enter in a dialog does what its filled button does', async () => {
    const { page, close } = await office.open({ as: 'administrator' })
    await page.goto('/office/admin/users')
    await page.getByRole('button', { name: 'Thêm người dùng' }).click()
    const dialog = page.getByRole('dialog', { name: 'Thêm người dùng' })
    await dialog.getByLabel('Họ và tên').fill('Hoàng Thị Lan')
    await page.keyboard.press('Enter')
    await dialog.getByLabel('Thư điện tử').fill('lan@example.vn')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: /Hoàng Thị Lan/ }).waitFor()
    await close()
  })

  test('a browser of another language says in Vietnamese that a field is empty, and lets go once it is filled', async () => {
    const { page, close } = await office.open({ as: 'lead', locale: 'en-GB' })
    await page.addInitScript(() => window.origin !== 'null' && localStorage.setItem('chalo.locale', 'vi'))
    await page.goto('/office/account')
    await page.getByRole('button', { name: 'Tạo khóa' }).click()
    const make = page.getByRole('dialog').getByRole('button', { name: 'Tạo khóa' })
    await make.click()
    const purpose = page.getByLabel('Khóa dùng để làm gì')
    expect(await purpose.evaluate((field: HTMLInputElement) => field.validationMessage)).toBe(
      'Ô này còn trống. Hãy điền rồi tiếp tục.',
    )
    await purpose.fill('Tổng hợp hằng tuần')
    await make.click()
    await page.getByRole('dialog', { name: 'Khóa «Tổng hợp hằng tuần» đã tạo' }).waitFor()
    await close()
  })

  test('a menu is whole on a low screen', async () => {
    const { page, close } = await office.open({ as: 'lead', viewport: { width: 1280, height: 600 } })
    await page.goto('/office/records/publications')
    await page.getByRole('button', { name: 'Thêm lọc' }).click()
    const box = await page.getByRole('menu').boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(600)
    await page.getByRole('menuitem').last().scrollIntoViewIfNeeded()
    await page.getByRole('menuitem').last().click()
    await close()
  })
}

if (executablePath) describe('the focus in the office', { timeout: 60_000 }, journeys)
