import type { PublicCall, Routes } from '../../../platform/http/routes.ts'
import type { Collections } from '../../../records/registry.ts'
import type { SavedOutput } from '../desk/endpoints.ts'
import { segmentsChanged } from '../desk/errors.ts'
import { ignoreAt } from '../desk/ignore.ts'
import { keepTargets } from '../desk/keep-targets.ts'
import { writeTargets } from '../desk/write.ts'
import { linkItemUnknown } from './errors.ts'
import { linkActor, noteOpened, openLink, type OpenLink } from './open-link.ts'
import { linkEndpoints as endpoints } from './link-endpoints.ts'
import {
  commentByLink,
  commentsOfLink,
  deskOfLink,
  matchesOfLink,
  placeOfLink,
  resolveByLink,
  termsOfLink,
  type LinkPlace,
} from './link-desk.ts'
import { linkFileRoutes } from './link-files.ts'
import { viewOfLink } from './link-view.ts'
import { takeStep } from './move.ts'

type Asked = { token: string; collection: string; id: string; locale?: string }

/** The addresses of people outside who translate by a link: each opens the link anew and acts as its person. */
export function linkRoutes(routes: Routes, collections: Collections): void {
  const { handlePublic } = routes
  linkFileRoutes(routes, collections)
  const placed = async ({ db, actor }: PublicCall, asked: Asked, { write = false } = {}) => {
    const open = await openLink(db, asked.token, { write })
    return { open, place: placeOfLink(open, collections, asked, actor) }
  }

  handlePublic(endpoints.read)(async ({ token }, { db }) => {
    const open = await openLink(db, token)
    await noteOpened(db, open.link.id)
    return viewOfLink(db, open)
  })
  handlePublic(endpoints.desk)(async (asked, call) => {
    const { open, place } = await placed(call, asked)
    return deskOfLink(call.db, open, place)
  })
  handlePublic(endpoints.save)(async ({ segments, ...asked }, call) => {
    const { open, place } = await placed(call, asked, { write: true })
    const { actor, collection, id, locale } = place
    const targets = { id, locale, targets: segments }
    const { refused } = await writeTargets(call.db, actor, collection, targets)
    if (refused.length > 0) throw segmentsChanged({ count: refused.length })
    return savedOf(call, open, place, segments)
  })
  handlePublic(endpoints.keep)(async ({ segments, ...asked }, call) => {
    const { open, place } = await placed(call, asked, { write: true })
    const { actor, collection, id, locale } = place
    await keepTargets(call.db, actor, collection, { id, locale, segments })
    return savedOf(call, open, place, segments)
  })
  handlePublic(endpoints.ignore)(async ({ segmentId, check, reason, ...asked }, call) => {
    const { open, place } = await placed(call, asked, { write: true })
    const { actor, collection, id, locale } = place
    await ignoreAt(call.db, actor, collection, { id, locale, segmentId, check, reason })
    return savedOf(call, open, place, [{ id: segmentId }])
  })
  handlePublic(endpoints.matches)(async ({ token, locale, ...asked }, { db }) => {
    const open = await openLink(db, token)
    if (locale !== open.job.locale) throw linkItemUnknown()
    return { matches: await matchesOfLink(db, open, asked) }
  })
  handlePublic(endpoints.terms)(async ({ token, locale }, { db }) => {
    const open = await openLink(db, token)
    if (locale !== open.job.locale) throw linkItemUnknown()
    return { terms: await termsOfLink(db, open) }
  })
  handlePublic(endpoints.comments)(async (asked, call) => {
    const { place } = await placed(call, asked)
    return commentsOfLink(call.db, place)
  })
  handlePublic(endpoints.addComment)(async ({ body, field, parentId, ...asked }, call) => {
    const { place } = await placed(call, asked, { write: true })
    return commentByLink(call.db, place, { body, field, parentId })
  })
  handlePublic(endpoints.resolveComment)(async ({ commentId, resolved, ...asked }, call) => {
    const { place } = await placed(call, asked, { write: true })
    return resolveByLink(call.db, place, { commentId, resolved })
  })
  handlePublic(endpoints.deliver)(async ({ token, note }, { db, actor, config }) => {
    const open = await openLink(db, token, { write: true })
    await takeStep(db, linkActor(open, open.items, actor), config, { job: open.job, to: 'deliver', note })
    return { state: 'delivered' }
  })
}

/** How the segments that were written stand afterwards. */
async function savedOf(
  { db }: PublicCall,
  open: OpenLink,
  place: LinkPlace,
  asked: readonly { id: string }[],
): Promise<SavedOutput> {
  const { segments, progress, text } = await deskOfLink(db, open, place)
  const ids = new Set(asked.map(({ id }) => id))
  return {
    segments: segments.filter(({ id }) => ids.has(id)),
    progress,
    textVersion: text?.version ?? 0,
  }
}
