import jsonld from 'jsonld'
import { Parser as TurtleParser, Writer, type Quad } from 'n3'
import { parse as parseCsv } from 'csv-parse/sync'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { portalLocales } from '../../src/platform/locales.ts'
import { openDemoSite, type DemoSite } from './site.ts'
import { readXml } from './xml.ts'

type Thing = Record<string, unknown> & { '@type': string }

let site: DemoSite
beforeAll(async () => {
  site = await openDemoSite()
})
afterAll(() => site.stop())

const json = async (path: string): Promise<unknown> => JSON.parse((await site.get(path)).text)

async function firstOf(collection: string, locale = 'en'): Promise<{ path: string; recordId: string }> {
  const { slug, recordId } = await site.database.db
    .selectFrom('publicPages')
    .select(['slug', 'recordId'])
    .where('collection', '=', collection)
    .where('locale', '=', locale)
    .orderBy('recordId')
    .executeTakeFirstOrThrow()
  return { path: `/${locale}/${collection}/${encodeURIComponent(slug)}`, recordId }
}

async function graphAt(path: string): Promise<Thing[]> {
  const { text } = await site.get(path)
  const [, block = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(text) ?? []
  const { '@context': context, '@graph': graph } = JSON.parse(block) as {
    '@context': string
    '@graph': Thing[]
  }
  expect(context).toBe('https://schema.org')
  return graph
}

const ofType = (graph: readonly Thing[], type: string) => graph.find((thing) => thing['@type'] === type)

const expected: readonly (readonly [
  collection: string,
  types: readonly string[],
  needed: readonly string[],
])[] = [
  [
    'articles',
    ['NewsArticle', 'Article'],
    ['headline', 'datePublished', 'dateModified', 'author', 'publisher'],
  ],
  ['places', ['TouristAttraction', 'Place'], ['name', 'address', 'image']],
  ['festivals', ['Festival'], ['name', 'location', 'organizer']],
  ['events', ['Event', 'Festival'], ['name', 'startDate', 'endDate', 'location']],
  ['foods', ['Product'], ['name', 'description', 'image']],
  ['galleries', ['ImageGallery'], ['name', 'associatedMedia']],
  ['online-publications', ['Book', 'PublicationIssue'], ['name', 'inLanguage', 'publisher']],
  ['investment-projects', ['Project'], ['name', 'location']],
]

test.each(expected)(
  'a page of %s says what it is about in the words of schema.org',
  async (collection, types, needed) => {
    const { path } = await firstOf(collection)
    const graph = await graphAt(path)
    const page = ofType(graph, 'WebPage')
    const main = page?.['mainEntity'] as { '@id': string } | undefined
    const item = graph.find((thing) => thing['@id'] === main?.['@id'])
    expect(types).toContain(item?.['@type'])
    for (const name of needed) expect(item?.[name], name).toBeTruthy()
    const crumbs = ofType(graph, 'BreadcrumbList')?.['itemListElement'] as {
      position: number
      item: string
    }[]
    expect(crumbs.map(({ position }) => position)).toEqual(crumbs.map((_, index) => index + 1))
    expect(crumbs.at(-1)?.item).toBe(`${site.origin}${path}`)
    for (const { item: address } of crumbs) expect((await site.get(address)).status, address).toBe(200)
    expect(ofType(graph, 'GovernmentOrganization')?.['name']).toBe(
      'People’s Committee of Quảng Bình Province',
    )
  },
)

test('a picture says whom to name and what is allowed', async () => {
  const { path } = await firstOf('places')
  const picture = ofType(await graphAt(`${path}/pictures/1`), 'WebPage')?.['primaryImageOfPage'] as Record<
    string,
    string
  >
  for (const name of [
    'contentUrl',
    'license',
    'creditText',
    'creator',
    'acquireLicensePage',
    'copyrightNotice',
  ]) {
    expect(picture[name], name).toBeTruthy()
  }
  expect((await site.get(String(picture['contentUrl']))).headers['content-type']).toMatch(/^image\//)
})

test('the living are told by name and public role, never by dates', async () => {
  const { db } = site.database
  const people = await db
    .selectFrom('publicPages')
    .select(['slug', 'facts'])
    .where('collection', '=', 'people')
    .where('locale', '=', 'vi')
    .execute()
  for (const { slug, facts } of people) {
    const text = JSON.stringify(await graphAt(`/vi/people/${slug}`))
    const isHistory = (facts as { kind?: string }).kind === 'historical'
    if (!isHistory) expect(text, slug).not.toMatch(/birthDate|deathDate|telephone|email/)
    expect(text, slug).not.toContain('consent')
  }
})

test('the first page names the site and its search, the data page its data', async () => {
  const home = await graphAt('/ko')
  const action = ofType(home, 'WebSite')?.['potentialAction'] as { target: { urlTemplate: string } }
  const search = action.target.urlTemplate.replace('{search_term_string}', 'x')
  expect((await site.get(search)).status).toBe(200)
  const data = await graphAt('/en/data')
  const catalog = ofType(data, 'DataCatalog') as unknown as {
    dataset: { name: string; description: string; distribution: { contentUrl: string }[] }[]
  }
  expect(catalog.dataset.length).toBe(10)
  for (const { distribution, description } of catalog.dataset) {
    expect(description.length).toBeGreaterThan(50)
    for (const { contentUrl } of distribution) expect((await site.get(contentUrl)).status).toBe(200)
  }
})

const quadsOf = (text: string): Quad[] => new TurtleParser({ format: 'N-Quads' }).parse(text)

test('both forms of the catalogue say the same, and what DCAT-AP asks for', async () => {
  const catalogue = (await json('/data/catalog.jsonld')) as jsonld.JsonLdDocument
  const turtle = new TurtleParser({ format: 'Turtle' }).parse((await site.get('/data/catalog.ttl')).text)
  const lines = new Writer({ format: 'N-Quads' }).quadsToString(turtle)
  const format = 'application/n-quads' as const
  const fromJson = String(await jsonld.canonize(catalogue, { format }))
  const inLines = { format, inputFormat: format }
  expect(await jsonld.canonize(lines as unknown as jsonld.JsonLdDocument, inLines)).toBe(fromJson)
  const quads = quadsOf(fromJson)
  const of = (type: string) =>
    quads.filter(
      ({ predicate, object }) =>
        predicate.value.endsWith('#type') && object.value === `http://www.w3.org/ns/dcat#${type}`,
    )
  const said = (subject: string, property: string) =>
    quads.filter((quad) => quad.subject.value === subject && quad.predicate.value.endsWith(property))
  expect(of('Catalog')).toHaveLength(1)
  expect(of('Dataset').length).toBe(12)
  for (const { subject } of of('Dataset')) {
    const titles = said(subject.value, '/title').map(({ object }) =>
      'language' in object ? object.language : '',
    )
    expect(titles.sort(), subject.value).toEqual(portalLocales.map((locale) => locale.toLowerCase()).sort())
    for (const property of ['description', 'publisher', '#theme', '#distribution', '#contactPoint']) {
      expect(said(subject.value, property).length, `${subject.value} ${property}`).toBeGreaterThan(0)
    }
  }
  for (const { subject } of of('Distribution')) {
    expect(said(subject.value, '/license').map(({ object }) => object.value)).toEqual([
      'https://creativecommons.org/licenses/by/4.0/',
    ])
    const [address] = said(subject.value, '#downloadURL')
    expect((await site.get(address?.object.value ?? '')).status, address?.object.value).toBe(200)
  }
})

test('the files of a collection are the same as CSV and as JSON, and name no office secret', async () => {
  const { text } = await site.get('/data/people.csv')
  const rows = parseCsv<Record<string, string>>(text, { columns: true, bom: true })
  const { items } = (await json('/data/people.json')) as { items: Record<string, unknown>[] }
  expect(rows.map(({ url }) => url)).toEqual(items.map(({ url }) => url))
  expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(items[0] ?? {}))
  expect(text).not.toMatch(/consent|happyVietnam/i)
})

test('a page can be shown elsewhere as a card, in both forms and only within the size asked for', async () => {
  const { path } = await firstOf('places', 'lo')
  const { text: html } = await site.get(path)
  const [, address = ''] = /type="application\/json\+oembed" href="([^"]+)"/.exec(html) ?? []
  const card = (await json(address.replaceAll('&amp;', '&'))) as Record<string, unknown>
  expect(card).toMatchObject({
    version: '1.0',
    type: 'link',
    provider_url: `${site.origin}/lo`,
    thumbnail_width: 1200,
  })
  const small = (await json(`${address.replaceAll('&amp;', '&')}&maxwidth=400`)) as object
  expect(small).not.toHaveProperty('thumbnail_url')
  const asked = encodeURIComponent(`${site.origin}${path}`)
  const xml = readXml((await site.get(`/oembed?format=xml&url=${asked}`)).text)
  expect(xml.all('title')[0]?.text).toBe(card['title'])
  expect((await site.get('/oembed?url=https%3A%2F%2Fevil.example%2Fvi%2Fplaces%2Fx')).status).toBe(404)
  const refused = await site.get(`/oembed?format=yaml&url=${asked}`)
  expect([refused.status, refused.headers['content-type']]).toEqual([
    501,
    'application/problem+json; charset=utf-8',
  ])
})

