import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { collectAllRoutes } from '../src/app.ts'
import { modules } from '../src/modules.ts'
import { actorResolver, assignRole, createApiKey, createUser } from '../src/modules/accounts/public.ts'
import { organizations } from '../src/modules/organizations/public.ts'
import { systemActor, type Actor } from '../src/platform/actor.ts'
import { loadConfig } from '../src/platform/config.ts'
import { transaction, type Database } from '../src/platform/database/connect.ts'
import type { AnyEndpoint } from '../src/platform/http/endpoint.ts'
import type { Known } from '../src/platform/http/sample.ts'
import { createServer } from '../src/platform/http/server.ts'
import { walk, type Persona } from '../src/platform/http/walk.ts'
import { newId } from '../src/platform/ids.ts'
import { testDatabase, type TestDatabase } from '../src/platform/testing/database.ts'
import { openVault } from '../src/platform/vault.ts'
import { fieldsOf, type Collection, type Fields } from '../src/records/collection.ts'
import { createRecord } from '../src/records/create.ts'
import { roles, type Role } from '../src/records/rights.ts'
import { checkFields } from '../src/records/validate.ts'
import { memoryStore } from '../src/platform/testing/files.ts'

const secret = 'a secret of more than thirty-two characters'
const vault = openVault(secret)
const system = systemActor('test')
/** Stands in every record of home and nowhere else. */
const MARK = 'Chuyện riêng của cơ quan nhà'
const roleNames = Object.keys(roles) as Role[]
const collections = modules.flatMap(({ collections: of = [] }) => [...of])
const subjects = collections.filter(({ name }) => name !== organizations.name)

let database: TestDatabase
let app: FastifyInstance
let endpoints: AnyEndpoint[]
const [home, elsewhere] = [newId(), newId()]
const personas: Persona[] = [{ name: 'nobody', from: 'nowhere', headers: {} }]
let known: Known = {}

const files = memoryStore()

beforeAll(async () => {
  database = await testDatabase()
  const { db } = database
  const routes = collectAllRoutes(vault)
  endpoints = routes.list.map(({ endpoint }) => endpoint)
  await transaction(db, async (trx) => {
    for (const [id, code] of [
      [home, 'nha'],
      [elsewhere, 'noi-khac'],
    ] as const) {
      const fields = { code, name: `Cơ quan ${code}`, kind: 'department' }
      await createRecord(trx, system, organizations, { id, ownerOrgId: id, fields, vault })
    }
    const records = new Map<string, Marked>()
    for (const collection of subjects) records.set(collection.name, await markedRecord(trx, collection))
    for (const role of roleNames) personas.push(await personaOf(trx, role, home))
    // An administrator reaches everywhere; he is nowhere a stranger.
    for (const role of roleNames.filter((name) => name !== 'administrator')) {
      personas.push(await personaOf(trx, role, elsewhere))
    }
    known = { ...(await knownAccount(trx)), ...knownOf(records) }
  })
  const resolve = actorResolver(db, secret)
  const resolved = new Map<unknown, Promise<Actor | null>>()
  app = await createServer({
    db,
    config: loadConfig({ CHALO_LOG_LEVEL: 'silent' }),
    files,
    routes,
    checkAnswers: true,
    resolveActor: async (headers) => {
      const key = headers['x-api-key']
      const actor = resolved.get(key) ?? resolve(headers)
      resolved.set(key, actor)
      return actor
    },
  })
}, 120_000)
afterAll(async () => {
  await app.close()
  await database.drop()
})

type Marked = { id: string; linkId: string; fileId: string }

/**
 * A record of home whose texts are the mark, the first that takes it and whatever its collection insists on, with a
 * link and a file.
 */
async function markedRecord(db: Database, collection: Collection): Promise<Marked> {
  const texts = fieldsOf(collection).filter(({ meta }) => meta.kind === 'text' || meta.kind === 'longText')
  const first = texts.find(({ name }) => !complaints(collection, { [name]: MARK }).includes(name))
  const marked = first ? { [first.name]: MARK } : {}
  const asked = Object.fromEntries(complaints(collection, marked).map((at) => [at, MARK]))
  const fields = { ...marked, ...asked }
  const { id } = await createRecord(db, system, collection, { ownerOrgId: home, fields, vault })
  const [linkId, fileId] = [newId(), newId()]
  const file = { id: fileId, recordId: id, name: MARK, mediaType: 'text/plain', bytes: 1, sha256: 'x' }
  await db.insertInto('recordFiles').values(file).execute()
  await db
    .insertInto('recordLinks')
    .values({ id: linkId, fromId: id, toId: home, role: 'concerns', note: MARK })
    .execute()
  return { id, linkId, fileId }
}

