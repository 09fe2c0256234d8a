import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../actor.ts'
import type { Config } from '../config.ts'
import { transaction, type Database } from '../database/connect.ts'
import type { FileStore } from '../files.ts'
import { localeOf } from '../labels.ts'
import { ifMatchOf, sendFile, sendJson } from './answer.ts'
import type { AnyEndpoint, FileAnswer, SentFile } from './endpoint.ts'
import { malformed } from './errors.ts'
import { once, requestHash } from './idempotency.ts'
import { inputReader } from './input.ts'
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

/** Serves one route: who, what with, in which transaction, and how the answer looks. */
export function serveEndpoint(app: FastifyInstance, route: Route, around: Surroundings): void {
  const { endpoint, handler } = route
  const read = inputReader(endpoint)
  const limit = endpoint.takesFile ? limits.file + limits.body : limits.body
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    onRequest: (request) => refuseLarge(request, limit),
    handler: async (request, reply) => {
      const actor = await around.resolveActor(request.headers)
      if (!actor && endpoint.access === 'signed-in') throw signInNeeded()
      const form = endpoint.takesFile ? await readForm(request) : { file: null, body: request.body }
      const input = read({ ...placesOf(request), body: form.body })
      const call = callOf(request, around, actor, form.file)
      const work: Work = (ready) => handler(input as never, ready)
      const output = await run(request, reply, { endpoint, call, work, sent: form.body })
      if (isFile(endpoint, output)) return sendFile(request, reply, output)
      if (around.checkAnswers) checkAnswer(endpoint, output)
      return sendJson(request, reply.code(endpoint.status ?? 200), output)
    },
  })
}

function placesOf(request: FastifyRequest) {
  return {
    params: request.params as Record<string, unknown>,
    query: request.query as Record<string, unknown>,
  }
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
  return transaction(call.db, async (db) => {
    const act = () => work({ ...call, db })
    if (key === null || !call.actor) return act()
    const file = call.file ? [call.file.name, call.file.bytes] : []
    const expected = request.headers['if-match'] ?? ''
    const hash = requestHash([request.method, request.url, expected, JSON.stringify(sent ?? null), ...file])
    const { output, repeated } = await once(db, { key, actorId: call.actor.userId ?? 'system', hash }, act)
    if (repeated) reply.header('idempotency-replayed', 'true')
    return output
  })
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
