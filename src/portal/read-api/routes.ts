import type { Database } from '../../platform/database/connect.ts'
import { pageNotFound } from '../../platform/http/errors.ts'
import { listWrittenItems } from '../../records/publishing/list.ts'
import { tagOf } from '../../records/publishing/public-page.ts'
import { readWrittenItem } from '../../records/publishing/read.ts'
import { searchPages } from '../../records/publishing/search/search-pages.ts'
import { openSuggestions } from '../../records/publishing/search/suggestions.ts'
import { itemPath } from '../paths.ts'
import { defineRoute, type PortalRoute } from '../site/route.ts'
import { itemAddresses, listAddresses } from './addresses.ts'
import {
  addressesOf,
  alternatesJson,
  inputOf,
  jsonAnswer,
  queriesOf,
  termsMembers,
  termsOf,
} from './answers.ts'
import { getPublicItem, listPublicItems, searchPublicItems, suggestPublicItems } from './endpoints.ts'
import { listedMembers } from './listed-json.ts'

const listInput = inputOf(listPublicItems)
const itemInput = inputOf(getPublicItem)
const searchInput = inputOf(searchPublicItems)
const suggestionInput = inputOf(suggestPublicItems)

const list = defineRoute({
  path: listPublicItems.path,
  queries: queriesOf(listPublicItems),
  async answer(db, asked) {
    const { collection, lang: locale, updatedSince, ...wanted } = listInput(asked)
    const since = updatedSince === undefined ? undefined : new Date(updatedSince)
    const { items, next } = await listWrittenItems(db, { collection, locale, since, ...wanted })
    if (items.length === 0 && !(await hasPages(db, collection))) return null
    const { origin } = asked
    let told = ''
    for (const item of items) told += `${told === '' ? '' : ','}{${listedMembers(item, origin)}}`
    const following = JSON.stringify(next === null ? null : nextAddress(asked, next))
    const body = `{${termsMembers(locale, origin)},"items":[${told}],"next":${following}}`
    return jsonAnswer(body, [tagOf.list(collection, locale)])
  },
  addresses: listAddresses,
})

async function hasPages(db: Database, collection: string): Promise<boolean> {
  const found = db.selectFrom('publicPages').select('recordId').where('collection', '=', collection).limit(1)
  return (await found.executeTakeFirst()) !== undefined
}

function nextAddress(
  { origin, path, query }: { origin: string; path: string; query: URLSearchParams },
  next: string,
) {
  const following = new URLSearchParams(query)
  following.set('after', next)
  return `${origin}${path}?${following}`
}

const item = defineRoute({
  path: getPublicItem.path,
  queries: queriesOf(getPublicItem),
  async answer(db, asked) {
    const { collection, slug, lang: locale } = itemInput(asked)
    const { origin } = asked
    const found = await readWrittenItem(db, { collection, slug, locale })
    if (!found || 'missing' in found) return null
    if ('gone' in found) return goneAnswer(found.gone.recordId, asked.path)
    if ('redirect' in found) {
      const { api } = addressesOf({ collection, locale, slug: found.redirect }, '')
      return { status: 301, location: api, tags: [tagOf.list(collection, locale)] }
    }
    const { page, alternates } = found
    const others = JSON.stringify(alternatesJson(alternates, collection, origin))
    const listed = listedMembers(page, origin)
    const body = `{${termsMembers(locale, origin)},${listed},"texts":${page.texts},"alternates":${others}}`
    return jsonAnswer(body, [tagOf.record(page.recordId)])
  },
  addresses: itemAddresses,
})

function goneAnswer(recordId: string, path: string) {
  const { code, status, message } = {
    code: 'http.gone',
    status: 410 as const,
    message: pageNotFound({ path }).in('en'),
  }
  const body = JSON.stringify({
    type: `urn:chalo:problem:${code}`,
    title: 'Gone',
    status,
    detail: message,
    code,
  })
  return {
    status,
    type: 'application/problem+json; charset=utf-8',
    body,
    tags: [tagOf.record(recordId)],
    anyOrigin: true,
  }
}

const search = defineRoute({
  path: searchPublicItems.path,
  queries: queriesOf(searchPublicItems),
  keepReady: false,
  async answer(db, asked) {
    const { q, lang: locale, collection, readableIn: language, limit, page } = searchInput(asked)
    const { origin } = asked
    const { hits, kinds, ...found } = await searchPages(db, q, {
      locale,
      collection,
      language,
      limit,
      offset: (page - 1) * limit,
    })
    const { total, more, corrected, suggested, partial, languages } = found
    const body = {
      ...termsOf(locale, origin),
      total,
      more,
      corrected,
      suggested,
      partial,
      collections: kinds,
      languages,
      hits: hits.map(({ item, alternates, title, snippet }) => ({
        id: item.recordId,
        collection: item.collection,
        language: item.locale,
        ...addressesOf(item, origin),
        title: item.title,
        summary: item.summary,
        titlePieces: title,
        snippet,
        alternates: alternatesJson(alternates, item.collection, origin),
      })),
    }
    return jsonAnswer(JSON.stringify(body), [])
  },
})

/** Titles by what is typed of them; kept in memory, so that they are there while the database is not. */
function suggestionRoute(): PortalRoute {
  const suggestions = openSuggestions()
  return defineRoute({
    path: suggestPublicItems.path,
    queries: queriesOf(suggestPublicItems),
    keepReady: false,
    async answer(db, asked) {
      const { q, lang: locale } = suggestionInput(asked)
      const found = await suggestions.find(db, q, locale)
      const { origin } = asked
      const body = {
        ...termsOf(locale, origin),
        suggestions: found.map(({ title, locale: language, collection, slug }) => ({
          title,
          language,
          collection,
          url: `${origin}${itemPath(language, collection, slug)}`,
        })),
      }
      return jsonAnswer(JSON.stringify(body), [])
    },
  })
}

/** What programs read of the public side; the same bytes for everybody, kept ready as pages are. */
export function readApiRoutes(): readonly PortalRoute[] {
  return [list, item, search, suggestionRoute()]
}
