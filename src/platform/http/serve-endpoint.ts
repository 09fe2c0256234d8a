import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../actor.ts'
import type { Config } from '../config.ts'
import { againWhenEntangled, transaction, type Database } from '../database/connect.ts'
import type { FileStore } from '../files.ts'
import { localeOf } from '../labels.ts'
import { ifMatchOf, sendFile, sendJson } from './answer.ts'
import type { AnyEndpoint, FileAnswer, SentFile } from './endpoint.ts'
import { malformed } from './errors.ts'
import { once, requestHash } from './idempotency.ts'
import { inputReader, type InputReader } from './input.ts'
import { pathTree, type PathTree } from './path-tree.ts'
import { signInNeeded, type Call, type Route } from './routes.ts'
import { limits, readForm, refuseLarge } from './sent-file.ts'

/** What every handler works with. */
export type Surroundings = {
  db: Database
  config: Config
  files: FileStore
  /** The actor of a session cookie or an API key; null for nobody. */
  resolveActor(headers: IncomingHttpHeaders): Promise<Actor | null>
  /** Compares every answer with its schema: in tests, where a wrong one must not pass. */
  checkAnswers: boolean
}

type Work = (call: Call) => Promise<unknown>

type Served = Route & { limit: number; read: InputReader | undefined }

/**
 * Serves all endpoints at one address of the framework: hundreds of collections' addresses, each with hooks and a place in
 * the framework's own tree, would cost more memory than all else that waits for requests.
 */
export function serveEndpoints(app: FastifyInstance, routes: readonly Route[], around: Surroundings): void {
  const trees = new Map<string, PathTree<Served>>()
  for (const { endpoint, handler } of routes) {
    if (!endpoint.path.startsWith(PREFIX)) throw new TypeError(`${endpoint.path} is not under ${PREFIX}`)
    const tree = trees.get(endpoint.method) ?? pathTree()
    const limit = endpoint.takesFile ? limits.file + limits.body : limits.body
    tree.add(endpoint.path, { endpoint, handler, limit, read: undefined })
    trees.set(endpoint.method, tree)
  }
  const find = ({ method, url }: FastifyRequest) => {
    const [path = ''] = url.split(/[?;]/, 1)
    return trees.get(method === 'HEAD' ? 'GET' : method)?.find(path)
  }
  app.route({
    method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: `${PREFIX}*`,
    onRequest: async (request) => {
      const { limit = limits.body } = find(request)?.value ?? {}
      await refuseLarge(request, limit)
    },
    handler: async (request, reply) => {
      const found = find(request)
      const params = found && decoded(found.params)
      if (!params) return reply.callNotFound()
      return serve(request, reply, { route: found.value, params, around })
    },
  })
}

const PREFIX = '/api/'

const LONGEST_PARAM = 300

/** What the named segments mean; undefined when one cannot be meant. */
function decoded(params: Readonly<Record<string, string>>): Record<string, string> | undefined {
  try {
    const pairs = Object.entries(params).map(([name, said]) => [name, decodeURIComponent(said)] as const)
    return pairs.some(([, said]) => said.length > LONGEST_PARAM) ? undefined : Object.fromEntries(pairs)
  } catch {
    return undefined
  }
}

type Serving = { route: Served; params: Record<string, string>; around: Surroundings }

/** Serves one request: who, what with, in which transaction, and how the answer looks. */
async function serve(request: FastifyRequest, reply: FastifyReply, { route, params, around }: Serving) {
  const { endpoint, handler } = route
  const actor = await around.resolveActor(request.headers)
  if (!actor && endpoint.access === 'signed-in') throw signInNeeded()
  const form = endpoint.takesFile ? await readForm(request) : { file: null, body: request.body }
  const read = (route.read ??= inputReader(endpoint))
  const input = read({ params, query: request.query as Record<string, unknown>, body: form.body })
  const call = callOf(request, around, actor, form.file)
  const work: Work = (ready) => handler(input as never, ready)
  const output = await run(request, reply, { endpoint, call, work, sent: form.body })
  if (isFile(endpoint, output)) return sendFile(request, reply, output)
  if (around.checkAnswers) checkAnswer(endpoint, output)
  return sendJson(request, reply.code(endpoint.status ?? 200), output)
}

// An endpoint that anybody may call declares its handler with `handlePublic`, where the actor may be null.
function callOf(
  request: FastifyRequest,
  around: Surroundings,
  actor: Actor | null,
  file: SentFile | null,
): Call {
  const { db, config, files } = around
  return {
    db,
    config,
    files,
    actor: actor as Actor,
    locale: localeOf(request.headers['accept-language'], actor?.locale),
    ifMatch: ifMatchOf(request.headers['if-match']),
    file,
  }
}

type Run = { endpoint: AnyEndpoint; call: Call; work: Work; sent: unknown }

/** Reads go straight to the pool; a change is one transaction, committed before the answer leaves. */
async function run(request: FastifyRequest, reply: FastifyReply, { endpoint, call, work, sent }: Run) {
  if (endpoint.method === 'GET' || endpoint.readOnly) return work(call)
  const key = keyOf(request, endpoint)
  return againWhenEntangled(() =>
    transaction(call.db, async (db) => {
      const act = () => work({ ...call, db })
      if (key === null || !call.actor) return act()
      const file = call.file ? [call.file.name, call.file.bytes] : []
      const expected = request.headers['if-match'] ?? ''
      const hash = requestHash([request.method, request.url, expected, JSON.stringify(sent ?? null), ...file])
      const { output, repeated } = await once(db, { key, actorId: call.actor.userId ?? 'system', hash }, act)
      if (repeated) reply.header('idempotency-replayed', 'true')
      return output
    }),
  )
}

function keyOf(
  { headers }: FastifyRequest,
  { method, answersFile, confidential }: AnyEndpoint,
): string | null {
  const key = headers['idempotency-key']
  if (key === undefined || method !== 'POST' || answersFile || confidential) return null
  if (typeof key !== 'string' || key.length < 1 || key.length > 255) {
    throw malformed({ reason: 'Idempotency-Key: 1–255' })
  }
  return key
}

function isFile({ answersFile }: AnyEndpoint, output: unknown): output is FileAnswer {
  return answersFile !== undefined && typeof output === 'object' && output !== null && 'bytes' in output
}

function checkAnswer(endpoint: AnyEndpoint, output: unknown): void {
  const parsed = endpoint.output.safeParse(output)
  if (!parsed.success) {
    throw new TypeError(
      `${endpoint.method} ${endpoint.path} answered against its schema: ${parsed.error.message}`,
    )
  }
}
