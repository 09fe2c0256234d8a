import type { Actor } from '../../../platform/actor.ts'
import type { Config } from '../../../platform/config.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { newId } from '../../../platform/ids.ts'
import { jobLinkNotFound, jobNotAllowed, jobNotFound, linkNeedsAddress, linkNotPossible } from './errors.ts'
import type { TranslationJob } from './job.ts'
import { writeOutside } from './letters.ts'
import { recordJobEvent } from './record-event.ts'
import { mayRun, maySee } from './rules.ts'
import { getJob, revokeLinks } from './store.ts'
import { hashOfToken, newToken } from './token.ts'

const DAY = 86_400_000

type NewLink = { id: string; days: number; mail: boolean }

/** Where a link leads, below the installation's address. */
export function linkPath(token: string): string {
  return `/office/translate/${token}`
}

/**
 * Makes a link by which somebody outside translates the items of a job without an account; its address is known only to
 * the answer, and to the letter if one is sent.
 * @throws jobNotFound, jobNotAllowed, linkNotPossible, linkNeedsAddress
 */
export async function makeJobLink(db: Database, actor: Actor, config: Config, { id, days, mail }: NewLink) {
  const job = await runnable(db, actor, id)
  if (job.assigneeId !== null || job.state !== 'open') throw linkNotPossible()
  if (mail && job.assigneeEmail === null) throw linkNeedsAddress()
  const token = newToken()
  const linkId = newId()
  const expiresAt = new Date(Date.now() + days * DAY)
  const link = { id: linkId, jobId: id, tokenHash: hashOfToken(token), createdByName: actor.name, expiresAt }
  await db.insertInto('translationJobLinks').values(link).execute()
  await recordJobEvent(db, actor, job, 'link-made', { link: linkId, until: expiresAt.toISOString(), mail })
  const path = linkPath(token)
  if (mail) await writeOutside(db, config, job, { kind: 'link', from: actor.name, link: { path, expiresAt } })
  return { id: linkId, url: `${config.publicUrl}${path}`, expiresAt }
}

/** Closes a link. @throws jobNotFound, jobNotAllowed, jobLinkNotFound */
export async function revokeJobLink(
  db: Database,
  actor: Actor,
  { id, linkId }: { id: string; linkId: string },
): Promise<void> {
  const job = await runnable(db, actor, id)
  if ((await revokeLinks(db, id, linkId)) === 0) throw jobLinkNotFound()
  await recordJobEvent(db, actor, job, 'link-revoked', { link: linkId })
}

async function runnable(db: Database, actor: Actor, id: string): Promise<TranslationJob> {
  const job = await getJob(db, id, { lock: true })
  if (!maySee(actor, job)) throw jobNotFound()
  if (!mayRun(actor, job)) throw jobNotAllowed()
  return job
}
