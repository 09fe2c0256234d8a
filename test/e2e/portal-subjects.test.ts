import ICAL from 'ical.js'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { getDocumentProxy, extractText } from 'unpdf'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { violationsOn } from './axe.ts'
import { executablePath, expectFits, openOffice, type TestOffice } from './office.ts'

const PROJECT = '/en/investment-projects/hon-la-economic-zone'

function describeSubjects(): void {
  let portal: TestOffice
  beforeAll(async () => {
    portal = await openOffice()
  })
  afterAll(() => portal.close())

  async function expectSound(page: Page, path: string): Promise<void> {
    await page.goto(path)
    expect(await violationsOn(page), path).toEqual([])
    await expectFits(page)
  }

  test('a project, an event, a publication and a comparison can be read by everybody', async () => {
    const { page, close } = await portal.open({ viewport: { width: 768, height: 900 } })
    await expectSound(page, PROJECT)
    for (const list of ['/vi/events', '/vi/online-publications']) {
      await page.goto(list)
      const item = page.locator('.events h3 a, .covers a').first()
      if ((await item.count()) > 0) await expectSound(page, (await item.getAttribute('href')) ?? '')
    }
    await page.goto('/vi/investment-projects')
    const boxes = page.locator('input[name=compare]')
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    await page.locator('.pick button').click()
    await expectSound(page, page.url())
    await close()
  })

  test('an investor filters, takes a filter back and compares without any script', async () => {
    const { page, close } = await portal.open({ javaScriptEnabled: false })
    await page.goto('/en/investment-projects')
    const all = await page.locator('.proj').count()
    await page.locator('.opt input[value=economic-zone]').check()
    await page.getByRole('button', { name: 'Apply' }).click()
    expect(new URL(page.url()).search).toBe('?sector=economic-zone')
    const some = await page.locator('.proj').count()
    expect(some).toBeGreaterThan(1)
    expect(some).toBeLessThan(all)
    await page.locator('input[name=compare]').nth(0).check()
    await page.locator('input[name=compare]').nth(1).check()
    await page.getByRole('button', { name: 'Compare' }).click()
    expect(new URL(page.url()).searchParams.getAll('compare')).toHaveLength(2)
    const heads = await page.locator('#compare thead th a').allInnerTexts()
    expect(heads).toHaveLength(2)
    const area = page.locator('#compare tr', { hasText: 'Area' }).locator('td')
    expect((await area.allInnerTexts()).join(' ')).toMatch(/\d.* ha/)
    // What nobody has confirmed is said to be unknown; it is never 0.
    expect(await page.locator('#compare .unknown').first().innerText()).toBe('no figure yet')
    await page.locator('.chips a').first().click()
    expect(await page.locator('.proj').count()).toBe(all)
    await close()
  })

  test('nonsense in the question leads to the catalogue', async () => {
    const answer = await fetch(`${portal.base}/vi/investment-projects?sector=%3Cscript%3E&compare=nobody&x=1`)
    expect(answer.url).toBe(`${portal.base}/vi/investment-projects`)
    expect(await answer.text()).not.toContain('<script>')
  })

  test('what nobody has confirmed is null in the catalogue for programs, never 0', async () => {
    const listProjects = async () => {
      const read = (await (await fetch(`${portal.base}/en/investment-projects.json`)).json()) as {
        projects: { id: string; url: string; areaHectares: number | null; capitalVnd: number | null }[]
      }
      return read.projects
    }
    const projects = await listProjects()
    const [first] = projects
    expect(projects.some(({ capitalVnd }) => capitalVnd === null)).toBe(true)
    expect(projects.some(({ capitalVnd }) => capitalVnd === 0)).toBe(false)
    expect(first?.url).toContain('/investment-projects/')
  })

  test('the catalogue as CSV has a row for each project and no formula', async () => {
    const text = await (await fetch(`${portal.base}/vi/investment-projects.csv`)).text()
    const rows = text.trim().split('\r\n')
    expect(rows[0]).toMatch(/^\uFEFF?id,title/)
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows) expect(row).not.toMatch(/(^|,)[=+@]/)
  })

  test('the sheet of a project is one page that can be read back', async () => {
    const answer = await fetch(`${portal.base}${PROJECT}.pdf`)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()))
    const { totalPages, text } = await extractText(pdf, { mergePages: true })
    expect(totalPages).toBe(1)
    expect(text).toContain('Hòn La Economic Zone')
    expect(text).toContain('10,000 ha')
    expect(text).toContain('no figure yet')
    expect(text).toContain(`${portal.base}${PROJECT}`)
    const missing = await fetch(`${portal.base}/en/investment-projects/nothing.pdf`)
    expect(missing.status).toBe(404)
  })

  test('the calendar is read by another program, each entry under a name that stays', async () => {
    const uids = async (path: string) => {
      const answer = await fetch(portal.base + path)
      expect(answer.headers.get('content-type')).toMatch(/^text\/calendar/)
      const calendar = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[])
      const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
      for (const event of events) {
        expect(event.summary).toBeTruthy()
        expect(event.endDate.compare(event.startDate)).toBe(1)
      }
      return events.map(({ uid }) => uid)
    }
    const all = await uids('/vi/events.ics')
    expect(all.length).toBeGreaterThan(2)
    expect(new Set(all).size).toBe(all.length)
    expect(await uids('/vi/events.ics')).toEqual(all)
    const english = await uids('/en/events.ics')
    expect(english.some((uid) => all.includes(uid))).toBe(false)
    const { rows } = await sql<{ slug: string }>`
      select slug from public_pages where collection = 'festivals' and locale = 'vi'
        and facts->>'calendar' = 'lunar' and facts->>'startDay' is not null limit 1`.execute(portal.db)
    const one = await uids(`/vi/festivals/${rows[0]?.slug}.ics`)
    expect(one.every((uid) => all.includes(uid))).toBe(true)
  })

  test('every point of the map stands in its list, and in the GeoJSON', async () => {
    const { page, close } = await portal.open()
    await page.goto('/vi/map')
    const pins = await page.locator('.sketch a').count()
    const listed = await page.locator('.gazetteer > li').count()
    const answer = (await (await fetch(`${portal.base}/vi/map.geojson`)).json()) as {
      features: { geometry: { coordinates: [number, number] } }[]
    }
    expect(listed).toBe(answer.features.length)
    expect(pins).toBeLessThanOrEqual(listed)
    expect(pins).toBeGreaterThan(5)
    for (const { geometry } of answer.features) {
      const [longitude, latitude] = geometry.coordinates
      expect(longitude).toBeGreaterThan(latitude)
    }
    await close()
  })

  test('the province is shown as it was called on the day', async () => {
    const { page, close } = await portal.open()
    await page.goto('/vi/province?on=2025-06-30')
    expect(await page.locator('.tree').innerText()).toContain('Ủy ban nhân dân tỉnh Quảng Bình')
    expect(await page.locator('.tree').innerText()).not.toContain('Quảng Trị')
    await page.goto('/vi/province?on=2025-07-01')
    expect(await page.locator('.tree').innerText()).toContain('Ủy ban nhân dân tỉnh Quảng Trị')
    expect(await page.locator('.tree').innerText()).not.toContain('Ủy ban nhân dân tỉnh Quảng Bình')
    await close()
  })

  test('the press page gives the terms of the decree in force, with its articles', async () => {
    const { page, close } = await portal.open()
    await page.goto('/en/press')
    const working = page.locator('#working')
    expect(await working.innerText()).toContain('262/2026/NĐ-CP')
    expect(await working.innerText()).toContain('88/2012/NĐ-CP')
    const permit = working.locator('li', { hasText: 'Press permit, or refusal' })
    expect(await permit.innerText()).toContain('within 7 working days')
    expect(await permit.innerText()).toContain('Điều 5 khoản 3')
    await close()
  })

  describe('ratings', () => {
    beforeEach(async () => {
      await sql`truncate page_ratings`.execute(portal.db)
    })
    const ratings = async () => {
      const { rows } = await sql<
        Record<string, unknown>
      >`select * from page_ratings order by path, score`.execute(portal.db)
      return rows
    }
    const send = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
      fetch(`${portal.base}/vi/rating`, {
        method: 'POST',
        body: new URLSearchParams(fields),
        redirect: 'manual',
        headers,
      })

    test('a visitor without scripts rates from the footer and is thanked; no cookie is set', async () => {
      const { page, context, close } = await portal.open({ javaScriptEnabled: false })
      await page.goto('/vi/events')
      await page.locator('.rate input[value="4"]').check()
      await page.locator('.rate button').click()
      expect(new URL(page.url()).pathname).toBe('/vi/rating/thanks')
      expect(await context.cookies()).toEqual([])
      expect(await ratings()).toMatchObject([{ path: '/vi/events', score: 4, comment: null }])
      await close()
    })

    test('hostile ratings are refused, and what is kept is shown as plain text', async () => {
      const refused: Record<string, string>[] = [
        { page: '/vi', score: '9' },
        { page: 'https://elsewhere.example/', score: '5' },
        { page: '/vi', score: '5', comment: 'x'.repeat(501) },
      ]
      for (const fields of refused) expect((await send(fields)).status).toBe(422)
      const other = await send({ page: '/vi', score: '1' }, { 'sec-fetch-site': 'cross-site' })
      expect(other.status).toBe(403)
      const odd = await send({ page: '/vi"><script>alert(1)</script>', score: '0' })
      expect(await odd.text()).not.toContain('<script>alert')
      expect(await ratings()).toEqual([])
      const kept = await send({
        page: '/vi',
        score: '2',
        comment: '=cmd|"/c calc"!A1 <img src=x onerror=alert(1)>',
      })
      expect(kept.status).toBe(303)
      expect(await ratings()).toHaveLength(1)
      const page = await (await fetch(`${portal.base}/vi/about/accessibility`)).text()
      expect(page).not.toContain('onerror')
    })

    test('whoever sends many is asked to wait', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => send({ page: '/vi', score: '1' })))
      expect(answers.some(({ status }) => status === 429)).toBe(true)
      expect((await ratings()).length).toBeLessThanOrEqual(10)
    })
  })

  /** An officer takes a picture off the open shelf; it leaves the pages that showed it. */
  async function giveOnRequest(): Promise<void> {
    const { context, close } = await portal.open({ as: 'lead' })
    const list = await context.request.get('/api/records/media-assets?state=approved&limit=1')
    const { items } = (await list.json()) as { items: { id: string; version: number }[] }
    const [{ id, version } = { id: '', version: 0 }] = items
    const changed = await context.request.patch(`/api/records/media-assets/${id}`, {
      data: { version, fields: { access: 'on-request' } },
    })
    expect(changed.status(), await changed.text()).toBe(200)
    for (const path of ['/en/press', '/en/media-requests'])
      await expect
        .poll(async () => (await (await context.request.get(path)).text()).includes(`/media/${id}`))
        .toBe(false)
    await close()
  }

  test('a visitor asks for a medium that is given on request: what is missing is said, nothing typed is lost', async () => {
    await giveOnRequest()
    const { page, close } = await portal.open({ javaScriptEnabled: false })
    await page.goto('/en/press')
    await page.getByRole('link', { name: 'Ask for media' }).click()
    const medium = (await page.getByRole('radio').first().getAttribute('value')) ?? ''
    const wrong = {
      medium,
      name: 'Jane Roe',
      email: 'jane at example',
      purpose: 'An article about the river',
    }
    const body = new URLSearchParams(wrong)
    const refused = await fetch(`${portal.base}/en/media-requests`, { method: 'POST', body })
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringMatching(/The request was not sent.*value="jane at example".*An article about the river/s),
    ])
    await page.getByRole('radio').first().check()
    await page.getByLabel('Your name').fill('Jane Roe')
    await page.getByLabel('What it is for').fill('An article about the river')
    await page.getByLabel('E-mail').fill('jane@example.org')
    await page.getByRole('button', { name: 'Send the request' }).click()
    expect(new URL(page.url()).pathname).toBe('/en/media-requests/sent')
    const { rows } = await sql<{ kept: string }>`select q::text as kept from media_requests q`.execute(
      portal.db,
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.kept).not.toMatch(/Jane|example|river/)
    await close()
  })
}

if (executablePath) describe('the subjects of the portal in a browser', describeSubjects)
