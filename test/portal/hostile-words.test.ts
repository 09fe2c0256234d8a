import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import ICAL from 'ical.js'
import type { Browser, Page } from 'playwright-core'
import { SaxesParser } from 'saxes'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentCollections } from '../../src/modules/content/public.ts'
import { library } from '../../src/modules.ts'
import { openBrowser } from '../e2e/chromium.ts'
import { checkHtml } from './checker.ts'
import { createHostile, hostileTexts, publishHostile, RECORDS } from './hostile-records.ts'
import { hostileWords } from './hostile-words.ts'
import { sendMedium, signedIn, type Officer } from './officers.ts'
import { elementsOf } from './pages.ts'
import { executablePath } from './reader.ts'
import { openSite, type TestSite } from './site.ts'

const LONG = 600_000
/** Addresses that are read at a time. */
const AT_ONCE = 4
const SAFE_ADDRESS = /^(?:https?:|mailto:|tel:|data:image\/|\/|#|\?|[\w.%-]+(?:\/|$)|$)/i

let site: TestSite
let officers: { lead: Officer; reviewer: Officer; leader: Officer }
let media: string[]
let addresses: string[]
const made: { collection: string; id: string }[] = []

/** Pictures and a drawing whose names, words and insides are hostile. */
async function fillLibrary(ownerOrgId: string): Promise<string[]> {
  const mediaAssets = library.collections.get('media-assets')
  if (!mediaAssets) throw new Error('There is no library')
  const names = [
    '"><img src=x onerror=__xss()>.png',
    "'};__xss();//<svg onload=__xss()>.png",
    '../../__xss().png',
  ]
  const ids: string[] = []
  for (const [turn, name] of names.entries()) {
    const colour = { r: 20 * turn, g: 90, b: 90 }
    const bytes = await sharp({ create: { width: 640 + turn, height: 400, channels: 3, background: colour } })
      .png()
      .toBuffer()
    const folder = '<script>__xss()<／script>'
    const { id } = await sendMedium(site.base, officers.lead, { name, bytes, ownerOrgId, folder })
    ids.push(String(id))
  }
  for (const [turn, id] of ids.entries()) {
    const path = `/api/records/media-assets/${id}`
    const { version } = await officers.lead.must('GET', path)
    const [text = ''] = hostileWords.slice(turn)
    const rights = { licence: 'cc-by', consent: 'not-needed', access: 'open', map: 'none', synthesis: 'none' }
    const words = {
      title: text,
      author: `${text} ${hostileWords[30 + turn]}`,
      place: text,
      origin: text,
      tags: [text],
    }
    await officers.lead.must('PATCH', path, {
      version,
      fields: { ...words, ...rights, takenOn: '2026-11-20', territory: 'worldwide' },
    })
    const fields = hostileTexts(mediaAssets, turn, [])
    await publishHostile(officers, { collection: 'media-assets', id, locale: 'vi', fields })
    made.push({ collection: 'media-assets', id })
  }
  return ids
}

async function fillCollections(ownerOrgId: string): Promise<void> {
  const fill = async (collection: (typeof contentCollections)[number]): Promise<void> => {
    for (let turn = 0; turn < RECORDS; turn++) {
      const { id } = await createHostile(officers.lead, collection, { turn, ownerOrgId, media })
      const fields = hostileTexts(collection, turn, media)
      await publishHostile(officers, { collection: collection.name, id, locale: 'vi', fields })
      if (turn === 0)
        await publishHostile(officers, { collection: collection.name, id, locale: 'en', fields })
      made.push({ collection: collection.name, id })
    }
  }
  await Promise.all(contentCollections.map(fill))
}

beforeAll(async () => {
  site = await openSite({ jobs: true })
  const [lead, reviewer, leader] = await Promise.all(
    (['lead', 'reviewer', 'leader'] as const).map((role) => signedIn(site.base, role)),
  )
  if (!lead || !reviewer || !leader) throw new Error('Somebody could not sign in')
  officers = { lead, reviewer, leader }
  const { createAt } = await lead.must('GET', '/api/collections/places')
  const [place] = createAt as { id: string }[]
  media = await fillLibrary(place?.id ?? '')
  await fillCollections(place?.id ?? '')
  addresses = await hostileAddresses()
}, LONG)
afterAll(() => site.close())

/** What names a hostile record, and every page, feed and file of the two languages that may tell of one. */
async function hostileAddresses(): Promise<string[]> {
  const all: string[] = []
  for (const route of site.routes) {
    if (/^\/(?:media|assets)\//.test(route.path)) continue
    all.push(...((await route.addresses?.(site.db)) ?? []))
  }
  const ids = made.map(({ id }) => id)
  const rows = await site.db
    .selectFrom('publicPages')
    .select(['collection', 'slug', 'locale', 'recordId'])
    .where('recordId', 'in', ids)
    .execute()
  expect(rows.length).toBeGreaterThanOrEqual(contentCollections.length * RECORDS)
  const items = new Set(rows.map(({ slug }) => encodeURIComponent(slug)))
  const questions = hostileWords.map((words) => encodeURIComponent(words))
  return [
    ...all.filter((address) => {
      const [, locale = '', , slug] = address.split(/[/?]/)
      if (!['vi', 'en'].includes(locale)) return !/^(?:lo|th|zh-Hans|ja|ko|fr)$/.test(locale)
      return (
        slug === undefined || items.has(slug.replace(/\.\w+$/, '')) || !/\/[a-z-]+\/[^/?]+$/.test(address)
      )
    }),
    ...rows.map(
      ({ collection, slug, locale }) =>
        `/api/public/${collection}/${encodeURIComponent(slug)}?lang=${locale}`,
    ),
    ...questions.map((question) => `/vi/search?q=${question}`),
    ...questions.map((question) => `/api/public/search?q=${question}&lang=vi`),
    ...questions.map((question) => `/api/public/suggestions?q=${question}&lang=vi`),
    ...questions.map((question) => `/vi/investment-projects?sector=${question}`),
    ...questions.map((question) => `/vi/${question}`),
  ]
}

/** What could act on a page, told by its elements alone. */
function actingIn(html: string): string[] {
  return elementsOf(html).flatMap(({ name, attributes }) => {
    const isScript = name.endsWith('script') && attributes['type'] !== 'application/ld+json'
    const isForeign = /(?:^| )(?:iframe|object|embed|base|style|marquee|animate|foreignObject|math|template)$/
    const led = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'srcdoc'].flatMap(
      (key) => attributes[key] ?? [],
    )
    return [
      ...(isScript || isForeign.test(name) ? [`has ${name}`] : []),
      ...Object.keys(attributes)
        .filter((key) => /^on|^style$/.test(key))
        .map((key) => `${name} has ${key}`),
      ...led.filter((address) => !SAFE_ADDRESS.test(address)).map((address) => `${name} leads to ${address}`),
    ]
  })
}

/** Reads an answer as a program of its kind does; what it cannot read is thrown. */
function readAs(type: string, text: string): string[] {
  if (/html/.test(type)) {
    for (const [, json = ''] of text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
      JSON.parse(json)
    return actingIn(text)
  }
  if (/json/.test(type)) JSON.parse(text)
  else if (/xml/.test(type)) {
    new SaxesParser({ xmlns: true }).write(text).close()
    return /<!DOCTYPE|<!ENTITY|<(?:\w+:)?script/i.test(text) ? ['has a doctype or a script'] : []
  } else if (/calendar/.test(type)) {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
    const forged = calendar.getAllSubcomponents('vevent').filter((event) => !event.hasProperty('uid'))
    return forged.map(() => 'has a forged event')
  } else if (/csv/.test(type)) {
    const rows = parseCsv(text, { bom: true })
    return rows
      .flat()
      .filter((cell) => /^[=+@\t\r]|^-(?!\d)/.test(cell))
      .map((cell) => `computes ${cell}`)
  }
  return []
}

type Opening = (page: Page, path: string) => Promise<unknown>

/** Does something with each, a few at a time. */
async function severalAtOnce<Each>(all: readonly Each[], act: (each: Each) => Promise<void>): Promise<void> {
  const waiting = all.values()
  const workThrough = async () => {
    for (const each of waiting) await act(each)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, workThrough))
}

test('every collection took the words in and published them', async () => {
  expect(hostileWords.length).toBeGreaterThanOrEqual(60)
  expect(made.length).toBe(contentCollections.length * RECORDS + media.length)
})

test(
  'every page, feed, file and answer reads as what it is, has nothing that acts, and is valid',
  { timeout: LONG },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chalo-hostile-'))
    const wrong: string[] = []
    const types = new Map<string, number>()
    try {
      await severalAtOnce([...addresses.entries()], async ([at, address]) => {
        const answer = await fetch(site.base + address, { redirect: 'manual' })
        const type = answer.headers.get('content-type') ?? ''
        const text = await answer.text()
        types.set(type, (types.get(type) ?? 0) + 1)
        if (answer.status >= 500) wrong.push(`${address}: ${answer.status}`)
        if (answer.headers.has('set-cookie')) wrong.push(`${address} sets a cookie`)
        try {
          wrong.push(...readAs(type, text).map((found) => `${address}: ${found}`))
        } catch (error) {
          wrong.push(`${address}: ${String(error).slice(0, 200)}`)
        }
        if (type.startsWith('text/html') && text.length > 0) {
          await mkdir(join(folder, String(at % 10)), { recursive: true })
          await writeFile(join(folder, String(at % 10), `${at}.html`), text)
        }
      })
      expect(wrong.slice(0, 30)).toEqual([])
      const found = await checkHtml(folder)
      // The words are in no language, so a guess at one says nothing.
      expect(found.filter((line) => !line.includes('appears to be written in'))).toEqual([])
      expect([...types.keys()].join(' ')).toMatch(/html.*json|json.*html/s)
    } finally {
      await rm(folder, { recursive: true })
    }
  },
)

