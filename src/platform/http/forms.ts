import type { FastifyInstance } from 'fastify'

export type Form = Readonly<Record<string, string>>

/** Lets the routes of a page read forms; the last of several values of a name counts. */
export function acceptForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 65_536 },
    (_, body, done) => done(null, Object.fromEntries(new URLSearchParams(body.toString()))),
  )
}

/** The fields of a form as sent; empty when there were none. */
export function formOf(body: unknown): Form {
  return typeof body === 'object' && body !== null ? (body as Form) : {}
}
