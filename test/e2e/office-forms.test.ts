import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '../../src/modules/accounts/public.ts'
import {
  executablePath,
  expectAccessible,
  expectFits,
  openOffice,
  picture,
  REFUSED,
  type TestOffice,
} from './office.ts'

const NEW_COURSE = '/office/records/training-courses/new'

const saved = (page: Page) => page.getByText(/Đã lưu lúc/).waitFor()
/** A field of the form by its words: `getByLabel` also finds the buttons beside it. */
const box = (page: Page, name: string) => page.getByRole('textbox', { name })
const titleBox = (page: Page) => box(page, 'Tên khóa, lớp')
const evaluationBox = (page: Page) => page.getByRole('textbox', { name: 'Đánh giá', exact: true })
const valueOf = (page: Page, name: string) => box(page, name).inputValue()
const idOf = (page: Page) => page.url().split('/').at(-1) ?? ''

async function newCourse(page: Page, title: string): Promise<string> {
  await page.goto(NEW_COURSE)
  await titleBox(page).fill(title)
  await saved(page)
  await page.waitForURL(/training-courses\/[0-9a-f-]{36}/)
  // The page of what now exists has taken the place of the empty form.
  await page.getByRole('heading', { name: 'Lịch sử', exact: true }).waitFor()
  return page.url()
}

async function chooseOrganizer(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: /^Đơn vị tổ chức\W*$/ }).fill('so ngoai vu')
  await page
    .getByRole('option', { name: /Sở Ngoại vụ/ })
    .first()
    .click()
}

