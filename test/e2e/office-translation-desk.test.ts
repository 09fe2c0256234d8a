import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readItem } from '../../src/records/publishing/read.ts'
import type { Role } from '../../src/records/rights.ts'
import { approveAsLeader, step } from './content.ts'
import {
  executablePath,
  expectAccessible,
  expectFits,
  openOffice,
  REFUSED,
  type TestOffice,
} from './office.ts'

type Json = Record<string, unknown>
type Call = (method: string, path: string, data?: Json) => Promise<Json>

const box = (page: Page) => page.getByRole('textbox', { name: /^Bản dịch/ })
const row = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words })
const saved = (page: Page) => page.getByText(/^Đã lưu \d/).waitFor()
const preview = (page: Page) => page.frameLocator('iframe[title="Xem trước trang công khai"]').locator('main')

/** Types into the box of the active row and goes on to the next. */
async function translate(page: Page, words: string): Promise<void> {
  await box(page).fill(words)
  await page.keyboard.press('Control+Enter')
}

/** The organisation that the demo's articles belong to. */
async function ownerOf(call: Call): Promise<string | undefined> {
  const { items } = (await call('GET', '/api/records/articles?limit=1')) as unknown as {
    items: { ownerOrgId: string }[]
  }
  return items[0]?.ownerOrgId
}

function bodyOf(paragraphs: readonly string[]): Json {
  const content = paragraphs.map((text, index) => {
    return { type: 'paragraph', attrs: { id: `p${index}` }, content: [{ type: 'text', text }] }
  })
  return { type: 'doc', content }
}

