import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  executablePath,
  expectAccessible,
  expectFits,
  openOffice,
  type Desk,
  type TestOffice,
} from './office.ts'

function describeCoverage(): void {
  let office: TestOffice
  let desk: Desk

  beforeAll(async () => {
    office = await openOffice()
    // One investment project whose Chinese text is overdue, by the demo's own obligation.
    await sql`update translation_source_approvals a set approved_at = a.approved_at - interval '60 days'
      from records r where r.id = a.record_id and r.collection = 'investment-projects'
      and not exists (select from record_texts t where t.record_id = r.id and t.locale = 'zh-Hans')`.execute(
      office.db,
    )
    await sql`select refresh_translation_coverage(array_agg(record_id)) from translation_coverage`.execute(
      office.db,
    )
    desk = await office.open({ as: 'lead' })
  }, 120_000)
  afterAll(async () => {
    await desk.close()
    await office.close()
  })

  test('the matrix is walked by keys, narrowed in the address, and opens the desk; chosen cells become a job', async () => {
    const { page } = desk
    await page.goto('/office/translations')
    await page.getByRole('heading', { level: 1, name: /Độ phủ ngôn ngữ/ }).waitFor()
    const grid = page.getByRole('grid')
    await grid.getByRole('row').nth(3).waitFor()
    await page.getByRole('searchbox').fill('son doong')
    const cell = grid.getByRole('link', { name: /^Hang Sơn Đoòng, Lào:/ }).first()
    await cell.waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('son doong')
    await cell.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toMatch(/Thái:/)
    await page.keyboard.press('Space')
    const bar = page.getByRole('toolbar', { name: 'Với 1 ô đã chọn' })
    await bar.getByRole('button', { name: 'Tạo gói dịch' }).waitFor()
    await bar.getByRole('button', { name: 'Tạo gói dịch' }).click()
    await page.waitForURL(/\/translations\/jobs\/new\?.*locale=th/)
    await page.goBack()
    await cell.waitFor()
    await cell.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/office\/translations\/[a-z-]+\/[0-9a-f-]{36}\/lo/)
  })

  test('what an obligation wants is shown as late, in the matrix and in my work', async () => {
    const { page } = desk
    await page.goto('/office/translations?late=true')
    await page
      .getByRole('link', { name: /Trung: chưa dịch .*quá hạn từ/ })
      .first()
      .waitFor()
    await page.goto('/office/')
    await page.getByRole('link', { name: /mục quá hạn dịch theo nghĩa vụ/ }).click()
    await page.waitForURL(/translations\?late=true/)
    await page.goto('/office/translations/obligations')
    await page.getByRole('cell', { name: '10 ngày làm việc' }).waitFor()
    await page.getByRole('button', { name: 'Thêm nghĩa vụ' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Về loại mục' }).click()
    await page.getByRole('option', { name: 'Ẩm thực' }).click()
    await dialog.getByRole('combobox', { name: 'Phải có các thứ tiếng' }).click()
    await page.getByRole('option', { name: 'Lào' }).click()
    await dialog.getByRole('textbox', { name: 'Căn cứ' }).fill('Quy ước nội bộ của bài thử')
    await dialog.getByRole('button', { name: 'Đặt nghĩa vụ' }).click()
    await page.getByRole('cell', { name: 'Quy ước nội bộ của bài thử' }).waitFor()
  })

  test('a share of what is published leads to the very items', async () => {
    const { page } = desk
    await page.goto('/office/translations?view=shares')
    await page.getByRole('link', { name: /^Địa danh, di sản, Lào: / }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('reading')).toBe('lo')
    await page
      .getByRole('grid')
      .getByRole('link', { name: /, Lào:/ })
      .first()
      .waitFor()
  })

  test('an administrator lets one person decide in a language, and takes the rule back, on a phone', async () => {
    const phone = await office.open({ as: 'administrator', viewport: { width: 360, height: 800 } })
    const { page } = phone
    await page.goto('/office/translations/rules')
    const rule = page.getByRole('button', { name: 'Đổi quy tắc: Lào' })
    const lao = page.locator('tr', { has: rule })
    const dialog = page.getByRole('dialog')
    await rule.click()
    await dialog.getByLabel('Một người là đủ').check()
    await dialog.getByLabel('Lý do đổi quy tắc').fill('Cả tỉnh có một người biết tiếng Lào.')
    expect(await dialog.getByRole('button', { name: 'Bỏ quy tắc này' }).count()).toBe(0)
    await dialog.getByRole('button', { name: 'Đổi quy tắc', exact: true }).click()
    // A row is a card here, whose cells tell their headings.
    const decides = lao.locator('td[data-label="Thẩm định và duyệt"]')
    await expect.poll(() => decides.textContent()).toBe('một người là đủ')
    await rule.click()
    await dialog.getByLabel('Lý do đổi quy tắc').fill('Nay đã có hai người biết tiếng Lào.')
    await dialog.getByRole('button', { name: 'Bỏ quy tắc này' }).click()
    await expect.poll(() => decides.textContent()).toBe('hai người')
    await expectFits(page)
    await phone.close()
  })

  test.each([
    { width: 360, paths: ['', '/obligations'] },
    { width: 1440, paths: ['', '?view=shares', '/rules'] },
  ])('the pages are accessible and fit, $width px wide', async ({ width, paths }) => {
    const { page } = desk
    await page.setViewportSize({ width, height: 900 })
    for (const path of paths) {
      await page.goto(`/office/translations${path}`)
      await page.getByRole('row').nth(2).waitFor()
      await expectAccessible(page)
      await expectFits(page)
    }
  })
}

if (executablePath) describe('coverage in the office', { timeout: 60_000 }, describeCoverage)
