import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import type { Config } from '../../../platform/config.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { AppError } from '../../../platform/errors.ts'
import type { FileStore } from '../../../platform/files.ts'
import { readStream, storeFile } from '../../../platform/files/streams.ts'
import { wholeFileOf } from '../addresses.ts'
import { documentProtected, fileDamaged } from '../errors.ts'
import { originalKey, renditionKey } from '../files/keys.ts'
import { stripMp3 } from '../files/mp3.ts'
import { stripOgg } from '../files/ogg.ts'
import { stripMp4 } from '../files/strip-mp4.ts'
import { stripWebm } from '../files/webm.ts'
import { sanitiseSvg } from '../files/svg.ts'
import { changeVersion, findVersion, type MediaFile } from '../store.ts'
import { renderingOf, stampOf } from './credit.ts'
import { workOnImage } from './image-work.ts'
import { ffmpegVersion, posterOfFilm } from './poster.ts'

type Surroundings = { files: FileStore; config: Pick<Config, 'dataFolder'> }

/** Makes what the public will see of one version; doing it twice does no harm. */
export async function renderVersion(
  db: Database,
  { recordId, version }: Pick<MediaFile, 'recordId' | 'version'>,
  around: Surroundings,
): Promise<void> {
  const file = await findVersion(db, recordId, version)
  if (!file || file.state === 'ready') return
  const rendering = await renderingFor(db, recordId)
  if (!rendering) return
  await changeVersion(db, file, { state: 'working', failure: null, stamp: stampOf(rendering) })
  const work = join(around.config.dataFolder, 'work')
  await mkdir(work, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(work, 'media-'))
  try {
    const original = join(folder, 'original')
    await pipeline(await readStream(around.files, originalKey(file.sha256)), createWriteStream(original))
    const widths = await render(db, file, rendering, { ...around, folder, original })
    await changeVersion(db, file, { state: 'ready', widths })
  } catch (error) {
    const said = isRefusal(error) ? error.in('vi') : error instanceof Error ? error.message : String(error)
    const failure = said.slice(0, 500)
    await changeVersion(db, file, { state: 'failed', failure })
    // What is wrong with the file itself stays wrong, however often it is tried.
    if (!isRefusal(error)) throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function isRefusal(error: unknown): error is AppError {
  return error instanceof AppError && error.status === 422
}

/** How a medium shall be rendered as it is described now; undefined once it is gone. */
export async function renderingFor(db: Database, recordId: string) {
  const { rows } = await sql<Parameters<typeof renderingOf>[0]>`
    select r.title, a.author, a.licence, a.licence_url as "licenceUrl", a.synthesis, a.focus_x as "focusX",
      a.focus_y as "focusY", (select t.fields ->> 'credit' from record_texts t
        where t.record_id = r.id and t.locale = 'vi' and t.state = 'approved') as credit
    from records r join media_assets a on a.record_id = r.id
    where r.id = ${recordId}::uuid and r.deleted_at is null`.execute(db.withoutPlugins())
  return rows[0] && renderingOf(rows[0])
}

type Place = Surroundings & { folder: string; original: string }
type Rendering = ReturnType<typeof renderingOf>

async function render(db: Database, file: MediaFile, rendering: Rendering, place: Place): Promise<number[]> {
  const { files, original } = place
  const whole = wholeFileOf(file.mediaType)
  const keep = (name: string, path: string) =>
    storeFile(files, renditionKey(file.recordId, file.version, name), path)
  if (whole === undefined) return renderPictures(db, file, rendering, place)
  if (file.mediaType === 'image/svg+xml') {
    const { svg } = sanitiseSvg(await readFile(original, 'utf8'), file.name)
    await files.put(renditionKey(file.recordId, file.version, whole), Buffer.from(svg))
    return []
  }
  await keep(whole, await cleaned(file, rendering, place))
  if (!file.mediaType.startsWith('video/')) return []
  const { width, height } = file
  await changeVersion(db, file, { posterProgram: await ffmpegVersion() })
  const poster = await posterOfFilm({ path: original, width, height }, place.folder)
  return renderPictures(db, file, rendering, { ...place, original: poster })
}

/**
 * The file as the public may have it, without what names a person, a place or a machine. Nothing is decoded: films and
 * sounds are the same bytes in the same places, with emptied notes.
 */
async function cleaned(file: MediaFile, { credit }: Rendering, { original, folder }: Place): Promise<string> {
  const { mediaType, name } = file
  if (mediaType === 'video/mp4') await stripMp4(original, name)
  if (mediaType === 'video/webm') await stripWebm(original)
  if (mediaType === 'audio/mpeg') await stripMp3(original)
  if (mediaType === 'audio/ogg') await stripOgg(original)
  if (mediaType !== 'application/pdf') return original
  const to = join(folder, 'document.pdf')
  const told = await workOnImage({ do: 'clean-pdf', path: original, to, title: credit.title })
  if (told.told === 'cleaned') return to
  throw told.told === 'refused' && told.reason === 'protected'
    ? documentProtected({ name })
    : fileDamaged({ name })
}

async function renderPictures(
  db: Database,
  file: MediaFile,
  { credit, focus }: Rendering,
  { files, folder, original }: Place,
): Promise<number[]> {
  const step = (done: number, total: number) => void changeVersion(db, file, { done, total }).catch(() => {})
  const told = await workOnImage({ do: 'render', path: original, folder, focus, credit }, step)
  if (told.told !== 'rendered') throw new Error(`The image process answered ${told.told}`)
  const names = told.widths.flatMap((width) => ['avif', 'webp', 'jpg'].map((ending) => `${width}.${ending}`))
  for (const name of [...names, 'card.jpg', 'full.jpg']) {
    await storeFile(files, renditionKey(file.recordId, file.version, name), join(folder, name))
  }
  return told.widths
}
