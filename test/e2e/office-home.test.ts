import type { APIRequestContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  executablePath,
  expectAccessible,
  expectFits,
  openOffice,
  picture,
  type TestOffice,
} from './office.ts'

// Where no Chromium is installed, browser tests have nothing to run in.
if (executablePath) describe('the work of each person', journeys)

function journeys(): void {
  let office: TestOffice
  beforeAll(async () => {
    office = await openOffice()
  }, 120_000)
  afterAll(() => office.close())

  async function atHome(page: Page): Promise<void> {
    await page.goto('/office/')
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor()
    await page.getByRole('heading', { name: 'Cảnh báo' }).waitFor()
    await page.getByText('trong 12 mục đã đủ').waitFor()
  }

  test('the lead sees what came back, what is warned of, and how ready the report is', async () => {
    const { page, close } = await office.open({ as: 'lead' })
    await atHome(page)
    await picture(page, 'viec-cua-toi')
    const returned = page.getByRole('region', { name: 'Trả lại để bổ sung' })
    expect(await returned.getByRole('listitem').count()).toBe(1)
    expect(await returned.textContent()).toContain('Chưa nêu đơn vị chủ trì và thời hạn')
    const readiness = page.getByRole('region', { name: 'Báo cáo năm 2017' })
    expect(await readiness.getByRole('img', { name: 'bị trả lại' }).count()).toBe(1)
    await expectAccessible(page)
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/office/reports/quang-binh/2017?section=IV**')
    await close()
  }, 60_000)

  test('a leader decides with the keyboard and takes it back; the author is told and led to the field', async () => {
    const lead = await office.open({ as: 'lead' })
    const { id } = await submitRecommendation(lead.context.request, 'Hỗ trợ biên dịch tiếng Lào')
    const leader = await office.open({ as: 'leader' })
    const { page } = leader
    await atHome(page)
    const waiting = page.getByRole('region', { name: 'Chờ tôi duyệt' })
    expect(await waiting.getByRole('listitem').count()).toBe(3)
    const mine = waiting.getByRole('listitem').filter({ hasText: 'Hỗ trợ biên dịch tiếng Lào' })
    await mine.getByRole('link').focus()
    await page.keyboard.press('a')
    await page.getByText('Đã duyệt “Hỗ trợ biên dịch tiếng Lào”').waitFor()
    await expect.poll(() => waiting.getByRole('listitem').count()).toBe(2)
    await page.keyboard.press('Control+z')
    await expect.poll(() => waiting.getByRole('listitem').count()).toBe(3)
    await mine.getByRole('link').focus()
    await page.keyboard.press('r')
    const dialog = page.getByRole('dialog', { name: 'Trả lại để sửa' })
    await dialog.getByRole('button', { name: 'Gửi trả lại' }).click()
    await dialog.getByText('Ghi rõ cần sửa gì').waitFor()
    await dialog.getByRole('combobox', { name: 'Chỗ cần sửa' }).click()
    await page.getByRole('option', { name: 'Nội dung', exact: true }).click()
    await dialog.getByRole('textbox', { name: 'Cần sửa gì' }).fill('Nêu rõ số tài liệu cần dịch')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Gửi trả lại' }).click()
    await page.getByText('Đã trả lại “Hỗ trợ biên dịch tiếng Lào”').waitFor()
    await leader.close()

    await lead.page.goto('/office/notifications')
    const notice = lead.page.getByRole('listitem').filter({ hasText: 'trả lại “Hỗ trợ biên dịch tiếng Lào”' })
    await expect
      .poll(async () => ((await notice.count()) > 0 ? 1 : void (await lead.page.reload())), {
        timeout: 10_000,
      })
      .toBe(1)
    expect(await notice.textContent()).toContain('Nêu rõ số tài liệu cần dịch')
    await picture(lead.page, 'thong-bao')
    await expectAccessible(lead.page)
    await notice.getByRole('link').click()
    await lead.page.waitForURL(`**/office/records/recommendations/${id}?field=text`)
    await lead.close()
  }, 90_000)

  test('the home fits a phone and speaks English', async () => {
    const { page, close } = await office.open({
      as: 'leader',
      viewport: { width: 360, height: 780 },
      locale: 'en-GB',
    })
    await page.goto('/office/')
    await page.getByRole('heading', { name: 'My work' }).waitFor()
    await page.getByRole('heading', { name: 'Warnings' }).waitFor()
    await expectFits(page)
    await expectAccessible(page)
    await page.goto('/office/notifications')
    await page.getByRole('heading', { name: 'Notifications', level: 1 }).waitFor()
    await expectFits(page)
    await close()
  }, 60_000)

  test('marking all as read empties the counter, and can be undone', async () => {
    const { page, close } = await office.open({ as: 'lead' })
    await page.goto('/office/notifications')
    await page.getByText('chốt số liệu').first().waitFor()
    const counter = page.getByRole('navigation', { name: 'Điều hướng chính' }).getByText(/thông báo chưa xem/)
    await counter.waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Đánh dấu đã xem hết' }).click()
    await expect.poll(() => counter.count()).toBe(0)
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect.poll(() => counter.count()).toBe(1)
    await close()
  }, 60_000)

  test('whoever chooses how to be told finds it chosen', async () => {
    const { page, close } = await office.open({ as: 'lead' })
    await page.goto('/office/account')
    const section = page.getByRole('region', { name: 'Thông báo' })
    await section.getByRole('combobox', { name: 'Bản ghi của tôi được duyệt' }).click()
    await page.getByRole('option', { name: 'Bản tin hằng ngày' }).click()
    await page.getByText('Đã lưu', { exact: true }).first().waitFor()
    await page.reload()
    await expect
      .poll(() => section.getByRole('combobox', { name: 'Bản ghi của tôi được duyệt' }).inputValue())
      .toBe('Bản tin hằng ngày')
    await close()
  }, 60_000)
}

/** A recommendation of the province, written and submitted by whoever is signed in. */
async function submitRecommendation(request: APIRequestContext, text: string): Promise<{ id: string }> {
  const me = (await (await request.get('/api/me')).json()) as { assignments: { orgId: string }[] }
  const orgId = me.assignments[0]?.orgId
  const fields = { year: 2019, order: 9, text, to: orgId }
  const created = await request.post('/api/records/recommendations', { data: { ownerOrgId: orgId, fields } })
  const { id } = (await created.json()) as { id: string }
  const moved = await request.post(`/api/records/recommendations/${id}/transitions`, {
    data: { version: 1, to: 'submit' },
  })
  expect(moved.status(), await moved.text()).toBe(200)
  return { id }
}
