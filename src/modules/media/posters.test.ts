import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { posterOf } from './addresses.ts'
import { describeMedia } from './describe.ts'
import { keepPosters } from './renditions/keep-rendered.ts'
import { openLibrary, type Library } from './testing/library.ts'
import { sendFile } from './testing/send.ts'

const missing =
  'Không có ffmpeg: chạy «apt-get install ffmpeg», hoặc đặt FFMPEG là đường dẫn của nó.\n' +
  'There is no ffmpeg: run “apt-get install ffmpeg”, or set FFMPEG to its path.'

const given = process.env['FFMPEG']
let library: Library
beforeAll(async () => void (library = await openLibrary()))
afterEach(() => {
  if (given === undefined) delete process.env['FFMPEG']
  else process.env['FFMPEG'] = given
})
afterAll(() => library.close())

/** The poster of a film that was just sent, as the public is shown it. */
async function posterOfSent(name: string, bytes: Buffer): Promise<Buffer> {
  const medium = await library.medium({ kind: 'video' })
  await sendFile(library, { name, bytes, replaces: medium.id, again: true })
  await library.work()
  const shown = (await describeMedia(library.db, [medium.id], 'vi')).get(medium.id)
  const address = shown && posterOf(shown)
  if (!address) throw new Error('The film has no poster')
  const [folder = '', file = ''] = address.split('/').slice(-2)
  return library.files.get(`media/renditions/${medium.id}/${folder.split('-').at(-1)}/${file}`)
}

const film = () => readFile(join(import.meta.dirname, 'testing/samples/film.mp4'))

test('the poster of a film is a frame of it', async () => {
  await promisify(execFile)(given ?? 'ffmpeg', ['-version']).catch(() => {
    throw new Error(missing)
  })
  const poster = sharp(await posterOfSent('phim.mp4', await film()))
  expect(await poster.metadata()).toMatchObject({ format: 'jpeg', width: 96, height: 54 })
  // The test film shows bars of colours; the drawn poster is dark at its edges.
  const { channels } = await poster.stats()
  expect(Math.max(...channels.map(({ mean }) => mean))).toBeGreaterThan(90)
})

test('a drawn poster is replaced by a frame once there is an ffmpeg, and a film that it cannot read is not asked of again', async () => {
  process.env['FFMPEG'] = '/nowhere/ffmpeg'
  await posterOfSent('phim.mp4', await film())
  await keepPosters(library.db)
  expect(await versions()).toEqual([null])
  const readsNothing = join(library.config.dataFolder, 'ffmpeg')
  await writeFile(
    readsNothing,
    '#!/bin/sh\n[ "$1" = -version ] && echo "ffmpeg version 9.9 Copyright" && exit 0\nexit 1\n',
    { mode: 0o755 },
  )
  process.env['FFMPEG'] = readsNothing
  await keepPosters(library.db)
  await library.work()
  expect(await versions()).toEqual([null, '9.9'])
  await keepPosters(library.db)
  expect(await versions()).toEqual([null, '9.9'])
})

/** Of the film that was sent last: which ffmpeg each version's poster was asked of. */
async function versions(): Promise<(string | null)[]> {
  const { rows } = await sql<{ program: string | null }>`
    select poster_program as program from media_files where record_id =
      (select record_id from media_files order by created_at desc, version desc limit 1) order by version`.execute(
    library.db.withoutPlugins(),
  )
  return rows.map(({ program }) => program)
}

test('without ffmpeg, and of a film that it cannot read, a drawn poster of the same proportions stands for it', async () => {
  process.env['FFMPEG'] = '/nowhere/ffmpeg'
  const drawn = await sharp(await posterOfSent('phim.mp4', await film())).metadata()
  expect([drawn.width, drawn.height]).toEqual([1280, 720])
})
