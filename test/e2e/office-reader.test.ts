import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
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

const fixtures = join(import.meta.dirname, '../../src/modules/reports/reader/fixtures')
let office: TestOffice

async function send(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/office/reports/read')
  await page.getByText('Thả báo cáo cũ vào đây').waitFor()
  await page.getByLabel('Chọn tệp').last().setInputFiles({ name, mimeType: 'text/plain', buffer })
  await page.waitForURL(/\/reports\/read\/[0-9a-f-]{36}/)
  await page.getByRole('heading', { name: 'Bản ghi đề nghị' }).waitFor()
}

async function drafts(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from records where source like 'report:%' and deleted_at is null`.execute(
    office.db,
  )
  return rows[0]?.count ?? 0
}

const undecided = async (page: Page) =>
  Number((await page.getByRole('tab', { name: /^Còn lại/ }).textContent())?.replace(/\D/g, ''))

if (executablePath) {
  describe('an old report', () => {
    beforeAll(async () => {
      office = await openOffice()
    }, 60_000)
    afterAll(() => office.close())

    test('is read, decided by keyboard and written; a second run adds nothing', async () => {
      const desk = await office.open({ as: 'lead' })
      const { page } = desk
      await page.goto('/office/reports/read')
      await page.getByRole('heading', { name: 'Chưa đọc báo cáo cũ nào' }).waitFor()
      await expectAccessible(page)
      const bytes = await readFile(join(fixtures, 'son-ha-2018.txt'))
      await send(page, 'son-ha-2018.txt', bytes)
      const all = await undecided(page)
      expect(all).toBeGreaterThan(30)
      expect(await page.locator('mark[data-state="waiting"]').count()).toBeGreaterThan(20)
      await expectAccessible(page)

      // The first is accepted, the second rejected and taken back, the third corrected.
      const first = await page.locator('mark[data-state="current"]').first().textContent()
      await page.keyboard.press('Enter')
      await page.getByText('đã nhận').waitFor()
      expect(await page.locator('mark[data-state="accepted"]').first().textContent()).toBe(first)
      await page.keyboard.press('x')
      await page.getByText('đã bỏ').waitFor()
      await page.keyboard.press('u')
      await expect.poll(() => undecided(page)).toBe(all - 1)
      await page.keyboard.press('j')
      await page.keyboard.press('e')
      const subject = page.getByLabel('Trích yếu nội dung')
      await subject.fill('về việc đã được cán bộ sửa lại')
      await page.getByText('Đã lưu', { exact: true }).waitFor()
      await page.keyboard.press('Control+Enter')
      await expect.poll(() => undecided(page)).toBe(all - 2)
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: 'Phím tắt khi đọc báo cáo cũ' }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })

      // What was decided is kept by the server at once.
      await page.reload()
      await page.getByRole('heading', { name: 'Bản ghi đề nghị' }).waitFor()
      await expect.poll(() => undecided(page)).toBe(all - 2)
      await picture(page, 'doc-bao-cao-cu')

      for (let left = all - 2; left > 0; left--) await page.keyboard.press('Enter')
      await expect.poll(() => undecided(page), { timeout: 30_000 }).toBe(0)
      await page.getByRole('button', { name: /^Đưa \d+ bản ghi vào sổ/ }).click()
      await page.getByText(/Đã thêm \d+ bản ghi nháp/).waitFor()
      const written = await drafts()
      expect(written).toBeGreaterThan(30)
      const { rows } = await sql<{ subject: string }>`
        select subject from directives where subject = 'về việc đã được cán bộ sửa lại'`.execute(office.db)
      expect(rows).toHaveLength(1)

      // The same file again is recognised, and has nothing left to write.
      await send(page, 'son-ha-2018.txt', bytes)
      await page.getByText('Tệp này đã được đọc. Mở lại lần đọc trước.').waitFor()
      expect(await undecided(page)).toBe(0)
      expect(await page.getByRole('button', { name: 'Đưa 0 bản ghi vào sổ' }).isDisabled()).toBe(true)
      expect(await drafts()).toBe(written)
      await desk.close()
    }, 90_000)

    test('that contradicts itself is decided by choosing, and two people see each other’s decisions', async () => {
      const lead = await office.open({ as: 'lead' })
      const text = [
        'ỦY BAN NHÂN DÂN TỈNH QUẢNG BÌNH',
        'BÁO CÁO',
        'Công tác thông tin đối ngoại năm 2016',
        '',
        'I. Công tác chỉ đạo',
        '- Triển khai Quyết định số 412/QĐ-TTg ngày 12/3/2014 của Thủ tướng Chính phủ về thông tin đối ngoại.',
        '- Thực hiện Quyết định số 412/QĐ-TTg ngày 12/5/2014 của Thủ tướng Chính phủ về thông tin đối ngoại.',
        '',
      ].join('\n')
      await send(lead.page, 'nam-2016.txt', Buffer.from(text))
      const other = await office.open({ as: 'administrator' })
      await other.page.goto(lead.page.url())
      await other.page.getByRole('tab', { name: /^Mâu thuẫn/ }).click()
      await lead.page.getByRole('tab', { name: /^Mâu thuẫn/ }).click()
      await expectAccessible(lead.page)
      await lead.page.getByRole('radio', { name: /12\/05\/2014/ }).click()
      await lead.page.getByText('Đã chọn một cách viết.').waitFor()
      await other.page.getByRole('radio', { name: /12\/05\/2014/, checked: true }).waitFor()
      await other.close()
      await lead.page.getByRole('tab', { name: /^Còn lại/ }).click()
      await lead.page.getByText('12/05/2014', { exact: true }).waitFor()
      await lead.close()
    }, 60_000)

    test('can be read on a phone and in English', async () => {
      const desk = await office.open({ as: 'lead', viewport: { width: 360, height: 740 }, locale: 'en-GB' })
      await desk.page.goto('/office/reports/read')
      await desk.page.getByText('Drop an old report here').waitFor()
      await expectFits(desk.page)
      await desk.page.getByRole('link', { name: /2018/ }).first().click()
      await desk.page.getByRole('heading', { name: 'Proposed records' }).waitFor()
      await expectFits(desk.page)
      await expectAccessible(desk.page)
      await desk.close()
    }, 60_000)
  })
}
