import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { portalLocales } from '../../src/platform/locales.ts'
import { openBrowser } from '../e2e/chromium.ts'
import { checkHtml } from './checker.ts'
import { publishFilms } from './films.ts'
import { linksOf, readPages, targetOf, type Found, type Page } from './pages.ts'
import { openSite, type TestSite } from './site.ts'

/** The whole site is rendered first, and read by a virtual machine. */
const LONG = 600_000

let site: TestSite
let folder: string
let pages: Page[]
beforeAll(async () => {
  site = await openSite()
  await publishFilms(site)
  folder = await site.export()
  pages = await readPages(folder)
}, LONG)
afterAll(() => site.close())

/** What is wrong on any page, each with the page; at most a screenful. */
const wrongOn = (find: (page: Page) => readonly string[]): string[] =>
  pages.flatMap((page) => find(page).map((wrong) => `${page.file}: ${wrong}`)).slice(0, 40)

const isThere = (file: string): Promise<boolean> =>
  access(join(folder, file)).then(
    () => true,
    () => false,
  )

const named = ({ elements }: Page, name: string): Found[] =>
  elements.filter((element) => element.name === name)

test(
  'the checker of the W3C finds nothing on any page of the site, not even something to note',
  { timeout: LONG },
  async () => {
    expect(pages.length).toBeGreaterThan(500)
    expect(await checkHtml(folder)).toEqual([])
  },
)

test('every link leads to a page or file that is there, and to the place in it that it names', async () => {
  const ids = new Map(
    pages.map(({ file, elements }) => [file, new Set(elements.map(({ attributes }) => attributes['id']))]),
  )
  const files = new Map<string, string>()
  const asked = new Map<string, string>()
  const wrong: string[] = []
  for (const page of pages) {
    for (const link of linksOf(page)) {
      if (link.startsWith(site.base)) asked.set(link.split('#')[0] ?? '', page.file)
      if (/^[a-z]+:/i.test(link)) continue
      const { file, anchor } = targetOf(page, link)
      files.set(file, page.file)
      if (anchor !== '' && !ids.get(file)?.has(anchor)) wrong.push(`${page.file}: ${link}`)
    }
  }
  expect(files.size).toBeGreaterThan(700)
  for (const [file, from] of files) {
    if (!(await isThere(file))) wrong.push(`${from}: ${file} is not there`)
  }
  for (const [address, from] of asked) {
    const { status, url } = await fetch(address, { method: 'HEAD' })
    if (status >= 400) wrong.push(`${from}: ${address} answers ${status} at ${url}`)
  }
  expect(wrong.slice(0, 40)).toEqual([])
})

test('languages name each other and themselves on every page, and lead to pages that are there', async () => {
  const setOf = new Map<string, string>()
  for (const page of pages) {
    const links = named(page, 'link').filter(({ attributes }) => attributes['hreflang'])
    const canonical = named(page, 'link').find(({ attributes }) => attributes['rel'] === 'canonical')
    const address = canonical?.attributes['href']
    if (address === undefined) {
      expect(links, page.file).toEqual([])
      continue
    }
    const set = links.map(({ attributes: { hreflang, href } }) => `${hreflang} ${href}`)
    setOf.set(address, set.join('\n'))
  }
  const wrong: string[] = []
  for (const [address, set] of setOf) {
    const links = set.split('\n').map((line) => line.split(' '))
    if (!links.some(([, href]) => href === address)) wrong.push(`${address} does not name itself`)
    if (!links.some(([language]) => language === 'x-default')) wrong.push(`${address} has no x-default`)
    for (const [language = '', href = ''] of links) {
      if (setOf.get(href) !== set)
        wrong.push(`${address} names ${href} as ${language}, which does not say so`)
      if (language !== 'x-default' && !new URL(href).pathname.startsWith(`/${language}`))
        wrong.push(`${address} names ${href} as ${language}`)
    }
  }
  expect(setOf.size).toBeGreaterThan(400)
  expect(wrong.slice(0, 40)).toEqual([])
})

test('pages say their language, have one title and one first heading, and headings that skip no level', () => {
  const wrong = wrongOn((page) => {
    const levels = page.elements.flatMap(({ name, text }) =>
      /^h[1-6]$/.test(name) ? [{ level: Number(name[1]), text }] : [],
    )
    const [language] = page.file.split('/')
    const said = named(page, 'html')[0]?.attributes['lang']
    const isOurs = portalLocales.some((locale) => locale === language)
    return [
      ...(isOurs && said !== language ? [`says ${said}`] : []),
      ...(named(page, 'title').filter(({ text }) => text.trim()).length === 1 ? [] : ['has no title']),
      ...(levels.filter(({ level }) => level === 1).length === 1 ? [] : ['has not one first heading']),
      ...levels
        .filter(({ level }, at) => level > (levels[at - 1]?.level ?? 0) + 1)
        .map(({ level, text }) => `leaves out a level before h${level} “${text}”`),
      ...levels.filter(({ text }) => text.trim() === '').map(({ level }) => `has an empty h${level}`),
    ]
  })
  expect(wrong).toEqual([])
})

