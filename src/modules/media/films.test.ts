import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeMedia } from './describe.ts'
import { openLibrary, type Library } from './testing/library.ts'
import { sendFile } from './testing/send.ts'

let library: Library
beforeAll(async () => void (library = await openLibrary()))
afterAll(() => library.close())

function box(type: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

/** A film of twelve seconds, 640 × 360, with the place where a telephone took it. */
function film(): Buffer {
  const header = Buffer.alloc(100)
  header.writeUInt32BE(1000, 12)
  header.writeUInt32BE(12_000, 16)
  const track = Buffer.alloc(84)
  track.writeUInt32BE(640 << 16, 76)
  track.writeUInt32BE(360 << 16, 80)
  const place = box('udta', box('\xa9xyz', Buffer.from('+17.5000+106.1500/')))
  const movie = box('moov', box('mvhd', header), box('trak', box('tkhd', track), place), place)
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isommp41')),
    movie,
    box('mdat', Buffer.alloc(5000, 7)),
  ])
}

test('a film is measured, sent in ranges, and says nothing of where it was taken', async () => {
  const medium = await library.medium({ kind: 'video' })
  const bytes = film()
  await sendFile(library, { name: 'Phong Nha.mp4', bytes, replaces: medium.id })
  await library.work()
  const { body } = await library.ask('lead', 'GET', `/api/media/${medium.id}`)
  expect(body['file']).toMatchObject({
    mediaType: 'video/mp4',
    duration: 12,
    width: 640,
    height: 360,
    state: 'ready',
  })
  const shown = (await describeMedia(library.db, [medium.id], 'en')).get(medium.id)
  expect(shown).toMatchObject({ kind: 'video', base: `/media/stream/${medium.id}-1/film.mp4` })
  const address = `${library.origin}${shown?.base}`
  const whole = await fetch(address)
  const sent = Buffer.from(await whole.arrayBuffer())
  expect([whole.status, sent.length]).toEqual([200, bytes.length])
  expect(sent.includes('106.15')).toBe(false)
  expect(whole.headers.get('content-security-policy')).toContain('sandbox')
  const part = await fetch(address, { headers: { range: 'bytes=100-199' } })
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${bytes.length}`])
  expect(Buffer.from(await part.arrayBuffer()).equals(sent.subarray(100, 200))).toBe(true)
  const beyond = await fetch(address, { headers: { range: 'bytes=999999-' } })
  expect(beyond.status).toBe(416)
})
