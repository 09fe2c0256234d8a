import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { extractText, getDocumentProxy } from 'unpdf'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeMedia } from './describe.ts'
import { listVersions } from './store.ts'
import { openLibrary, type Library } from './testing/library.ts'
import { sendFile } from './testing/send.ts'

let library: Library
beforeAll(async () => void (library = await openLibrary()))
afterAll(() => library.close())

/** What stands in the samples and may not reach the public: who made them, on what machine, where. */
const PRIVATE = ['NguyenVanA', 'MayTinhPhong12', 'BanNhap', '106.15']

const sample = (name: string) => readFile(join(import.meta.dirname, 'testing/samples', name))

/** Sends a file as a new version of a medium and gives the public copy. */
async function published(name: string, bytes: Buffer, fields = {}): Promise<Buffer> {
  const medium = await library.medium(fields)
  await sendFile(library, { name, bytes, replaces: medium.id })
  await library.work()
  const [version] = await listVersions(library.db, medium.id)
  expect(version).toMatchObject({ state: 'ready', failure: null })
  const shown = (await describeMedia(library.db, [medium.id], 'en')).get(medium.id)
  if (!shown) throw new Error(`${name} is not shown`)
  const keys = `media/renditions/${medium.id}/1/${shown.base.split('/').at(-1)}`
  return library.files.get(keys)
}

const saidIn = (bytes: Buffer) => PRIVATE.filter((word) => bytes.includes(word))

test.for([
  ['film.mp4', 'video'],
  ['film.webm', 'video'],
  ['sound.mp3', 'audio'],
  ['sound.ogg', 'audio'],
  ['sound-opus.ogg', 'audio'],
] as const)(
  '%s reaches the public without what its maker noted, every other byte in its place',
  async ([name, kind]) => {
    const original = await sample(name)
    expect(saidIn(original).length).toBeGreaterThanOrEqual(3)
    const shown = await published(name, original, { kind })
    expect(saidIn(shown)).toEqual([])
    expect(shown.length).toBe(original.length)
  },
)

test('a PDF reaches the public with the name of its medium and without those of its author, his machine and his camera', async () => {
  const original = await pdfWithNotes()
  expect(saidIn(original)).toEqual(['NguyenVanA', 'MayTinhPhong12', '106.15'])
  const shown = await published('bao-cao.pdf', original, { kind: 'document', title: 'Niên giám 2017' })
  expect(saidIn(shown)).toEqual([])
  const read = await PDFDocument.load(shown, { updateMetadata: false })
  expect([read.getTitle(), read.getAuthor(), read.getProducer(), read.getPageCount()]).toEqual([
    'Niên giám 2017',
    undefined,
    undefined,
    1,
  ])
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(shown)), { mergePages: true })
  expect(text).toContain('Phong Nha')
})

test('an archival, accessible PDF still says so to the public, and nothing else of what it said', async () => {
  const marks =
    '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><rdf:Description pdfuaid:part="1"/>'
  const original = await pdfWithNotes(`${marks}<pdfaid:rev>NguyenVanA</pdfaid:rev>`)
  const shown = await published('bao-cao.pdf', original, { kind: 'document', title: 'Niên giám <2017>' })
  expect(saidIn(shown)).toEqual([])
  const { metadata } = await (await getDocumentProxy(new Uint8Array(shown))).getMetadata()
  expect(metadata?.get('dc:title')).toBe('Niên giám <2017>')
  expect([metadata?.get('pdfaid:part'), metadata?.get('pdfaid:conformance')]).toEqual(['2', 'A'])
  expect(metadata?.get('pdfuaid:part')).toBe('1')
  expect(metadata?.get('pdfaid:rev')).toBeFalsy()
})

