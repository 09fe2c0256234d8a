import type { Reference } from '../platform/http/openapi/serve.ts'
import { pageNotFound } from '../platform/http/errors.ts'
import type { Pages } from '../platform/http/server.ts'
import { languageOf } from './language.ts'
import { referenceGroup, referenceIndex } from './pages/reference.tsx'
import { sendPage } from './send.ts'

export type PortalParts = {
  reference: Reference
  /** The portal's own address, without a slash at the end. */
  origin: string
}

/** The API reference, which follows the program and not what is published. */
export function portalPages({ reference, origin }: PortalParts): Pages {
  return (app) => {
    app.get('/api/docs', async (request, reply) => {
      const locale = languageOf(request)
      return sendPage(request, reply, referenceIndex(reference.document(locale), { locale, origin }))
    })
    app.get<{ Params: { group: string } }>('/api/docs/:group', async (request, reply) => {
      const locale = languageOf(request)
      const { group } = request.params
      const page = referenceGroup(reference.document(locale), { group, locale, origin })
      if (page === null) throw pageNotFound({ path: `/api/docs/${group}` })
      return sendPage(request, reply, page)
    })
  }
}
