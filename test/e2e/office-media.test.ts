import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import sharp from 'sharp'
import {
  executablePath,
  expectAccessible,
  expectFits,
  openOffice,
  type Desk,
  type TestOffice,
} from './office.ts'

function describeLibrary(): void {
  let office: TestOffice
  let desk: Desk

  beforeAll(async () => {
    office = await openOffice()
    desk = await office.open({ as: 'lead', expects: /409|422/ })
  }, 90_000)
  afterAll(async () => {
    await desk.close()
    await office.close()
  })

  const photograph = (background: string) =>
    sharp({ create: { width: 640, height: 420, channels: 3, background } })
      .jpeg()
      .toBuffer()

  test('a photograph is sent, looked into, and stands in the grid; the same again is said at once', async () => {
    const { page } = desk
    await page.goto('/office/media')
    await page.getByRole('heading', { level: 1, name: 'Thư viện hình ảnh, tư liệu' }).waitFor()
    const buffer = await photograph('#0b5563')
    const chooser = page.locator('input[type=file]')
    await chooser.setInputFiles({ name: 'Bến phà Gianh.jpg', mimeType: 'image/jpeg', buffer })
    await page.getByRole('link', { name: 'Đã vào thư viện' }).waitFor({ timeout: 20_000 })
    await page.getByRole('option', { name: 'Bến phà Gianh' }).waitFor()
    await chooser.setInputFiles({ name: 'trùng.jpg', mimeType: 'image/jpeg', buffer })
    await page.getByRole('alert').filter({ hasText: 'Đã có' }).waitFor({ timeout: 20_000 })
    await page.getByRole('button', { name: 'Vẫn thêm' }).waitFor()
    const html = Buffer.from('<html><script>alert(1)</script></html>')
    await chooser.setInputFiles({ name: 'ảnh.jpg', mimeType: 'image/jpeg', buffer: html })
    await page
      .getByRole('alert')
      .filter({ hasText: 'không phải một loại được nhận' })
      .waitFor({ timeout: 20_000 })
  })

  test('the grid is walked by arrow keys and filtered by kind; rights of several are set at once', async () => {
    const { page } = desk
    await page.goto('/office/media?q=ben+pha')
    const option = page.getByRole('option', { name: 'Bến phà Gianh' })
    await option.focus()
    await page.keyboard.press('Space')
    await expect.poll(() => option.getAttribute('aria-selected')).toBe('true')
    await page.getByRole('button', { name: 'Sửa quyền, nhãn' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Tác giả').fill('Nguyễn Văn A')
    await dialog.getByLabel(/Nhãn/).fill('sông, bến phà')
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'bến phà', exact: true }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('tag')).toBe('bến phà')
    await option.waitFor()
  })

  test('the focal point is set by arrow keys, and the page tells versions, renditions and uses', async () => {
    const { page } = desk
    await page.goto('/office/media?q=ben+pha')
    await page.getByRole('option', { name: 'Bến phà Gianh' }).dblclick()
    await page.getByRole('heading', { level: 1, name: 'Bến phà Gianh' }).waitFor()
    await page.getByText('320, 480, 640 · AVIF, WebP, JPEG').waitFor({ timeout: 30_000 })
    const point = page.getByRole('button', { name: /Điểm chính của hình/ })
    await point.focus()
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(() => point.getAttribute('aria-label')).toContain('ngang 60 %')
    await page.getByText('Đã đặt điểm chính').waitFor()
    await page.getByText('Chưa có bài hay hồ sơ nào dùng tư liệu này.').waitFor()
    await page.getByText('Chưa công khai').waitFor()
  })

  test.each([360, 1440])('the library and a medium are accessible and fit, %i px wide', async (width) => {
    const { page } = desk
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/office/media')
    await page.getByRole('option').first().waitFor()
    await expectAccessible(page)
    await expectFits(page)
    await page.goto('/office/media?q=ben+pha')
    await page.getByRole('option').first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Nơi đang dùng' }).waitFor()
    await page.getByRole('button', { name: /Điểm chính/ }).waitFor()
    await expectAccessible(page)
    await expectFits(page)
  })
}

if (executablePath) describe('the media library in the office', { timeout: 60_000 }, describeLibrary)
