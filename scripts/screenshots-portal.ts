import type { BrowserContextOptions, Page } from 'playwright-core'

/** How a picture of one page is taken. */
export type Shot = {
  name: string
  view?: BrowserContextOptions
  take(page: Page, address: string): Promise<void>
}

/** Wide enough for the whole menu, made smaller to stay small. */
const WIDE = { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 0.75 }
const NIGHT = { colorScheme: 'dark' } as const
const PHONE = { viewport: { width: 390, height: 760 } }

export const at = (path: string, prepare?: (page: Page) => Promise<unknown>): Shot['take'] => {
  return async (page, address) => {
    const answer = await page.goto(address + path)
    if (!answer?.ok()) throw new Error(`${path} answers ${answer?.status()}`)
    await prepare?.(page)
  }
}

/** Follows a list to the page of its first item, whose address is in the script of the language. */
const firstOf = (list: string, collection: string): Shot['take'] =>
  at(list, async (page) => {
    await page.locator(`main a[href*="/${collection}/"]`).first().click()
    await page.waitForURL(new RegExp(`/${collection}/`))
  })

const missing = (path: string): Shot['take'] => {
  return async (page, address) => {
    await page.goto(address + path)
  }
}

/** The pages that visitors read, in several languages, by day and by night. */
export const portalShots: readonly Shot[] = [
  { name: 'trang-chu', view: WIDE, take: at('/vi') },
  { name: 'landing-page', view: WIDE, take: at('/en') },
  { name: 'cong-ban-dem', view: { ...WIDE, ...NIGHT }, take: at('/vi') },
  { name: 'cong-tieng-lao', view: WIDE, take: at('/lo') },
  { name: 'cong-bai', view: WIDE, take: at('/vi/places/dong-phong-nha') },
  { name: 'cong-bai-nhat-dem', view: { ...WIDE, ...NIGHT }, take: firstOf('/ja/places', 'places') },
  { name: 'cong-dien-thoai', view: PHONE, take: at('/th') },
  { name: 'cong-chua-dich', view: WIDE, take: missing('/ko/places/dong-phong-nha') },
  { name: 'cong-tim-kiem', view: WIDE, take: at('/vi/search?q=phong+nha') },
  { name: 'cong-tim-kiem-han', view: WIDE, take: at('/ko/search?q=%EB%8F%99%EA%B5%B4') },
  { name: 'cong-dau-tu', view: WIDE, take: at('/vi/investment-projects') },
  {
    name: 'cong-so-sanh',
    view: WIDE,
    take: at('/en/investment-projects', async (page) => {
      for (const box of (await page.locator('input[name=compare]').all()).slice(0, 2)) await box.check()
      await page.getByRole('button', { name: 'Compare', exact: true }).click()
      await page.waitForURL(/compare=/)
      await page.getByRole('table').first().scrollIntoViewIfNeeded()
    }),
  },
  { name: 'cong-su-kien', view: WIDE, take: at('/vi/events?year=2027') },
  { name: 'cong-ban-do', view: WIDE, take: at('/vi/map') },
  { name: 'cong-bao-chi', view: WIDE, take: at('/vi/press') },
  { name: 'cong-to-chuc', view: WIDE, take: at('/vi/province') },
  { name: 'cong-doc-an-pham', view: WIDE, take: at('/vi/online-publications/da-va-nuoc') },
  {
    name: 'cong-danh-gia',
    view: WIDE,
    take: at('/vi/places/dong-phong-nha', (page) =>
      page.getByRole('button', { name: 'Gửi đánh giá' }).scrollIntoViewIfNeeded(),
    ),
  },
]
