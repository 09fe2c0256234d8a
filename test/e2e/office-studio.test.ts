import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { readPdf } from '../../src/modules/reports/signed/read-pdf.ts'
import { executablePath, expectAccessible, openOffice, picture, type TestOffice } from './office.ts'

const STUDIO = '/office/reports/quang-binh/2017'

if (executablePath) {
  describe('the report studio', { timeout: 60_000 }, journeys)
}

function journeys(): void {
  let office: TestOffice

  beforeAll(async () => {
    office = await openOffice()
  }, 120_000)
  afterAll(() => office.close())

  const openStudio = async (page: Page, search = '') => {
    await page.goto(STUDIO + search)
    await page.locator('[data-page="1"]').waitFor()
  }
  const sheets = (page: Page) => page.locator('[data-page]')

  test('the pages on the desk are the pages of the PDF, line by line', async () => {
    const { page, close } = await office.open({ as: 'lead' })
    await openStudio(page)
    const answer = await page.request.get('/api/reports/quang-binh/2017/document?format=pdf')
    const { pages } = await readPdf('bao-cao.pdf', await answer.body())
    expect(await sheets(page).count()).toBe(pages.length)
    for (const [index, text] of pages.entries()) {
      const lines = await sheets(page)
        .nth(index)
        .locator('p[data-block] > span, h2 > span, h3 > span')
        .allInnerTexts()
      expect(lines.length).toBeGreaterThan(3)
      for (const line of lines) expect(packed(text)).toContain(packed(line))
    }
    const wide = await sheets(page)
      .locator('p[data-block] > span')
      .evaluateAll((lines) => lines.filter((line) => line.scrollWidth > line.clientWidth + 1).length)
    expect(wide).toBe(0)
    await picture(page, 'soan-bao-cao')
    await close()
  })

  test('a click on the number of press delegations shows both numbers, their records and the reason', async () => {
    const { page, close } = await office.open({ as: 'lead' })
    await openStudio(page)
    await page.getByRole('button', { name: 'Xem nguồn số liệu: 7\u00a0đoàn' }).first().click()
    const panel = page.getByRole('complementary', { name: 'Nguồn và kiểm tra' })
    await panel.getByRole('heading', { name: 'Đoàn phóng viên nước ngoài' }).waitFor()
    await panel.getByText('Kê khai, đang in').waitFor()
    await panel.getByText('thiếu 1').waitFor()
    expect(await panel.getByRole('link', { name: /BBC/ }).getAttribute('href')).toMatch(/press-delegations/)
    await panel.getByRole('radio', { name: '6, theo hồ sơ' }).check()
    await panel.getByRole('textbox', { name: 'Lý do' }).fill('Chỉ in các đoàn đã có hồ sơ')
    await panel.getByRole('button', { name: 'Ghi lựa chọn' }).click()
    await page.getByRole('button', { name: 'Xem nguồn số liệu: 6\u00a0đoàn' }).first().waitFor()
    await panel.getByText('Ghi nhận từ hồ sơ, đang in').waitFor()
    await panel.getByText(/Sở chủ trì \(demo\), hôm nay/).waitFor()
    await page.getByRole('button', { name: /Hoàn tác/ }).click()
    await page.getByRole('button', { name: 'Xem nguồn số liệu: 7\u00a0đoàn' }).first().waitFor()
    await picture(page, 'nguon-so-lieu-soan')
    await close()
  })

  test('two officers write in two sections at once; each sees where the other is and what he saved', async () => {
    const first = await office.open({ as: 'lead' })
    const second = await office.open({ as: 'administrator' })
    await openStudio(first.page)
    await openStudio(second.page)
    const sentence = first.page.getByText('Các hoạt động trong năm được tổ chức').first()
    await sentence.click()
    await first.page.getByRole('button', { name: 'Sửa trên trang' }).click()
    const editor = first.page.getByRole('textbox', { name: 'Lời văn mục II.5' })
    await editor.press('Control+End')
    await editor.pressSequentially(' Công tác này được giữ thường xuyên.')
    await first.page
      .getByRole('status')
      .getByText(/Đã lưu/)
      .waitFor()
    await second.page.getByRole('button', { name: /Khó khăn/ }).click()
    await second.page.getByText('Các ngành, địa phương thiếu người').first().click()
    await second.page.getByRole('button', { name: 'Viết vào mục I.2' }).click()
    await second.page
      .getByRole('textbox', { name: 'Lời văn mục I.2' })
      .fill('Địa bàn rộng, đường biên giới dài.')
    await second.page
      .getByRole('status')
      .getByText(/Đã lưu/)
      .waitFor()
    await first.page.getByText('Địa bàn rộng, đường biên giới dài.').first().waitFor({ timeout: 20_000 })
    await second.page.getByText('được giữ thường xuyên').first().waitFor({ timeout: 20_000 })
    await first.page.getByRole('img', { name: /Đang ở mục này: Quản trị/ }).waitFor({ timeout: 20_000 })
    // What was being typed has kept its place and the focus while the other's words came in.
    await editor.press('End')
    await editor.pressSequentially(' Thêm.')
    expect(await editor.inputValue()).toMatch(/thường xuyên\. Thêm\.$/)
    await first.close()
    await second.close()
  })

  test('two officers in one passage choose between both versions; a lost network loses nothing', async () => {
    const first = await office.open({ as: 'lead', expects: /409|ERR_INTERNET_DISCONNECTED/ })
    const second = await office.open({ as: 'administrator', expects: /409/ })
    const editors = []
    for (const { page } of [first, second]) {
      await openStudio(page)
      await page.getByText('Tỉnh ủy và UBND tỉnh đã ban hành').first().click()
      await page.getByRole('button', { name: 'Sửa câu' }).click()
      editors.push(page.getByRole('textbox', { name: 'Lời văn mục II.1' }))
    }
    const [mine, theirs] = editors
    if (!mine || !theirs) throw new Error('two editors are open')
    const text = await mine.inputValue()
    await theirs.fill(text.replace('đã ban hành', 'đã kịp thời ban hành'))
    await second.page
      .getByRole('status')
      .getByText(/Đã lưu/)
      .waitFor()
    await mine.fill(text.replace('đã ban hành', 'đã sớm ban hành'))
    const choice = first.page.getByRole('group', { name: 'Hai bản của đoạn này' })
    await choice.getByText('kịp thời').waitFor()
    await choice.getByText('sớm').waitFor()
    await choice.getByRole('button', { name: 'Lấy của người kia' }).click()
    await choice.waitFor({ state: 'detached' })
    expect(await mine.inputValue()).toContain('đã kịp thời ban hành')
    await first.context.setOffline(true)
    await mine.press('Control+End')
    await mine.pressSequentially(' Gõ khi mất mạng.')
    await first.page.getByRole('status').getByText('Mất mạng, giữ trên máy này').waitFor()
    await first.context.setOffline(false)
    await first.page
      .getByRole('status')
      .getByText(/Đã lưu/)
      .waitFor()
    await second.page.reload()
    await second.page.getByText('Gõ khi mất mạng.').first().waitFor()
    await expectAccessible(first.page)
    await first.close()
    await second.close()
  })
}

const packed = (text: string) => text.normalize('NFC').replace(/\s+/gu, '')
