import { createElement as h } from 'react'
import { listItems } from '../../src/records/publishing/list.ts'
import { readItem } from '../../src/records/publishing/read.ts'
import { tagOf } from '../../src/records/publishing/public-page.ts'
import { renderPortalPage } from '../../src/portal/layout/render.ts'
import { defineRoute } from '../../src/portal/site/route.ts'

export const standIns = [
  defineRoute({
    path: '/:locale/:collection/:slug',
    async answer(db, { locale, params, origin, path }) {
      const item = await readItem(db, {
        locale,
        collection: params['collection'] ?? '',
        slug: params['slug'] ?? '',
      })
      if (!item || !('page' in item)) return null
      const { page } = item
      const blocks = (page.texts as { body: { content: { content: { text: string }[] }[] } }).body.content
      const body = renderPortalPage({
        locale,
        title: page.title,
        origin,
        path,
        languages: [] as never,
        children: h(
          'article',
          null,
          h('h1', null, page.title),
          ...blocks.map((b, i) => h('p', { key: i }, b.content[0]?.text)),
        ),
      } as never)
      return { status: 200, type: 'text/html; charset=utf-8', body, tags: [tagOf.record(page.recordId)] }
    },
  }),
  defineRoute({
    path: '/api/public/:locale/:collection/:slug',
    async answer(db, { locale, params }) {
      const item = await readItem(db, {
        locale,
        collection: params['collection'] ?? '',
        slug: params['slug'] ?? '',
      })
      if (!item || !('page' in item)) return null
      return {
        status: 200,
        type: 'application/json',
        body: JSON.stringify(item),
        tags: [tagOf.record(item.page.recordId)],
      }
    },
  }),
  defineRoute({
    path: '/api/public/:locale/:collection',
    async answer(db, { locale, params }) {
      const list = await listItems(db, { locale, collection: params['collection'] ?? '', limit: 20 } as never)
      return { status: 200, type: 'application/json', body: JSON.stringify(list), tags: [] }
    },
  }),
]
