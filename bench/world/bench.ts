import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { modules } from '../../src/modules.ts'
import { openCluster } from '../../src/platform/database/cluster.ts'
import { connect, type Connection, type Database } from '../../src/platform/database/connect.ts'
import { migrate } from '../../src/platform/database/migrate.ts'
import { makeWorld, type World } from './world.ts'

/** A world in a database of its own, with the settings that an installation has. */
export type Bench = {
  db: Database
  connection: Connection
  dataFolder: string
  world: World
  /** Stops PostgreSQL and removes the data. */
  close(): Promise<void>
}

export async function openBench(activities: number): Promise<Bench> {
  const dataFolder = await makeFolder()
  const cluster = await openCluster({ databaseUrl: undefined, dataFolder })
  await migrate(cluster.connection)
  const db = connect(cluster.connection)
  for (const { reference } of modules) await reference?.(db)
  const world = await makeWorld(db, activities)
  return {
    db,
    connection: cluster.connection,
    dataFolder,
    world,
    async close() {
      await db.destroy()
      await cluster.stop()
      await removeFolder(dataFolder)
    },
  }
}

/** A data folder that the account of PostgreSQL can reach, in the system's place for such things. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chalo-bench-'))
  await chmod(folder, 0o711)
  return folder
}

export async function removeFolder(folder: string): Promise<void> {
  // The database may lie elsewhere, where its account can read.
  const database = await realpath(join(folder, 'database')).catch(() => folder)
  for (const path of new Set([database, folder]))
    await rm(path, { recursive: true, force: true, maxRetries: 5 })
}
