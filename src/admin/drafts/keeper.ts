import type { Draft, DraftStore } from './draft-store.ts'

/**
 * Keeps one draft on the device as it changes: one write at a time, and what changes meanwhile is written right after.
 * `current` gives null when there is nothing left to keep.
 */
export function keeper(drafts: DraftStore, key: string, current: () => Draft | null): () => Promise<void> {
  let writing: Promise<void> | undefined
  let again = false
  async function write(): Promise<void> {
    while (again) {
      again = false
      const draft = current()
      await (draft === null ? drafts.remove(key) : drafts.put(draft))
    }
    writing = undefined
  }
  return () => {
    again = true
    writing ??= write()
    return writing
  }
}
