import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violationsOn } from './axe.ts'
import {
  executablePath,
  expectAccessible,
  expectFits,
  openOffice,
  picture,
  type TestOffice,
} from './office.ts'

// Where no Chromium is installed, browser tests have nothing to run in.
if (executablePath) describe('approving by a link', journeys)

const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true }

function journeys(): void {
  let office: TestOffice
  beforeAll(async () => {
    office = await openOffice()
  }, 120_000)
  afterAll(() => office.close())

  /** The lead writes and submits a recommendation and makes a link for the leader; its address. */
  async function linkFor(text: string): Promise<{ id: string; address: string }> {
    const { page, context, close } = await office.open({ as: 'lead' })
    const { request } = context
    const me = (await (await request.get('/api/me')).json()) as { assignments: { orgId: string }[] }
    const orgId = me.assignments[0]?.orgId
    const created = await request.post('/api/records/recommendations', {
      data: { ownerOrgId: orgId, fields: { year: 2019, order: 8, text, to: orgId } },
    })
    const { id } = (await created.json()) as { id: string }
    await request.post(`/api/records/recommendations/${id}/transitions`, {
      data: { version: 1, to: 'submit' },
    })
    await page.goto(`/office/records/recommendations/${id}`)
    await page.getByRole('button', { name: 'Gửi phê duyệt' }).click()
    const dialog = page.getByRole('dialog', { name: 'Gửi liên kết phê duyệt' })
    await dialog.getByRole('combobox', { name: 'Người phê duyệt' }).click()
    await page.getByRole('option', { name: /Lãnh đạo phê duyệt/ }).click()
    expect(await violationsOn(page, { within: '[role=dialog]' })).toEqual([])
    await picture(page, 'gui-phe-duyet')
    await dialog.getByRole('button', { name: 'Lập liên kết' }).click()
    const address = await dialog.getByRole('textbox', { name: 'Liên kết' }).inputValue()
    await dialog.getByText(/dùng đến/).waitFor()
    await close()
    return { id, address }
  }

  const titleOf = (page: Page) => page.getByRole('heading', { level: 1 }).first().textContent()

  test('a leader reads and approves on a phone, without an account and without script', async () => {
    const { address } = await linkFor('Tập huấn kỹ năng trả lời báo chí nước ngoài')
    const { page, close } = await office.open({ ...phone, javaScriptEnabled: false })
    await page.goto(address)
    expect(await titleOf(page)).toBe('Tập huấn kỹ năng trả lời báo chí nước ngoài')
    await page.getByText('Quyết định với tên Lãnh đạo phê duyệt (demo).').waitFor()
    await picture(page, 'phe-duyet-dien-thoai')
    await page.getByRole('button', { name: 'Duyệt' }).click()
    expect(await titleOf(page)).toMatch(/^Đã duyệt lúc \d\d:\d\d$/)
    await page.reload()
    expect(await titleOf(page)).toMatch(/^Đã duyệt lúc/)
    await close()
  }, 60_000)

  test('a leader returns to a field with words, thinks again and takes it back', async () => {
    const { id, address } = await linkFor('Cấp kinh phí thường xuyên')
    const { page, close } = await office.open(phone)
    await page.goto(address)
    await expectFits(page)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Trả lại' }).click()
    await page.getByRole('combobox', { name: 'Chỗ cần sửa' }).selectOption({ label: 'Nội dung' })
    await page.getByRole('textbox', { name: 'Cần sửa gì' }).fill('Nêu rõ mức kinh phí')
    await expectFits(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Gửi trả lại' }).click()
    expect(await titleOf(page)).toMatch(/^Đã trả lại lúc/)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    expect(await titleOf(page)).toBe('Cấp kinh phí thường xuyên')
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Approve' }).waitFor()
    await expectAccessible(page)
    await close()
    const { rows } = await stateOf(office, id)
    expect(rows).toEqual([{ state: 'submitted' }])
  }, 60_000)

  test('a report is read on a phone with its findings, its text and its PDF', async () => {
    const lead = await office.open({ as: 'lead' })
    const { request } = lead.context
    const me = (await (await request.get('/api/me')).json()) as { assignments: { orgId: string }[] }
    const created = await request.post('/api/records/reports', {
      data: {
        ownerOrgId: me.assignments[0]?.orgId,
        fields: {
          year: 2018,
          subject: 'Tổng kết công tác thông tin đối ngoại năm 2018',
          outline: 'ttdn-2017@1',
        },
      },
    })
    const { id: recordId } = (await created.json()) as { id: string }
    await request.post(`/api/records/reports/${recordId}/transitions`, { data: { version: 1, to: 'submit' } })
    const about = `collection=reports&recordId=${recordId}`
    const approvers = (await (await request.get(`/api/approval-links/approvers?${about}`)).json()) as {
      items: { id: string }[]
    }
    const made = await request.post('/api/approval-links', {
      data: { collection: 'reports', recordId, version: 2, approverId: approvers.items[0]?.id, mail: false },
    })
    const { url } = (await made.json()) as { url: string }
    await lead.close()
    const { page, context, close } = await office.open(phone)
    await page.goto(url)
    await page.getByRole('heading', { name: 'Cần biết trước khi ký' }).waitFor()
    await page.getByText(/mục chưa có nội dung/).click()
    await page.getByText('Mục I.1 chưa có nội dung').waitFor()
    await picture(page, 'phe-duyet-bao-cao')
    await expectFits(page)
    await expectAccessible(page)
    const pdf = await context.request.get(`${new URL(url).pathname}/full.pdf`)
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    await close()
  }, 60_000)

  test('the letters that no mail server took are read by the administrator', async () => {
    const { page, close } = await office.open({ as: 'administrator' })
    await page.goto('/office/admin/mail')
    await page.getByText('Chưa đặt máy chủ gửi thư').waitFor()
    const letter = page.getByText('Mời phê duyệt: Tập huấn kỹ năng trả lời báo chí nước ngoài')
    await letter.click()
    await page.locator('details[open]').getByText('/approve/').waitFor()
    await picture(page, 'thu')
    await expectAccessible(page)
    await close()
  }, 60_000)
}

async function stateOf(office: TestOffice, id: string) {
  const rows = await office.db.selectFrom('records').select('state').where('id', '=', id).execute()
  return { rows }
}
