import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { body, newPlace } from './content.ts'
import {
  executablePath,
  expectAccessible,
  expectFits,
  openOffice,
  picture,
  REFUSED,
  type TestOffice,
} from './office.ts'

const paragraphs = (page: Page) => body(page).locator('p').allInnerTexts()

/** Waits until the server has these words in the text that a page writes. */
async function kept(page: Page, words: string): Promise<void> {
  const id = /content\/places\/([0-9a-f-]{36})/.exec(page.url())?.[1]
  const texts = async () => (await page.context().request.get(`/api/records/places/${id}/texts`)).text()
  await expect.poll(texts, { timeout: 30_000, interval: 250 }).toContain(words)
}

/** Types at the end, or at the beginning, of the paragraph that says so, and waits until the server has it. */
async function type(page: Page, paragraph: string, words: string, at: 'Home' | 'End' = 'End'): Promise<void> {
  await page.bringToFront()
  await body(page).getByText(paragraph).click()
  await page.keyboard.press(at)
  await page.keyboard.type(words)
  await kept(page, words)
}

function describeMerging(): void {
  let office: TestOffice
  beforeAll(async () => {
    office = await openOffice()
  }, 180_000)
  afterAll(() => office.close())

  /** A text of three paragraphs, open in two tabs. */
  async function twoTabs(name: string) {
    const desk = await office.open({ as: 'lead', expects: REFUSED })
    const { page, context } = desk
    const address = await newPlace(page, { name, title: name, summary: 'Câu đầu.' })
    await body(page).click()
    for (const words of ['Cửa hang.', 'Hồ nước.', 'Đường đi.']) {
      await page.keyboard.type(words)
      if (words !== 'Đường đi.') await page.keyboard.press('Enter')
    }
    await kept(page, 'Đường đi.')
    const other = await context.newPage()
    await other.goto(address)
    await body(other).getByText('Đường đi.').waitFor()
    return { desk, page, other }
  }

  test('what two tabs write in different paragraphs is merged by itself, and the caret stays where one writes', async () => {
    const { desk, page, other } = await twoTabs('Hang Hai Thẻ')
    await type(other, 'Đường đi.', ' Thẻ hai thêm ở đây.')
    await type(page, 'Cửa hang.', 'Thẻ một: ', 'Home')
    await expect
      .poll(() => paragraphs(page))
      .toEqual(['Thẻ một: Cửa hang.', 'Hồ nước.', 'Đường đi. Thẻ hai thêm ở đây.'])
    await page.keyboard.type('viết tiếp. ')
    await kept(page, 'viết tiếp. ')
    await page.reload()
    await body(page).getByText('Thẻ một: viết tiếp. Cửa hang.').waitFor()
    expect(await paragraphs(page)).toEqual([
      'Thẻ một: viết tiếp. Cửa hang.',
      'Hồ nước.',
      'Đường đi. Thẻ hai thêm ở đây.',
    ])
    await desk.close()
  })

  test('a paragraph that both wrote in is asked for, with what each changed; what is typed meanwhile stays', async () => {
    const { desk, page, other } = await twoTabs('Hang Hai Người')
    await type(other, 'Hồ nước.', ' Hồ sâu và trong.')
    await type(other, 'Cửa hang.', ' Cửa rộng.')
    await page.bringToFront()
    await body(page).getByText('Hồ nước.').click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Nước lạnh.')
    const asked = page.getByRole('group', { name: /còn 1 đoạn hai bên cùng sửa/ })
    await asked.waitFor()
    await page.keyboard.type(' Quanh năm.')
    await asked.locator('ins').filter({ hasText: 'Nước lạnh. Quanh năm.' }).waitFor()
    await asked.locator('ins').filter({ hasText: 'Hồ sâu và trong.' }).waitFor()
    await asked.scrollIntoViewIfNeeded()
    await expectAccessible(page)
    await picture(page, 'bai-ghep')
    await page.setViewportSize({ width: 360, height: 740 })
    await expectFits(page)
    await page.setViewportSize({ width: 1440, height: 900 })
    const save = asked.getByRole('button', { name: 'Lưu bản ghép' })
    expect(await save.isDisabled()).toBe(true)
    await asked.getByRole('radio', { name: 'Giữ cả hai' }).check()
    await save.click()
    await kept(page, 'Quanh năm.')
    await page.reload()
    await body(page).getByText('Hồ sâu và trong.').waitFor()
    expect(await paragraphs(page)).toEqual([
      'Cửa hang. Cửa rộng.',
      'Hồ nước. Hồ sâu và trong.',
      'Hồ nước. Nước lạnh. Quanh năm.',
      'Đường đi.',
    ])
    await desk.close()
  })
}

if (executablePath) describe('two people at one text', { timeout: 240_000 }, describeMerging)
else test('needs Chromium', () => expect.fail('Chromium is missing: apt-get install chromium'))
