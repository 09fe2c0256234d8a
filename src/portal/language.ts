import type { FastifyRequest } from 'fastify'
import { localeOf, type Locale } from '../platform/labels.ts'

/** The language of a page whose address does not name one: `?lang=`, else what the browser asks for. */
export function languageOf(request: Pick<FastifyRequest, 'query' | 'headers'>): Locale {
  const { lang } = request.query as { lang?: unknown }
  return localeOf(typeof lang === 'string' ? lang : request.headers['accept-language'])
}

/** The address of a page whose language stands in the query. */
export function inLanguage(path: string, locale: Locale): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`
}
