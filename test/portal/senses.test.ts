import { extractText, getDocumentProxy } from 'unpdf'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../e2e/chromium.ts'
import { executablePath, openReader, overflowOf } from './reader.ts'
import { openSite, type TestSite } from './site.ts'

const pages = ['/vi', '/vi/places/hang-son-doong']

/** The focused element: how it shows that it is, and where it stands in the page's order. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const all = [...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex]')]
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const isInView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
    return {
      order: all.indexOf(element),
      html: element.outerHTML.slice(0, 120),
      isMarked: (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
      isInView: isInView && box.width > 0 && box.height > 0,
    }
  })
}

function describeSenses(): void {
  let site: TestSite
  let browser: Browser
  beforeAll(async () => {
    site = await openSite()
    browser = await openBrowser()
  }, 600_000)
  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  test.each(pages)('%s at twice and four times its size is read without scrolling across', async (path) => {
    // A window of 1280 px seen at 200 % and at 400 %.
    for (const width of [640, 320]) {
      const { page, close } = await openReader(browser, site.base, { viewport: { width, height: 512 } })
      await page.goto(path)
      expect(await overflowOf(page), `${width} px`).toBe(0)
      await close()
    }
    const { page, close } = await openReader(browser, site.base, { viewport: { width: 1280, height: 800 } })
    await page.goto(path)
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect(await overflowOf(page), 'letters twice as large').toBe(0)
    await close()
  })

  test.each(pages)(
    '%s is gone through with the keyboard alone, in order, and shows where one is',
    async (path) => {
      const { page, close } = await openReader(browser, site.base, { viewport: { width: 1280, height: 800 } })
      await page.goto(path)
      const seen: number[] = []
      for (let step = 0; step < 400; step++) {
        await page.keyboard.press('Tab')
        const at = await focused(page)
        if (at === null) break
        // Radio buttons of a group are one stop.
        expect(at, at.html).toMatchObject({ isMarked: true, isInView: true })
        expect(at.order, at.html).toBeGreaterThan(seen.at(-1) ?? -1)
        seen.push(at.order)
      }
      const reachable = await page.locator('a[href]:visible').count()
      expect(seen.length).toBeGreaterThanOrEqual(reachable)
      await close()
    },
  )

  test.each(pages)('%s keeps its words and its marks in colours that the reader forces', async (path) => {
    const { page, close } = await openReader(browser, site.base, { forcedColors: 'active' })
    await page.goto(path)
    const own = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'))
      const names = ['CanvasText', 'LinkText', 'VisitedText', 'ButtonText', 'FieldText', 'HighlightText']
      const forced = names.map((name) => {
        probe.style.color = name
        return getComputedStyle(probe).color
      })
      probe.remove()
      return [...document.querySelectorAll('main *, header *, footer *')]
        .filter((element) => !element.closest('svg') && element.textContent?.trim())
        .filter((element) => !forced.includes(getComputedStyle(element).color))
        .map(({ outerHTML }) => outerHTML.slice(0, 100))
    })
    expect(own).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toMatchObject({ isMarked: true })
    await close()
  })

  test.each(pages)('%s is printed with its words and without what only screens need', async (path) => {
    const { page, close } = await openReader(browser, site.base)
    await page.goto(path)
    const title = (await page.locator('h1').innerText()).replace(/\s+/g, ' ')
    await page.emulateMedia({ media: 'print' })
    for (const gone of ['header nav', 'details.pop', 'form.rate', '.skip'])
      expect(await page.locator(`${gone}:visible`).count(), gone).toBe(0)
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })))
    const { totalPages, text } = await extractText(pdf, { mergePages: true })
    expect(totalPages).toBeLessThan(16)
    const plain = (words: string) => words.normalize('NFC').replace(/\s+/g, '').toLowerCase()
    expect(plain(text)).toContain(plain(title))
    await close()
  })
}

if (executablePath) describe('the portal for every sense', describeSenses)
