import { sql } from 'kysely'
import sharp from 'sharp'
import { fromBuffer } from 'yauzl'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { library } from '../../src/modules.ts'
import { vietnamVnPackage } from '../../src/modules/content/vietnam-vn/package.ts'
import { readme } from '../../src/modules/content/vietnam-vn/readme.ts'
import { systemActor } from '../../src/platform/actor.ts'
import { portalLocales } from '../../src/platform/locales.ts'
import { collectionNamed } from '../../src/records/registry.ts'
import { openDemoSite, type DemoSite } from './site.ts'
import { readXml } from './xml.ts'

const actor = systemActor('test')
let site: DemoSite
beforeAll(async () => {
  site = await openDemoSite()
})
afterAll(() => site.stop())

const places = collectionNamed(library.collections, 'places')

async function idOf(slug: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select record_id as id from public_pages where locale = 'vi' and slug = ${slug}`.execute(site.database.db)
  return rows[0]?.id ?? ''
}

/** The files of an archive by name. */
async function unpacked(bytes: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  fromBuffer(bytes, { lazyEntries: true }, (failed, zip) => {
    if (failed) return reject(failed)
    zip.on('entry', (entry: { fileName: string }) => {
      zip.openReadStream(entry as never, (error, stream) => {
        if (error) return reject(error)
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          files.set(entry.fileName, Buffer.concat(chunks))
          zip.readEntry()
        })
      })
    })
    zip.on('end', resolve)
    zip.readEntry()
  })
  await promise
  return files
}

async function pack(ids: readonly string[]): Promise<Map<string, Buffer>> {
  const wanted = ids.map((id) => ({ collection: places, id }))
  const { bytes } = await vietnamVnPackage(site.database.db, actor, wanted, {
    files: site.files,
    origin: site.origin,
  })
  const chunks: Buffer[] = []
  for await (const chunk of bytes as AsyncIterable<Buffer>) chunks.push(chunk)
  return unpacked(Buffer.concat(chunks))
}

test('a package has every published language, captions, licences, consent and wide pictures, and the log tells of it', async () => {
  const id = await idOf('hang-son-doong')
  const files = await pack([id])
  const folder = 'places-hang-son-doong'
  for (const locale of portalLocales) {
    const html = String(files.get(`${folder}/text/${locale}.html`))
    expect(html).toContain(`<html lang="${locale}">`)
    expect(html).not.toMatch(/<script|\son\w+=/i)
    expect(String(files.get(`${folder}/text/${locale}.txt`))).not.toMatch(/<\/?[a-z]/)
  }
  const about = JSON.parse(String(files.get(`${folder}/item.json`))) as {
    pictures: {
      files: string[]
      width: number
      isWideEnough: boolean
      licence: string
      rights: { consent: string }
    }[]
  }
  expect(about.pictures.length).toBeGreaterThan(0)
  for (const { files: names, isWideEnough, licence, rights } of about.pictures) {
    const [png = '', svg = ''] = names
    const { width } = await sharp(files.get(`${folder}/${png}`)).metadata()
    expect(width).toBeGreaterThanOrEqual(1920)
    expect(isWideEnough).toBe(true)
    readXml(String(files.get(`${folder}/${svg}`)))
    expect(licence).toContain('CC BY')
    expect(rights.consent).toBe('not-needed')
  }
  expect(String(files.get(`${folder}/captions.csv`)).split('\r\n').length).toBeGreaterThan(
    portalLocales.length,
  )
  expect(String(files.get('README.txt'))).toContain('Chờ người bản ngữ đọc duyệt')
  const { rows } = await sql<{ type: string; data: { for: string } }>`
    select type, data from events where record_id = ${id}::uuid order by seq desc limit 1`.execute(
    site.database.db,
  )
  expect(rows[0]).toMatchObject({ type: 'content.packaged', data: { for: 'vietnam.vn' } })
})

test('several items go into one package, each in a folder of its own', async () => {
  const files = await pack([await idOf('hang-son-doong'), await idOf('vuon-quoc-gia-phong-nha-ke-bang')])
  const folders = new Set(
    [...files.keys()].filter((name) => name.includes('/')).map((name) => name.split('/')[0]),
  )
  expect(folders.size).toBe(2)
})

test('what nobody may read yet is not given on', async () => {
  const id = await idOf('hang-son-doong')
  await sql`delete from public_pages where record_id = ${id}::uuid and locale = 'fr'`.execute(
    site.database.db,
  )
  expect((await pack([id])).has('places-hang-son-doong/text/fr.html')).toBe(false)
  await sql`delete from public_pages where record_id = ${id}::uuid`.execute(site.database.db)
  await expect(pack([id])).rejects.toThrow(/is published, so there is nothing to send/)
})

test('a picture that is not wide enough says so', () => {
  const medium = {
    id: 'x',
    kind: 'image',
    base: '/media/x',
    mediaType: 'image/jpeg',
    width: 800,
    height: 600,
    widths: [640, 800],
    focus: { x: 0.5, y: 0.5 },
    alt: 'x',
    caption: null,
    credit: null,
    author: 'A',
    licence: null,
    licenceUrl: null,
  } as const
  const item = {
    folder: 'x',
    pages: [],
    pictures: [{ medium, files: [{ name: 'pictures/01.jpg', bytes: Buffer.alloc(0) }], width: 800 }],
    rights: new Map(),
    missing: [],
    subject: null,
  }
  const text = readme([item], { madeAt: new Date(0), origin: site.origin })
  expect(text).toContain('Bản gốc chỉ rộng 800 px, dưới 1920 px')
  expect(text).toContain('chưa ghi giấy phép')
})
