import type { Routes } from '../../../platform/http/routes.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import { linkEndpoints } from '../jobs/link-endpoints.ts'
import { placeOfLink } from '../jobs/link-desk.ts'
import { openLink } from '../jobs/open-link.ts'
import { readDeskPage } from './endpoints.ts'
import { deskPageOf, type RenderItem } from './read-page.ts'

/** The page beside a desk, in the office and behind a link. It is the portal's, so whoever puts the program together adds these. */
export function deskPageRoutes(
  { handle, handlePublic }: Routes,
  collections: Collections,
  renderFor: (origin: string) => RenderItem,
): void {
  handle(readDeskPage)(async ({ collection, ...place }, { db, actor, config }) => {
    const render = renderFor(config.publicUrl)
    return {
      html: await deskPageOf(db, actor, collectionNamed(collections, collection), { ...place, render }),
    }
  })
  handlePublic(linkEndpoints.page)(async (asked, { db, actor: signedIn, config }) => {
    const place = placeOfLink(await openLink(db, asked.token), collections, asked, signedIn)
    const { actor, collection, id, locale } = place
    return {
      html: await deskPageOf(db, actor, collection, { id, locale, render: renderFor(config.publicUrl) }),
    }
  })
}