test('ids stand once and every picture has its description', () => {
  const wrong = wrongOn((page) => {
    const ids = page.elements.flatMap(({ attributes }) => attributes['id'] ?? [])
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at)
    const silent = named(page, 'img').filter(({ attributes }) => attributes['alt'] === undefined)
    return [
      ...twice.map((id) => `has #${id} twice`),
      ...silent.map(({ attributes }) => `does not describe ${attributes['src']}`),
    ]
  })
  expect(wrong).toEqual([])
})

test('no page carries a script, a style of its own or anything from elsewhere', () => {
  const wrong = wrongOn(({ elements, file }) =>
    elements.flatMap(({ name, attributes }) => {
      const isScript =
        name.endsWith('script') && name !== 'noscript' && attributes['type'] !== 'application/ld+json'
      const handlers = Object.keys(attributes).filter((key) => key.startsWith('on') || key === 'style')
      const { src, srcset, href } = attributes
      // A report carries the sheet of its layout: it must print alike wherever it was saved.
      const hasStyle = name === 'style' && !file.startsWith('reports/')
      const loaded = name === 'link' && /stylesheet|preload|icon/.test(attributes['rel'] ?? '') ? href : src
      const isForeign =
        /^(?:https?:)?\/\//.test(loaded ?? '') || /(?:^|,)\s*(?:https?:)?\/\//.test(srcset ?? '')
      return [
        ...(isScript || hasStyle ? [`has a ${name}`] : []),
        ...handlers.map((key) => `has ${key} on ${name}`),
        ...(isForeign ? [`loads ${loaded ?? srcset}`] : []),
      ]
    }),
  )
  expect(wrong).toEqual([])
})

test(
  'every film, poster, sound, document and picture that a page shows or leads to is in the folder',
  async () => {
    const wrong: string[] = []
    const kinds = new Map<string, number>()
    for (const page of pages) {
      for (const link of linksOf(page)) {
        if (link.includes('/media/') && link.startsWith(site.base))
          wrong.push(`${page.file} asks the living site for ${link}`)
        if (/^[a-z]+:/i.test(link)) continue
        const { file } = targetOf(page, link)
        if (!(await isThere(file))) wrong.push(`${page.file}: ${file} is not there`)
        const ending = file.slice(file.lastIndexOf('.') + 1)
        if (file.startsWith('media/')) kinds.set(ending, (kinds.get(ending) ?? 0) + 1)
      }
    }
    expect(wrong.slice(0, 20)).toEqual([])
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(['mp4', 'mp3', 'pdf', 'jpg', 'svg']))
  },
  LONG,
)

test('only what needs an answer to a question is asked of the living site', () => {
  const asked = pages.flatMap(({ elements }) =>
    elements.flatMap(({ name, attributes: { href = '' } }) =>
      name === 'a' && href.startsWith(site.base) ? [href.slice(site.base.length)] : [],
    ),
  )
  const locale = new RegExp(`^/(?:${portalLocales.join('|')})/`)
  const kinds = new Set(asked.map((path) => path.replace(locale, '/:locale/').replace(/\?.*/, '?…')))
  // Sign-in, the API and its reference, search, and the province as it was on a day of the reader's choice.
  expect([...kinds].sort()).toEqual(['/:locale/province?…', '/:locale/search', '/api/docs', '/office'])
})

test('a film of the folder plays in a browser without any server', async () => {
  const page = pages.find(({ file }) => file.startsWith('vi/') && file.includes('phim-ngoai-tuyen'))
  if (!page) throw new Error('The article is not in the folder')
  const browser = await openBrowser()
  try {
    const tab = await browser.newPage()
    await tab.goto(pathToFileURL(join(folder, page.file)).href)
    const duration = await tab.locator('video').evaluate(
      (video: HTMLVideoElement) =>
        new Promise<number>((resolve, reject) => {
          video.addEventListener('loadedmetadata', () => resolve(video.duration))
          video.addEventListener('error', () => reject(new Error(video.error?.message)))
          video.preload = 'auto'
          video.load()
        }),
    )
    expect(duration).toBeCloseTo(1.2, 0)
  } finally {
    await browser.close()
  }
})
