import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { addressedVersion } from './addresses.ts'
import { getCard, listSame, mayChange } from './library.ts'
import { listVersions, type MediaFile } from './store.ts'

/** A medium with all versions of its file, and the others that hold the same bytes. @throws recordNotFound */
export async function readAsset(db: Database, actor: Actor, id: string) {
  const card = await getCard(db, actor, id)
  const versions = await listVersions(db, id)
  const [newest] = versions
  const ready = versions.find(({ state }) => state === 'ready')
  return {
    ...card,
    versions: versions.map(toVersion),
    same: newest ? await listSame(db, actor, newest, id) : [],
    mayChange: mayChange(actor, card),
    address: card.isOpen && ready ? `/media/${addressedVersion(id, ready.version)}` : null,
  }
}

function toVersion(file: MediaFile) {
  const {
    recordId: _recordId,
    stamp: _stamp,
    comparedAt: _comparedAt,
    posterProgram: _program,
    ...version
  } = file
  return version
}
