import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import { tooMany } from './errors.ts'

// An import of `node:http` reads all that it names, and so loads Node's client of HTTP and WebSockets: 12 MB and 15 ms.
const { createServer } = process.getBuiltinModule('node:http')

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
    const server = createServer((request, response) => {
      if (!front.answer(request, response)) framework(request, response)
    })
    server.keepAliveTimeout = keepAliveTimeout
    server.requestTimeout = requestTimeout
    return server
  }
}

export type ServerFactory = NonNullable<FastifyServerOptions['serverFactory']>

/**
 * What is not ready is made inside the framework, so that whoever asks for too much that is not ready is slowed down
 * like everybody else, and errors are told as everywhere.
 */
export function prepareInside(app: FastifyInstance, front: Front): void {
  const check = app.createRateLimit()
  app.addHook('onRequest', async (request, reply) => {
    if (!front.serves(request.raw)) return
    const limit = await check(request)
    if (!limit.isAllowed && limit.isExceeded) throw tooMany({ seconds: limit.ttlInSeconds })
    const send = await front.prepare(request.raw)
    reply.hijack()
    send(request.raw, reply.raw)
  })
}
