import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  executablePath,
  expectAccessible,
  expectFits,
  openOffice,
  picture,
  type TestOffice,
} from './office.ts'

let office: TestOffice

const ROWS = 10_000

/** Ten thousand publications, of which a few are wrong. */
function publications(): Buffer {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const year = index === 100 ? 'năm ngoái' : '2016'
    const kind = index % 1000 === 500 ? 'To gap xx' : 'Tờ gấp'
    return `Ấn phẩm thử ${index},${kind},${1000 + index},${year}`
  })
  return Buffer.from(`Tên ấn phẩm,Loại,Số bản in,Năm\n${rows.join('\n')}\n`)
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/office/records/publications/import')
  await page.getByText('Thả tệp vào đây').waitFor()
  await page.getByLabel('Chọn tệp').last().setInputFiles({ name, mimeType: 'text/csv', buffer })
}

async function imported(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from records where source like 'import:%' and deleted_at is null`.execute(
    office.db,
  )
  return rows[0]?.count ?? 0
}

if (executablePath) {
  describe('the import of a file', () => {
    beforeAll(async () => {
      office = await openOffice()
    }, 60_000)
    afterAll(() => office.close())

    test('of 10,000 rows is checked, mended in place, written and taken back', async () => {
      const desk = await office.open({ as: 'administrator' })
      const { page } = desk
      await page.goto('/office/records/publications/import')
      await page.getByText('Thả tệp vào đây').waitFor()
      await expectAccessible(page)
      await choose(page, 'an-pham.csv', publications())
      await page.getByRole('heading', { name: 'Khớp cột của an-pham.csv' }).waitFor()
      await page.getByText('Đã tự khớp 4 trong 4 cột').waitFor()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Kiểm tra' }).click()
      await page.getByRole('progressbar', { name: 'Tiến độ' }).waitFor()

      // The page is closed and opened again: the check goes on without it.
      const address = page.url()
      await page.goto('/office/')
      await page.goto(address)
      await page.getByRole('heading', { name: 'Đã kiểm tra an-pham.csv' }).waitFor({ timeout: 60_000 })
      await page.getByText('không ghi được').first().waitFor()
      const table = page.getByRole('table', { name: 'Chỗ cần xem' })
      await table.getByText('năm ngoái', { exact: true }).waitFor()
      await picture(page, 'nhap-tep')
      await expectAccessible(page)

      const year = table.getByRole('row').filter({ hasText: 'năm ngoái' })
      await year.getByRole('button', { name: 'Sửa tại đây' }).click()
      await page.getByLabel('Giá trị mới cho dòng 102').fill('2016')
      await page.keyboard.press('Enter')
      await page.getByText('Đã sửa 1 dòng.').waitFor()
      await table.getByRole('button', { name: 'Dùng “Tờ gấp” cho 10 dòng' }).first().click()
      await page.getByText('Đã sửa 10 dòng.').waitFor()
      await page.getByText('Không còn chỗ nào cần xem.').waitFor()

      await page.getByRole('tab', { name: /^Sẽ thêm/ }).click()
      await page.getByRole('cell', { name: /^Ấn phẩm thử 0 / }).waitFor()
      await page.getByRole('button', { name: 'Ghi 10.000 dòng' }).click()
      await page.getByText('Đã ghi 10.000 bản ghi vào sổ').waitFor({ timeout: 90_000 })
      expect(await imported()).toBe(ROWS)

      await page.getByRole('button', { name: 'Hoàn tác lần nhập' }).click()
      await page.getByRole('heading', { name: 'Đã hoàn tác an-pham.csv' }).waitFor({ timeout: 90_000 })
      expect(await imported()).toBe(0)
      await desk.close()
    }, 240_000)

    test('goes on when the server is started again while the file is on its way', async () => {
      const desk = await office.open({ as: 'administrator', expects: /Failed to load resource|ERR_/ })
      const { page } = desk
      // Slow enough that the restart falls into the sending.
      let pieces = 0
      let away = false
      await page.route('**/api/uploads/*/pieces', async (route) => {
        pieces += 1
        await new Promise((resolve) => setTimeout(resolve, 400))
        await (away ? route.abort('connectionrefused') : route.continue())
      })
      const big = Buffer.from(`Tên ấn phẩm,Nhận xét\n${`Lớn,"${'dài '.repeat(4000)}"\n`.repeat(150)}`)
      await choose(page, 'lon.csv', big)
      await page.getByRole('heading', { name: 'Đang gửi lon.csv' }).waitFor()
      await expect.poll(() => pieces).toBeGreaterThan(1)
      // Within one computer a server is back before anybody notices; the browser finds nobody until it is told.
      away = true
      await office.restart()
      await page.getByText('Máy chủ chưa trả lời. Phần đã gửi vẫn còn').waitFor()
      away = false
      await page.getByRole('heading', { name: 'Khớp cột của lon.csv' }).waitFor({ timeout: 60_000 })
      await desk.close()
    }, 120_000)

    test('shows before and after of what it changes, and fits a phone, in English', async () => {
      const desk = await office.open({ as: 'lead', viewport: { width: 360, height: 740 }, locale: 'en-GB' })
      const { page } = desk
      const { rows } = await sql<{ id: string; title: string }>`
        select id, title from records where collection = 'publications' and deleted_at is null limit 1`.execute(
        office.db,
      )
      const buffer = Buffer.from(`id,copies\n${rows[0]?.id},4321\n`)
      await page.goto('/office/records/publications/import')
      await page.getByText('Drop the file here').waitFor()
      await expectFits(page)
      await page
        .getByLabel('Choose a file')
        .last()
        .setInputFiles({ name: 'mend.csv', mimeType: 'text/csv', buffer })
      await page.getByRole('button', { name: 'Check' }).click({ timeout: 20_000 })
      await page.getByRole('heading', { name: 'mend.csv is checked' }).waitFor({ timeout: 20_000 })
      await page.getByRole('tab', { name: /^To change/ }).click()
      await page.getByText('4321').waitFor()
      await page.getByRole('link', { name: rows[0]?.title ?? '' }).waitFor()
      await expectFits(page)
      await expectAccessible(page)
      await desk.close()
    }, 60_000)
  })
}
