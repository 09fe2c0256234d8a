import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { crc32 } from 'node:zlib'
import exifr from 'exifr'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { xmpOf } from './renditions/xmp.ts'
import { findServed } from './serve.ts'
import { openLibrary, type Library } from './testing/library.ts'
import { announce, offsetOf, sendFile, sendPiece } from './testing/send.ts'

let library: Library
beforeAll(async () => void (library = await openLibrary()))
afterAll(() => library.close())

const idOf = (text: unknown) => String(text)

const nothing = { credit: null, rights: null, licenceUrl: null, digitalSource: null }

/** A photograph with everything that a camera and an agency write into one. */
async function photograph(width = 800, height = 600): Promise<Buffer> {
  const noise = { create: { width, height, channels: 3 as const, background: '#0b5563' } }
  return sharp(noise)
    .withXmp(xmpOf({ ...nothing, title: '', author: 'Trần Thị B' }))
    .withExif({
      IFD0: { Make: 'Máy ảnh' },
      IFD2: { DateTimeOriginal: '2017:03:05 06:07:08' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '17/1 30/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '106/1 9/1 0/1',
      },
    })
    .jpeg()
    .toBuffer()
}

describe('sending', () => {
  test('goes on where it was cut off, also after the server was started anew', async () => {
    const bytes = await photograph(1400, 900)
    const begun = await announce(library, 'lead', 'Sông Son.jpg', bytes.length)
    const location = begun.headers.get('location') ?? ''
    const half = Math.floor(bytes.length / 2)
    // The connection breaks in the middle of a piece that promised more.
    const broken = new AbortController()
    const piece = new ReadableStream({
      start: (stream) => stream.enqueue(new Uint8Array(bytes.subarray(0, half))),
    })
    const request = {
      method: 'PATCH',
      headers: {
        'tus-resumable': '1.0.0',
        'x-api-key': 'lead',
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      },
      body: piece,
      duplex: 'half',
      signal: broken.signal,
    }
    const cut = fetch(`${library.origin}${location}`, request).catch(() => 'cut')
    await expect.poll(() => offsetNow(location), { timeout: 5000 }).toBe(half)
    broken.abort()
    expect(await cut).toBe('cut')
    await library.restart()
    await expect.poll(() => offsetOf(library, 'lead', location), { timeout: 8000 }).toBe(half)
    const rest = await sendPiece(library, 'lead', { location, offset: half, bytes: bytes.subarray(half) })
    expect([rest.status, rest.offset]).toEqual([204, bytes.length])
    const uploadId = location.split('/').at(-1)
    const receive = () =>
      library.ask('lead', 'POST', '/api/media/received', { uploadId, ownerOrgId: library.home })
    const taken = await receive()
    expect(taken.status).toBe(201)
    // Asked again because the answer was lost, the library has one medium, not two.
    expect((await receive()).body).toEqual(taken.body)
    const original = await library.ask('lead', 'GET', `/api/media/${idOf(taken.body['id'])}/versions/1`)
    expect(original.bytes.equals(bytes)).toBe(true)
  })

  async function offsetNow(location: string): Promise<number> {
    const path = `${library.config.dataFolder}/uploads/${location.split('/').at(-1)}`
    return (await stat(path)).size
  }

  test('stops in words when the disk is full, loses nothing that is stored, and goes on once there is room', async () => {
    const stored = await sendFile(library, { name: 'đã lưu.jpg', bytes: await photograph(333, 222) })
    const bytes = Buffer.concat([await photograph(900, 601), Buffer.alloc(200_000)])
    const begun = await announce(library, 'lead', 'Hang Én.jpg', bytes.length)
    const location = begun.headers.get('location') ?? ''
    const cramped = await crampedServer(library, 100)
    const full = await sendPiece({ ...library, origin: cramped.origin }, 'lead', {
      location,
      offset: 0,
      bytes,
    })
    expect(full.status).toBe(507)
    expect(JSON.parse(full.text)).toMatchObject({ code: 'media.storage-full' })
    await cramped.stop()
    const kept = await library.ask('lead', 'GET', `/api/media/${idOf(stored.body['id'])}/versions/1`)
    expect(kept.bytes.equals(await photograph(333, 222))).toBe(true)
    const offset = await offsetOf(library, 'lead', location)
    expect(offset).toBe(100 * 1024)
    await sendPiece(library, 'lead', { location, offset, bytes: bytes.subarray(offset) })
    const uploadId = location.split('/').at(-1)
    const taken = await library.ask('lead', 'POST', '/api/media/received', {
      uploadId,
      ownerOrgId: library.home,
    })
    const original = await library.ask('lead', 'GET', `/api/media/${idOf(taken.body['id'])}/versions/1`)
    expect(original.bytes.equals(bytes)).toBe(true)
  })

  test('is for those who may add media, and each upload for who began it', async () => {
    const bytes = await photograph()
    const nobody = await fetch(`${library.origin}/api/media/uploads`, { method: 'POST' })
    expect(nobody.status).toBe(401)
    expect((await announce(library, 'viewer', 'a.jpg', 100)).status).toBe(403)
    const begun = await announce(library, 'lead', 'a.jpg', bytes.length)
    const location = begun.headers.get('location') ?? ''
    expect(await offsetOf(library, 'contributor', location)).toBeNaN()
    const stolen = await sendPiece(library, 'contributor', { location, offset: 0, bytes })
    expect(stolen.status).toBe(404)
    const uploadId = location.split('/').at(-1)
    const asked = { uploadId, ownerOrgId: library.home }
    expect((await library.ask('contributor', 'POST', '/api/media/received', asked)).status).toBe(404)
    expect((await library.ask('lead', 'POST', '/api/media/received', asked)).body['code']).toBe(
      'media.upload-unfinished',
    )
  })

  test('of what is too large for its kind is refused before a byte is sent, in words', async () => {
    const refused = await announce(library, 'lead', 'phim.svg', 20 * 1024 * 1024)
    expect(refused.status).toBe(413)
    expect(await refused.text()).toContain('10 MB')
  })
})

