import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  executablePath,
  expectAccessible,
  expectFits,
  openOffice,
  picture,
  type Desk,
  type TestOffice,
} from './office.ts'

const rows = (page: Page) => page.getByRole('table').getByRole('link')
const bar = (page: Page) => page.getByRole('toolbar')

async function openList(page: Page, collection: string, query = ''): Promise<void> {
  await page.goto(`/office/records/${collection}${query}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Drafts of training courses at the contributor's organisation; one lacks what submitting needs. */
async function draftCourses(desk: Desk): Promise<void> {
  const described = await desk.context.request.get('/api/collections/training-courses')
  const { createAt } = (await described.json()) as { createAt: { id: string }[] }
  const ownerOrgId = createAt[0]?.id ?? ''
  const courses = [
    { title: 'Lớp biên giới', organizers: [ownerOrgId], startsOn: '2017-03-02' },
    { title: 'Lớp vùng biển', organizers: [ownerOrgId], startsOn: '2017-04-02' },
    { title: 'Lớp chưa rõ đơn vị', startsOn: '2017-05-02' },
  ]
  for (const fields of courses) {
    const data = { ownerOrgId, fields }
    const made = await desk.context.request.post('/api/records/training-courses', { data })
    expect(made.status(), await made.text()).toBe(200)
  }
}

function describeLists(): void {
  let office: TestOffice
  let desk: Desk
  let page: Page

  beforeAll(async () => {
    office = await openOffice()
    desk = await office.open({ as: 'lead' })
    page = desk.page
  }, 60_000)
  afterAll(async () => {
    await desk.close()
    await office.close()
  })

  test('a list says how many there are, finds without accents, and keeps what was asked in its address', async () => {
    await openList(page, 'outlets')
    await expect.poll(() => rows(page).count()).toBe(6)
    await page.keyboard.press('/')
    await page.keyboard.type('chau a')
    await expect.poll(() => rows(page).allTextContents()).toEqual(['Ngân hàng Phát triển Châu Á'])
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('chau a')
    await page.reload()
    await expect.poll(() => rows(page).count()).toBe(1)
    await page.getByRole('searchbox').fill('không có hãng này')
    await page.getByRole('button', { name: 'Bỏ tìm và lọc' }).click()
    await expect.poll(() => rows(page).count()).toBe(6)
  })

  test('filters narrow a list by the kind of their field; a view of them is kept, removed and brought back', async () => {
    await openList(page, 'directives')
    await page.getByRole('button', { name: 'Thêm lọc' }).click()
    await page.getByRole('menuitem', { name: 'Ngày ban hành' }).click()
    await page.getByLabel('Từ').fill('01/01/2012')
    await page.getByLabel('Đến').fill('31/12/2012')
    await page.getByLabel('Đến').press('Tab')
    await expect.poll(() => rows(page).count()).toBe(3)
    await picture(page, 'danh-sach-loc')
    await expectAccessible(page)
    expect(new URL(page.url()).searchParams.get('issuedOn')).toBe('2012-01-01..2012-12-31')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Lưu chế độ xem' }).click()
    await page.getByLabel('Tên chế độ xem').fill('Văn bản 2012')
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click()
    const tab = page.getByRole('tab', { name: /Văn bản 2012/ })
    await tab.waitFor()
    await page.getByRole('tab', { name: /Tất cả/ }).click()
    await expect.poll(() => rows(page).count()).toBe(11)
    await tab.click()
    await expect.poll(() => rows(page).count()).toBe(3)
    await page.getByRole('button', { name: /Việc với chế độ xem/ }).click()
    await page.getByRole('menuitem', { name: 'Xóa chế độ xem' }).click()
    await expect.poll(() => tab.count()).toBe(0)
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await tab.waitFor()
  })

  test('rows stand in groups, sort by their headings, and show the columns that the officer chose', async () => {
    await openList(page, 'press-delegations', '?group=kind')
    await page.getByText('Đoàn truyền hình 4').waitFor()
    await openList(page, 'outlets')
    await rows(page).first().waitFor()
    expect(await rows(page).first().textContent()).toBe('BBC')
    const heading = page.getByRole('columnheader', { name: /^Tên/ }).first()
    await heading.getByRole('button').click()
    await heading.getByRole('button').click()
    await expect.poll(() => heading.getAttribute('aria-sort')).toBe('descending')
    await expect.poll(() => rows(page).first().textContent()).toBe('Woody World')
    await page.getByRole('button', { name: 'Cột' }).click()
    await page.getByRole('checkbox', { name: 'Nước' }).uncheck()
    await page.getByRole('checkbox', { name: 'Phạm vi' }).check()
    await page.keyboard.press('Escape')
    await page.reload()
    await page.getByRole('columnheader', { name: 'Phạm vi' }).waitFor()
    expect(await page.getByRole('columnheader', { name: 'Nước' }).count()).toBe(0)
  })

  test('many are submitted at once by keyboard; what is refused is told, what was done is taken back', async () => {
    const contributor = await office.open({ as: 'contributor' })
    await draftCourses(contributor)
    const { page: list } = contributor
    await openList(list, 'training-courses', '?q=lop&sort=title')
    await expect.poll(() => rows(list).count()).toBe(3)
    await list.keyboard.press('j')
    await list.keyboard.press('x')
    await list.keyboard.press('j')
    await list.keyboard.press('j')
    await list.keyboard.press('Shift+X')
    await bar(list).getByText('3 đã chọn').waitFor()
    await expectAccessible(list)
    await bar(list).getByRole('button', { name: 'Trình duyệt' }).click()
    const refused = list.getByRole('dialog')
    await refused.getByText('Trình duyệt: 1 bản ghi chưa làm được').waitFor()
    await refused.getByRole('link', { name: 'Lớp chưa rõ đơn vị' }).waitFor()
    await expectAccessible(list)
    await refused.getByRole('button', { name: 'Đóng' }).last().click()
    await expect.poll(() => list.getByText('Chờ duyệt', { exact: true }).count()).toBeGreaterThanOrEqual(2)
    await list.keyboard.press('Control+z')
    await list.getByText('Đã hoàn tác 2 bản ghi.').waitFor()
    await contributor.close()
  })

  test('a field is set for all chosen, and removed records wait where they can be restored', async () => {
    const administrator = await office.open({ as: 'administrator' })
    const { page: list } = administrator
    await openList(list, 'outlets')
    await list.getByRole('checkbox', { name: 'Chọn BBC' }).click()
    await bar(list).getByRole('button', { name: 'Sửa hàng loạt' }).click()
    await list.getByRole('dialog').getByLabel('Trường').fill('Ghi chú')
    await list.getByRole('option', { name: 'Ghi chú' }).click()
    await list.getByLabel('Giá trị mới').fill('Đã đối chiếu')
    await list.getByRole('button', { name: 'Sửa 1 bản ghi' }).click()
    await list.getByText('Sửa hàng loạt: xong 1 bản ghi.').waitFor()
    await list.getByRole('checkbox', { name: 'Chọn BBC' }).click()
    await bar(list).getByRole('button', { name: 'Gắn với bản ghi' }).click()
    await list.getByRole('dialog').getByLabel('Gắn với').fill('ke hoach 1052')
    await list.getByRole('option', { name: /1052/ }).click()
    await list.getByRole('button', { name: 'Gắn', exact: true }).click()
    await list.getByText('Gắn với bản ghi: xong 1 bản ghi.').waitFor()
    await list.keyboard.press('Control+z')
    await list.getByText('Đã hoàn tác 1 bản ghi.').waitFor()
    await list.getByRole('checkbox', { name: 'Chọn Sony PLC' }).click()
    await bar(list).getByRole('button', { name: 'Việc khác' }).click()
    await list.getByRole('menuitem', { name: 'Xóa' }).click()
    await expect.poll(() => rows(list).count()).toBe(5)
    await openList(list, 'outlets', '?removed=true')
    await list.getByRole('checkbox', { name: 'Chọn Sony PLC' }).click()
    await bar(list).getByRole('button', { name: 'Khôi phục' }).click()
    await list.getByText('Không có bản ghi nào đã xóa').waitFor()
    await list.getByRole('button', { name: 'Về danh sách' }).click()
    await expect.poll(() => rows(list).count()).toBe(6)
    await administrator.close()
  })

  test('a long list loads as it is scrolled, to its end and back by keyboard, and is chosen as a whole', async () => {
    const administrator = await office.open({ as: 'administrator' })
    const { page: list } = administrator
    const described = await administrator.context.request.get('/api/collections/budget-lines')
    const { createAt } = (await described.json()) as { createAt: { id: string }[] }
    const purposes = Array.from({ length: 120 }, (_, index) => `Khoản thử ${index + 100}`)
    const rowsToSend = purposes.map((purpose) => `2016;${purpose}`).join('\n')
    const file = {
      name: 'kinh-phi.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`Năm;Nội dung chi\n${rowsToSend}`),
    }
    const multipart = { ownerOrgId: createAt[0]?.id ?? '', file }
    const sent = await administrator.context.request.post('/api/records/budget-lines/imports', { multipart })
    expect(sent.status(), await sent.text()).toBe(200)
    let pages = 0
    list.on('request', (request) => (pages += request.url().includes('/api/records/budget-lines?') ? 1 : 0))
    await openList(list, 'budget-lines', '?year=2016&sort=title')
    await rows(list).first().waitFor()
    await list.waitForTimeout(500)
    expect(pages).toBe(1)
    await list.keyboard.press('End')
    await expect.poll(() => pages).toBe(2)
    const focused = () => list.evaluate(() => document.activeElement?.textContent)
    const end = async () => {
      await list.keyboard.press('End')
      return focused()
    }
    await expect.poll(end, { interval: 300, timeout: 10_000 }).toContain('219')
    await list.keyboard.press('Home')
    await expect.poll(focused).toContain('100')
    await list.reload()
    await rows(list).first().waitFor()
    await list.getByRole('checkbox', { name: 'Chọn mọi dòng đang hiện' }).click()
    await bar(list).getByRole('button', { name: 'Chọn tất cả kết quả' }).click()
    await bar(list).getByText('120 đã chọn').waitFor()
    await administrator.close()
  })

  test('the list goes out as a file with its filters', async () => {
    await openList(page, 'directives', '?issuedOn=2012-01-01..2012-12-31')
    await rows(page).first().waitFor()
    const arrived = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Xuất', exact: true }).click()
    await page.getByRole('menuitem', { name: 'CSV' }).click()
    const file = await arrived
    expect(file.suggestedFilename()).toMatch(/^directives-\d{4}-\d{2}-\d{2}\.csv$/)
    const text = await (await file.createReadStream()).toArray()
    expect(
      Buffer.concat(text as Buffer[])
        .toString()
        .trim()
        .split('\r\n'),
    ).toHaveLength(4)
  })

  test('the palette finds records, figures and commands without accents, and says every key', async () => {
    await openList(page, 'press-delegations')
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('combobox', { name: 'Tìm hoặc ra lệnh' })
    await palette.fill('doan phong vien')
    for (const group of ['Bản ghi', 'Số liệu trong báo cáo', 'Lệnh']) {
      await page.getByRole('group', { name: group }).waitFor()
    }
    await picture(page, 'bang-lenh')
    await expectAccessible(page)
    await palette.fill('doan bbc')
    await page.getByRole('option', { name: /BBC, 2017/, selected: true }).waitFor()
    await palette.press('Enter')
    await page.waitForURL(/\/office\/records\/press-delegations\/[0-9a-f-]{36}/)
    await openList(page, 'directives')
    await page.keyboard.press('Control+k')
    await page.getByRole('group', { name: 'Vừa mở' }).getByText('BBC, 2017').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+?')
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor()
    await expectAccessible(page)
  })

  test('documents can be opened by name before how they stand is known', async () => {
    const { page: waiting, context, close } = await office.open({ as: 'lead' })
    await context.route('**/api/directives/overview**', () => undefined)
    await openList(waiting, 'directives')
    await expect.poll(() => rows(waiting).count()).toBeGreaterThan(4)
    await expectAccessible(waiting)
    await context.unrouteAll()
    await close()
  })

  test('on a phone a record is a card, and everything fits', async () => {
    const phone = await office.open({ as: 'lead', viewport: { width: 360, height: 740 } })
    await openList(phone.page, 'directives')
    await phone.page.evaluate(() => localStorage.setItem('chalo.locale', 'en'))
    await phone.page.reload()
    await expect.poll(() => rows(phone.page).count()).toBeGreaterThan(4)
    await expectFits(phone.page)
    await expectAccessible(phone.page)
    await openList(phone.page, 'press-coverage')
    await phone.page.getByText('as evidence for section II.5', { exact: false }).waitFor()
    await phone.page.getByRole('link', { name: /Declare “none”/ }).waitFor()
    await expectFits(phone.page)
    await expectAccessible(phone.page)
    await phone.close()
  })
}

if (executablePath) describe('lists of the office', { timeout: 40_000 }, describeLists)
