import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approve, approvedPlace, body, newPlace, published, saved, step, write } from './content.ts'
import {
  executablePath,
  expectAccessible,
  expectFits,
  openOffice,
  REFUSED,
  type TestOffice,
} from './office.ts'

const tool = (page: Page, name: RegExp) => page.getByRole('toolbar').getByRole('button', { name })

function describeContent(): void {
  let office: TestOffice
  beforeAll(async () => {
    office = await openOffice()
  }, 180_000)
  afterAll(() => office.close())

  test('a writer writes with marks, lists, links and figures; a reviewer and an approver bring it to the readers', async () => {
    const desk = await office.open({ as: 'lead', expects: REFUSED })
    const { page } = desk
    const address = await newPlace(page, {
      name: 'Hang Thử Nghiệm',
      title: 'Hang Thử Nghiệm',
      summary: 'Một hang dùng để thử.',
    })
    await body(page).click()
    await page.keyboard.type('Hang có ')
    await page.keyboard.press('Control+b')
    await page.keyboard.type('hai cửa')
    await page.keyboard.press('Control+b')
    await page.keyboard.type(' và một hồ.')
    await page.keyboard.press('Enter')
    await tool(page, /^Danh sách \(/).click()
    await page.keyboard.type('mùa khô')
    await page.keyboard.press('Enter')
    await page.keyboard.type('mùa mưa')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+k')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Địa chỉ' }).fill('javascript:alert(1)')
    await dialog.getByRole('button', { name: 'Gắn liên kết' }).click()
    await dialog.getByText('Địa chỉ này không dùng được').waitFor()
    await dialog.getByRole('textbox', { name: 'Địa chỉ' }).fill('https://whc.unesco.org/en/list/951')
    await dialog.getByRole('button', { name: 'Gắn liên kết' }).click()
    await page.keyboard.press('Enter')
    await tool(page, /^Hình, phim/).click()
    const media = page.getByRole('dialog')
    await media.getByRole('grid').or(media.getByRole('listbox')).first().waitFor()
    await media.getByRole('gridcell').or(media.getByRole('option')).first().click()
    await media.getByRole('button', { name: /^Dùng/ }).click()
    await body(page).locator('figure').waitFor()
    await saved(page)
    await expectAccessible(page)
    await page.keyboard.press('Control+Enter')
    await page.getByText('Đã trình bản Tiếng Việt.').waitFor()
    // Whoever wrote it neither reviews nor approves it.
    expect(await step(page, 'Duyệt').count()).toBe(0)
    expect(await step(page, 'Thẩm định đạt').count()).toBe(0)
    await desk.close()
    await approve(office, address)
    const found = await published(office, 'vi', 'hang-thu-nghiem')
    expect(found).toMatchObject({ title: 'Hang Thử Nghiệm', summary: 'Một hang dùng để thử.' })
    expect(found?.texts['body']).toMatchObject({
      content: [
        {
          type: 'paragraph',
          content: [
            { text: 'Hang có ' },
            { text: 'hai cửa', marks: [{ type: 'bold' }] },
            { text: ' và một hồ.' },
          ],
        },
        { type: 'bulletList', content: [{ type: 'listItem' }, { type: 'listItem' }] },
        {
          type: 'paragraph',
          content: [
            {
              text: 'https://whc.unesco.org/en/list/951',
              marks: [{ type: 'link', attrs: { href: 'https://whc.unesco.org/en/list/951' } }],
            },
          ],
        },
        { type: 'figure' },
      ],
    })
  })

  test('a language is added and published without touching another, and withdrawn alone', async () => {
    const words = { name: 'Hang Hai Tiếng', title: 'Hang Hai Tiếng', summary: 'Đọc được bằng hai thứ tiếng.' }
    const address = await approvedPlace(office, words)
    const vietnamese = async () => {
      const page = await published(office, 'vi', 'hang-hai-tieng')
      const { title, texts, facts, version, publishedAt } = { ...page }
      return { title, texts, facts, version, publishedAt }
    }
    const before = await vietnamese()
    expect(before.title).toBe('Hang Hai Tiếng')
    const desk = await office.open({ as: 'translator' })
    const { page } = desk
    await page.goto(address)
    await page.getByRole('tab', { name: /English/ }).click()
    await page.getByText('Chưa ai viết bằng ngôn ngữ này.').waitFor()
    // What the source says stands beside.
    await page.getByText('Đọc được bằng hai thứ tiếng.').waitFor()
    await write(page, { title: 'Two Tongues Cave', summary: 'It can be read in two languages.' })
    await expectAccessible(page)
    await page.setViewportSize({ width: 360, height: 740 })
    await expectFits(page)
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.keyboard.press('Control+Enter')
    await page.getByText('Đã trình bản English.').waitFor()
    const english = page.url()
    await desk.close()
    expect(await published(office, 'en', 'two-tongues-cave')).toBeUndefined()
    await approve(office, english)
    expect(await published(office, 'en', 'two-tongues-cave')).toMatchObject({ reading: 'awaiting' })
    expect(await vietnamese()).toEqual(before)

    const leader = await office.open({ as: 'leader' })
    await leader.page.goto(english)
    await step(leader.page, 'Gỡ khỏi cổng').click()
    await leader.page.getByRole('dialog').getByRole('button', { name: 'Gỡ khỏi cổng' }).click()
    await leader.page.getByText('Đã gỡ bản English khỏi cổng.').waitFor()
    expect(await published(office, 'en', 'two-tongues-cave')).toBeUndefined()
    expect(await vietnamese()).toEqual(before)
    await leader.close()
  })

  test('what is typed without a network is kept, and sent by the next tab', async () => {
    const desk = await office.open({ as: 'lead', expects: REFUSED })
    const { page, context } = desk
    const address = await newPlace(page, {
      name: 'Hang Mất Mạng',
      title: 'Hang Mất Mạng',
      summary: 'Câu đầu.',
    })
    await context.route('**/api/records/**', (route) => route.abort())
    await body(page).click()
    await page.keyboard.type('Viết lúc không có mạng.')
    await page.getByText('Mất mạng, giữ trên máy này').waitFor()
    await page.close()
    await context.unroute('**/api/records/**')
    const next = await context.newPage()
    await next.goto(address)
    await next.getByText(/Đã khôi phục phần gõ/).waitFor()
    await saved(next)
    await next.reload()
    await body(next).getByText('Viết lúc không có mạng.').waitFor()
    await desk.close()
  })

  test('what is pasted from Word keeps its words and loses its looks', async () => {
    const desk = await office.open({ as: 'lead' })
    const { page } = desk
    await newPlace(page, { name: 'Hang Từ Word', title: 'Hang Từ Word', summary: 'Dán từ Word.' })
    await body(page).click()
    await page.evaluate(() => {
      const html =
        '<!--[if gte mso 9]><xml></xml><![endif]--><style>p{color:red}</style>' +
        '<h1 style="color:red">Đầu mục</h1><p class="MsoNormal" style="font-size:20pt"><b>Đậm</b> thường<o:p></o:p></p>' +
        '<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·  </span>mục một</p>' +
        '<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·  </span>mục hai</p>' +
        '<img src="https://evil.example/x.png" onerror="alert(1)"><script>alert(1)</script>'
      const data = new DataTransfer()
      data.setData('text/html', html)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    await body(page).getByRole('heading', { level: 2, name: 'Đầu mục' }).waitFor()
    expect(await body(page).locator('ul > li').allInnerTexts()).toEqual(['mục một', 'mục hai'])
    expect(await body(page).locator('strong').innerText()).toBe('Đậm')
    expect(await body(page).locator('img, script, style').count()).toBe(0)
    await saved(page)
    await desk.close()
  })
}

if (executablePath) describe('the texts of the image database', describeContent)
else test('needs Chromium', () => expect.fail('Chromium is missing: apt-get install chromium'))
