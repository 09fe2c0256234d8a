import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import { defineRoute, type PortalRoute } from '../site/route.ts'
import { makeTexts, textRoutes, writeText } from '../site/testing/node.ts'
import { exportSite, folderNotOurs } from './export-site.ts'

const origin = 'https://tinh.example.vn'
const html = 'text/html; charset=utf-8'

let database: TestDatabase
let parent: string

beforeAll(async () => {
  database = await testDatabase()
  parent = await mkdtemp(join(tmpdir(), 'chalo-export-'))
  await makeTexts(database.db)
  for (const slug of ['phong-nha', 'ຖ້ຳ-ພອງຍາ', 'a-'.repeat(150), 'con']) {
    await writeText(database.db, slug, `About ${slug}`.repeat(30))
  }
  await writeText(database.db, 'old', '/vi/texts/phong-nha')
})
afterAll(async () => {
  await database.drop()
  await rm(parent, { recursive: true })
})

const extra: readonly PortalRoute[] = [
  defineRoute({
    path: '/:locale',
    answer: async (_db, { locale }) => ({
      status: 200,
      type: html,
      body: `<html><head><link rel="stylesheet" href="/assets/a.css"><link rel="canonical" href="${origin}/${locale}">
        </head><body><a href="/${locale}/texts#top">x</a><a href="/${locale}/texts?page=2&amp;sort=a">y</a>
        <img srcset="/assets/a.svg 1x, /assets/a.svg 2x" src="/assets/a.svg" alt=""><form action="/${locale}/search"></form><form action="/${locale}#some"></form>
        <a href="//evil.example">z</a><a href="https://other.example/">o</a></body></html>`,
      tags: [],
    }),
    addresses: async () => ['/vi', '/lo'],
  }),
  defineRoute({
    path: '/assets/:file',
    async answer(_db, { params }) {
      if (params['file'] === 'a.css') {
        return {
          status: 200,
          type: 'text/css',
          body: "b{background:url('/assets/a.svg')}".repeat(20),
          tags: [],
        }
      }
      const body = '<svg xmlns="http://www.w3.org/2000/svg"/>'
      return params['file'] === 'a.svg' ? { status: 200, type: 'image/svg+xml', body, tags: [] } : null
    },
  }),
  defineRoute({
    path: '/:locale/feed.json',
    answer: async () => ({ status: 200, type: 'application/feed+json', body: '{}', tags: [] }),
    addresses: async () => ['/vi/feed.json'],
  }),
]

const run = (name: string, routes = [...extra, ...textRoutes().routes]) => {
  const folder = join(parent, name)
  return exportSite(database.db, {
    routes,
    origin,
    folder,
  }).then((exported) => ({ folder, ...exported }))
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}

const LINK = /\s(?:href|src|action)="([^"]+)"|url\('?([^')]+)'?\)|\ssrcset="([^"]+)"|content="0;url=([^"]+)"/g

