import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { portalLocales, type PortalLocale } from '../../src/platform/locales.ts'
import { words } from '../../src/portal/words/words.ts'
import { violationsOn } from './axe.ts'
import { executablePath, expectFits, openOffice, type TestOffice } from './office.ts'

const item = '/places/hang-son-doong'

function describePortal(): void {
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

  test.each(['light', 'dark'] as const)(
    'items, pictures and galleries can be read by everybody, %s',
    async (colorScheme) => {
      const { page, close } = await portal.open({ colorScheme, viewport: { width: 768, height: 900 } })
      await expectSound(page, `/vi${item}`)
      const paths = await page
        .locator('#pictures a.plate, .langs a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      for (const path of new Set(paths)) await expectSound(page, path)
      await page.goto('/vi/galleries')
      const gallery = await page.locator('.items h2 a').first().getAttribute('href')
      await expectSound(page, gallery ?? '')
      await close()
    },
  )

  test('what is not written in a language says so there, leads on, and is nothing for search engines', async () => {
    const { page, close } = await portal.open({ expects: /404/ })
    // Told in Vietnamese and English alone.
    const answer = await page.goto('/ko/places/ben-do-me-suot')
    expect(answer?.status()).toBe(404)
    expect(await page.locator('h1').textContent()).toBe(words('ko').notYetTitle)
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex')
    expect(await page.locator('link[hreflang]').count()).toBe(0)
    expect(await page.locator('.other h2').getAttribute('lang')).toBe('vi')
    await page.locator('main .btn').click()
    expect(new URL(page.url()).pathname).toBe('/vi/places/ben-do-me-suot')
    await close()
  })

  test('the languages of an item name each other, all of them and nobody else', async () => {
    const { page, close } = await portal.open()
    await page.goto(`/vi${item}`)
    const links = () =>
      page
        .locator('link[hreflang]')
        .evaluateAll((all) =>
          all.map((link) => [link.getAttribute('hreflang') ?? '', link.getAttribute('href') ?? ''] as const),
        )
    const first = await links()
    expect(first.map(([locale]) => locale)).toContain('en')
    for (const [locale, href] of first) {
      await page.goto(href)
      expect(await links(), href).toEqual(first)
      if (locale !== 'x-default') expect(await page.locator('html').getAttribute('lang')).toBe(locale)
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(href)
    }
    await close()
  })

  test('a reader with a keyboard alone skips to the content and opens the languages', async () => {
    const { page, close } = await portal.open({ viewport: { width: 1440, height: 900 } })
    await page.goto('/vi')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#content')
    await page.locator('.pop:not(.menu) > summary').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/en')
    await close()
  })

  test('letters twice as large, without a script and without colours, every word is still there', async () => {
    const { page, context, close } = await portal.open({
      javaScriptEnabled: true,
      forcedColors: 'active',
      reducedMotion: 'reduce',
      viewport: { width: 720, height: 900 },
    })
    await context.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%'
      })
    })
    for (const path of ['/vi', `/vi${item}`, '/lo', '/ja/places']) {
      await page.goto(path)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, path).toBeLessThanOrEqual(0)
    }
    await close()
  })

  test('each language loads the faces of its own script and of no other', async () => {
    const faces: Partial<Record<PortalLocale, string>> = {
      lo: 'noto-sans-lao-looped',
      th: 'noto-sans-thai-looped',
      'zh-Hans': 'noto-sans-sc',
      ja: 'noto-sans-jp',
      ko: 'noto-sans-kr',
    }
    for (const locale of portalLocales) {
      const { page, close } = await portal.open()
      const fonts: string[] = []
      page.on('request', (request) => {
        if (request.resourceType() === 'font') fonts.push(request.url())
      })
      await page.goto(`/${locale}/reports`)
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      const foreign = Object.entries(faces).filter(([other]) => other !== locale)
      for (const [, name] of foreign) {
        expect(
          fonts.filter((font) => font.includes(name)),
          `${locale} loads ${name}`,
        ).toEqual([])
      }
      const own = faces[locale]
      if (own)
        expect(
          fonts.some((font) => font.includes(own)),
          `${locale} loads ${own}`,
        ).toBe(true)
      await close()
    }
  })
}

if (executablePath) describe('the pages of the portal in a browser', describePortal)
