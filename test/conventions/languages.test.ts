import { parse, type DefaultTreeAdapterMap } from 'parse5'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readXml } from './xml.ts'
import { openDemoSite, type DemoSite } from './site.ts'

type Element = DefaultTreeAdapterMap['element']
type Head = { canonical: string | null; isHidden: boolean; alternates: Map<string, string> }

let site: DemoSite
let pages: Map<string, Head>
beforeAll(async () => {
  site = await openDemoSite()
  pages = new Map()
  for (const address of await site.addresses()) {
    if (!/^\/[\w-]+(?:\/|$)/.test(address) || /\.\w+$/.test(address)) continue
    const { status, headers, text } = await site.get(address)
    if (status === 200 && String(headers['content-type']).startsWith('text/html')) {
      pages.set(`${site.origin}${address}`, headOf(text))
    }
  }
}, 300_000)
afterAll(() => site.stop())

function headOf(html: string): Head {
  const links = elements(parse(html)).map((element) =>
    Object.fromEntries([...element.attrs.map(({ name, value }) => [name, value]), ['tag', element.tagName]]),
  )
  return {
    canonical: links.find(({ rel }) => rel === 'canonical')?.['href'] ?? null,
    isHidden: links.some(({ name, content }) => name === 'robots' && content === 'noindex'),
    alternates: new Map(
      links
        .filter(({ tag, rel, hreflang }) => tag === 'link' && rel === 'alternate' && hreflang)
        .map(({ hreflang = '', href = '' }) => [hreflang, href]),
    ),
  }
}

function elements(node: DefaultTreeAdapterMap['node']): Element[] {
  const own = 'tagName' in node ? [node] : []
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(elements) : [])]
}

test('the walk meets the whole site', () => {
  expect(pages.size).toBeGreaterThan(400)
})

test('a page names its one address, or says that search engines should not keep it', () => {
  for (const [address, { canonical, isHidden }] of pages) {
    if (isHidden) expect(canonical, address).toBeNull()
    else expect([address, address.replace(/\?.*$/, '')], address).toContain(canonical)
  }
})

test('the languages of a page name each other, and everybody else is led somewhere', () => {
  for (const [address, { alternates, isHidden, canonical }] of pages) {
    if (isHidden) {
      expect([...alternates], address).toEqual([])
      continue
    }
    const own = /^\/([\w-]+)/.exec(new URL(address).pathname)?.[1] ?? ''
    expect(alternates.get(own), address).toBe(canonical)
    expect([...alternates.values()], address).toContain(alternates.get('x-default'))
    for (const [language, other] of alternates) {
      const there = pages.get(other)
      expect(there?.isHidden, `${address} names ${language} ${other}`).toBe(false)
      expect([...(there?.alternates ?? [])], `${address} ↔ ${other}`).toEqual([...alternates])
    }
  }
})

test('a language in which a text is not written is named nowhere', async () => {
  const { rows } = await site.database.db
    .selectFrom('publicPages')
    .select(['collection', 'slug', 'recordId'])
    .where('locale', '=', 'vi')
    .execute()
    .then((found) => ({ rows: found }))
  for (const { collection, slug, recordId } of rows) {
    const written = await site.database.db
      .selectFrom('publicPages')
      .select('locale')
      .where('recordId', '=', recordId)
      .execute()
    const named = pages.get(`${site.origin}/vi/${collection}/${encodeURIComponent(slug)}`)
    const languages = [...(named?.alternates.keys() ?? [])].filter((each) => each !== 'x-default')
    expect(languages.sort(), slug).toEqual(written.map(({ locale }) => locale).sort())
    if (written.length === 2) {
      const notYet = await site.get(`/ko/${collection}/${encodeURIComponent(slug)}`)
      expect(notYet.status).toBe(404)
      expect(headOf(notYet.text)).toMatchObject({ isHidden: true, canonical: null })
    }
  }
})

test('the site maps name every page that may be kept, with its languages, and no other', async () => {
  const index = readXml((await site.get('/sitemap.xml')).text)
  const files = index.all('loc').map(({ text }) => text)
  const named = new Map<string, { alternates: [string, string][]; changed: string | undefined }>()
  for (const file of files) {
    const { status, headers, text } = await site.get(file)
    expect([status, headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8'])
    for (const url of readXml(text).all('url')) {
      const [loc] = url.all('loc')
      const links = url
        .all('xhtml:link')
        .map(({ attributes }): [string, string] => [attributes['hreflang'] ?? '', attributes['href'] ?? ''])
      named.set(loc?.text ?? '', { alternates: links, changed: url.all('lastmod')[0]?.text })
    }
  }
  for (const [address, { alternates }] of named) {
    const page = pages.get(address)
    expect(page?.isHidden, address).toBe(false)
    expect([...(page?.alternates ?? [])], address).toEqual(alternates)
  }
  // Parts of a page, such as its single pictures, are found from it.
  const isPart = (address: string) => address.includes('?') || /\/(?:pictures|pages)\/\d+$/.test(address)
  const missing = [...pages].filter(
    ([address, { isHidden }]) => !isHidden && !isPart(address) && !named.has(address),
  )
  expect(missing.map(([address]) => address)).toEqual([])
})

test('a site map says when a text was really changed and which pictures are on its page', async () => {
  const { db } = site.database
  const page = await db
    .selectFrom('publicPages')
    .select(['slug', 'publishedAt'])
    .where('collection', '=', 'places')
    .where('locale', '=', 'lo')
    .executeTakeFirstOrThrow()
  const [url] = readXml((await site.get('/sitemap/lo/1.xml')).text)
    .all('url')
    .filter((each) => each.all('loc')[0]?.text.endsWith(encodeURIComponent(page.slug)))
  expect(url?.all('lastmod')[0]?.text).toBe(page.publishedAt.toISOString())
  const pictures = url?.all('image:loc').map(({ text }) => text) ?? []
  expect(pictures.length).toBeGreaterThan(0)
  for (const picture of pictures)
    expect((await site.get(picture)).headers['content-type']).toMatch(/^image\//)
})

test('robots are told where the site map is and that the office is nothing for them', async () => {
  const { text } = await site.get('/robots.txt')
  expect(text).toContain(`Sitemap: ${site.origin}/sitemap.xml`)
  for (const line of ['Allow: /api/public/', 'Disallow: /api/', 'Disallow: /office', 'Disallow: /preview/']) {
    expect(text.split('\n')).toContain(line)
  }
})
