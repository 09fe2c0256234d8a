import { inputReader } from '../../platform/http/input.ts'
import type { Endpoint } from '../../platform/http/endpoint.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import type { ListedItem } from '../../records/publishing/list.ts'
import type { Alternate } from '../../records/publishing/public-page.ts'
import { identity } from '../identity/identity.ts'
import { itemPath, pathIn } from '../paths.ts'
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

export function jsonAnswer(body: unknown, tags: readonly string[]): Answer {
  return {
    status: 200,
    type: 'application/json; charset=utf-8',
    body: JSON.stringify(body),
    tags,
    anyOrigin: true,
  }
}

/** What every answer says of itself. */
export function termsOf(locale: PortalLocale, origin: string) {
  return {
    licence: { text: words(locale).reuse, url: `${origin}${pathIn(locale, 'data')}` },
    source: { name: identity(locale).publisher, url: `${origin}/${locale}` },
  }
}

type Addressed = { locale: PortalLocale; collection: string; slug: string }

export function addressesOf({ locale, collection, slug }: Addressed, origin: string) {
  return {
    url: `${origin}${itemPath(locale, collection, slug)}`,
    api: `${origin}/api/public/${collection}/${encodeURIComponent(slug)}?lang=${locale}`,
  }
}

export function listedJson(item: ListedItem, origin: string) {
  const { recordId, locale, collection, slug, media, longitude, latitude } = item
  return {
    id: recordId,
    collection,
    language: locale,
    ...addressesOf({ locale, collection, slug }, origin),
    title: item.title,
    summary: item.summary,
    reading: item.reading,
    subjects: item.subjects,
    facts: item.facts,
    media: Object.values(media).map((medium) => ({ ...medium, base: `${origin}${medium.base}` })),
    startsOn: item.startsOn,
    endsOn: item.endsOn,
    location: longitude === null || latitude === null ? null : { longitude, latitude },
    version: item.version,
    firstPublishedAt: item.firstPublishedAt,
    publishedAt: item.publishedAt,
    expiresAt: item.expiresAt,
  }
}

export function alternatesJson(alternates: readonly Alternate[], collection: string, origin: string) {
  return alternates.map(({ locale, slug, reading }) => ({
    language: locale,
    ...addressesOf({ locale, collection, slug }, origin),
    reading,
  }))
}
