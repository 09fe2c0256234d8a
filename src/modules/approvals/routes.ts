import type { Config } from '../../platform/config.ts'
import type { Routes } from '../../platform/http/routes.ts'
import { openSecret } from '../../platform/secret.ts'
import type { Library } from '../reports/public.ts'
import * as endpoints from './endpoints.ts'
import { listApprovers, listLinks, makeLink, revokeLink } from './make-link.ts'
import type { ListedLink } from './store.ts'
import { openTokens } from './token.ts'

export function approvalRoutes(library: Library, { handle }: Routes): void {
  handle(endpoints.listApproversEndpoint)(async (about, { db, actor }) => ({
    items: await listApprovers(db, actor, library, about),
  }))
  handle(endpoints.listLinksEndpoint)(async (about, { db, actor }) => ({
    items: (await listLinks(db, actor, library, about)).map(linkView),
  }))
  handle(endpoints.makeLinkEndpoint)(async (wanted, { db, actor, config }) => {
    const addressOf = await addresses(config)
    const made = await makeLink(db, actor, library, { ...wanted, addressOf })
    return { ...made, url: `${config.publicUrl}${addressOf(made.id)}` }
  })
  handle(endpoints.revokeLinkEndpoint)(async ({ id }, { db, actor }) => {
    await revokeLink(db, actor, library, id)
    return { done: true }
  })
}

async function addresses(config: Config): Promise<(id: string) => string> {
  const tokens = openTokens(await openSecret(config))
  return (id) => `/approve/${tokens.of(id)}`
}

function linkView({ approverName, createdByName, ...link }: ListedLink): endpoints.LinkView {
  const { id, createdAt, expiresAt, openedAt, revokedAt, decidedAt, decision } = link
  const times = { createdAt, expiresAt, openedAt, revokedAt, decidedAt }
  return { id, approver: approverName, createdBy: createdByName, ...times, decision }
}
