import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { systemActor, type Actor } from '../../../platform/actor.ts'
import { loadConfig, type Config } from '../../../platform/config.ts'
import { transaction, type Connection, type Database } from '../../../platform/database/connect.ts'
import { openFiles, type FileStore } from '../../../platform/files.ts'
import { newId } from '../../../platform/ids.ts'
import { installJobs } from '../../../platform/jobs.ts'
import { testDatabase } from '../../../platform/testing/database.ts'
import type { Fields } from '../../../records/collection.ts'
import { createRecord } from '../../../records/create.ts'
import type { RecordView } from '../../../records/record.ts'
import type { Collections } from '../../../records/registry.ts'
import type { Role } from '../../../records/rights.ts'
import { mediaJobs } from '../jobs.ts'
import { mediaAssets } from '../schema.ts'
import { collections, officer, serveLibrary } from './serve.ts'

export const system = systemActor('Thư viện thử')

/** A library with a server of its own that listens, and a file store on the disk. */
export type Library = {
  db: Database
  connection: Connection
  config: Config
  files: FileStore
  collections: Collections
  home: string
  /** `http://127.0.0.1:port` */
  readonly origin: string
  actorOf(role: Role): Actor
  ask(role: Role, method: 'GET' | 'POST', path: string, body?: unknown): Promise<Asked>
  /** Ends the server and starts another over the same data. */
  restart(): Promise<void>
  /** Does the work that waits, as the jobs do. */
  work(): Promise<void>
  medium(fields?: Fields): Promise<RecordView>
  close(): Promise<void>
}

export type Asked = { status: number; body: Record<string, unknown>; headers: Headers; bytes: Buffer }

/** What an approved medium that anybody may see says of its rights. */
export const openRights = {
  title: 'Sông Son',
  kind: 'image',
  author: 'Nguyễn Văn A',
  licence: 'cc-by',
  consent: 'not-needed',
  access: 'open',
  map: 'none',
  synthesis: 'none',
} as const

export async function openLibrary(): Promise<Library> {
  const { db, connection, drop } = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'chalo-media-'))
  const config = loadConfig({ CHALO_LOG_LEVEL: 'silent', CHALO_DATA: folder })
  const files = openFiles(config)
  const home = newId()
  await transaction(db, async (trx) => {
    await sql`insert into records (id, collection, owner_org_id, title)
      values (${home}::uuid, 'organizations', ${home}::uuid, 'Cơ quan nhà')`.execute(trx)
    await sql`insert into organizations (record_id, code) values (${home}::uuid, 'nha')`.execute(trx)
  })
  const jobs = mediaJobs({ files, config, collections })
  await installJobs({ db, connection, jobs })
  let app = await serveLibrary(db, config, home)
  const originOf = () => `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  return {
    db,
    connection,
    config,
    files,
    collections,
    home,
    get origin() {
      return originOf()
    },
    actorOf: (role) => officer(role, home),
    async restart() {
      await app.close()
      app = await serveLibrary(db, config, home)
    },
    async ask(role, method, path, body) {
      const headers = {
        'x-api-key': role,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      }
      const sent = body === undefined ? {} : { body: JSON.stringify(body) }
      const answer = await fetch(`${originOf()}${path}`, { method, headers, ...sent })
      const bytes = Buffer.from(await answer.arrayBuffer())
      const isJson = String(answer.headers.get('content-type')).includes('json')
      return {
        status: answer.status,
        body: isJson ? JSON.parse(String(bytes)) : {},
        headers: answer.headers,
        bytes,
      }
    },
    async work() {
      const { rows } = await sql<{ data: Record<string, string | number | null> }>`
        delete from pgboss.job where name = 'media.renditions' returning data`.execute(db.withoutPlugins())
      for (const { data } of rows) await jobs.find(({ name }) => name === 'media.renditions')?.run(db, data)
    },
    medium: (fields = {}) =>
      createRecord(db, system, mediaAssets, {
        ownerOrgId: home,
        fields: { ...openRights, ...fields },
        state: 'approved',
      }),
    async close() {
      await app.close()
      await drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
