// A process that uses a data folder until it is told to stop, for tests of what processes do to each other:
// node cluster-user.ts FOLDER server|command
import pg from 'pg'
import { openCluster } from '../database/cluster.ts'
import { clientConfig } from '../database/connect.ts'
import { AppError } from '../errors.ts'

const [, , dataFolder = '', role] = process.argv

function tell(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}

try {
  const cluster = await openCluster({ databaseUrl: undefined, dataFolder }, undefined, {
    role: role === 'server' ? 'server' : 'command',
  })
  const client = new pg.Client(clientConfig(cluster.connection))
  await client.connect()
  const { rows } = await client.query('select pg_postmaster_start_time() as started, version()')
  await client.end()
  process.once('SIGTERM', () => void cluster.stop().then(() => process.exit(0)))
  setInterval(() => {}, 60_000)
  tell({ ...rows[0], adopted: cluster.adopted, connection: cluster.connection })
} catch (error) {
  tell({ error: error instanceof AppError ? error.code : String(error) })
}
