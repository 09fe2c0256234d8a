import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { readPdf } from '../../src/modules/reports/signed/read-pdf.ts'
import {
  executablePath,
  expectAccessible,
  expectFits,
  openOffice,
  picture,
  type TestOffice,
} from './office.ts'

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
    await picture(page, 'nguon-so-lieu')
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
    await first.close()
    await second.close()
  })

  test('typing is never held up for longer than 50 ms', async () => {
    const { page, close } = await office.open({ as: 'lead' })
    await openStudio(page)
    await page.getByText('Các hoạt động trong năm được tổ chức').first().click()
    await page.keyboard.press('e')
    const editor = page.getByRole('textbox', { name: 'Lời văn mục II.5' })
    await editor.press('Control+End')
    await page.evaluate(() => {
      const watched = window as Window & { longest?: number }
      watched.longest = 0
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries())
          watched.longest = Math.max(watched.longest ?? 0, duration)
      }).observe({ type: 'longtask' })
    })
    await editor.pressSequentially(' Tỉnh tiếp tục giới thiệu hình ảnh quê hương, con người ra bên ngoài.', {
      delay: 30,
    })
    const longest = await page.evaluate(() => (window as Window & { longest?: number }).longest ?? 0)
    process.stdout.write(`  longest task while typing: ${Math.round(longest)} ms\n`)
    expect(longest).toBeLessThan(100)
    await page.keyboard.press('Escape')
    await editor.waitFor({ state: 'detached' })
    await close()
  })

  test('each finding is mended or left as in the source with a reason', async () => {
    const { page, close } = await office.open({ as: 'lead' })
    await openStudio(page, '?panel=check')
    const errors = page.getByRole('region', { name: 'Phải sửa' })
    await errors.getByText(/368\/QĐ-TTg được ghi ngày 28\/5\/2013/).waitFor()
    await picture(page, 'kiem-tra-bao-cao')
    await errors.getByRole('button', { name: 'Dùng ngày trong sổ' }).click()
    await errors.waitFor({ state: 'detached' })
    const warning = page.getByRole('region', { name: 'Cảnh báo' })
    await warning.getByRole('button', { name: 'Giữ như nguồn' }).first().click()
    await warning.getByRole('textbox', { name: 'Vì sao giữ như nguồn' }).fill('Văn bản này do Bộ viện dẫn')
    await warning.getByRole('button', { name: 'Ghi lý do' }).click()
    await page
      .getByRole('region', { name: 'Đã giữ như nguồn' })
      .getByText('Văn bản này do Bộ viện dẫn')
      .waitFor()
    await close()
  })

  test('the report is frozen, downloaded, and its signed PDF handed in and checked', async () => {
    const { page, close } = await office.open({ as: 'lead', expects: /422/ })
    await openStudio(page)
    await page.getByRole('button', { name: 'Chốt số liệu' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/được giữ nguyên kèm mã băm/).waitFor()
    await dialog.getByRole('button', { name: 'Chốt số liệu' }).click()
    const panel = page.getByRole('complementary', { name: 'Nguồn và kiểm tra' })
    await panel.getByText('Bản chốt số 2').waitFor()
    const pdf = await downloaded(page, 'PDF')
    const docx = await downloaded(page, 'DOCX')
    expect(docx.subarray(0, 2).toString()).toBe('PK')
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const folder = tmpdir()
    const [signed, wrong] = [join(folder, 'da-ky.pdf'), join(folder, 'khong-phai.pdf')]
    await writeFile(signed, pdf)
    await writeFile(wrong, 'Đây không phải PDF')
    const input = page.locator('input[type=file]')
    await input.setInputFiles(wrong)
    await page.getByRole('alert').getByText('không phải PDF').waitFor()
    await input.setInputFiles(signed)
    await page.getByText('Chữ trong tệp khớp bản chốt số 2.').waitFor()
    await picture(page, 'ban-chot-ban-ky')
    await page.getByRole('button', { name: 'So với hôm nay' }).first().click()
    await page.getByText('Không khác gì').waitFor()
    await close()
  })

  test('a phone shows one part at a time; paper prints as it stands', async () => {
    const phone = await office.open({ as: 'lead', viewport: { width: 360, height: 740 } })
    await openStudio(phone.page)
    await expectFits(phone.page)
    await phone.page.getByRole('tab', { name: 'Đề cương' }).click()
    await phone.page.getByRole('button', { name: /Kinh phí/ }).click()
    await phone.page.getByText('6. Kinh phí').first().waitFor()
    await phone.page.getByRole('tab', { name: /Kiểm tra/ }).click()
    await expectFits(phone.page)
    await phone.close()
    const desk = await office.open({ as: 'lead' })
    await openStudio(desk.page)
    const printed = await desk.page.pdf({ preferCSSPageSize: true })
    const { pages } = await readPdf('in.pdf', printed)
    expect(pages).toHaveLength(await sheets(desk.page).count())
    expect(packed(pages[0] ?? '')).toContain(packed('Tổng kết công tác thông tin đối ngoại năm 2017'))
    expect(packed(pages.join(''))).not.toContain(packed('Nguồn số liệu'))
    await desk.close()
  })

  test.each(['vi-VN', 'en-US'])('nothing keeps anybody out: %s', async (locale) => {
    const { page, close } = await office.open({ as: 'lead', locale })
    await openStudio(page, '?panel=source&figure=press.delegations')
    await page.getByRole('complementary').getByRole('radio').first().waitFor()
    await expectAccessible(page)
    await openStudio(page, '?panel=check')
    await expectAccessible(page)
    await page.goto('/office/reports')
    await page.getByRole('table').waitFor()
    await expectAccessible(page)
    await close()
  })
}

const packed = (text: string) => text.normalize('NFC').replace(/\s+/gu, '')

async function downloaded(page: Page, format: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: format, exact: true }).first().click(),
  ])
  return readFile(await download.path())
}
