import { chmod, mkdtemp, statfs } from 'node:fs/promises'
import { join } from 'node:path'

/** The file system in memory of Linux. */
export const MEMORY = '/dev/shm'

/** With what the names of a test run's folders begin, before the number of the process that made them. */
export const RUN_FOLDER = 'chalo-test-'

/** A new folder in memory, open to everybody as /tmp is; undefined where there are not as many bytes left. */
export async function folderInMemory(bytes: number): Promise<string | undefined> {
  const room = await statfs(MEMORY).catch(() => undefined)
  if (!room || room.bavail * room.bsize < bytes) return undefined
  const folder = await mkdtemp(join(MEMORY, `${RUN_FOLDER}${process.pid}-`))
  await chmod(folder, 0o1777)
  return folder
}
