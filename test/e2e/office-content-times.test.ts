import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approvedPlace, published, schedule } from './content.ts'
import {
  executablePath,
  expectAccessible,
  expectFits,
  openOffice,
  picture,
  REFUSED,
  type TestOffice,
} from './office.ts'

/** The office looks at the clock every fifteen seconds. */
const CLOCK = { timeout: 60_000, interval: 500 }

function describeTimes(): void {
  let office: TestOffice
  beforeAll(async () => {
    office = await openOffice()
  }, 180_000)
  afterAll(() => office.close())

  const ask = async (path: string) => {
    const answer = await fetch(office.base + path)
    return { status: answer.status, text: await answer.text() }
  }

  /** Where the public comes upon a place: its page, lists, feeds, search, site map, the API. */
  async function placesThatShow(slug: string, title: string): Promise<string[]> {
    const index = await ask('/sitemap.xml')
    const maps = [...index.text.matchAll(/<loc>(?:https?:\/\/[^/]+)?(\/sitemap\/vi\/[^<]+)<\/loc>/g)].map(
      ([, path = '']) => path,
    )
    const query = encodeURIComponent(title)
    const looked = {
      list: '/vi/places',
      atom: '/vi/feed.atom',
      json: '/vi/feed.json',
      search: `/vi/search?q=${query}&kind=places`,
      api: '/api/public/places?lang=vi&limit=100',
      'api search': `/api/public/search?q=${query}&lang=vi`,
    }
    const shows = await Promise.all(
      Object.entries(looked).map(async ([name, path]) =>
        (await ask(path)).text.includes(`/${slug}`) ? [name] : [],
      ),
    )
    const mapped = await Promise.all(maps.map(async (path) => (await ask(path)).text.includes(`/${slug}`)))
    const page = (await ask(`/vi/places/${slug}`)).status === 200 ? ['page'] : []
    return [...page, ...shows.flat(), ...(mapped.includes(true) ? ['site map'] : [])]
  }

  const EVERYWHERE = ['page', 'list', 'atom', 'json', 'search', 'api', 'api search', 'site map']

  /** A day passes: what was set for tomorrow is now past. */
  const untilTomorrow = (slug: string) =>
    sql`with t as (update record_texts set publish_at = publish_at - interval '2 days',
          embargo_until = embargo_until - interval '2 days', expires_at = expires_at - interval '2 days'
          where slug = ${slug} returning record_id, locale, expires_at)
        update public_pages p set expires_at = t.expires_at from t where p.record_id = t.record_id and p.locale = t.locale`.execute(
      office.db,
    )

  test('a text whose time is over leaves the page, lists, feeds, search and site map, and comes back with another date', async () => {
    const slug = 'hang-het-han'
    const address = await approvedPlace(office, {
      name: 'Hang Hết Hạn',
      title: 'Hang Hết Hạn',
      summary: 'Đăng có hạn.',
    })
    await expect.poll(() => placesThatShow(slug, 'Hang Hết Hạn'), CLOCK).toEqual(EVERYWHERE)
    const { page, close } = await office.open({ as: 'leader', expects: REFUSED })
    await page.goto(address)
    await schedule(page, { 'Tự gỡ vào ngày': [tomorrow(), '9h15'] })
    await page.getByText(`hết hạn ${tomorrow()} 09:15`).waitFor()
    await untilTomorrow(slug)
    await expect.poll(() => placesThatShow(slug, 'Hang Hết Hạn'), CLOCK).toEqual([])
    expect((await ask(`/vi/places/${slug}`)).status).toBe(410)
    await page.reload()
    await page.getByText('Hết hạn nên bản này đã rời cổng.').waitFor()
    await page.getByRole('tab', { name: /Tiếng Việt hết hạn/ }).waitFor()
    await expectAccessible(page)
    await picture(page, 'bai-het-han')
    await page.setViewportSize({ width: 360, height: 740 })
    await expectFits(page)
    await schedule(page, { 'Tự gỡ vào ngày': ['01/02/2099', '07:00'] })
    await page.getByText('hết hạn 01/02/2099 07:00').waitFor()
    await expect.poll(() => placesThatShow(slug, 'Hang Hết Hạn'), CLOCK).toEqual(EVERYWHERE)
    await close()
  })

  test('approved texts wait for their day and for the end of an embargo, and then go out by themselves', async () => {
    const [later, embargoed] = ['Hang Hẹn Ngày', 'Hang Cấm Đăng']
    const address = await approvedPlace(office, { name: later, title: later, summary: 'Đăng sau.' }, (page) =>
      schedule(page, { 'Đăng từ ngày': [tomorrow(), '07:00'] }),
    )
    await approvedPlace(office, { name: embargoed, title: embargoed, summary: 'Chưa được nói.' }, (page) =>
      schedule(page, { 'Cấm đăng đến ngày': [tomorrow(), '18:00'] }),
    )
    const { page, close } = await office.open({ as: 'leader', expects: REFUSED })
    await page.goto(address)
    await page.getByText(`đăng từ ${tomorrow()} 07:00`).waitFor()
    await page.getByText('chờ đến giờ đăng').first().waitFor()
    await page.goto('/office')
    await page.getByRole('heading', { name: /Nội dung đã hẹn ngày đăng/ }).waitFor()
    for (const title of [later, embargoed]) await page.getByRole('link', { name: title }).waitFor()
    for (const slug of ['hang-hen-ngay', 'hang-cam-dang'])
      expect(await placesThatShow(slug, 'hang')).toEqual([])
    await untilTomorrow('hang-hen-ngay')
    await untilTomorrow('hang-cam-dang')
    for (const [slug, title] of [
      ['hang-hen-ngay', later],
      ['hang-cam-dang', embargoed],
    ] as const)
      await expect.poll(() => placesThatShow(slug, title), CLOCK).toEqual(EVERYWHERE)
    expect(await published(office, 'vi', 'hang-hen-ngay')).toMatchObject({ title: later })
    await close()
  })

  test('a project whose validity ends leaves the catalogue, its page and its sheet by itself', async () => {
    const catalogue = async () => (await ask('/vi/investment-projects')).text
    const [, slug = ''] = /href="\/vi\/investment-projects\/([a-z-]+)"/.exec(await catalogue()) ?? []
    const at = `/vi/investment-projects/${slug}`
    const { rows } = await sql<{ id: string }>`select record_id as id from public_pages
      where collection = 'investment-projects' and locale = 'vi' and slug = ${slug}`.execute(office.db)
    const { page, close } = await office.open({ as: 'lead', expects: REFUSED })
    const record = `/office/records/investment-projects/${rows[0]?.id}`
    await changeApproved(page, record, async () => {
      await page.getByRole('textbox', { name: 'Kêu gọi đến hết ngày' }).fill('31/12/2017')
      await page.getByRole('textbox', { name: 'Kêu gọi đến hết ngày' }).press('Tab')
    })
    await expect.poll(async () => (await ask(at)).status, CLOCK).toBe(410)
    await expect.poll(async () => (await catalogue()).includes(`${at}"`), CLOCK).toBe(false)
    expect((await ask(`${at}.pdf`)).status).toBeGreaterThanOrEqual(404)
    await page.goto(`/office/content/investment-projects/${rows[0]?.id}`)
    await page.getByText('Điều được giới thiệu không còn hiệu lực').waitFor()
    await expectAccessible(page)
    await changeApproved(page, record, async () => {
      await page.getByRole('textbox', { name: 'Kêu gọi đến hết ngày' }).fill('31/12/2099')
      await page.getByRole('textbox', { name: 'Kêu gọi đến hết ngày' }).press('Tab')
    })
    await expect.poll(async () => (await ask(at)).status, CLOCK).toBe(200)
    await expect.poll(async () => (await catalogue()).includes(`${at}"`), CLOCK).toBe(true)
    await close()
  })

  test('a picture whose rights end is withdrawn everywhere: from its own address and from the pages that show it', async () => {
    const { rows } = await sql<{ id: string; slug: string; collection: string }>`
      select p.facts ->> 'cover' as id, p.slug, p.collection from public_pages p
      where p.locale = 'vi' and p.collection = 'places' and p.facts ->> 'cover' is not null limit 1`.execute(
      office.db,
    )
    const [{ id, slug } = { id: '', slug: '' }] = rows
    const at = `/vi/places/${slug}`
    const [, file = ''] = new RegExp(`(/media/${id}[^"? ]*)`).exec((await ask(at)).text) ?? []
    expect((await ask(file)).status).toBe(200)
    const { page, close } = await office.open({ as: 'lead', expects: REFUSED })
    await changeApproved(page, `/office/records/media-assets/${id}`, async () => {
      await page.getByRole('textbox', { name: 'Được dùng đến hết' }).fill('31/12/2017')
      await page.getByRole('textbox', { name: 'Được dùng đến hết' }).press('Tab')
    })
    await expect.poll(async () => (await ask(file)).status, CLOCK).toBeGreaterThanOrEqual(404)
    await expect.poll(async () => (await ask(at)).text.includes(id), CLOCK).toBe(false)
    expect((await ask(at)).status).toBe(200)
    await page.goto(`/office/media/${id}`)
    await page.getByText('Chưa công khai').waitFor()
    await close()
  })
}

/** Changes something of an approved record and says why. */
async function changeApproved(page: Page, address: string, change: () => Promise<void>): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: /^Sửa/ }).first().click()
  await change()
  await page.getByRole('button', { name: 'Ghi lại' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Theo thông báo mới.')
  await dialog.getByRole('button', { name: 'Ghi lại' }).click()
  await page.getByText('Đã ghi lại.').waitFor()
}

/** dd/mm/yyyy in Viet Nam. */
function tomorrow(): string {
  const day = new Date(Date.now() + (7 + 24) * 3_600_000).toISOString()
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

if (executablePath) describe('the times of texts, projects and pictures', { timeout: 240_000 }, describeTimes)
else test('needs Chromium', () => expect.fail('Chromium is missing: apt-get install chromium'))