function complaints(collection: Collection, fields: Fields): string[] {
  const result = checkFields(collection, fields)
  return 'issues' in result ? result.issues.map(({ at }) => at) : []
}

async function personaOf(db: Database, role: Role, orgId: string): Promise<Persona> {
  const from = orgId === home ? 'home' : 'elsewhere'
  const name = `${role} ${from}`
  const user = await createUser(db, system, { email: `${role}@${from}.vn`, name, locale: 'vi' })
  await assignRole(db, system, { userId: user.id, role, orgId, validTo: null })
  const actor = { ...system, kind: 'user' as const, userId: user.id }
  const { key } = await createApiKey(db, actor, { name: 'walk', days: null })
  return { name, from, headers: { 'x-api-key': key } }
}

/** What the samples cannot know: for each address of a record, the ids of home's record in that collection. */
function knownOf(records: ReadonlyMap<string, Marked>): Known {
  const addresses = endpoints.flatMap((endpoint) => {
    const collection = /^\/api\/(?:records\/)?([\w-]+)\/:id/.exec(endpoint.path)?.[1] ?? ''
    const fallback = { id: elsewhere, linkId: newId(), fileId: newId() }
    const marked = records.get(collection) ?? (collection === organizations.name ? fallback : undefined)
    return marked ? namedIn(endpoint, { ...marked, toId: home, version: 1, revision: 1 }) : []
  })
  const comparison = endpoints.filter(({ path }) => path.endsWith('/diff/:to'))
  return {
    ...Object.fromEntries(addresses),
    ...Object.fromEntries(comparison.flatMap((endpoint) => namedIn(endpoint, { from: 1, to: 1 }))),
    ownerOrgId: home,
    orgId: home,
    key: 'nha',
    org: 'nha',
    locale: 'vi',
    year: 2017,
    'PUT /api/mail/digest-time at': '07:00',
  }
}

function namedIn({ method, path }: AnyEndpoint, values: Known): (readonly [string, unknown])[] {
  return Object.entries(values).map(([name, value]) => [`${method} ${path} ${name}`, value] as const)
}

/** The account and the role that the addresses below /api/users and /api/keys name: home's viewer. */
async function knownAccount(db: Database): Promise<Known> {
  const viewer = await db
    .selectFrom('users')
    .innerJoin('roleAssignments', 'roleAssignments.userId', 'users.id')
    .innerJoin('apiKeys', 'apiKeys.userId', 'users.id')
    .select(['users.id as userId', 'roleAssignments.id as assignment', 'apiKeys.id as key'])
    .where('users.email', '=', 'viewer@home.vn')
    .executeTakeFirstOrThrow()
  return {
    userId: viewer.userId,
    'PATCH /api/users/:id id': viewer.userId,
    'PUT /api/users/:id/password id': viewer.userId,
    password: 'một mật khẩu để thử',
    'DELETE /api/users/:userId/roles/:id id': viewer.assignment,
    'DELETE /api/keys/:id id': viewer.key,
  }
}

/** Registers that every organisation reads: who the organisations are, and what the law says. */
function isShared({ group }: AnyEndpoint): boolean {
  return ['organizations', 'law'].includes(group)
}

/** What home's records and all that hangs on them look like. */
async function fingerprint(): Promise<string> {
  const { rows } = await sql<{ digest: string }>`
    with mine as (select id from records where owner_org_id = ${home})
    select md5(concat(
      (select string_agg(r::text, ',' order by id) from records r where id in (select id from mine)),
      (select string_agg(t::text, ',' order by record_id, locale) from record_texts t where record_id in (select id from mine)),
      (select string_agg(l::text, ',' order by id) from record_links l where from_id in (select id from mine)),
      (select string_agg(c::text, ',' order by id) from record_comments c where record_id in (select id from mine)),
      (select string_agg(f::text, ',' order by id) from record_files f where record_id in (select id from mine))
    )) as digest`.execute(database.db)
  return rows[0]?.digest ?? ''
}

test('every endpoint × nobody, each role at home, each role elsewhere', { timeout: 600_000 }, async () => {
  const walked = await walk({ app, endpoints, personas, known, marks: [MARK], isShared, fingerprint })
  const lines = walked.findings.map(
    ({ endpoint, persona, status, problem }) => `${endpoint} · ${persona} · ${status} · ${problem}`,
  )
  expect(lines).toEqual([])
  expect(walked.unreached).toEqual([])
  expect(walked.requests).toBe(endpoints.length * (2 * roleNames.length))
})
