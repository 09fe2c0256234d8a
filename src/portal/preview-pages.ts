import type { Database } from '../platform/database/connect.ts'
import type { Pages } from '../platform/http/server.ts'
import type { Previews } from '../records/texts/previews.ts'
import { draftPage } from './items/draft-page.ts'

type PreviewParts = { db: Database; previews: Previews; origin: string }

/** Drafts behind signed links: never kept, never indexed, and the link is told to no other site. */
export function previewPages({ db, previews, origin }: PreviewParts): Pages {
  return (app) => {
    app.get<{ Params: { token: string } }>('/preview/:token', async (request, reply) => {
      const { page, alternates, expiresAt } = await previews.readPreview(db, request.params.token)
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'private, no-store')
        .header('x-robots-tag', 'noindex, nofollow')
        .header('referrer-policy', 'no-referrer')
        .send(draftPage({ page, alternates, previewUntil: expiresAt }, origin))
    })
  }
}
