import type { Database } from '../../platform/database/connect.ts'
import type { FileStore } from '../../platform/files.ts'
import { readStream } from '../../platform/files/streams.ts'
import { today } from '../../platform/time/dates.ts'
import { addressedVersion, baseOf, isStreamed, readAddressed, typeOfName, wholeFileOf } from './addresses.ts'
import { renditionKey } from './files/keys.ts'
import { isOpenOn } from './rules.ts'
import { findVersion, listShown, type MediaFile, type Shown } from './store.ts'

export type Found = {
  status: 200
  recordId: string
  /** Where the bytes lie in the file store. */
  key: string
  type: string
  made: Date
  bytes: number
  /** Rights that end one day: copies elsewhere must not live for ever. */
  ends: boolean
  fileName?: string
}

/** What stands at an address below `/media/`. */
export type Served =
  | Found
  /** It was public once, or might be: rights have ended, or access was narrowed. */
  | { status: 410; recordId: string }
  | { status: 301; recordId: string; location: string }

type Address = { file: string; name: string }

/** Finds what `/media/<file>/<name>` is now; null when there never was such a thing. */
export function findServed(db: Database, address: Address): Promise<Served | null> {
  return find(db, address, false)
}

/** Finds what `/media/stream/<file>/<name>` is now: a film or a sound. */
export function findStreamed(db: Database, address: Address): Promise<Served | null> {
  return find(db, address, true)
}

const STREAMED = /^\/media\/stream\/([^/]+)\/([^/]+)$/

/** Finds the film or sound of an address as it is now, for copying it; null for what is none or is not open. */
export function streamFinder(files: FileStore) {
  return async (db: Database, path: string) => {
    const [, file = '', name = ''] = STREAMED.exec(path) ?? []
    const found = await findStreamed(db, { file, name })
    if (found?.status !== 200) return null
    return { type: found.type, bytes: () => readStream(files, found.key), needs: [] }
  }
}

async function find(db: Database, { file, name }: Address, streamed: boolean): Promise<Served | null> {
  const addressed = readAddressed(file)
  const type = typeOfName(name)
  if (!addressed || !type) return null
  const { recordId, version } = addressed
  const asked = await findVersion(db, recordId, version)
  if (!asked || asked.state !== 'ready' || !isNameOf(asked, name)) return null
  if (streamed !== isStreamed(type)) return null
  const [shown] = await listShown(db, [recordId])
  if (!shown || !isOpenOn(shown.fields, today())) return { status: 410, recordId }
  if (shown.version !== version) return movedTo(shown, name)
  const key = renditionKey(recordId, version, name)
  const { bytes, createdAt: made } = asked
  const ends = shown.fields.rightsUntil !== null
  const fileName = asked.mediaType === 'application/pdf' ? { fileName: asked.name } : {}
  return { status: 200, recordId, key, type, made, bytes, ends, ...fileName }
}

function isNameOf({ mediaType, widths }: Pick<MediaFile, 'mediaType' | 'widths'>, name: string): boolean {
  if (name === wholeFileOf(mediaType)) return true
  if (name === 'card.jpg') return mediaType.startsWith('image/') && widths.length > 0
  const [, width] = /^([1-9]\d{0,4})\.(?:avif|webp|jpg)$/.exec(name) ?? []
  return width !== undefined && widths.includes(Number(width))
}

// A replaced file is not shown any more; pages that still name it are given the one that came in its place.
function movedTo({ id, version, mediaType, widths }: Shown, name: string): Served {
  const widest = widths.at(-1)
  if (isNameOf({ mediaType, widths }, name) && name !== wholeFileOf(mediaType)) {
    return { status: 301, recordId: id, location: `/media/${addressedVersion(id, version)}/${name}` }
  }
  if (wholeFileOf(mediaType)) return { status: 301, recordId: id, location: baseOf(id, version, mediaType) }
  if (widest === undefined) return { status: 410, recordId: id }
  return { status: 301, recordId: id, location: `/media/${addressedVersion(id, version)}/${widest}.jpg` }
}

/** Everything below `/media/` that is open now, without films and sounds. */
export async function listServed(db: Database): Promise<string[]> {
  const ready = await db
    .selectFrom('mediaFiles')
    .select('recordId')
    .distinct()
    .where('state', '=', 'ready')
    .execute()
  const shown = await listShown(
    db,
    ready.map(({ recordId }) => recordId),
  )
  const day = today()
  return shown.filter(({ fields }) => isOpenOn(fields, day)).flatMap(addressesOf)
}

function addressesOf({ id, version, mediaType, widths }: Shown): string[] {
  const folder = `/media/${addressedVersion(id, version)}`
  const whole = wholeFileOf(mediaType)
  const pictures = widths.flatMap((width) =>
    ['avif', 'webp', 'jpg'].map((format) => `${folder}/${width}.${format}`),
  )
  const card = !whole && widths.length > 0 ? [`${folder}/card.jpg`] : []
  return [...(whole && !isStreamed(mediaType) ? [`${folder}/${whole}`] : []), ...pictures, ...card]
}
