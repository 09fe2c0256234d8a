// Writes db/schema.sql and the table types from the migrations; with --check only compares.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Kysely, PostgresDialect } from 'kysely'
import { generate, PostgresDialect as PostgresTypes } from 'kysely-codegen'
import { openPool, type Connection } from '../src/platform/database/connect.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { dumpSchema } from '../src/platform/database/schema-dump.ts'
import { startTestCluster } from '../src/platform/testing/cluster.ts'

const root = join(import.meta.dirname, '..')

/** The types that the value parsers of connect.ts really deliver. */
const typeMapping = { int8: 'number', interval: 'string', daterange: 'string' }

async function tableTypes(connection: Connection): Promise<string> {
  const db = new Kysely({ dialect: new PostgresDialect({ pool: openPool(connection, 1) }) })
  try {
    const source = await generate({
      db,
      dialect: new PostgresTypes({ dateParser: 'string', numericParser: 'number' }),
      camelCase: true,
      outFile: null,
      typeMapping,
    })
    return await formatted(source, 'src/platform/database/tables.ts')
  } finally {
    await db.destroy()
  }
}

async function formatted(source: string, path: string): Promise<string> {
  const oxfmt = join(root, 'node_modules', '.bin', 'oxfmt')
  const child = spawn(process.execPath, [oxfmt, '--stdin-filepath', path], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(source)
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  if (code !== 0) throw new Error(`oxfmt could not format ${path}`)
  return output
}

const cluster = await startTestCluster()
try {
  await migrate(cluster.connection)
  const outputs = {
    'db/schema.sql': await dumpSchema(cluster.connection),
    'src/platform/database/tables.ts': await tableTypes(cluster.connection),
  }
  for (const [path, content] of Object.entries(outputs)) {
    const current = await readFile(join(root, path), 'utf8').catch(() => '')
    if (current === content) continue
    if (process.argv.includes('--check')) {
      process.stderr.write(`${path} does not match db/migrations: run npm run db:schema\n`)
      process.exitCode = 1
    } else {
      await writeFile(join(root, path), content)
      process.stdout.write(`${path}\n`)
    }
  }
} finally {
  await cluster.stop()
}
