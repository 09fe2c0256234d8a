import type { Actor } from '../actor.ts'
import type { Config } from '../config.ts'
import type { Database } from '../database/connect.ts'
import { defineError } from '../errors.ts'
import type { FileStore } from '../files.ts'
import type { Locale } from '../labels.ts'
import type { Access, AnyEndpoint, Endpoint, FileAnswer, SentFile } from './endpoint.ts'

/** What a handler works with besides its input. `db` is a transaction unless the endpoint only reads. */
export type Call = {
  db: Database
  actor: Actor
  locale: Locale
  config: Config
  files: FileStore
  /** The record version that If-Match names; null when the header is absent. */
  ifMatch: number | null
  file: SentFile | null
}

export type PublicCall = Omit<Call, 'actor'> & { actor: Actor | null }

export type Handler = (input: never, call: Call) => Promise<unknown>

export type Route = { endpoint: AnyEndpoint; handler: Handler }

/** The list of routes that modules fill and the server serves. */
export type Routes = {
  list: Route[]
  /** Curried so that a wrong output is an error at the handler, not a wider type. */
  handle<Sent, Input, Output>(
    endpoint: Endpoint<Sent, Input, Output>,
  ): (handler: (input: Input, call: Call) => Promise<Output | FileAnswer>) => void
  /** For endpoints of `access: 'public'`: the actor is null when nobody is signed in. */
  handlePublic<Sent, Input, Output>(
    endpoint: Endpoint<Sent, Input, Output>,
  ): (handler: (input: Input, call: PublicCall) => Promise<Output | FileAnswer>) => void
}

export function collectRoutes(): Routes {
  const list: Route[] = []
  const add = (endpoint: unknown, handler: unknown, access: Access) => {
    const route = { endpoint: endpoint as AnyEndpoint, handler: handler as Handler }
    if (route.endpoint.access !== access) {
      throw new TypeError(`${route.endpoint.path} is ${route.endpoint.access}; handle it as such`)
    }
    list.push(route)
  }
  return {
    list,
    handle: (endpoint) => (handler) => add(endpoint, handler, 'signed-in'),
    handlePublic: (endpoint) => (handler) => add(endpoint, handler, 'public'),
  }
}

export const signInNeeded = defineError('http.sign-in-needed', 401, {
  vi: 'Cần đăng nhập hoặc khóa API. Đăng nhập tại /office/sign-in rồi thử lại.',
  en: 'Sign in or send an API key. Sign in at /office/sign-in, then try again.',
})
