import type { Database } from '../../platform/database/connect.ts'
import { today } from '../../platform/time/dates.ts'
import { addressedVersion, readAddressed, typeOfName, wholeFileOf } from './addresses.ts'
import { originalKey, renditionKey } from './files/keys.ts'
import { isOpenOn } from './rules.ts'
import { findVersion, listShown, type MediaFile, type Shown } from './store.ts'

/** What stands at an address below `/media/`. */
export type Served =
  | {
      status: 200
      recordId: string
      key: string
      type: string
      made: Date
      size: number | null
      fileName?: string
    }
  /** It was public once, or might be: rights have ended, or access was narrowed. */
  | { status: 410; recordId: string }
  | { status: 301; recordId: string; location: string }

/** A film and a sound are shown from the bytes that came; all else from what was made of them. */
const shownAsSent = /^(film|sound)\./

/** Finds what `/media/<file>/<name>` is now; null when there never was such a thing. */
export async function findServed(db: Database, file: string, name: string): Promise<Served | null> {
  const addressed = readAddressed(file)
  const type = typeOfName(name)
  if (!addressed || !type) return null
  const { recordId, version } = addressed
  const asked = await findVersion(db, recordId, version)
  if (!asked || asked.state !== 'ready' || !isNameOf(asked, name)) return null
  const [shown] = await listShown(db, [recordId])
  if (!shown || !isOpenOn(shown.fields, today())) return { status: 410, recordId }
  if (shown.version !== version) return movedTo(shown, name)
  const key = shownAsSent.test(name) ? originalKey(asked.sha256) : renditionKey(recordId, version, name)
  const size = shownAsSent.test(name) ? asked.bytes : null
  const fileName = asked.mediaType === 'application/pdf' ? { fileName: asked.name } : {}
  return { status: 200, recordId, key, type, made: asked.createdAt, size, ...fileName }
}

function isNameOf({ mediaType, widths }: MediaFile, name: string): boolean {
  if (name === wholeFileOf(mediaType)) return true
  if (name === 'card.jpg') return mediaType.startsWith('image/') && widths.length > 0
  const [, width] = /^([1-9]\d{0,4})\.(?:avif|webp|jpg)$/.exec(name) ?? []
  return width !== undefined && widths.includes(Number(width))
}

// A replaced file is not shown any more; pages that still name it are given the one that came in its place.
function movedTo({ id, version, mediaType, widths }: Shown, name: string): Served {
  const now = { version, mediaType, widths } as MediaFile
  const widest = widths.at(-1)
  const there = isNameOf(now, name) ? name : (wholeFileOf(mediaType) ?? (widest ? `${widest}.jpg` : null))
  if (there === null) return { status: 410, recordId: id }
  return { status: 301, recordId: id, location: `/media/${addressedVersion(id, version)}/${there}` }
}

/** Everything below `/media/` that is open now, up to a size in bytes. */
export async function listServed(db: Database, largest: number): Promise<string[]> {
  const ready = await db
    .selectFrom('mediaFiles')
    .select('recordId')
    .distinct()
    .where('state', '=', 'ready')
    .where('bytes', '<=', largest)
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
  const formats = mediaType.startsWith('image/') ? ['avif', 'webp', 'jpg'] : ['jpg']
  const pictures = widths.flatMap((width) => formats.map((format) => `${folder}/${width}.${format}`))
  const card = !whole && widths.length > 0 ? [`${folder}/card.jpg`] : []
  return [...(whole ? [`${folder}/${whole}`] : []), ...pictures, ...card]
}
