import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { findChromium } from '../e2e/chromium.ts'

export const executablePath = findChromium()

/** A reader at the portal; `complaints` gathers what no page of ours may do. */
export type Reader = { page: Page; complaints: string[]; close(): Promise<void> }

/** Opens a window in which every error, every refusal of the policy and every request to elsewhere is noted. */
export async function openReader(
  browser: Browser,
  base: string,
  options: BrowserContextOptions = {},
): Promise<Reader> {
  const context = await browser.newContext({ baseURL: base, reducedMotion: 'reduce', ...options })
  const complaints: string[] = []
  context.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(base))
      complaints.push(`asks ${request.url()}`)
  })
  context.on('console', (message) => {
    // That a page which is not there answers 404 is right.
    if (message.type() === 'error' && !/status of 404/.test(message.text())) complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const close = async () => {
    expect(await context.cookies()).toEqual([])
    await context.close()
    expect(complaints).toEqual([])
  }
  return { page, complaints, close }
}

/** By how many pixels a page is wider than the window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))
}
