import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readItem } from '../../src/records/publishing/read.ts'
import { step } from './content.ts'
import { executablePath, expectAccessible, openOffice, REFUSED, type TestOffice } from './office.ts'

const saved = (page: Page) => page.getByText(/Đã lưu lúc/).waitFor()

/** A cave with its words, as a writer begins it. */
async function newCave(page: Page, name: string): Promise<void> {
  await page.goto('/office/records/places/new')
  await page.getByRole('textbox', { name: 'Tên gọi', exact: false }).first().fill(name)
  await page.getByRole('combobox', { name: /^Loại địa danh/ }).click()
  await page.getByRole('option', { name: 'Hang động' }).click()
  await saved(page)
  await page.waitForURL(/places\/[0-9a-f-]{36}/)
  await page.getByRole('link', { name: 'Nội dung các ngôn ngữ' }).click()
  await page.waitForURL(/content\/places\//)
  await page.getByRole('textbox', { name: 'Tiêu đề' }).fill(name)
  await page.getByRole('textbox', { name: 'Tóm tắt' }).fill('Một hang dùng để thử việc.')
  await saved(page)
}

function journeys(): void {
  let office: TestOffice
  beforeAll(async () => {
    office = await openOffice()
  }, 180_000)
  afterAll(() => office.close())

  const isPublished = async () =>
    (await readItem(office.db, { collection: 'places', locale: 'vi', slug: 'hang-viec-cua-toi' })) !==
    undefined
  /** My work, where the text stands in a list; opens it. */
  async function openFromHome(page: Page, list: string): Promise<void> {
    await page.goto('/office/')
    const region = page.getByRole('region', { name: list })
    await region.getByRole('link', { name: 'Hang Việc Của Tôi' }).click()
    await page.waitForURL(/\/office\/content\/places\/[0-9a-f-]{36}\?language=vi/)
  }

  test('a text is found in my work by whoever takes the next step; a step is undone from the toast', async () => {
    const writer = await office.open({ as: 'lead', expects: REFUSED })
    await newCave(writer.page, 'Hang Việc Của Tôi')
    await writer.page.keyboard.press('Control+Enter')
    await writer.page.getByText('Đã trình bản Tiếng Việt.').waitFor()
    await writer.page.getByRole('button', { name: 'Hoàn tác' }).click()
    await writer.page.getByText('Đã hoàn tác.').waitFor()
    await step(writer.page, 'Trình')
      .or(writer.page.getByRole('button', { name: /^Trình/ }))
      .first()
      .waitFor()
    await writer.page.keyboard.press('Control+Enter')
    await writer.page.getByText('Đã trình bản Tiếng Việt.').first().waitFor()

    const reviewer = await office.open({ as: 'reviewer', expects: REFUSED })
    await openFromHome(reviewer.page, 'Nội dung chờ tôi thẩm định')
    await step(reviewer.page, 'Thẩm định đạt').click()
    await reviewer.page.getByText(/^Đã thẩm định bản/).waitFor()
    await reviewer.close()

    const leader = await office.open({ as: 'leader', expects: REFUSED })
    const { page } = leader
    await page.goto('/office/')
    await page.getByRole('region', { name: 'Nội dung chờ tôi duyệt' }).waitFor()
    await expectAccessible(page)
    await openFromHome(page, 'Nội dung chờ tôi duyệt')
    await step(page, 'Duyệt').click()
    await page.getByText(/^Đã duyệt bản/).waitFor()
    expect(await isPublished()).toBe(true)
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await page.getByText('Đã hoàn tác.').waitFor()
    expect(await isPublished()).toBe(false)
    await step(page, 'Trả lại').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Nêu nguồn của chiều dài')
    await dialog.getByRole('button', { name: 'Trả lại' }).click()
    await page.getByText(/^Đã trả lại bản/).waitFor()
    await leader.close()

    await openFromHome(writer.page, 'Nội dung trả lại cho tôi')
    await writer.page.goto('/office/notifications')
    const notice = writer.page
      .getByRole('listitem')
      .filter({ hasText: 'trả lại bản Tiếng Việt của “Hang Việc Của Tôi”' })
    await expect
      .poll(async () => ((await notice.count()) > 0 ? 1 : void (await writer.page.reload())), {
        timeout: 20_000,
      })
      .toBe(1)
    expect(await notice.textContent()).toContain('Nêu nguồn của chiều dài')
    await notice.getByRole('link').first().click()
    await writer.page.waitForURL(/\/office\/content\/places\/[0-9a-f-]{36}\?language=vi/)
    await writer.close()
  }, 120_000)
}

if (executablePath) describe('texts in my work', journeys)
else test('needs Chromium', () => expect.fail('Chromium is missing: apt-get install chromium'))
