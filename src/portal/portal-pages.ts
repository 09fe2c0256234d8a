import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reference } from '../platform/http/openapi/serve.ts'
import { pageNotFound } from '../platform/http/errors.ts'
import type { Pages } from '../platform/http/server.ts'
import { localeOf, type Locale } from '../platform/labels.ts'
import { portalFolder } from './folder.ts'
import { languageOf } from './language.ts'
import { homePage, type PublishedReport } from './pages/home.tsx'
import { referenceGroup, referenceIndex } from './pages/reference.tsx'
import { sendPage, sendText } from './send.ts'

export type PortalParts = {
  /** The reports that anybody may read, newest first. */
  listReports: () => Promise<readonly PublishedReport[]>
  demo: () => Promise<boolean>
  reference: Reference
}

/** The landing page in both languages, the API reference, the icon and what robots may read. */
export function portalPages({ listReports, demo, reference }: PortalParts): Pages {
  return (app) => {
    app.get('/', async (request, reply) => {
      const locale = localeOf(request.headers['accept-language'])
      return reply.header('vary', 'accept-language').redirect(`/${locale}`, 302)
    })
    for (const locale of ['vi', 'en'] satisfies Locale[]) {
      app.get(`/${locale}`, async (request, reply) => {
        const [reports, isDemo] = await Promise.all([listReports(), demo()])
        return sendPage(request, reply, homePage({ locale, reports, demo: isDemo }))
      })
    }
    app.get('/api/docs', async (request, reply) => {
      const locale = languageOf(request)
      return sendPage(request, reply, referenceIndex(reference.document(locale), locale))
    })
    app.get<{ Params: { group: string } }>('/api/docs/:group', async (request, reply) => {
      const locale = languageOf(request)
      const page = referenceGroup(reference.document(locale), request.params.group, locale)
      if (page === null) throw pageNotFound({ path: `/api/docs/${request.params.group}` })
      return sendPage(request, reply, page)
    })
    app.get('/assets/mark.svg', async (request, reply) => {
      const text = await readFile(join(portalFolder(), 'art', 'mark.svg'), 'utf8')
      return sendText(request, reply, { text, type: 'image/svg+xml', cache: 'public, max-age=86400' })
    })
    app.get('/robots.txt', async (_request, reply) => {
      return reply.type('text/plain').send('User-agent: *\nDisallow: /api/\nDisallow: /office/\n')
    })
  }
}