function describeBrowser(): void {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  /** A window in which nothing is refused, so that the pages alone must be harmless. */
  async function openVictim(cookie = ''): Promise<{ page: Page; acted: string[]; close(): Promise<void> }> {
    const context = await browser.newContext({ baseURL: site.base, bypassCSP: true, locale: 'vi-VN' })
    const acted: string[] = []
    const pairs = cookie.split('; ').filter((pair) => pair !== '')
    await context.addCookies(
      pairs.map((pair) => {
        const [name = '', ...value] = pair.split('=')
        return { name, value: value.join('='), url: site.base }
      }),
    )
    await context.exposeFunction('__xss', () => void acted.push('a script ran'))
    context.on('dialog', (dialog) => {
      acted.push(`a dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    context.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(site.base))
        acted.push(`asks ${request.url()}`)
    })
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    return { page, acted, close: () => context.close() }
  }

  /** What acts in a window that opens these addresses, several windows at a time. */
  async function actingAt(paths: readonly string[], open: Opening, cookie?: string): Promise<string[]> {
    const wrong: string[] = []
    const windows = await Promise.all(Array.from({ length: AT_ONCE }, () => openVictim(cookie)))
    await severalAtOnce(paths, async (path) => {
      const victim = windows.pop()
      if (!victim) throw new Error('More addresses are opened than there are windows')
      await open(victim.page, path)
      wrong.push(...victim.acted.splice(0).map((what) => `${path}: ${what}`))
      windows.push(victim)
    })
    await Promise.all(windows.map(({ close }) => close()))
    return wrong
  }

  test('no script runs on any page that the public opens', { timeout: LONG }, async () => {
    const seen = addresses.filter((address) => !/^\/api|\.\w+(?:\?|$)/.test(address))
    // What repeats a question only to say that there is nothing is read above; of it a few are opened.
    const isEcho = (address: string) => /\?sector=|^\/vi\/[^/?]*%/.test(address)
    const pages = seen.filter((address, at) => !isEcho(address) || at % 10 === 0)
    expect(pages.length).toBeGreaterThan(200)
    const open: Opening = (page, address) => page.goto(address, { waitUntil: 'load' })
    expect(await actingAt(pages, open)).toEqual([])
  })

  test(
    'no script runs in the office that lists, opens and finds the records',
    { timeout: LONG },
    async () => {
      const firsts = [...Map.groupBy(made, ({ collection }) => collection).values()].flatMap((each) =>
        each.slice(0, 2),
      )
      const paths = [
        ...new Set(firsts.map(({ collection }) => `/office/records/${collection}`)),
        ...firsts.map(({ collection, id }) => `/office/records/${collection}/${id}`),
        ...firsts.map(({ collection, id }) => `/office/content/${collection}/${id}`),
        '/office/media',
        ...media.map((id) => `/office/media/${id}`),
      ]
      const open: Opening = (page, path) => page.goto(path, { waitUntil: 'networkidle' })
      expect(await actingAt(paths, open, officers.reviewer.cookie)).toEqual([])
    },
  )
}

if (executablePath) describe('in a browser', describeBrowser)
