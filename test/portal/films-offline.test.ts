import { createHash } from 'node:crypto'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { articles } from '../../src/modules/content/articles/schema.ts'
import { onlinePublications } from '../../src/modules/content/online-publications/schema.ts'
import { originalKey } from '../../src/modules/media/files/keys.ts'
import { renderVersion } from '../../src/modules/media/renditions/render.ts'
import { mediaAssets } from '../../src/modules/media/schema.ts'
import { addVersion } from '../../src/modules/media/store.ts'
import { library } from '../../src/modules.ts'
import { systemActor } from '../../src/platform/actor.ts'
import { portalLocales } from '../../src/platform/locales.ts'
import { transaction } from '../../src/platform/database/connect.ts'
import type { Fields } from '../../src/records/collection.ts'
import { createRecord } from '../../src/records/create.ts'
import { collectionNamed } from '../../src/records/registry.ts'
import { bringTexts } from '../../src/records/texts/bring.ts'
import { openBrowser } from '../e2e/chromium.ts'
import { linksOf, readPages, targetOf, type Page } from './pages.ts'
import { openSite, type TestSite } from './site.ts'

const LONG = 600_000
const system = systemActor('Thử phim', 'vi')
const samples = join(import.meta.dirname, '../../src/modules/media/testing/samples')

let site: TestSite
let folder: string
let pages: Page[]
let owner: string
beforeAll(async () => {
  site = await openSite()
  const { ownerOrgId } = await site.db
    .selectFrom('records')
    .select('ownerOrgId')
    .where('collection', '=', 'articles')
    .executeTakeFirstOrThrow()
  owner = ownerOrgId
  await publishFilms()
  folder = await site.export()
  pages = await readPages(folder)
}, LONG)
afterAll(() => site.close())

const rights = {
  author: 'Đài PT-TH Quảng Bình',
  licence: 'cc-by',
  consent: 'not-needed',
  access: 'open',
  map: 'none',
  synthesis: 'none',
}

async function medium(kind: string, name: string, mediaType: string, bytes: Buffer): Promise<string> {
  const fields = { title: name, kind, ...rights }
  const { id } = await createRecord(site.db, system, mediaAssets, {
    ownerOrgId: owner,
    fields,
    state: 'approved',
  })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await site.files.put(originalKey(sha256), bytes)
  const file = { recordId: id, sha256, name, mediaType, bytes: bytes.length }
  const measured = {
    width: kind === 'video' ? 96 : null,
    height: kind === 'video' ? 54 : null,
    duration: null,
  }
  const { version } = await addVersion(site.db, { ...file, ...measured, createdBy: null })
  await renderVersion(site.db, { recordId: id, version }, { files: site.files, config: site })
  return id
}

/** An article that shows a film and leads to a sound and a document, and a publication with its whole file. */
async function publishFilms(): Promise<void> {
  const pdf = await PDFDocument.create()
  pdf.addPage([100, 100])
  const document = await medium('document', 'Kỷ yếu', 'application/pdf', Buffer.from(await pdf.save()))
  const film = await medium('video', 'Phim', 'video/mp4', await readFile(join(samples, 'film.mp4')))
  const sound = await medium('audio', 'Hò khoan', 'audio/mpeg', await readFile(join(samples, 'sound.mp3')))
  const body = {
    type: 'doc',
    content: [film, sound, document].map((media) => ({
      type: 'figure',
      attrs: { id: '', media, caption: null },
    })),
  }
  await published(
    articles.name,
    { name: 'Phim ngoại tuyến' },
    { title: 'Phim ngoại tuyến', summary: 'Tóm tắt', body },
  )
  const fields = { name: 'Kỷ yếu ngoại tuyến', year: 2017, file: document }
  await published(onlinePublications.name, fields, { title: 'Kỷ yếu ngoại tuyến', summary: 'Tóm tắt' })
}

async function published(name: string, fields: Fields, text: Fields): Promise<void> {
  const collection = collectionNamed(library.collections, name)
  await transaction(site.db, async (trx) => {
    const record = await createRecord(trx, system, collection, {
      ownerOrgId: owner,
      fields,
      state: 'approved',
    })
    await bringTexts(trx, system, collection, [{ record, locale: 'vi', fields: text }])
  })
}

const isThere = (file: string) =>
  access(join(folder, file)).then(
    () => true,
    () => false,
  )

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
