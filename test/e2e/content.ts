import type { Page } from 'playwright-core'
import { readItem, type Item } from '../../src/records/publishing/read.ts'
import { REFUSED, type TestOffice } from './office.ts'

export const saved = (page: Page) => page.getByText(/Đã lưu lúc/).waitFor()
export const body = (page: Page) => page.getByRole('textbox', { name: 'Nội dung' })
export const step = (page: Page, name: string) =>
  page.locator('header').getByRole('button', { name, exact: true })

export type Words = { name: string; title: string; summary: string }

/** Begins a place by its shared facts, `more` of them too, and goes on to its words. @returns the address of its texts */
export async function newPlace(
  page: Page,
  { name, title, summary }: Words,
  more: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  await page.goto('/office/records/places/new')
  await page.getByRole('textbox', { name: 'Tên gọi', exact: false }).first().fill(name)
  await page.getByRole('combobox', { name: /^Loại địa danh/ }).click()
  await page.getByRole('option', { name: 'Hang động' }).click()
  await more(page)
  await saved(page)
  await page.waitForURL(/places\/[0-9a-f-]{36}/)
  await page.getByRole('link', { name: 'Nội dung các ngôn ngữ' }).click()
  await page.waitForURL(/content\/places\//)
  await write(page, { title, summary })
  return page.url()
}

export async function write(page: Page, { title, summary }: Omit<Words, 'name'>): Promise<void> {
  await page.getByRole('textbox', { name: 'Tiêu đề' }).fill(title)
  await page.getByRole('textbox', { name: 'Tóm tắt' }).fill(summary)
  await saved(page)
}

/** Opens one of the things that can be done with a text beside its steps. */
export async function more(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Việc khác với bản này' }).click()
  await page.getByRole('menuitem', { name }).click()
}

export async function submit(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await page.getByText(/^Đã trình bản/).waitFor()
}

/** A reviewer passes the text at an address, then a leader approves it. */
export async function approve(office: TestOffice, address: string): Promise<void> {
  const reviewer = await office.open({ as: 'reviewer', expects: REFUSED })
  await reviewer.page.goto(address)
  await step(reviewer.page, 'Thẩm định đạt').click()
  await reviewer.page.getByText(/^Đã thẩm định bản/).waitFor()
  await reviewer.close()
  await approveAsLeader(office, address)
}

export async function approveAsLeader(office: TestOffice, address: string): Promise<void> {
  const leader = await office.open({ as: 'leader', expects: REFUSED })
  await leader.page.goto(address)
  await step(leader.page, 'Duyệt').click()
  await leader.page.getByText(/^Đã duyệt bản/).waitFor()
  await leader.close()
}

/** A place whose Vietnamese text is approved. @returns the address of its texts */
export async function approvedPlace(
  office: TestOffice,
  words: Words,
  prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const desk = await office.open({ as: 'lead', expects: REFUSED })
  const address = await newPlace(desk.page, words)
  await prepare(desk.page)
  await submit(desk.page)
  await desk.close()
  await approve(office, address)
  return address
}

/** The place that the public reads at an address, if it does. */
export async function published(
  { db }: TestOffice,
  locale: 'vi' | 'en',
  slug: string,
): Promise<Item['page'] | undefined> {
  const item = await readItem(db, { collection: 'places', locale, slug })
  return item && 'page' in item ? item.page : undefined
}

/** Sets times of the text in its dialog: a day as dd/mm/yyyy, and an hour as it may be typed. */
export async function schedule(
  page: Page,
  times: Partial<
    Record<'Đăng từ ngày' | 'Cấm đăng đến ngày' | 'Tự gỡ vào ngày', [day: string, hour: string]>
  >,
): Promise<void> {
  await more(page, /Lịch đăng/)
  const dialog = page.getByRole('dialog')
  const names = ['Đăng từ ngày', 'Cấm đăng đến ngày', 'Tự gỡ vào ngày'] as const
  for (const [index, name] of names.entries()) {
    const [day, hour] = times[name] ?? []
    if (day === undefined || hour === undefined) continue
    await dialog.getByRole('textbox', { name }).fill(day)
    await dialog.getByRole('textbox', { name }).press('Tab')
    const at = dialog.getByRole('combobox', { name: 'Lúc' }).nth(index)
    await at.fill(hour)
    await at.press('Tab')
  }
  await dialog.getByRole('button', { name: 'Hẹn' }).click()
  await dialog.waitFor({ state: 'detached' })
}
