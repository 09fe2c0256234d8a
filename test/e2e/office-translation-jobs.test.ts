import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readParts } from '../../src/documents/linter/archive.ts'
import {
  executablePath,
  expectAccessible,
  expectFits,
  openOffice,
  REFUSED,
  type TestOffice,
} from './office.ts'

function journeys(): void {
  let office: TestOffice
  beforeAll(async () => {
    office = await openOffice()
  }, 180_000)
  afterAll(() => office.close())

  /** Gives one place to somebody outside; leads to the page of the job and answers its address and link. */
  async function give(page: Page, place: string, look = expectFits): Promise<{ job: string; link: string }> {
    await page.goto('/office/translations/jobs')
    await page.getByRole('link', { name: 'Lập gói dịch' }).click()
    await page.getByRole('combobox', { name: 'Ngôn ngữ' }).click()
    await page.getByRole('option', { name: 'Tiếng Lào' }).click()
    await page.getByRole('combobox', { name: 'Thêm mục' }).fill(place)
    await page.getByRole('option', { name: place, exact: true }).click()
    await page.getByText('Tổng số từ').waitFor()
    await page.getByRole('textbox', { name: 'Tên gói dịch' }).fill(`${place}, tiếng Lào`)
    await page.getByText('Người bên ngoài').click()
    await page.getByRole('textbox', { name: 'Tên người hoặc đơn vị dịch' }).fill('Anna Keo')
    await page.getByRole('textbox', { name: 'Hạn giao' }).fill('31/12/2099')
    await page.keyboard.press('Tab')
    await page.getByRole('textbox', { name: /^Đơn giá/ }).fill('500')
    await page.getByText(/ngày làm việc/).waitFor()
    await look(page)
    await page.getByRole('button', { name: 'Lập gói dịch' }).click()
    await page.waitForURL(/jobs\/[0-9a-f-]{36}/)
    await page.getByRole('button', { name: 'Lập liên kết' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Lập liên kết' }).click()
    const link = await page.getByRole('textbox', { name: 'Liên kết' }).inputValue()
    await page.getByRole('button', { name: 'Xong' }).click()
    await page.getByText('chưa mở lần nào').waitFor()
    return { job: page.url(), link: new URL(link).pathname }
  }

  /** Translates every segment of the desk that is open. */
  async function translateAll(page: Page): Promise<void> {
    const told = page.getByText(/^0 of \d+ segments translated/)
    const count = Number(/\d+(?= segments)/.exec(await told.innerText())?.[0])
    for (let segment = 1; segment <= count; segment += 1) {
      await page.getByRole('textbox').first().fill(`ຖ້ຳ ${segment}`)
      await page.keyboard.press('Control+Enter')
    }
    await page.getByText(`${count} of ${count} segments translated`).waitFor()
    await page.getByText(/^Saved \d/).waitFor()
  }

  test('somebody outside translates by a link, from the invitation to the acceptance record', async () => {
    const giver = await office.open({ as: 'translator', expects: REFUSED })
    const { job, link } = await give(giver.page, 'Động Phong Nha', expectAccessible)
    await expectAccessible(giver.page)

    const outside = await office.open({ locale: 'en-GB', expects: REFUSED })
    const { page } = outside
    await page.goto(link)
    await page.getByText('Welcome, Anna Keo.').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: /Động Phong Nha/ }).click()
    await translateAll(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Back to the job' }).click()
    await page.getByRole('button', { name: 'Deliver' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Deliver' }).click()
    await page.getByText('You have delivered.').waitFor()

    await giver.page.goto(job)
    await giver.page.getByRole('button', { name: 'Trả lại' }).click()
    await giver.page.getByRole('textbox', { name: 'Lý do' }).fill('Thống nhất tên động')
    await giver.page.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click()
    await giver.page.getByText('Đang dịch').first().waitFor()

    await page.reload()
    await page.getByText('Thống nhất tên động').waitFor()
    await page.getByRole('button', { name: 'Deliver' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Deliver' }).click()
    await page.getByText('You have delivered.').waitFor()

    await giver.page.reload()
    await giver.page.getByRole('button', { name: 'Nghiệm thu' }).click()
    await giver.page.getByRole('dialog').getByRole('button', { name: 'Nghiệm thu' }).click()
    await giver.page.getByText('Đã nghiệm thu').first().waitFor()
    await giver.page.getByRole('button', { name: 'Việc khác' }).click()
    const arrives = giver.page.waitForEvent('download')
    await giver.page.getByRole('menuitem', { name: 'Biên bản nghiệm thu (DOCX)' }).click()
    const parts = await readParts(await readFile(await (await arrives).path()))
    const record = (parts.get('word/document.xml') ?? '').replaceAll(/<[^>]+>/g, '')
    expect(record).toContain('Bên nhận dịch: Anna Keo')
    expect(record).toMatch(/Bằng chữ: \p{Lu}.+ đồng/u)

    await page.reload()
    await page.getByRole('heading', { name: 'This link does not open' }).waitFor()
    await page.getByText('The job has come to its end').waitFor()
    await outside.close()
    await giver.close()
  }, 300_000)

  test('a link opens on a phone, and says why once it is withdrawn', async () => {
    const giver = await office.open({ as: 'lead', expects: REFUSED })
    const { link } = await give(giver.page, 'Hang Én')
    const outside = await office.open({ viewport: { width: 360, height: 780 }, expects: REFUSED })
    await outside.page.goto(link)
    await outside.page.getByText('Chào Anna Keo.').waitFor()
    await expectFits(outside.page)
    await outside.page.getByRole('button', { name: /Hang Én/ }).click()
    await outside.page.getByRole('button', { name: 'Về gói dịch' }).waitFor()
    await expectFits(outside.page)
    await giver.page.getByRole('button', { name: 'Thu hồi' }).click()
    await giver.page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click()
    await giver.page.getByText(/^Đã thu hồi/).waitFor()
    await outside.page.goto(link)
    await outside.page.getByText(/Liên kết đã bị thu hồi/).waitFor()
    await outside.close()
    await giver.close()
  }, 300_000)
}

if (executablePath) describe('translation jobs', journeys)
else test('needs Chromium', () => expect.fail('Chromium is missing: apt-get install chromium'))
