import { localeOf, type Locale } from '../../labels.ts'
import { sendTagged } from '../answer.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import type { Pages } from '../server.ts'
import { openApiOf, type DocumentOptions } from './document.ts'
import type { OpenApi } from './types.ts'

/** Whatever answers at it. */
type Described = { endpoint: AnyEndpoint }

export type Reference = { document(locale: Locale): OpenApi; bytes(locale: Locale): Buffer }

/** The reference of all routes, made when it is first asked for and kept. */
export function referenceOf(
  routes: { list: readonly Described[] },
  options: Omit<DocumentOptions, 'locale'>,
): Reference {
  const documents = new Map<Locale, OpenApi>()
  const texts = new Map<Locale, Buffer>()
  const document = (locale: Locale) => {
    const made =
      documents.get(locale) ??
      openApiOf(
        routes.list.map(({ endpoint }) => endpoint),
        { ...options, locale },
      )
    documents.set(locale, made)
    return made
  }
  const bytes = (locale: Locale) => {
    const text = texts.get(locale) ?? Buffer.from(JSON.stringify(document(locale)))
    texts.set(locale, text)
    return text
  }
  return { document, bytes }
}

/** Serves `/api/openapi.json`, in the language of `?lang=` or of the caller. */
export function openApiPages(reference: Reference): Pages {
  return (app) => {
    app.get<{ Querystring: { lang?: string } }>('/api/openapi.json', async (request, reply) => {
      const locale = localeOf(request.query.lang ?? request.headers['accept-language'])
      reply.type('application/json; charset=utf-8').header('vary', 'accept-language')
      return sendTagged(request, reply, reference.bytes(locale))
    })
  }
}
