import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { linkDelivered, linkExpired, linkItemUnknown, linkOver, linkRevoked, linkUnknown } from './errors.ts'
import type { TranslationJob } from './job.ts'
import { findLinkByHash, getJob, itemsOf, type JobItem, type JobLink } from './store.ts'
import { hashOfToken } from './token.ts'
import { countUse } from './use-limit.ts'

/** A link that opens: its job and what it may touch. */
export type OpenLink = { link: JobLink; job: TranslationJob; items: JobItem[] }

const SHAPE = /^[\w-]{43}$/

/**
 * The job behind a token while its link opens. `write` also asks that the job is not delivered; the job is locked then, so
 * that nothing is written once it is.
 * @throws linkUnknown, linkRevoked, linkExpired, linkOver, linkDelivered, linkTooBusy
 */
export async function openLink(db: Database, token: string, { write = false } = {}): Promise<OpenLink> {
  if (!SHAPE.test(token)) throw linkUnknown()
  const hash = hashOfToken(token)
  const link = await findLinkByHash(db, hash)
  if (!link) throw linkUnknown()
  countUse(hash)
  const job = await getJob(db, link.jobId, { lock: write })
  const name = { name: link.createdByName }
  if (job.state === 'finished' || job.state === 'cancelled') throw linkOver(name)
  if (link.revokedAt !== null) throw linkRevoked(name)
  if (link.expiresAt <= new Date()) throw linkExpired(name)
  if (write && job.state !== 'open') throw linkDelivered(name)
  return { link, job, items: await itemsOf(db, job.id) }
}

/** Notes that a link was opened: the last time only, and nothing of who it was. */
export async function noteOpened(db: Database, linkId: string): Promise<void> {
  await db
    .updateTable('translationJobLinks')
    .set({ lastOpenedAt: new Date() })
    .where('id', '=', linkId)
    .execute()
}

/** @throws linkItemUnknown */
export function itemOfLink({ items }: OpenLink, recordId: string): JobItem {
  const item = items.find((each) => each.recordId === recordId)
  if (!item) throw linkItemUnknown()
  return item
}

/**
 * Who acts by a link: the person whom the job names, with the rights of a translator over the organisations of these items;
 * which of their records he reaches, the callers see to. Whoever is signed in while he uses it has written the words
 * himself, so he cannot be the second pair of eyes.
 */
export function linkActor(
  { job }: OpenLink,
  items: readonly Pick<JobItem, 'ownerOrgId'>[],
  signedIn: Actor | null,
): Actor {
  const orgIds = [...new Set(items.map(({ ownerOrgId }) => ownerOrgId))]
  return {
    kind: 'user',
    userId: signedIn?.userId ?? null,
    name: signedIn ? `${job.assigneeName} (${signedIn.name})` : job.assigneeName,
    assignments: orgIds.map((orgId) => ({ role: 'translator', orgId, subtree: [orgId] })),
    locale: job.assigneeLocale ?? 'vi',
  }
}