function journeys(): void {
  let office: TestOffice
  beforeAll(async () => {
    office = await openOffice()
  }, 180_000)
  afterAll(() => office.close())

  /** What somebody does at addresses of the office, without its pages. */
  async function as<T>(role: Role, work: (call: Call) => Promise<T>): Promise<T> {
    const { context, close } = await office.open({ as: role })
    const done = await work(async (method, path, data) => {
      const answer = await context.request.fetch(path, { method, ...(data ? { data } : {}) })
      expect(answer.ok(), `${role} ${path} ${await answer.text()}`).toBe(true)
      return answer.json()
    })
    await close()
    return done
  }

  /** Brings the Vietnamese of an article to its readers. */
  async function approveSource(path: string, fields: Json): Promise<void> {
    let version = await as('lead', async (call) => {
      const texts = (await call('GET', `${path}/texts`)) as unknown as { locale: string; version: number }[]
      const before = texts.find(({ locale }) => locale === 'vi')?.version ?? 0
      const text = await call('PUT', `${path}/texts/vi`, { version: before, fields })
      return (await call('POST', `${path}/texts/vi/transitions`, { version: text['version'], to: 'submit' }))[
        'version'
      ]
    })
    for (const [role, to] of [
      ['reviewer', 'review'],
      ['leader', 'approve'],
    ] as const) {
      version = await as(
        role,
        async (call) => (await call('POST', `${path}/texts/vi/transitions`, { version, to }))['version'],
      )
    }
  }

  async function newArticle(title: string, summary: string, paragraphs: readonly string[]) {
    const id = await as('lead', async (call) => {
      const fields = { name: title, kind: 'story' }
      const ownerOrgId = await ownerOf(call)
      return String((await call('POST', '/api/records/articles', { ownerOrgId, fields }))['id'])
    })
    const path = `/api/records/articles/${id}`
    const fields = (words: readonly string[]) => ({ title, summary, body: bodyOf(words) })
    await approveSource(path, fields(paragraphs))
    return {
      desk: (locale: string) => `/office/translations/articles/${id}/${locale}`,
      rewrite: (words: readonly string[]) => approveSource(path, fields(words)),
    }
  }

  const published = async (locale: 'en' | 'lo', slug: string) => {
    const item = await readItem(office.db, { collection: 'articles', locale, slug })
    return item && 'page' in item ? JSON.stringify(item.page.texts) : undefined
  }

  /** A reviewer approves the segments and the text, a leader the text; `first` is told once one segment is approved. */
  async function decide(address: string, first: string): Promise<void> {
    const reviewer = await office.open({ as: 'reviewer', expects: REFUSED })
    await reviewer.page.goto(address)
    await reviewer.page.getByText('Bạn duyệt bản dịch này, không viết.').waitFor()
    await reviewer.page.keyboard.press('Control+Shift+Enter')
    await reviewer.page.getByText(first).waitFor()
    const all = reviewer.page.getByRole('button', { name: /^Duyệt \d+ đoạn đã dịch/ })
    if (await all.isVisible()) await all.click()
    await step(reviewer.page, 'Thẩm định đạt').click()
    await reviewer.page.getByText(/^Đã thẩm định bản/).waitFor()
    await reviewer.close()
    await approveAsLeader(office, address)
  }

  test('an article comes to its readers in English and Lao; when its source changes, only the changed sentence is work', async () => {
    const paragraphs = ['Hang có hai cửa. Nước rất trong.', 'Mùa khô đi được bằng thuyền.']
    const article = await newArticle('Hang Bàn Dịch', 'Một hang để thử.', paragraphs)
    const desk = await office.open({ as: 'translator', expects: REFUSED })
    const { page } = desk
    await page.goto(article.desk('en'))
    await preview(page).getByText('[chưa dịch 2 đoạn]').waitFor()
    await expectAccessible(page)
    await box(page).click()
    await translate(page, 'Desk Cave')
    await translate(page, 'A cave for trying.')
    await translate(page, 'The cave has two mouths.')
    await translate(page, 'The water is clear.')
    await translate(page, 'In the dry season one can go by boat.')
    await saved(page)
    await page.getByText('5 trong 5 đoạn đã dịch').waitFor()
    // The portal's own page, as it will be: what is saved is in it, and a click on words leads to their row.
    await preview(page).getByText('The water is clear.').click()
    await row(page, 'Nước rất trong').getByRole('textbox').waitFor()
    await preview(page).locator('[data-now]').getByText('The water is clear.').waitFor()
    await page.setViewportSize({ width: 360, height: 740 })
    await expectFits(page)
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await preview(page).getByText('The water is clear.').waitFor()
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 1440, height: 900 })
    await step(page, 'Gửi duyệt').click()
    await page.getByText('Đã gửi duyệt bản English.').waitFor()
    await page.getByText('Bản dịch đang chờ thẩm định hoặc duyệt.').waitFor()

    await page.goto(article.desk('lo'))
    await box(page).click()
    for (const words of ['ຖ້ຳໂຕະແປ', 'ຖ້ຳສຳລັບທົດລອງ.', 'ຖ້ຳມີສອງປາກ.', 'ນ້ຳໃສຫຼາຍ.', 'ລະດູແລ້ງໄປດ້ວຍເຮືອໄດ້.']) {
      await translate(page, words)
    }
    await page.getByText('5 trong 5 đoạn đã dịch').waitFor()
    await step(page, 'Gửi duyệt').click()
    await page.getByText('Đã gửi duyệt bản ລາວ.').waitFor()
    await decide(article.desk('en'), '1 trong 5 đoạn đã duyệt')
    await decide(article.desk('lo'), '1 trong 5 đoạn đã duyệt')
    expect(await published('en', 'desk-cave')).toContain('The cave has two mouths. The water is clear.')
    const lao = await office.db
      .selectFrom('publicPages')
      .select('title')
      .where('locale', '=', 'lo')
      .where('title', '=', 'ຖ້ຳໂຕະແປ')
      .execute()
    expect(lao).toHaveLength(1)

    await article.rewrite(['Hang có ba cửa. Nước rất trong.', paragraphs[1] ?? ''])
    await page.goto(article.desk('en'))
    await page.getByRole('tab', { name: 'Cần làm 1' }).click()
    await page.getByText('4 trong 5 đoạn đã duyệt').waitFor()
    const changed = row(page, 'Hang có')
    expect(await changed.locator('del').textContent()).toBe('hai')
    expect(await changed.locator('ins').textContent()).toBe('ba')
    await changed.getByText(/^Bản gốc đổi ngày .*, bản dịch cũ còn giữ$/).waitFor()
    expect(await box(page).inputValue()).toBe('The cave has two mouths.')
    expect(await page.getByRole('row').count()).toBe(2)
    await expectAccessible(page)
    await box(page).click()
    await translate(page, 'The cave has three mouths.')
    await page.getByText('Không còn đoạn nào khác cần làm.').waitFor()
    await saved(page)
    await step(page, 'Gửi duyệt').click()
    await page.getByText('Đã gửi duyệt bản English.').first().waitFor()
    await desk.close()
    await decide(article.desk('en'), '5 trong 5 đoạn đã duyệt')
    expect(await published('en', 'desk-cave')).toContain('The cave has three mouths. The water is clear.')
  }, 180_000)

  test('a term that must be used is shown, and a translation without it cannot be submitted', async () => {
    const term = await as('lead', async (call) => {
      const fields = {
        term: 'Ban Chỉ đạo Bàn dịch',
        kind: 'organization',
        treatment: 'required',
        en: ['Desk Steering Committee'],
      }
      const ownerOrgId = await ownerOf(call)
      const { id, version } = await call('POST', '/api/records/glossary-terms', { ownerOrgId, fields })
      const path = `/api/records/glossary-terms/${String(id)}/transitions`
      return { path, version: (await call('POST', path, { version, to: 'submit' }))['version'] }
    })
    await as('leader', (call) => call('POST', term.path, { version: term.version, to: 'approve' }))
    const article = await newArticle('Họp bàn', 'Ban Chỉ đạo Bàn dịch đã họp.', [])
    const { page, close } = await office.open({ as: 'translator', expects: REFUSED })
    await page.goto(article.desk('en'))
    await box(page).click()
    await translate(page, 'A meeting')
    await row(page, 'đã họp').locator('mark').getByText('Ban Chỉ đạo Bàn dịch').waitFor()
    await box(page).fill('The desk board met.')
    await row(page, 'đã họp').getByText('Desk Steering Committee').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText('2 trong 2 đoạn đã dịch').waitFor()
    await step(page, 'Gửi duyệt').click()
    const refusal = page.getByRole('alert').filter({ hasText: 'lỗi phải sửa' })
    await refusal.getByRole('button', { name: 'Đến đoạn đó' }).click()
    await expectAccessible(page)
    await box(page).fill('')
    await page.keyboard.press('Alt+Digit2')
    await page.keyboard.press('1')
    expect(await box(page).inputValue()).toBe('Desk Steering Committee')
    await page.keyboard.type(' met.')
    await page.keyboard.press('Control+Enter')
    await saved(page)
    await step(page, 'Gửi duyệt').click()
    await page.getByText('Đã gửi duyệt bản English.').waitFor()
    await close()
  }, 120_000)

  test('two translators at one item keep what each wrote, and choose where both wrote the same sentence', async () => {
    const article = await newArticle('Hang Hai Người', 'Câu tóm tắt.', ['Câu một. Câu hai.'])
    const one = await office.open({ as: 'translator', expects: REFUSED })
    const two = await office.open({ as: 'translator', expects: REFUSED })
    for (const { page } of [one, two]) {
      await page.goto(article.desk('en'))
      await box(page).click()
    }
    await translate(one.page, 'Two People Cave')
    await saved(one.page)
    await two.page.keyboard.press('Alt+ArrowDown')
    await translate(two.page, 'A summary.')
    await saved(two.page)
    // The other's sentence arrives with the next answer; it is in nobody's way.
    await row(one.page, 'Câu một').click()
    await translate(one.page, 'Sentence one.')
    await row(two.page, 'Câu một').click()
    await translate(two.page, 'First sentence.')
    await two.page.getByText('Người khác vừa dịch đoạn này.').waitFor()
    const conflict = two.page.getByRole('group', { name: /^Người khác vừa dịch/ })
    await conflict.getByText('Sentence one.').waitFor()
    await conflict.getByText('First sentence.').waitFor()
    await expectAccessible(two.page)
    await conflict.getByRole('button', { name: 'Giữ của tôi' }).click()
    await saved(two.page)
    await two.page.reload()
    await row(two.page, 'Câu một').getByText('First sentence.').first().waitFor()
    await row(two.page, 'Hang Hai Người').getByText('Two People Cave').waitFor()
    await row(two.page, 'Câu tóm tắt').getByText('A summary.').waitFor()

    // What is typed without a network is kept on the device, and sent when the page is opened again.
    await two.context.route('**/api/translations/**', (route) => route.abort())
    await row(two.page, 'Câu hai').click()
    await box(two.page).fill('Sentence two, offline.')
    await two.page.getByText('Mất mạng, giữ trên máy này').waitFor()
    await two.page.close()
    await two.context.unroute('**/api/translations/**')
    const next = await two.context.newPage()
    await next.goto(article.desk('en'))
    await next.getByText(/^Đã khôi phục phần gõ/).waitFor()
    await saved(next)
    await next.reload()
    await row(next, 'Câu hai').getByText('Sentence two, offline.').first().waitFor()
    await one.close()
    await two.close()
  }, 120_000)
}

if (executablePath) describe('the translation desk', journeys)
else test('needs Chromium', () => expect.fail('Chromium is missing: apt-get install chromium'))