test('a drawn card has the size that other sites ask for, and its words in the script of the page', async () => {
  for (const locale of ['vi', 'lo', 'ja'] as const) {
    const { path } = await firstOf('places', locale)
    const { text } = await site.get(path)
    const [, image = ''] = /property="og:image" content="([^"]+)"/.exec(text) ?? []
    const { body, headers } = await site.get(image)
    expect(headers['content-type']).toBe('image/png')
    const { width, height } = await sharp(body).metadata()
    expect([width, height]).toEqual([1200, 630])
    const { data } = await sharp(body)
      .extract({ left: 56, top: 418, width: 900, height: 120 })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(data.filter((value) => value < 80).length, locale).toBeGreaterThan(1000)
  }
})

test('whatever a program has is not sent again, and what is not there is a problem that it can read', async () => {
  const { path } = await firstOf('places')
  const kinds = [
    '/sitemap.xml',
    '/sitemap/vi/1.xml',
    '/robots.txt',
    '/vi/feed.atom',
    '/en/places/feed.json',
    '/data/catalog.ttl',
    '/data/catalog.jsonld',
    '/data/places.csv',
    '/vi/opensearch.xml',
    '/cards/vi/site.png',
    path,
  ]
  for (const kind of kinds) {
    const { status, headers } = await site.get(kind)
    expect([status, typeof headers.etag], kind).toEqual([200, 'string'])
    const again = await site.get(kind, { 'if-none-match': String(headers.etag) })
    expect([again.status, again.body.length], kind).toEqual([304, 0])
  }
  for (const missing of [
    '/sitemap/vi/99.xml',
    '/data/nothing.csv',
    '/api/public/places/nowhere',
    '/cards/vi/places/nowhere.png',
  ]) {
    const { status, headers } = await site.get(missing)
    expect([status, headers['content-type']], missing).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ])
  }
})

test('pages of other sites may show what is meant to be shown there, and nothing else', async () => {
  const { path } = await firstOf('places')
  const policy = async (address: string) => (await site.get(address)).headers['cross-origin-resource-policy']
  const [, picture = ''] = /<img src="(\/media\/[^"]+)"/.exec((await site.get(path)).text) ?? []
  for (const shown of ['/cards/vi/site.png', '/vi/feed.json', '/data/places.json', picture]) {
    expect(await policy(shown), shown).toBe('cross-origin')
  }
  expect(await policy(path)).toBe('same-origin')
})

test('the search box of a browser learns how to search here', async () => {
  const [url] = readXml((await site.get('/th/opensearch.xml')).text).all('Url')
  const template = url?.attributes['template'] ?? ''
  expect((await site.get(template.replace('{searchTerms}', encodeURIComponent('ถ้ำ')))).status).toBe(200)
})
