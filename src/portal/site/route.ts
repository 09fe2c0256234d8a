import type { Database } from '../../platform/database/connect.ts'
import type { PortalLocale } from '../../platform/locales.ts'

export type Asked = {
  locale: PortalLocale
  /** What the `:name` parts of the path say. */
  params: Readonly<Record<string, string>>
  /** Only the names that the route declares in `queries`, sorted: anything else in an address changes nothing. */
  query: URLSearchParams
  /** The path as asked, without the query. */
  path: string
  /** The portal's own address, without a slash at the end. */
  origin: string
}

/** An answer of the public side: bytes that stay true until one of their tags is dropped, or until its time is over. */
export type Answer = (
  | {
      status: 200 | 404 | 410
      type: string
      body: string | Buffer
      /** See `tagOf`: what must change for these bytes to be no longer true. */
      tags: readonly string[]
      /** Only for what never changes under its address; else the moment of rendering is told. */
      lastModified?: Date
      /** Attachment name of a file to be kept. */
      fileName?: string
      /** The address changes with the content, so that readers and proxies may keep it for ever. */
      immutable?: boolean
      /** Programs in pages of other sites may read it, and these pages may show it. */
      anyOrigin?: boolean
    }
  | { status: 301; location: string; tags: readonly string[] }
) & {
  /** True until then, and made anew after: for what changes with the day rather than by an act. */
  until?: Date
}

/**
 * One kind of page, feed or file of the public side. From this list come the server's answers, the ready pages, the
 * sitemap, and the site on a stick: whoever adds a page adds it to all of them.
 */
export type PortalRoute = {
  /** With `:names`; `:locale` is one of the portal's languages. `/:locale/places/:slug` */
  path: string
  /** Names in the query that change the answer. */
  queries?: readonly string[]
  /** Null: there is no such page. */
  answer(db: Database, asked: Asked): Promise<Answer | null>
  /** Every address of this kind that exists now, for keeping ready, for the sitemap and for the site on a stick. */
  addresses?(db: Database): Promise<readonly string[]>
  /** Made when somebody first asks for it and kept from then on: it takes long and few ask. Default: false. */
  isLazy?: boolean
  /** Addresses that lead elsewhere now, so that the site on a stick can lead there too. */
  oldAddresses?(db: Database): Promise<readonly string[]>
  /** False for what is different for each reader's question, such as search: rendered each time. Default: true. */
  keepReady?: boolean | ((asked: Pick<Asked, 'query'>) => boolean)
}

/** Whether what is asked of a route is one of its ready pages. */
export function isKept(
  { keepReady = true }: Pick<PortalRoute, 'keepReady'>,
  asked: Pick<Asked, 'query'>,
): boolean {
  return typeof keepReady === 'function' ? keepReady(asked) : keepReady
}

export function defineRoute(route: PortalRoute): PortalRoute {
  return route
}