/** A PDF as an office makes one: names in its information and XMP, a photograph with its camera's notes, a comment, an old state. */
async function pdfWithNotes(marks = ''): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.setAuthor('NguyenVanA')
  document.setCreator('MayTinhPhong12')
  document.setTitle('BanNhap')
  const page = document.addPage([300, 200])
  page.drawText('Phong Nha', { x: 20, y: 150 })
  const photograph = await sharp({ create: { width: 32, height: 32, channels: 3, background: '#5e959c' } })
    .withExif({ IFD0: { Artist: 'NguyenVanA', Software: 'MayTinhPhong12 106.15' } })
    .jpeg()
    .toBuffer()
  page.drawImage(await document.embedJpg(photograph), { x: 20, y: 20 })
  const { context } = document
  const xmp = context.stream(`<x:xmpmeta>NguyenVanA MayTinhPhong12 ${marks}</x:xmpmeta>`, {
    Type: 'Metadata',
    Subtype: 'XML',
  })
  document.catalog.set(PDFName.of('Metadata'), context.register(xmp))
  context.register(context.obj({ Author: PDFString.of('NguyenVanA, bản cũ') }))
  const comment = context.obj({
    Type: 'Annot',
    Subtype: 'Text',
    Rect: [10, 10, 20, 20],
    T: PDFString.of('NguyenVanA'),
    Contents: PDFString.of('Xem lại'),
  })
  page.node.set(PDFName.of('Annots'), context.obj([context.register(comment)]))
  return Buffer.from(await document.save({ useObjectStreams: false }))
}

test('a signed PDF stays as it is, to the byte, for its signature vouches for all of it', async () => {
  const document = await PDFDocument.create()
  document.addPage([100, 100])
  const { context } = document
  context.register(context.obj({ Type: 'Sig', ByteRange: [0, 10, 20, 30], Name: PDFString.of('NguyenVanA') }))
  const signed = Buffer.from(await document.save({ useObjectStreams: false }))
  expect((await published('ky-so.pdf', signed, { kind: 'document' })).equals(signed)).toBe(true)
})

test('a track of positions beside picture and sound is emptied with its samples', async () => {
  const place = Buffer.from('+17.5000+106.1500/')
  const [head, body] = [
    box('ftyp', Buffer.from('isom\0\0\0\0isommp41')),
    box('mdat', place, Buffer.alloc(100, 7)),
  ]
  const track = box(
    'trak',
    box('tkhd', Buffer.alloc(84)),
    box(
      'mdia',
      box('hdlr', Buffer.alloc(8), Buffer.from('camm'), Buffer.alloc(13)),
      box(
        'minf',
        box(
          'stbl',
          box('stsz', numbers(0, 0, 1, place.length)),
          box('stsc', numbers(0, 1, 1, 1, 1)),
          box('stco', numbers(0, 1, head.length + 8)),
        ),
      ),
    ),
  )
  const film = Buffer.concat([head, body, box('moov', box('mvhd', Buffer.alloc(100)), track)])
  expect(saidIn(film)).toEqual(['106.15'])
  const shown = await published('flycam.mp4', film, { kind: 'video' })
  expect(saidIn(shown)).toEqual([])
  expect(shown.includes(Buffer.alloc(100, 7))).toBe(true)
})

function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => bytes.writeUInt32BE(value, index * 4))
  return bytes
}

function box(type: string, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const head = numbers(body.length + 8, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

test('what is not the file that it claims to be, or needs a password, is told to whoever sent it', async () => {
  const document = await PDFDocument.create()
  document.addPage([100, 100])
  document.encrypt({ userPassword: 'mo', ownerPassword: 'sua', permissions: {} })
  const bytes = Buffer.from(await document.save())
  const medium = await library.medium({ kind: 'document' })
  await sendFile(library, { name: 'khoa.pdf', bytes, replaces: medium.id })
  await library.work()
  const [version] = await listVersions(library.db, medium.id)
  expect(version).toMatchObject({ state: 'failed', failure: expect.stringContaining('mật khẩu') })
})
