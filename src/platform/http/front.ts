import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyRequest, FastifyServerOptions } from 'fastify'
import { tooMany } from './errors.ts'

// An import of `node:http` reads all that it names, and so loads Node's client of HTTP and WebSockets: 12 MB and 15 ms.
const { createServer, setMaxIdleHTTPParsers } = process.getBuiltinModule('node:http')

/** Parsers that wait for connections to come; Node keeps a thousand of 12 kB. */
const IDLE_PARSERS = 64

/** Sends an answer that has been made. */
export type Send = (request: IncomingMessage, response: ServerResponse) => void

/** What stands before the framework: pages that are ready are sent without it. */
export type Front = {
  /** Answers at once what is ready; false leaves the request to the framework. */
  answer(request: IncomingMessage, response: ServerResponse): boolean
  /** Is the address one of those that `prepare` answers? */
  serves(request: IncomingMessage): boolean
  /** Makes the answer. @throws what the framework then tells as an error */
  prepare(request: IncomingMessage): Promise<Send>
}

type Options = { keepAliveTimeout: number; requestTimeout: number }

/** The server of Node with the front before the framework. */
export function serverBehind(front: Front, { keepAliveTimeout, requestTimeout }: Options) {
  return (framework: (request: IncomingMessage, response: ServerResponse) => void): Server => {
    setMaxIdleHTTPParsers(IDLE_PARSERS)
    const server = createServer((request, response) => {
      if (!front.answer(request, response)) framework(request, response)
    })
    server.keepAliveTimeout = keepAliveTimeout
    server.requestTimeout = requestTimeout
    return server
  }
}

export type ServerFactory = NonNullable<FastifyServerOptions['serverFactory']>

const failures = new WeakMap<FastifyRequest, { error: unknown }>()

/**
 * What is not ready is made inside the framework, so that whoever asks for too much that is not ready is slowed down
 * like everybody else. It comes before all other hooks, for what is sent has its headers already; errors wait for
 * `tellFailures`.
 */
export function prepareInside(app: FastifyInstance, front: Front): void {
  const check = app.createRateLimit()
  const prepare = async (request: FastifyRequest): Promise<Send> => {
    const limit = await check(request)
    if (!limit.isAllowed && limit.isExceeded) throw tooMany({ seconds: limit.ttlInSeconds })
    return front.prepare(request.raw)
  }
  app.addHook('onRequest', async (request, reply) => {
    if (!front.serves(request.raw)) return
    const send = await prepare(request).catch((error: unknown) => {
      failures.set(request, { error })
    })
    if (!send) return
    reply.hijack()
    send(request.raw, reply.raw)
  })
}

/** Errors of the front are told as everywhere, with the headers that every answer of the framework has. */
export function tellFailures(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    const failure = failures.get(request)
    if (failure) throw failure.error
  })
}