describe('taking in', () => {
  test('tells the officer at once when the library holds the same bytes', async () => {
    const bytes = await photograph(640, 481)
    const first = await sendFile(library, { name: 'Bến đò.jpg', bytes })
    const second = await sendFile(library, { name: 'tên khác.jpg', bytes })
    expect(second.status).toBe(409)
    expect(second.body['detail']).toContain('Bến đò')
    expect(second.body['issues']).toMatchObject([{ at: first.body['id'] }])
    expect((await sendFile(library, { name: 'tên khác.jpg', bytes, again: true })).status).toBe(201)
  })

  test('reads the author and the day that the photograph names, and nothing of where it was', async () => {
    const taken = await sendFile(library, { name: 'ảnh.jpg', bytes: await photograph(700, 501) })
    const { body } = await library.ask('lead', 'GET', `/api/records/media-assets/${idOf(taken.body['id'])}`)
    const fields = body['fields'] as Record<string, unknown>
    expect(fields).toMatchObject({ title: 'ảnh', kind: 'image', author: 'Trần Thị B', takenOn: '2017-03-05' })
    expect(JSON.stringify({ fields, extra: body['extra'] })).not.toMatch(/106\b|GPS|longitude/i)
  })

  const bad: readonly [string, string, () => Promise<Buffer> | Buffer, string][] = [
    [
      'a page called a photograph',
      'ảnh.jpg',
      () => Buffer.from('<!doctype html><script>alert(1)</script>'),
      'media.type-refused',
    ],
    ['a program', 'phim.mp4', () => Buffer.from('MZ\x90\0\x03'.padEnd(500, '\0')), 'media.type-refused'],
    ['an archive', 'tai-lieu.pdf', () => Buffer.from('PK\x03\x04'.padEnd(500, '\0')), 'media.type-refused'],
    [
      'half a photograph',
      'ảnh.jpg',
      async () => (await photograph(900, 900)).subarray(0, 3000),
      'media.file-damaged',
    ],
    [
      'a film without a head',
      'phim.mp4',
      () => Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp41'),
      'media.file-damaged',
    ],
    ['half a document', 'tai-lieu.pdf', () => Buffer.from('%PDF-1.7\n1 0 obj'), 'media.file-damaged'],
    ['a bomb of pixels', 'ảnh.png', () => bomb(60_000, 60_000), 'media.too-many-pixels'],
    ['a picture that moves', 'ảnh.gif', moving, 'media.moving-image'],
    [
      'a drawing of entities',
      'tranh.svg',
      () => Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>'),
      'media.drawing-unsafe',
    ],
  ]
  test.each(bad)('refuses %s, and says what to do', async (_what, name, make, code) => {
    const refused = await sendFile(library, { name, bytes: await make() })
    expect([refused.status, refused.body['code']]).toEqual([422, code])
    expect(String(refused.body['detail'])).toMatch(/Hãy/)
  })

  test('knows a file by its content, whatever it is called', async () => {
    const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const taken = await sendFile(library, { name: 'thật ra là png.pdf', bytes: png })
    const { body } = await library.ask('lead', 'GET', `/api/media/${idOf(taken.body['id'])}`)
    expect(body['file']).toMatchObject({ mediaType: 'image/png', width: 40, height: 30 })
    expect(body['kind']).toBe('image')
  })
})

