import { NOTHING_SEEN } from './changes.ts'
import { openDisk, removeDisk, type Disk } from './disk.ts'

/** Keeps nothing. */
export const noDisk: Disk = {
  mark: NOTHING_SEEN,
  changed: [],
  get: () => null,
  peek: () => null,
  put: () => false,
  remove: () => {},
  take: () => {},
  clear: () => {},
  keysWith: () => [],
  close: () => {},
}

type Options = { stamp: string; most: number; failed: (error: unknown) => void }

/**
 * The disk as long as it works. One that fails once (full, read-only, damaged) is not asked again, for it may have
 * missed a change; what it holds is thrown away, so that nothing untrue comes back at the next start.
 */
export function sureDisk(folder: string, { failed, ...options }: Options): Disk {
  let disk = noDisk
  disk = attempt(() => openDisk(folder, options), noDisk)

  function attempt<Result>(work: () => Result, otherwise: Result): Result {
    try {
      return work()
    } catch (error) {
      giveUp(error)
      return otherwise
    }
  }
  function giveUp(error: unknown): void {
    const broken = disk
    disk = noDisk
    failed(error)
    try {
      broken.close()
      removeDisk(folder)
    } catch {
      // Nothing more is written to it, so its last change is an old one and all later ones will be taken in again.
    }
  }
  return {
    mark: disk.mark,
    changed: disk.changed,
    get: (key) => attempt(() => disk.get(key), null),
    peek: (key) => attempt(() => disk.peek(key), null),
    put: (key, page, more) => attempt(() => disk.put(key, page, more), false),
    remove: (key) => attempt(() => disk.remove(key), undefined),
    take: (changes) => attempt(() => disk.take(changes), undefined),
    clear: (mark) => attempt(() => disk.clear(mark), undefined),
    keysWith: (tags, before) => attempt(() => disk.keysWith(tags, before), []),
    close() {
      const open = disk
      disk = noDisk
      attempt(() => open.close(), undefined)
    },
  }
}