/** Where each link of a file leads, as a browser on a stick would follow it. */
function linksIn(file: string, text: string): string[] {
  return [...text.matchAll(LINK)].flatMap(([, one, two, list, refresh]) => {
    const all = list
      ? list.split(',').map((source) => source.trim().split(' ')[0] ?? '')
      : [one ?? two ?? refresh ?? '']
    return all
      .filter((link) => !/^(?:https?:)?\/\//.test(link))
      .map((link) => {
        const path = decodeURIComponent(link.split('#')[0] ?? '').replaceAll('&amp;', '&')
        return path.startsWith('/') ? path : join(dirname(file), path)
      })
  })
}

test('every link and every file that a page needs is there, from a stick as from a server', async () => {
  const { folder, pages } = await run('whole')
  expect(pages).toBeGreaterThanOrEqual(8)
  let links = 0
  for (const file of await filesOf(folder)) {
    if (!/\.(?:html|css)$/.test(file) || file.endsWith('404.html')) continue
    for (const link of linksIn(file, await readFile(file, 'utf8'))) {
      expect((await stat(link)).isFile(), `${file} → ${link}`).toBe(true)
      links += 1
    }
  }
  expect(links).toBeGreaterThan(20)
  const home = await readFile(join(folder, 'vi/index.html'), 'utf8')
  expect(home).toContain(`href="texts/index.html#top"`)
  // What only the living site can answer is asked there, and its own address is told as before.
  expect(home).toContain(`action="${origin}/vi/search"`)
  expect(home).toContain(`action="${origin}/vi#some"`)
  expect(home).toContain(`href="${origin}/vi"`)
  expect(home).toContain('href="https://other.example/"')
})

test('pages lie compressed beside, redirects lead on, and every file is in the list of checksums', async () => {
  const { folder, files } = await run('sums')
  const page = await readFile(join(folder, 'vi/texts/phong-nha/index.html'))
  expect(
    brotliDecompressSync(await readFile(join(folder, 'vi/texts/phong-nha/index.html.br'))).equals(page),
  ).toBe(true)
  expect(gunzipSync(await readFile(join(folder, 'vi/texts/phong-nha/index.html.gz'))).equals(page)).toBe(true)
  expect(await readFile(join(folder, 'vi/texts/old/index.html'), 'utf8')).toContain('../phong-nha/index.html')
  expect(await readFile(join(folder, 'nginx.conf'), 'utf8')).toContain('return 301 "/vi/texts/phong-nha"')
  const lines = (await readFile(join(folder, 'SHA256SUMS'), 'utf8')).trim().split('\n')
  expect(lines.length + 1).toBe(files)
  expect(files).toBe((await filesOf(folder)).length)
  for (const line of lines) {
    const [hash, name = ''] = line.split('  ')
    expect(
      createHash('sha256')
        .update(await readFile(join(folder, name)))
        .digest('hex'),
    ).toBe(hash)
  }
})

describe('the folder', () => {
  test('that holds something else is refused and left as it is', async () => {
    await writeFile(join(await mkdtemp(join(parent, 'foreign-')), 'letter.txt'), 'mine')
    const [foreign = ''] = (await readdir(parent)).filter((name) => name.startsWith('foreign-'))
    await expect(run(foreign)).rejects.toMatchObject({ code: folderNotOurs({ folder: '' }).code })
    expect(await readdir(join(parent, foreign))).toEqual(['letter.txt'])
  })

  test('of an earlier export is replaced whole, and a failed export leaves it and nothing else', async () => {
    const { folder } = await run('again')
    await writeText(database.db, 'newer', 'A newer text')
    await run('again')
    expect(await readFile(join(folder, 'vi/texts/newer/index.html'), 'utf8')).toContain('A newer text')
    const before = await readFile(join(folder, 'SHA256SUMS'), 'utf8')
    const broken = defineRoute({
      path: '/:locale/broken',
      answer: () => Promise.reject(new Error('broken')),
      addresses: async () => ['/vi/broken'],
    })
    await expect(run('again', [...extra, broken])).rejects.toThrow('broken')
    expect(await readFile(join(folder, 'SHA256SUMS'), 'utf8')).toBe(before)
    expect((await readdir(parent)).filter((name) => name.startsWith('.'))).toEqual([])
  })
})

test('what is published during the export is wholly in the next one', async () => {
  await writeText(database.db, 'moment', 'before')
  let published = false
  const meddling = defineRoute({
    path: '/:locale/meddling',
    async answer() {
      if (!published) await writeText(database.db, 'moment', 'after')
      published = true
      return { status: 200, type: html, body: 'x', tags: [] }
    },
    addresses: async () => ['/vi/meddling'],
  })
  const { folder } = await run('moment', [meddling, ...extra, ...textRoutes().routes])
  expect(await readFile(join(folder, 'vi/texts/moment/index.html'), 'utf8')).toContain('before')
  const { rows } = await sql<{ body: string }>`select body from test_texts where slug = 'moment'`.execute(
    database.db,
  )
  expect(rows[0]?.body).toBe('after')
})
