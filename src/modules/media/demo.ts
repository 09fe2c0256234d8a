import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../../platform/database/connect.ts'
import type { FileStore } from '../../platform/files.ts'
import { originalKey, renditionKey } from './files/keys.ts'
import { sanitiseSvg } from './files/svg.ts'
import { addVersion } from './store.ts'

/** A medium of the demo and the name of its drawing in the demo's folder. */
export type DemoMedium = { id: string; file: string }

/** Puts the drawings of the demo province, `<folder>/<file>`, into the store as first versions of their records. */
export async function loadDemoMedia(
  db: Database,
  files: FileStore,
  folder: string,
  media: readonly DemoMedium[],
): Promise<void> {
  for (const { id, file } of media) {
    const bytes = await readFile(join(folder, file))
    const { svg, width, height } = sanitiseSvg(bytes.toString('utf8'), file)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await files.put(originalKey(sha256), bytes)
    const added = await addVersion(db, {
      recordId: id,
      sha256,
      name: file,
      mediaType: 'image/svg+xml',
      bytes: bytes.length,
      width,
      height,
      duration: null,
      createdBy: null,
      state: 'ready',
    })
    await files.put(renditionKey(id, added.version, 'drawing.svg'), Buffer.from(svg))
  }
}
