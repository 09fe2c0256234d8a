import { randomBytes } from 'node:crypto'
import multipart from '@fastify/multipart'
import fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { localeOf, type Locale } from '../labels.ts'
import { fault, pageNotFound } from './errors.ts'
import { prepareInside, serverBehind, tellFailures, type Front } from './front.ts'
import { databaseCheck, filesCheck, healthOf, type Check } from './health.ts'
import { knownError, problemOf, type Problem } from './problem.ts'
import { limitRates } from './rate-limits.ts'
import type { Routes } from './routes.ts'
import { secure } from './security.ts'
import { limits } from './sent-file.ts'
import { serveEndpoints, type Surroundings } from './serve-endpoint.ts'

/** Whatever answers beside the endpoints: pages, sign-in, static files. */
export type Pages = (app: FastifyInstance) => void | Promise<void>

export type ServerParts = Omit<Surroundings, 'checkAnswers'> & {
  routes: Pick<Routes, 'list'>
  pages?: readonly Pages[]
  /** What answers before all others; see `Front`. */
  front?: Front | undefined
  /** How an error looks to somebody with a browser; JSON for everybody when left out. */
  errorPage?: (problem: Problem, locale: Locale) => string
  /** More parts for /health, such as the jobs. */
  checks?: Readonly<Record<string, Check>>
  /** Where the server's own log goes, one JSON line an entry. */
  log?: { write(line: string): void }
  checkAnswers?: boolean
}

/** Milliseconds; a reader who goes on reading keeps his connection a little longer than usual proxies do. */
const timeouts = { requestTimeout: 300_000, keepAliveTimeout: 72_000 }

/** Builds the server with all its routes; it listens when `listen` is called with it. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { config, routes, pages = [], front, checkAnswers = process.env['NODE_ENV'] === 'test' } = parts
  const app = fastify({
    logger: {
      level: config.logLevel,
      stream: parts.log ?? process.stderr,
      hooks: { logMethod: unlessEmpty },
    },
    logController: new LogController({ disableRequestLogging: true }),
    // A TLS proxy stands before us on this machine or in its own network; without one nobody's word is taken.
    trustProxy: config.publicUrl.startsWith('https:') ? 'loopback, uniquelocal' : 'loopback',
    bodyLimit: limits.body,
    ...timeouts,
    ...(front && { serverFactory: serverBehind(front, timeouts) }),
    genReqId: () => randomBytes(6).toString('hex'),
    routerOptions: { maxParamLength: 300 },
  })
  answerErrors(app, parts.errorPage)
  await limitRates(app)
  if (front) prepareInside(app, front)
  await secure(app, config)
  if (front) tellFailures(app)
  await app.register(multipart, { throwFileSizeLimit: false })
  app.addHook('onResponse', async (request, reply) => {
    request.log.debug({
      method: request.method,
      url: request.url,
      status: reply.statusCode,
      ms: reply.elapsedTime,
    })
  })
  serveHealth(app, parts)
  serveEndpoints(app, routes.list, { ...parts, checkAnswers })
  for (const page of pages) await app.register(async (scope) => page(scope))
  return app
}

// The framework announces each address that it listens on; `listen` leaves that to whoever started it.
function unlessEmpty(this: unknown, entry: LogEntry, log: (...entry: LogEntry) => void): void {
  if (entry[0] !== '') log.apply(this, entry)
}

type LogEntry = [subject: unknown, ...rest: unknown[]]

function serveHealth(app: FastifyInstance, { db, files, checks = {} }: ServerParts): void {
  app.get('/health', { config: { rateLimit: false } }, async (_request, reply) => {
    const health = await healthOf({ database: databaseCheck(db), files: filesCheck(files), ...checks })
    return reply
      .code(health.status === 'up' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(health)
  })
}

function answerErrors(app: FastifyInstance, errorPage: ServerParts['errorPage']): void {
  app.setErrorHandler((thrown, request, reply) => {
    const error = knownError(thrown, request.headers['content-type'])
    if (error && error.status < 500) return sendProblem(request, reply, problemOf(error, languageOf(request)))
    // What went wrong stays in the log, under the reference that the caller is given.
    request.log.error({ err: thrown, method: request.method, url: request.url })
    const told = error ?? fault({ reference: request.id })
    return sendProblem(request, reply, problemOf(told, languageOf(request)))
  })
  app.setNotFoundHandler((request, reply) => {
    const path = new URL(request.url, 'http://localhost').pathname
    return sendProblem(request, reply, problemOf(pageNotFound({ path }), languageOf(request)))
  })

  function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem) {
    reply.code(problem.status).header('cache-control', 'no-store')
    reply.removeHeader('content-disposition').removeHeader('etag')
    if (errorPage && wantsPage(request)) {
      return reply.type('text/html; charset=utf-8').send(errorPage(problem, languageOf(request)))
    }
    return reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
  }
}

function languageOf(request: FastifyRequest): Locale {
  const asked = new URL(request.url, 'http://localhost').searchParams.get('lang')
  return localeOf(asked ?? request.headers['accept-language'])
}

function wantsPage({ url, headers }: FastifyRequest): boolean {
  return !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html')
}
