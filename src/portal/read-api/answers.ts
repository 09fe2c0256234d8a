import { inputReader } from '../../platform/http/input.ts'
import type { Endpoint } from '../../platform/http/endpoint.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import type { Alternate } from '../../records/publishing/public-page.ts'
import { identity } from '../identity/identity.ts'
import { pathIn } from '../paths.ts'
import type { Answer, Asked } from '../site/route.ts'
import { words } from '../words/words.ts'

/** Reads what was asked by the endpoint's description. @throws inputRefused */
export function inputOf<Sent, Input, Output>(
  endpoint: Endpoint<Sent, Input, Output>,
): (asked: Asked) => Input {
  const read = inputReader(endpoint)
  return ({ params, query }) => read({ params, query: Object.fromEntries(query), body: undefined }) as Input
}

/** The names that an endpoint takes from the query, as a route declares them. */
export function queriesOf({ input, path }: { input: unknown; path: string }): string[] {
  const shape = (input as { shape: Record<string, unknown> }).shape
  return Object.keys(shape).filter((name) => !path.includes(`:${name}`))
}

/** Answers with a body that is JSON already. */
export function jsonAnswer(body: string, tags: readonly string[]): Answer {
  return { status: 200, type: 'application/json; charset=utf-8', body, tags, anyOrigin: true }
}

/** What every answer says of itself. */
export function termsOf(locale: PortalLocale, origin: string) {
  return {
    licence: { text: words(locale).reuse, url: `${origin}${pathIn(locale, 'data')}` },
    source: { name: identity(locale).publisher, url: `${origin}/${locale}` },
  }
}

/** The same as the members of a JSON object, without its braces. */
export function termsMembers(locale: PortalLocale, origin: string): string {
  return JSON.stringify(termsOf(locale, origin)).slice(1, -1)
}

type Addressed = { locale: PortalLocale; collection: string; slug: string }

/** Where an item stands for readers and for programs. */
export function addressesOf({ locale, collection, slug }: Addressed, origin: string) {
  const address = `${collection}/${encodeURIComponent(slug)}`
  return {
    url: `${origin}/${locale}/${address}`,
    api: `${origin}/api/public/${address}?lang=${locale}`,
  }
}

export function alternatesJson(alternates: readonly Alternate[], collection: string, origin: string) {
  return alternates.map(({ locale, slug, reading }) => ({
    language: locale,
    ...addressesOf({ locale, collection, slug }, origin),
    reading,
  }))
}
