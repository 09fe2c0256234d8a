import { fileMissing, type FileStore } from '../files/store.ts'

/** A file store that lives as long as the test; `held` shows what it keeps. */
export function memoryStore(): FileStore & { held: Map<string, Buffer> } {
  const held = new Map<string, Buffer>()
  return {
    held,
    put: async (key, bytes) => void held.set(key, bytes),
    get: async (key) => {
      const bytes = held.get(key)
      if (!bytes) throw fileMissing({ key })
      return bytes
    },
    list: async function* () {
      yield* held.keys()
    },
    remove: async (key) => void held.delete(key),
    health: async () => null,
  }
}
