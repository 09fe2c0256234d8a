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
  describe('closing a report', { timeout: 60_000 }, journeys)
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
