import { isPortalLocale, portalLocales, SOURCE_LOCALE, type PortalLocale } from '../../platform/locales.ts'
import type { Asked, PortalRoute } from './route.ts'

/** What an address leads to. `key` is its one canonical spelling, under which its page is kept. */
export type Address =
  | { is: 'page'; route: PortalRoute; key: string; asked: Omit<Asked, 'origin'> }
  | { is: 'moved'; to: string }
  | { is: 'missing'; locale: PortalLocale; path: string }

/** Null for what is none of the public side's addresses. */
export type ReadAddress = (url: string) => Address | null

/** Longer addresses are nobody's. */
const LONGEST = { url: 4000, value: 200, address: 2000 }
const MOST_QUERIES = 20

/**
 * Reads addresses by the routes. However an address is spelled (escapes, order and number of queries), it has one key;
 * queries that its route does not declare are ignored, so that nobody can fill the store with copies.
 */
export function addressReader(routes: readonly PortalRoute[]): ReadAddress {
  const bySize = Map.groupBy(routes.map(compile), ({ size }) => size)
  for (const group of bySize.values()) group.sort((a, b) => b.weight - a.weight)
  const first = new Set(routes.map(({ path }) => path.split('/')[1] ?? ''))

  return lastKnown((url) => {
    if (url.length > LONGEST.url || !url.startsWith('/')) return null
    const [rawPath, rawQuery] = splitOnce(url, '?')
    const isSlashed = rawPath.length > 1 && rawPath.endsWith('/')
    const segments = segmentsOf(isSlashed ? rawPath.slice(0, -1) : rawPath)
    const start = segments?.[0] ?? rawPath.split('/')[1] ?? ''
    const locale = portalLocales.find((known) => known.toLowerCase() === start.toLowerCase())
    // Most of what is not ours is told by its beginning.
    if (locale === undefined && !first.has(start)) return null
    if (segments === null) return locale ? { is: 'missing', locale, path: '' } : null
    const plain = locale ? [locale, ...segments.slice(1)] : segments
    const path = pathOf(plain)
    const whole = plain.join('/')
    for (const { pattern, names, route } of bySize.get(segments.length) ?? []) {
      const found = pattern.exec(whole)
      if (!found) continue
      const query = queryOf(route, rawQuery)
      const key = query.size > 0 ? `${path}?${query}` : path
      if (isSlashed || (locale !== undefined && locale !== start)) return { is: 'moved', to: key }
      const params = Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? '']))
      const asked = {
        locale: locale ?? localeIn(params['locale'] ?? query.get('locale')),
        params,
        query,
        path,
      }
      return { is: 'page', route, key, asked }
    }
    return locale && plain.length > 1 ? { is: 'missing', locale, path } : null
  })
}

/** The address of one request is looked at on several occasions, one right after the other. */
function lastKnown(read: ReadAddress): ReadAddress {
  let last: { url: string; address: Address | null } | undefined
  return (url) => {
    if (last?.url !== url) last = { url, address: read(url) }
    return last.address
  }
}

// Addresses that do not begin with a language, such as those for programs, may name one further on or in the query.
function localeIn(asked: string | null): PortalLocale {
  return asked !== null && isPortalLocale(asked) ? asked : SOURCE_LOCALE
}

type Compiled = { route: PortalRoute; size: number; pattern: RegExp; names: string[]; weight: number }

function compile(route: PortalRoute): Compiled {
  const segments = route.path.slice(1).split('/')
  const names: string[] = []
  const source = segments.map((segment) =>
    segment.replace(/:(\w+)|([^\w:])/g, (_, name: string | undefined, sign: string) => {
      // A dash means nothing outside of a class, where it may not be escaped.
      if (name === undefined) return sign === '-' ? sign : `\\${sign}`
      names.push(name)
      return name === 'locale' ? `(${portalLocales.join('|')})` : '([^/]+?)'
    }),
  )
  // What is written out goes before what may be anything, the beginning counting most.
  const weight = segments.reduce((sum, segment) => sum * 3 + rankOf(segment), 0)
  return { route, size: segments.length, pattern: new RegExp(`^${source.join('/')}$`, 'u'), names, weight }
}

function rankOf(segment: string): number {
  if (!segment.includes(':')) return 2
  return /^:\w+$/.test(segment) ? 0 : 1
}

function splitOnce(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** The decoded parts of a path; null for one that no honest link has. */
function segmentsOf(path: string): string[] | null {
  const segments = path.slice(1).split('/').map(decoded)
  return segments.every((segment) => segment !== null) ? segments : null
}

function decoded(segment: string): string | null {
  try {
    const text = decodeURIComponent(segment).normalize('NFC')
    return text === '' || text === '.' || text === '..' || /[/\\\p{Cc}]/u.test(text) ? null : text
  } catch {
    return null
  }
}

function pathOf(segments: readonly string[]): string {
  return `/${segments.map(encodeURIComponent).join('/')}`
}

// An address within an address: the letters of Lao are nine signs each there.
const longest = (name: string) => (name === 'url' ? LONGEST.address : LONGEST.value)

function queryOf({ queries }: PortalRoute, raw: string): URLSearchParams {
  const query = new URLSearchParams()
  if (!queries || raw === '') return query
  for (const [name, value] of new URLSearchParams(raw)) {
    if (query.size === MOST_QUERIES) break
    if (!queries.includes(name) || value === '' || value.length > longest(name)) continue
    query.append(name, value.normalize('NFC'))
  }
  query.sort()
  return query
}