function describeForms(): void {
  let office: TestOffice
  beforeAll(async () => {
    office = await openOffice()
  }, 120_000)
  afterAll(() => office.close())

  test('a contributor enters and submits, a lead returns it to the exact field, the contributor mends it', async () => {
    const desk = await office.open({ as: 'contributor', expects: REFUSED })
    const { page } = desk
    const url = await newCourse(page, 'Lớp tập huấn người phát ngôn')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').getByText('Chưa trình được').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-organizers')
    await chooseOrganizer(page)
    await saved(page)
    await page.getByRole('button', { name: 'Trình' }).click()
    await page.getByText('Đã trình “Lớp tập huấn người phát ngôn”.').waitFor()

    const lead = await office.open({ as: 'lead' })
    await lead.page.goto(url)
    await lead.page.getByRole('button', { name: 'Trả lại' }).click()
    const dialog = lead.page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Chỉ ra ô cần bổ sung' }).fill('hoc vien')
    await lead.page.getByRole('option', { name: 'Số học viên' }).click()
    await dialog.getByRole('textbox', { name: /Cần bổ sung gì/ }).fill('Lấy theo danh sách ký nhận.')
    await picture(lead.page, 'tra-lai')
    await dialog.getByRole('button', { name: 'Trả lại' }).click()
    await lead.page.getByText('Đã trả lại “Lớp tập huấn người phát ngôn”.').waitFor()

    await page.goto(url)
    await page.getByText('Còn 1 chỗ cần bổ sung.').waitFor()
    const row = page.locator('[data-field=traineeCount]')
    await row.getByText('Lấy theo danh sách ký nhận.').waitFor()
    await picture(page, 'bo-sung')
    await page.getByRole('button', { name: 'Đến chỗ đó' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-traineeCount')
    await page.keyboard.type('35')
    await row.getByRole('button', { name: 'Đã bổ sung' }).click()
    await page.getByText('Còn 1 chỗ cần bổ sung.').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Trình lại' }).click()
    await page.getByText('Đã trình “Lớp tập huấn người phát ngôn”.').waitFor()

    await lead.page.goto(url)
    await lead.page.locator('#f-traineeCount').getByText('35').waitFor()
    await lead.page.getByRole('button', { name: 'Duyệt' }).click()
    await lead.page.getByText('Đã duyệt “Lớp tập huấn người phát ngôn”.').waitFor()
    await lead.close()
    await desk.close()
  }, 60_000)

  test('an act is taken back from its toast', async () => {
    const desk = await office.open({ as: 'contributor' })
    const { page } = desk
    await newCourse(page, 'Lớp trình nhầm')
    await chooseOrganizer(page)
    await saved(page)
    await page.getByRole('button', { name: 'Trình' }).click()
    await page.getByText('Đã trình “Lớp trình nhầm”.').waitFor()
    await page.getByRole('button', { name: 'Hoàn tác', exact: false }).last().click()
    await page.getByText('Đang soạn').first().waitFor()
    expect(await valueOf(page, 'Tên khóa, lớp')).toBe('Lớp trình nhầm')
    await desk.close()
  }, 40_000)

  test('what was typed without a network is there after the tab was closed, and reaches the server', async () => {
    const desk = await office.open({ as: 'contributor', expects: REFUSED })
    const url = await newCourse(desk.page, 'Lớp mất mạng')
    await desk.context.setOffline(true)
    await titleBox(desk.page).fill('Lớp gõ khi mất mạng')
    await desk.page.getByText(/Mất mạng, giữ trên máy này \(1 thay đổi\)/).waitFor()
    await box(desk.page, 'Từ ngày').fill('14/12/20')
    await desk.page.getByText(/giữ trên máy này \(2 thay đổi\)/).waitFor()
    await desk.page.close()
    await desk.context.setOffline(false)
    const page = await desk.context.newPage()
    await page.goto(url)
    await page.getByText(/Đã khôi phục phần gõ/).waitFor()
    expect(await valueOf(page, 'Tên khóa, lớp')).toBe('Lớp gõ khi mất mạng')
    expect(await valueOf(page, 'Từ ngày')).toBe('14/12/20')
    await page.getByText('1 ô chưa lưu được').waitFor()
    await box(page, 'Từ ngày').fill('14/12/2017')
    await saved(page)
    const kept = await desk.context.request.get(`/api/records/training-courses/${idOf(page)}`)
    expect(await kept.json()).toMatchObject({
      fields: { title: 'Lớp gõ khi mất mạng', startsOn: '2017-12-14' },
    })
    await desk.close()
  }, 60_000)

  test('a lost network stops nobody: what is typed goes out when it is back, also for a new record', async () => {
    const desk = await office.open({ as: 'contributor', expects: REFUSED })
    const { page } = desk
    await page.goto(NEW_COURSE)
    await titleBox(page).waitFor()
    await desk.context.setOffline(true)
    await titleBox(page).fill('Lớp mới khi mất mạng')
    await page.getByText(/Mất mạng từ/).waitFor()
    await picture(page, 'mat-mang')
    await titleBox(page).pressSequentially(', gõ tiếp')
    await desk.context.setOffline(false)
    await saved(page)
    await page.waitForURL(/training-courses\/[0-9a-f-]{36}/)
    await expectKept(desk.context.request, page, 'Lớp mới khi mất mạng, gõ tiếp')
    await desk.close()
  }, 40_000)

  test('a session that ends in mid-form asks for the password over the form, and nothing is lost', async () => {
    const desk = await office.open({ as: 'contributor', expects: REFUSED })
    const { page } = desk
    await newCourse(page, 'Lớp hết phiên')
    await desk.context.clearCookies()
    await titleBox(page).fill('Lớp hết phiên, gõ tiếp')
    const lock = page.getByRole('dialog')
    await lock.getByRole('textbox', { name: /Mật khẩu/ }).fill(DEMO_PASSWORD)
    await page.keyboard.press('Enter')
    await lock.waitFor({ state: 'detached' })
    await saved(page)
    await expectKept(desk.context.request, page, 'Lớp hết phiên, gõ tiếp')
    await desk.close()
  }, 40_000)

  test('two people in one record: other fields are merged, the same field is chosen, nothing is overwritten', async () => {
    const [one, two] = [
      await office.open({ as: 'contributor', expects: REFUSED }),
      await office.open({ as: 'lead', expects: REFUSED }),
    ]
    const url = await newCourse(one.page, 'Lớp hai người')
    await evaluationBox(one.page).fill('Học viên nắm được')
    await saved(one.page)
    await two.page.goto(url)
    await box(two.page, 'Địa điểm').waitFor()
    await evaluationBox(one.page).fill('Học viên nắm được kỹ năng viết tin')
    await box(one.page, 'Địa điểm').fill('Đồng Hới')
    await expectKept(one.context.request, one.page, 'Đồng Hới', 'venue')
    await box(two.page, 'Số học viên').fill('40')
    await evaluationBox(two.page).fill('Học viên nắm được quy định mới')
    await two.page.getByText(/cùng lúc với bản đang gõ/).waitFor()
    expect(await valueOf(two.page, 'Địa điểm')).toBe('Đồng Hới')
    await picture(two.page, 'hai-nguoi-sua')
    await two.page.getByRole('button', { name: 'Gộp cả hai' }).click()
    await saved(two.page)
    await expectKept(
      two.context.request,
      two.page,
      'Học viên nắm được kỹ năng viết tin quy định mới',
      'evaluation',
    )
    await expectKept(two.context.request, two.page, 40, 'traineeCount')
    await one.close()
    await two.close()
  }, 60_000)

  test('two tabs of one record show the same', async () => {
    const desk = await office.open({ as: 'contributor', expects: REFUSED })
    const url = await newCourse(desk.page, 'Lớp hai thẻ')
    const other = await desk.context.newPage()
    await other.goto(url)
    await box(other, 'Địa điểm').fill('Lệ Thủy')
    await saved(other)
    await titleBox(desk.page).fill('Lớp hai thẻ, sửa')
    await saved(desk.page)
    await expect.poll(() => valueOf(desk.page, 'Địa điểm')).toBe('Lệ Thủy')
    await expect.poll(() => valueOf(other, 'Tên khóa, lớp')).toBe('Lớp hai thẻ, sửa')
    await desk.close()
  }, 40_000)

  test('a file survives a restart of the server in mid-upload, and is stored once', async () => {
    const desk = await office.open({ as: 'contributor', expects: REFUSED })
    const { page } = desk
    const url = await newCourse(page, 'Lớp có tệp')
    const cdp = await desk.context.newCDPSession(page)
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: 1_000_000,
    })
    const bytes = Buffer.alloc(6_000_000, 'Chương trình ')
    await page.locator('input[type=file]').setInputFiles([
      { name: 'Chương trình lớp học.pdf', mimeType: 'application/pdf', buffer: bytes },
      { name: 'ảnh.png', mimeType: 'image/png', buffer: Buffer.from('ảnh') },
      { name: 'chạy.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') },
    ])
    await page.getByText(/là tệp chương trình nên không nhận/).waitFor()
    await page.getByText(/đang tải lên, [1-9]\d?%/).waitFor()
    await picture(page, 'tai-tep')
    await office.restart()
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    })
    await page.getByRole('link', { name: 'Chương trình lớp học.pdf' }).waitFor({ timeout: 30_000 })
    await page.getByRole('link', { name: 'ảnh.png' }).waitFor()
    const answer = await desk.context.request.get(
      `/api/records/training-courses/${url.split('/').at(-1)}/files`,
    )
    const files = (await answer.json()) as { name: string; bytes: number }[]
    expect(files.map(({ name, bytes: size }) => [name, size]).sort()).toEqual([
      ['Chương trình lớp học.pdf', 6_000_000],
      ['ảnh.png', 5],
    ])
    await page.getByRole('button', { name: 'Việc với tệp ảnh.png' }).click()
    await page.getByRole('menuitem', { name: 'Gỡ tệp' }).click()
    await page.getByRole('link', { name: 'ảnh.png' }).waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await page.getByRole('link', { name: 'ảnh.png' }).waitFor()
    await desk.close()
  }, 90_000)

  test('the history tells word by word what changed, and an older version comes back; Ctrl+Z takes back a field', async () => {
    const desk = await office.open({ as: 'contributor' })
    const { page } = desk
    await newCourse(page, 'Lớp có lịch sử')
    await titleBox(page).fill('Lớp có lịch sử rất dài')
    await saved(page)
    const history = page.getByRole('complementary').locator('[data-panel=history]')
    await history.getByText('rất dài').waitFor()
    await history.getByRole('button', { name: 'So sánh bản' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('ins', { hasText: 'rất dài' }).waitFor()
    await picture(page, 'so-sanh-ban')
    await dialog.getByRole('button', { name: 'Trở về bản cũ này' }).click()
    await expect.poll(() => valueOf(page, 'Tên khóa, lớp')).toBe('Lớp có lịch sử')
    await box(page, 'Địa điểm').fill('Bố Trạch')
    await saved(page)
    await box(page, 'Từ ngày').focus()
    await page.getByRole('heading', { level: 1 }).click()
    await page.waitForTimeout(200)
    await page.getByRole('button', { name: 'Hoàn tác (Ctrl Z)' }).click()
    await expect.poll(() => valueOf(page, 'Địa điểm')).toBe('')
    await desk.close()
  }, 40_000)

  test('evidence is linked by search, told in words from both ends, and unlinked with a way back', async () => {
    const desk = await office.open({ as: 'lead' })
    const { page } = desk
    await newCourse(page, 'Lớp có căn cứ')
    const links = page.getByRole('complementary').locator('[data-panel=links]')
    await links.getByRole('button', { name: 'Gắn' }).click()
    await links.getByRole('combobox', { name: 'Tìm bản ghi theo tên, số' }).fill('ke hoach')
    const option = page.getByRole('option').first()
    await option.waitFor()
    await option.click()
    await links.getByText('Có bằng chứng').waitFor()
    await links.getByRole('button', { name: /Bỏ liên kết với/ }).click()
    await links.getByText('Có bằng chứng').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await links.getByText('Có bằng chứng').waitFor()
    await desk.close()
  }, 40_000)

  test('an approved record is changed on purpose, with a reason that its history keeps', async () => {
    const desk = await office.open({ as: 'lead' })
    const { page } = desk
    const list = await desk.context.request.get('/api/records/training-courses?limit=50')
    const { items } = (await list.json()) as { items: { id: string; state: string }[] }
    const id = items.find(({ state }) => state === 'approved')?.id
    await page.goto(`/office/records/training-courses/${id}`)
    await page.getByRole('button', { name: 'Sửa' }).click()
    await box(page, 'Ghi chú').fill('Đính chính theo biên bản')
    await page.getByText('1 thay đổi chưa ghi lại').waitFor()
    await page.getByRole('button', { name: 'Ghi lại' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Theo biên bản nghiệm thu')
    await dialog.getByRole('button', { name: 'Ghi lại' }).click()
    await page.getByText('Đã ghi lại.').waitFor()
    const history = await desk.context.request.get(`/api/records/training-courses/${id}/history`)
    expect(await history.json()).toMatchObject({ items: [{ note: 'Theo biên bản nghiệm thu' }, {}] })
    await desk.close()
  }, 40_000)

  test.each([
    { locale: 'vi', width: 1440 },
    { locale: 'en', width: 360 },
  ])(
    'the form is accessible and fits $width px in $locale',
    async ({ locale, width }) => {
      const desk = await office.open({ as: 'lead', viewport: { width, height: 900 } })
      const { page } = desk
      await page.addInitScript((chosen) => localStorage.setItem('chalo.locale', chosen), locale)
      const list = await desk.context.request.get('/api/records/press-delegations?limit=1')
      const { items } = (await list.json()) as { items: { id: string }[] }
      for (const place of [String(items[0]?.id), 'new']) {
        await page.goto(`/office/records/press-delegations/${place}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.locator('section').first().waitFor()
        await expectFits(page)
        await expectAccessible(page)
      }
      await desk.close()
    },
    60_000,
  )
}

type Asking = { get(url: string): Promise<{ json(): Promise<unknown> }> }

/** What the server has of a field, once the last save has arrived. */
async function expectKept(request: Asking, page: Page, value: unknown, field = 'title'): Promise<void> {
  await expect
    .poll(
      async () => {
        const answer = await request.get(`/api/records/training-courses/${idOf(page)}`)
        return ((await answer.json()) as { fields?: Record<string, unknown> }).fields?.[field]
      },
      { timeout: 10_000 },
    )
    .toBe(value)
}

if (executablePath) describe('forms', describeForms)
else test('needs Chromium', () => expect.fail('Chromium is missing: apt-get install chromium'))
