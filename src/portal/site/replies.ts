import { pageNotFound, unavailable } from '../../platform/http/errors.ts'
import type { Send } from '../../platform/http/front.ts'
import type { Common } from '../../platform/ready/page.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { troublePage } from '../pages/trouble.tsx'
import { languageFor } from './language.ts'

/** There is nothing (404), or nothing yet (503), at an address. */
export type Trouble = { status: 404 | 503; locale: PortalLocale; path: string }

export type Replies = {
  /** @throws for addresses outside the languages, which programs ask: they are told as everywhere in the API */
  trouble(trouble: Trouble): Send
  moved(to: string): Send
  /** From the bare address to the first page in the reader's language. */
  home(accepted: string | undefined): Send
}

/** Seconds after which a reader may find the database back. */
const RETRY_AFTER = '30'

/** The answers that are no pages of their own, each with the headers of security. */
export function repliesWith(common: Common): Replies {
  const send = (status: number, body: Buffer, headers: readonly string[]): Send => {
    return ({ method }, response) => {
      response.writeHead(status, [...headers, 'Content-Length', String(body.length), ...common])
      if (method === 'HEAD') response.end()
      else response.end(body)
    }
  }
  return {
    trouble({ status, locale, path }) {
      if (!isInLanguage(path, locale)) throw status === 404 ? pageNotFound({ path }) : unavailable()
      const body = Buffer.from(troublePage({ status, locale }))
      const later = status === 503 ? ['Retry-After', RETRY_AFTER] : []
      return send(status, body, [
        'Content-Type',
        'text/html; charset=utf-8',
        'Cache-Control',
        'no-store',
        ...later,
      ])
    },
    moved: (to) => send(301, Buffer.alloc(0), ['Location', to, 'Cache-Control', 'public, max-age=300']),
    home: (accepted) =>
      send(302, Buffer.alloc(0), [
        'Location',
        `/${languageFor(accepted)}`,
        'Vary',
        'Accept-Language',
        'Cache-Control',
        'no-cache',
      ]),
  }
}

// A path that could not be read was asked below its language all the same.
function isInLanguage(path: string, locale: PortalLocale): boolean {
  return path === '' || path === `/${locale}` || path.startsWith(`/${locale}/`)
}
