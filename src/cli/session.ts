import { openCluster, type Cluster, type ClusterOptions } from '../platform/database/cluster.ts'
import { connect, type Database } from '../platform/database/connect.ts'
import { migrate } from '../platform/database/migrate.ts'
import type { Config } from '../platform/config.ts'
import type { Log } from '../platform/log.ts'
import { modules } from '../modules.ts'

/** An open database, brought up to the program's migrations and reference data. */
export type Session = { db: Database; cluster: Cluster; close(): Promise<void> }

const CONNECTIONS = { server: 10, command: 4 }

export async function openSession(
  config: Config,
  log: Log,
  role: NonNullable<ClusterOptions['role']>,
): Promise<Session> {
  const cluster = await openCluster(config, log, { role })
  const db = connect(cluster.connection, { max: CONNECTIONS[role] })
  const close = async () => {
    await db.destroy()
    await cluster.stop()
  }
  try {
    await migrate(cluster.connection, { log })
    for (const { reference } of modules) await reference?.(db)
  } catch (error) {
    await close()
    throw error
  }
  return { db, cluster, close }
}
