import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { defineError } from '../../platform/errors.ts'
import type { FileStore } from '../../platform/files.ts'
import { readStream } from '../../platform/files/streams.ts'
import type { FileAnswer } from '../../platform/http/endpoint.ts'
import { fileNotFound } from '../../records/files.ts'
import { originalKey, renditionKey } from './files/keys.ts'
import { getMedium } from './library.ts'
import { findVersion, listVersions } from './store.ts'

export const noPreview = defineError('media.no-preview', 404, {
  vi: 'Chưa có hình xem trước của tư liệu này. Hình hiện ra khi làm xong các cỡ; tài liệu và âm thanh không có hình.',
  en: 'There is no picture of this medium yet. It appears when its renditions are made; documents and sounds have none.',
})

const WANTED = { small: 480, large: 1280 }

/** A picture of the newest version that has one, for whoever may read the medium. @throws noPreview */
export async function readPreview(
  db: Database,
  actor: Actor,
  files: FileStore,
  { id, size }: { id: string; size: keyof typeof WANTED },
): Promise<FileAnswer> {
  await getMedium(db, actor, id)
  const versions = await listVersions(db, id)
  const ready = versions.find(({ state }) => state === 'ready')
  if (!ready) throw noPreview()
  if (ready.mediaType === 'image/svg+xml') {
    const bytes = await files.get(renditionKey(id, ready.version, 'drawing.svg'))
    return { bytes, name: 'preview.svg', type: 'image/svg+xml; charset=utf-8', inline: true }
  }
  const width = ready.widths.find((each) => each >= WANTED[size]) ?? ready.widths.at(-1)
  if (width === undefined) throw noPreview()
  const bytes = await files.get(renditionKey(id, ready.version, `${width}.jpg`))
  return { bytes, name: 'preview.jpg', type: 'image/jpeg', inline: true }
}

/** The bytes of a version as they came, as an attachment: nothing of them is opened by the browser. */
export async function readOriginal(
  db: Database,
  actor: Actor,
  files: FileStore,
  { id, version }: { id: string; version: number },
): Promise<FileAnswer> {
  await getMedium(db, actor, id)
  const file = await findVersion(db, id, version)
  if (!file) throw fileNotFound()
  return { bytes: await readStream(files, originalKey(file.sha256)), name: file.name, type: file.mediaType }
}
