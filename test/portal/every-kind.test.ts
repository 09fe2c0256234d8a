import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { portalLocales, type PortalLocale } from '../../src/platform/locales.ts'
import { RULES_OF_COLOURS, violationsOn } from '../e2e/axe.ts'
import { openBrowser } from '../e2e/chromium.ts'
import { addressesOfKinds } from './kinds.ts'
import { executablePath, openReader, overflowOf } from './reader.ts'
import { openSite, type TestSite } from './site.ts'

const DESK = { colorScheme: 'light', width: 1440 } as const
const PHONE = { colorScheme: 'dark', width: 360 } as const
const HEIGHT = 900
/** Of the night on a phone: colours and sizes differ, and nothing else. */
const DIFFERENT = [...RULES_OF_COLOURS, 'target-size', 'scrollable-region-focusable']

/** Nothing but what is ours; what pages may be sent by forms stays with us as well. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "base-uri 'none'",
]

function describeKinds(): void {
  let site: TestSite
  let browser: Browser
  let kinds: ReadonlyMap<PortalLocale, readonly string[]>
  beforeAll(async () => {
    site = await openSite()
    kinds = await addressesOfKinds(site.db, site.routes)
    browser = await openBrowser()
  }, 600_000)
  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  test.each(portalLocales)(
    'every kind of page in %s is read by everybody, by day on a desk and by night on a phone, and asks nobody else',
    { timeout: 600_000 },
    async (locale) => {
      const { page, complaints, close } = await openReader(browser, site.base)
      const addresses = kinds.get(locale) ?? []
      expect(addresses.length).toBeGreaterThan(20)
      const wrong: string[] = []
      for (const address of addresses) {
        for (const { colorScheme, width } of [DESK, PHONE]) {
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize({ width, height: HEIGHT })
          if (width === DESK.width) {
            const answer = await page.goto(address)
            const policy = (await answer?.headerValue('content-security-policy')) ?? ''
            for (const rule of POLICY)
              if (!policy.split(';').includes(rule)) wrong.push(`${address}: the policy lacks ${rule}`)
            if (policy.includes('unsafe')) wrong.push(`${address}: ${policy}`)
          }
          const found = await violationsOn(page, colorScheme === 'dark' ? { rules: DIFFERENT } : {})
          const overflow = await overflowOf(page)
          wrong.push(...found.map((violation) => `${address} ${colorScheme}: ${violation}`))
          if (overflow > 0) wrong.push(`${address} is ${overflow} px wider than ${width} px`)
        }
        wrong.push(...complaints.splice(0).map((complaint) => `${address}: ${complaint}`))
      }
      expect(wrong).toEqual([])
      await close()
    },
  )
}

if (executablePath) describe('every kind of page in a browser', describeKinds)