describe('what the public gets of a photograph', () => {
  test('is made anew: no position, no page or archive behind it, and the credit in every file', async () => {
    const behind = '<html><script>alert(document.domain)</script></html>PK\x03\x04'
    const bytes = Buffer.concat([await photograph(1000, 750), Buffer.from(behind)])
    const medium = await library.medium({ title: 'Đò trên sông Son', focusX: 0.9 })
    const taken = await sendFile(library, { name: 'đò.jpg', bytes, replaces: medium.id })
    expect(taken.status).toBe(201)
    await library.work()
    const { body } = await library.ask('lead', 'GET', `/api/media/${medium.id}`)
    expect(body).toMatchObject({ isOpen: true, file: { state: 'ready', done: 17, total: 17 } })
    expect((body['versions'] as { widths: number[] }[])[0]?.widths).toEqual([320, 480, 640, 960, 1000])
    for (const name of ['320.jpg', '1000.webp', '640.avif', 'card.jpg']) {
      const served = await findServed(library.db, { file: `${medium.id}-1`, name })
      if (served?.status !== 200) throw new Error(`${name}: ${served?.status}`)
      const made = await library.files.get(served.key)
      expect(made.includes('alert(')).toBe(false)
      const { exif } = await sharp(made).metadata()
      expect(String(exif?.toString('latin1'))).not.toContain('GPS')
      const xmp = String((await sharp(made).metadata()).xmpAsString)
      expect(xmp).toContain('Nguyễn Văn A')
      expect(xmp).toContain('https://creativecommons.org/licenses/by/4.0/')
    }
    const card = await findServed(library.db, { file: `${medium.id}-1`, name: 'card.jpg' })
    const jpeg = await library.files.get(card?.status === 200 ? card.key : '')
    const told = await exifr.parse(jpeg, { xmp: true, iptc: true, gps: true })
    // EXIF knows ASCII alone; XMP is where a Vietnamese name is whole.
    expect(told).toMatchObject({ Artist: 'Nguyen Van A', Credit: 'Nguyễn Văn A', creator: 'Nguyễn Văn A' })
    expect(told).not.toHaveProperty('latitude')
    expect(await sharp(jpeg).metadata()).toMatchObject({ width: 1200, height: 630, space: 'srgb' })
    // Nothing of the work stays on this machine.
    expect(await readdir(`${library.config.dataFolder}/work`)).toEqual([])
  })
})

/** A PNG whose header promises more than any machine holds. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', Buffer.alloc(50)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

async function moving(): Promise<Buffer> {
  const raw = { width: 8, height: 16, channels: 3 as const, pageHeight: 8 }
  const pixels = Buffer.alloc(8 * 16 * 3, 10).fill(200, 8 * 8 * 3)
  return sharp(pixels, { raw })
    .gif({ delay: [100, 100] })
    .toBuffer()
}

/** Another server over the same data, which may write files of so many kilobytes only. */
async function crampedServer({ connection, config, home }: Library, kilobytes: number) {
  const program = fileURLToPath(new URL('./testing/cramped.ts', import.meta.url))
  const command = `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$0" "$1"`
  const child = spawn('bash', ['-c', command, process.execPath, program], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      CONNECTION: JSON.stringify(connection),
      HOME_ORG: home,
      CHALO_DATA: config.dataFolder,
      CHALO_LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  const stop = async () => {
    child.disconnect()
    await once(child, 'exit')
  }
  return { origin: `http://127.0.0.1:${port}`, stop }
}
