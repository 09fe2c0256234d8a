import type { Browser, BrowserContext, Page } from 'playwright-core'
import { DEMO_PASSWORD, demoUsers } from '../src/modules/accounts/public.ts'

type Role = (typeof demoUsers)[number]['role']

/** What the stories need: a browser, the program's address, and how a picture is kept. */
export type Studio = { browser: Browser; address: string; keep(page: Page, name: string): Promise<void> }

const VIEW = { width: 1280, height: 860 }
const saved = (page: Page) =>
  page
    .getByText(/Đã lưu lúc/)
    .first()
    .waitFor()
const step = (page: Page, name: string) => page.locator('header').getByRole('button', { name, exact: true })
const body = (page: Page) => page.getByRole('textbox', { name: 'Nội dung' })

/** A page of the office as a demo account sees it; gone when the work is done. */
export async function atDesk(
  { browser, address }: Studio,
  role: Role,
  work: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: VIEW,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(60_000)
  const email = demoUsers.find((user) => user.role === role)?.email
  await context.request.post('/api/auth/sign-in/email', { data: { email, password: DEMO_PASSWORD } })
  try {
    await work(await context.newPage(), context)
  } finally {
    await context.close()
  }
}

/** The address of a record's page in the office, by what its register finds. */
export async function recordFound(page: Page, collection: string, q: string): Promise<string> {
  const answer = await page.request.get(`/api/records/${collection}?q=${encodeURIComponent(q)}&limit=1`)
  const { items } = (await answer.json()) as { items: { id: string }[] }
  const [found] = items
  if (!found) throw new Error(`No record of ${collection} is found by «${q}»`)
  return `${collection}/${found.id}`
}

/** An account's own page with a new API key, whose picture shows no working key. */
export async function takeDesk(studio: Studio): Promise<void> {
  await atDesk(studio, 'lead', async (page) => {
    await page.goto('/office/account')
    await page.getByRole('button', { name: 'Tạo khóa' }).click()
    await page.getByLabel('Khóa dùng để làm gì').fill('Tổng hợp số liệu hằng tuần')
    await page.keyboard.press('Enter')
    const made = page.getByRole('dialog', { name: 'Khóa «Tổng hợp số liệu hằng tuần» đã tạo' })
    await made.locator('code').evaluate((code) => (code.textContent = 'chalo_…………………………………'))
    await studio.keep(page, 'tai-khoan')
  })
}

/** An item of the image database from a new version to its readers, by those who have each step to do. */
export async function takeContent(studio: Studio): Promise<void> {
  let texts = ''
  await atDesk(studio, 'lead', async (page) => {
    await page.goto('/office/records/places')
    await page.getByRole('row').nth(1).waitFor()
    await studio.keep(page, 'kho-anh-danh-sach')
    const record = await recordFound(page, 'places', 'động phong nha')
    await page.goto(`/office/records/${record}`)
    await page.getByRole('link', { name: 'Nội dung các ngôn ngữ' }).waitFor()
    await studio.keep(page, 'bai-thong-tin-chung')
    texts = `/office/content/${record}`
    await page.goto(texts)
    await step(page, 'Viết bản mới').waitFor()
    await studio.keep(page, 'bai-cac-ngon-ngu')
    await step(page, 'Viết bản mới').click()
    await body(page).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Nên hỏi lịch thuyền trước khi đi.')
    await saved(page)
    await studio.keep(page, 'bai-soan')
    await page
      .getByRole('toolbar')
      .getByRole('button', { name: /^Hình, phim/ })
      .click()
    await page.getByRole('dialog').getByRole('option').first().click()
    await page.waitForLoadState('networkidle')
    await studio.keep(page, 'bai-chon-hinh')
    await page.getByRole('dialog').getByRole('button', { name: 'Thôi' }).click()
    await menu(page, /Lịch đăng/)
    await page.getByRole('dialog').getByRole('textbox', { name: 'Đăng từ ngày' }).waitFor()
    await studio.keep(page, 'bai-hen-gio')
    await page.getByRole('dialog').getByRole('button', { name: 'Thôi' }).click()
    await takePreview(studio, page)
    await page.keyboard.press('Control+Enter')
    await page.getByText('Đã trình bản Tiếng Việt.').waitFor()
  })
  await atDesk(studio, 'reviewer', async (page) => {
    await page.goto(texts)
    await step(page, 'Thẩm định đạt').waitFor()
    await studio.keep(page, 'bai-tham-dinh')
    await step(page, 'Thẩm định đạt').click()
    await page.getByText(/^Đã thẩm định bản/).waitFor()
  })
  await atDesk(studio, 'leader', async (page) => {
    await page.goto(texts)
    await step(page, 'Duyệt').click()
    await page.getByText(/^Đã duyệt bản/).waitFor()
    await step(page, 'Gỡ khỏi cổng').click()
    await page.getByRole('dialog').waitFor()
    await studio.keep(page, 'bai-go')
    await page.getByRole('dialog').getByRole('button', { name: 'Để sau' }).click()
  })
  await atDesk(studio, 'translator', async (page) => {
    await page.goto(texts)
    await page.getByRole('tab', { name: /Français/ }).click()
    await page.getByRole('textbox', { name: 'Tiêu đề' }).fill('La grotte de Phong Nha')
    await saved(page)
    await studio.keep(page, 'bai-dich')
  })
}

async function menu(page: Page, item: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Việc khác với bản này' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** The draft as whoever has the link reads it. */
async function takePreview(studio: Studio, page: Page): Promise<void> {
  await menu(page, /Liên kết xem thử/)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Tạo liên kết' }).click()
  const link = dialog.getByRole('link', { name: 'Mở' }).first()
  await link.waitFor()
  await studio.keep(page, 'bai-xem-thu')
  const path = (await link.getAttribute('href')) ?? ''
  const visitor = await studio.browser.newPage({ viewport: VIEW, locale: 'vi-VN' })
  await visitor.goto(new URL(path, studio.address).href)
  await studio.keep(visitor, 'bai-trang-xem-thu')
  await visitor.close()
  await dialog.getByRole('button', { name: 'Thu hồi' }).first().click()
  await link.waitFor({ state: 'hidden' })
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
}

/** The library, one medium with its focal point, its rights, and somebody who asks for one. */
export async function takeMedia(studio: Studio): Promise<void> {
  await atDesk(studio, 'lead', async (page) => {
    await page.goto('/office/media')
    await page.getByRole('option').first().waitFor()
    await page.waitForLoadState('networkidle')
    await studio.keep(page, 'thu-vien')
    const record = await recordFound(page, 'media-assets', 'thuyền trước cửa động')
    const id = record.split('/')[1] ?? ''
    await page.goto(`/office/media/${id}`)
    await page.getByRole('button', { name: /Điểm chính của hình/ }).waitFor()
    await page.waitForLoadState('networkidle')
    await studio.keep(page, 'tu-lieu')
    await page.goto(`/office/records/${record}`)
    await page.getByText('Đồng ý của người trong hình').first().waitFor()
    await page.waitForLoadState('networkidle')
    await studio.keep(page, 'tu-lieu-quyen')
  })
}
