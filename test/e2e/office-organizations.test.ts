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

const TWO_DAYS = '/office/organizations?on=2017-11-20&with=2025-07-01'

async function inEnglish(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('chalo.locale', 'en'))
  await page.reload()
}

async function inVietnamese(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('chalo.locale', 'vi'))
}

function describeOrganizations(): void {
  let office: TestOffice
  let desk: Desk
  let page: Page

  beforeAll(async () => {
    office = await openOffice()
    desk = await office.open({ as: 'administrator' })
    page = desk.page
  }, 60_000)
  afterAll(async () => {
    await desk.close()
    await office.close()
  })

  const branch = (name: string) => page.getByRole('button', { name, exact: true }).first()

  test('the tree of 2017 opens step by step and tells what became of the department', async () => {
    await page.goto('/office/organizations?on=2017-11-20')
    await page.getByRole('button', { name: /^Sở Thông tin và Truyền thông/ }).click()
    const profile = page.getByRole('article', { name: 'Sở Thông tin và Truyền thông tỉnh Quảng Bình' })
    await profile.getByText('Nay do kế tục:').waitFor()
    expect(await profile.getByText('so-tttt-quang-binh').count()).toBe(1)
    await profile.getByText('Quản lý nhà nước về thông tin đối ngoại').first().waitFor()
    expect(new URL(page.url()).searchParams.get('org')).not.toBeNull()
    await page.getByRole('button', { name: 'Mở các đơn vị trực thuộc Ủy ban nhân dân cấp huyện' }).click()
    await page.getByRole('button', { name: 'UBND huyện Lệ Thủy' }).waitFor()
    await picture(page, 'to-chuc-mot-ngay')
  })

  test('an organisation is found by any name, without accents', async () => {
    await page.goto('/office/organizations?on=2017-11-20')
    await page.getByRole('combobox', { name: 'Tìm cơ quan' }).fill('bo chi huy bo doi')
    await page.getByRole('option', { name: 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh Quảng Bình' }).click()
    await page.getByRole('article', { name: 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh Quảng Bình' }).waitFor()
  })

  test('the axis moves from change to change by keys, and the day stands in the address', async () => {
    await page.goto('/office/organizations?on=2024-01-01')
    // The days of change are known once everything has come.
    await page.waitForLoadState('networkidle')
    const slider = page.getByRole('slider', { name: 'Ngày xét' })
    await slider.press('ArrowRight')
    await expect.poll(() => new URL(page.url()).searchParams.get('on')).toBe('2025-03-01')
    await slider.press('ArrowRight')
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/^01\/07\/2025, \d+ cơ quan/)
    await branch('Sở Văn hóa, Thể thao và Du lịch Quản lý nhà nước về thông tin đối ngoại').waitFor()
    await slider.press('Shift+ArrowLeft')
    await expect.poll(() => new URL(page.url()).searchParams.get('on')).toBe('2025-06-30')
  })

  test('two days stand side by side, with the changes between them as lines and as a list', async () => {
    await page.goto(TWO_DAYS)
    await page.getByText(/^Giữa hai ngày: 2 lần thay đổi, 14 cơ quan/).waitFor()
    await expect.poll(() => page.locator('svg[aria-hidden] text').count()).toBeGreaterThan(4)
    await page.getByText(/^Danh sách thay đổi/).click()
    const list = page.getByRole('list', { name: 'Các thay đổi' }).first()
    await list.getByText('Chia, tách').first().waitFor()
    await list.getByText('cần kiểm chứng').first().waitFor()
    await picture(page, 'to-chuc-hai-ngay')
  })

  test('a new name is previewed, entered, and valid from its day', async () => {
    await page.goto('/office/organizations?on=2026-02-01')
    await page.getByRole('button', { name: 'Bảo tàng Tổng hợp tỉnh Quảng Bình', exact: true }).click()
    await page.getByRole('button', { name: 'Ghi tên mới' }).click()
    const dialog = page.getByRole('dialog', { name: 'Đổi tên, chuyển cấp trên' })
    await dialog.getByLabel('Tên mới').fill('Bảo tàng Đồng Hới')
    await dialog.getByRole('button', { name: 'Xem trước' }).click()
    await dialog.getByText('Kết thúc. Bảo tàng Tổng hợp tỉnh Quảng Bình: ngày cuối 31/01/2026').waitFor()
    await dialog.getByRole('button', { name: 'Ghi nhận' }).click()
    await page.getByText('Đã ghi tên «Bảo tàng Đồng Hới».').waitFor()
    await page.getByRole('article', { name: 'Bảo tàng Đồng Hới' }).waitFor()
    await page.goto('/office/organizations?on=2026-01-31')
    await page.getByRole('button', { name: 'Bảo tàng Tổng hợp tỉnh Quảng Bình', exact: true }).waitFor()
  })

  test('committees say how many members are stated and how many are known; staff stand by organisation', async () => {
    await page.goto('/office/committees?on=2017-12-31')
    await page.getByText('Nêu 15 thành viên, đã biết tên 1').waitFor()
    await page.getByRole('link', { name: 'Cao Văn Định' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('tab', { name: 'Phân công nhân sự' }).click()
    await page.getByRole('link', { name: 'Phạm Minh Hải' }).waitFor()
    await picture(page, 'nhan-su')
    await expectAccessible(page)
  })

  test('the pages are accessible in both languages and fit a phone', async () => {
    await page.goto(TWO_DAYS)
    await page.getByText('chia, tách').first().waitFor()
    await expectAccessible(page)
    await inEnglish(page)
    await page.getByText(/^Between the two days/).waitFor()
    await expectAccessible(page)
    await page.goto('/office/committees?on=2017-12-31')
    await page.getByText('15 members stated, 1 known by name').waitFor()
    await expectAccessible(page)
    await inVietnamese(page)
    await page.setViewportSize({ width: 360, height: 740 })
    for (const path of [
      TWO_DAYS,
      '/office/organizations?on=2017-11-20',
      '/office/committees?on=2017-12-31',
    ]) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
      await page.waitForLoadState('networkidle')
      await expectFits(page)
    }
  })
}

if (executablePath) describe('the office: organisations in time', describeOrganizations)
