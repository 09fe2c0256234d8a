import { readFile } from 'node:fs/promises'
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

// Where no Chromium is installed, browser tests have nothing to run in.
if (executablePath) describe('administration', journeys)

function journeys(): void {
  let office: TestOffice
  beforeAll(async () => {
    office = await openOffice()
  }, 120_000)
  afterAll(() => office.close())

  const open = async (path: string, heading: string) => {
    const desk = await office.open({ as: 'administrator' })
    await desk.page.goto(`/office/admin${path}`)
    await desk.page.getByRole('heading', { name: heading, level: 1 }).waitFor()
    return desk
  }

  const choose = async (page: Page, field: string, option: string) => {
    const dialog = page.getByRole('dialog')
    const place = (await dialog.count()) > 0 ? dialog.last() : page
    await place.getByRole('combobox', { name: field }).or(place.getByLabel(field)).first().click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }

  test('a user is added, signs in with the password shown once, and loses the account again', async () => {
    const { page, close } = await open('/users', 'Người dùng')
    await page.getByText('so-chu-tri@demo.chalo.local').waitFor()
    await expectAccessible(page)
    await picture(page, 'quan-tri-nguoi-dung')
    await page.getByRole('button', { name: 'Thêm người dùng' }).click()
    const dialog = page.getByRole('dialog', { name: 'Thêm người dùng' })
    await dialog.getByRole('textbox', { name: 'Họ và tên' }).fill('Hoàng Thị Mới')
    await dialog.getByRole('textbox', { name: 'Thư điện tử' }).fill('moi@demo.chalo.local')
    await choose(page, 'Vai trò', 'Người xem')
    await dialog.getByLabel('Tại cơ quan').first().fill('quang tri')
    await page.getByRole('option', { name: 'Ủy ban nhân dân tỉnh Quảng Trị' }).first().click()
    await dialog.getByRole('button', { name: 'Thêm và tạo mật khẩu' }).click()
    const password = await page.getByLabel('Mật khẩu', { exact: true }).textContent()
    await page.getByRole('button', { name: 'Đã trao xong' }).click()
    const theirs = await office.open()
    const signIn = (secret: string | null) =>
      theirs.context.request.post('/api/auth/sign-in/email', {
        data: { email: 'moi@demo.chalo.local', password: secret },
      })
    expect((await signIn(password)).status()).toBe(200)
    expect((await theirs.context.request.get('/api/me')).status()).toBe(200)
    await page.getByRole('textbox', { name: 'Tìm' }).fill('hoang moi')
    await page.getByRole('button', { name: 'Hoàng Thị Mới' }).click()
    const panel = page.getByRole('dialog', { name: 'Hoàng Thị Mới' })
    await panel.getByText('Được làm gì ở đây').waitFor()
    await panel.getByText('xem', { exact: true }).waitFor()
    await expectAccessible(page)
    await panel.getByRole('button', { name: 'Khóa tài khoản' }).click()
    await page.getByText('Đã khóa tài khoản của Hoàng Thị Mới').waitFor()
    expect((await theirs.context.request.get('/api/me')).status()).toBe(401)
    await theirs.close()
    await page.goto('/office/admin/users?tab=grants')
    await page.getByRole('table', { name: 'Ai được làm gì' }).waitFor()
    await expectAccessible(page)
    await close()
  }, 90_000)

  test('a field is added with a preview, and is at once in the list and the form of its register', async () => {
    const { page, close } = await open('/fields?collection=publications', 'Trường tự thêm')
    await page.getByRole('button', { name: 'Thêm trường' }).click()
    const dialog = page.getByRole('dialog', { name: 'Thêm trường' })
    await dialog.getByRole('textbox', { name: 'Tên trường (tiếng Việt)' }).fill('Kho lưu trữ')
    await dialog.getByRole('textbox', { name: 'Giải thích cho người nhập' }).fill('Nơi giữ bản gốc')
    await dialog.getByText('Nơi giữ bản gốc').waitFor()
    await dialog.getByRole('checkbox', { name: 'Hiện thành cột trong danh sách' }).check()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Lưu trường' }).click()
    await page.getByText('Đã thêm trường «Kho lưu trữ»').waitFor()
    await picture(page, 'quan-tri-truong')
    await page.getByRole('link', { name: 'Mở sổ' }).click()
    await page.getByRole('columnheader', { name: 'Kho lưu trữ' }).waitFor()
    const { fields } = await (await page.request.get('/api/collections/publications')).json()
    expect(fields).toContainEqual(expect.objectContaining({ name: 'khoLuuTru', custom: true }))
    await page.goto('/office/admin/fields?collection=publications')
    await page.getByRole('button', { name: 'Ngừng dùng Kho lưu trữ' }).click()
    await page.getByText('đã ngừng, giá trị cũ chỉ để xem').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('có trong danh sách').waitFor()
    await close()
  }, 120_000)

  test('a holiday that is entered moves a deadline, and undo moves it back', async () => {
    const { page, close } = await open('/law?tab=deadlines&on=2026-10-01', 'Quy định, ngày nghỉ')
    const step = page.getByRole('row', { name: /Cấp giấy phép hoạt động báo chí hoặc từ chối/ })
    await step.getByText('12/10/2026').waitFor()
    await expectAccessible(page)
    await page.getByRole('tab', { name: 'Lịch nghỉ' }).click()
    await page.goto('/office/admin/law?tab=calendar&year=2026')
    await page.getByRole('heading', { name: '2026' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'quan-tri-lich-nghi')
    await page.getByRole('button', { name: '5 tháng 10 năm 2026', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Ghi một ngày vào lịch' })
    await dialog.getByRole('textbox', { name: 'Tên ngày nghỉ' }).fill('Ngày nghỉ thử')
    await dialog.getByRole('textbox', { name: 'Theo văn bản nào' }).fill('Thông báo thử của tỉnh')
    await dialog.getByRole('button', { name: 'Ghi vào lịch' }).click()
    await page.getByText('Đã ghi ngày 05/10/2026').waitFor()
    const dueOn = async () => {
      const { steps } = await (await page.request.get('/api/law/deadlines?receivedOn=2026-10-01')).json()
      return steps.find(({ event }: { event: string }) => event === 'permit-decision').dueOn
    }
    expect(await dueOn()).toBe('2026-10-13')
    await page.keyboard.press('Control+z')
    await expect.poll(dueOn).toBe('2026-10-12')
    await page.goto('/office/admin/law?rule=press.foreign')
    await page.getByRole('dialog', { name: 'Hoạt động báo chí nước ngoài tại Việt Nam' }).waitFor()
    await page.getByRole('button', { name: 'Thêm giai đoạn mới' }).waitFor()
    await expectAccessible(page)
    await close()
  }, 120_000)

  test('a shipped outline is copied, edited as a form, tried with a year’s data and published', async () => {
    const { page, close } = await open('/outlines', 'Đề cương báo cáo')
    await expectAccessible(page)
    await page.getByRole('button', { name: /^Chép thành bản mới: .*2024.*, Phiên bản 1$/ }).click()
    await page.getByRole('heading', { name: /phiên bản 2$/, level: 1 }).waitFor()
    const first = page.getByRole('region', { name: 'ĐẶC ĐIỂM TÌNH HÌNH' })
    await first.getByRole('textbox', { name: 'Tên mục' }).fill('TÌNH HÌNH CHUNG')
    await page.getByRole('button', { name: 'Thêm nguồn cho «TÌNH HÌNH CHUNG»' }).click()
    const dialog = page.getByRole('dialog', { name: 'Thêm nguồn cho mục' })
    await dialog.getByRole('textbox', { name: 'Câu hỏi gợi ý cho người viết' }).fill('Nêu bối cảnh')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Giữ nguồn này' }).click()
    await page.getByText('Lời viết của cán bộ: Nêu bối cảnh').waitFor()
    await page.getByText('Đã lưu', { exact: true }).waitFor()
    await picture(page, 'quan-tri-de-cuong')
    await page.getByRole('tab', { name: 'Soạn thử' }).click()
    await page.getByRole('heading', { name: 'I. TÌNH HÌNH CHUNG' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Ban hành' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ban hành' }).click()
    await page.getByText('Đã ban hành phiên bản 2').waitFor()
    await page.getByText(/Quản trị hệ thống \(demo\) ban hành/).waitFor()
    await close()
  }, 120_000)

  test('the log is filtered, shows a change, goes out as a file that is itself logged, and is verified', async () => {
    const { page, close } = await open('/audit', 'Nhật ký')
    await page
      .getByRole('button', { name: /đăng nhập$/ })
      .first()
      .waitFor()
    await expectAccessible(page)
    await picture(page, 'quan-tri-nhat-ky')
    await choose(page, 'Loại việc', 'Quy định, ngày nghỉ')
    await page.getByRole('button', { name: /bỏ ngày 05\/10\/2026 khỏi lịch nghỉ/ }).waitFor()
    expect(await page.getByRole('button', { name: /đăng nhập$/ }).count()).toBe(0)
    await page.getByRole('button', { name: 'Xuất', exact: true }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'CSV theo bộ lọc này' }).click(),
    ])
    const file = await readFile(await download.path(), 'utf8')
    expect(file).toContain('Việc đã làm')
    expect(file).toContain('khỏi lịch nghỉ')
    expect(file).not.toContain('đăng nhập')
    await page.goto('/office/admin/audit?kind=setting')
    await page.getByRole('button', { name: /xuất nhật ký ra csv/ }).click()
    await page.getByRole('dialog', { name: 'Sự kiện' }).getByText('Mã băm', { exact: true }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Kiểm tra chuỗi' }).click()
    await page.getByText(/Nhật ký nguyên vẹn: [\d.]+ sự kiện/).waitFor()
    await close()
  }, 120_000)

  test('health is told in words, and every page of administration fits a phone and reads in English', async () => {
    const { page, close } = await open('/health', 'Tình trạng hệ thống')
    await page.getByText(/Cơ sở dữ liệu trả lời trong/).waitFor()
    await page.getByText('Sao lưu: chưa có số liệu.').waitFor()
    const jobs = await page
      .getByRole('table', { name: 'Công việc nền' })
      .locator('td:first-child')
      .allInnerTexts()
    expect(jobs.length).toBeGreaterThan(20)
    // The name in words, then the name in the program; never the latter alone.
    expect(jobs.filter((job) => new Set(job.split('\n')).size < 2)).toEqual([])
    await expectAccessible(page)
    await picture(page, 'quan-tri-tinh-trang')
    await page.setViewportSize({ width: 360, height: 740 })
    for (const path of [
      '',
      '/users',
      '/keys',
      '/fields',
      '/law',
      '/law?tab=calendar',
      '/outlines',
      '/audit',
      '/health',
    ]) {
      await page.goto(`/office/admin${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      await expectFits(page)
    }
    await page.evaluate(() => localStorage.setItem('chalo.locale', 'en'))
    await page.setViewportSize({ width: 1440, height: 900 })
    for (const [path, heading] of [
      ['/users', 'Users'],
      ['/keys', 'API keys'],
      ['/law', 'Law and holidays'],
      ['/outlines', 'Report outlines'],
      ['/audit', 'Audit log'],
      ['/health', 'Health'],
    ] as const) {
      await page.goto(`/office/admin${path}`)
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      await expectAccessible(page)
    }
    await close()
  }, 120_000)

  test('who does not administer is told so, and sees nothing of it', async () => {
    const { page, close } = await office.open({ as: 'contributor' })
    await page.goto('/office/admin/users')
    await page.getByRole('heading', { name: 'Phần này dành cho quản trị viên' }).waitFor()
    expect(await page.getByRole('navigation').getByRole('link', { name: 'Quản trị' }).count()).toBe(0)
    await expectAccessible(page)
    await close()
  }, 120_000)
}
