import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { systemActor, type Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { defineError } from '../../../platform/errors.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import type { Vault } from '../../../platform/vault.ts'
import { require } from '../../../records/access.ts'
import { loadForChange } from '../../../records/change.ts'
import { recordNotFound } from '../../../records/errors.ts'
import type { RecordView } from '../../../records/record.ts'
import { notRequested } from '../errors.ts'
import { getMedium } from '../library.ts'
import { mediaAssets } from '../schema.ts'
import { listVersions } from '../store.ts'
import type { MediaRequest, requestStates } from './endpoints.ts'
import { openRequester, sealRequester, type KeptRequester, type Requester } from './requester.ts'

export const requestNotFound = defineError('media.request-not-found', 404, {
  vi: 'Không tìm thấy yêu cầu này của tư liệu. Hãy mở lại trang tư liệu.',
  en: 'This medium has no such request. Open its page again.',
})

export const tooManyRequests = defineError('media.too-many-requests', 429, {
  vi: 'Đã có nhiều yêu cầu cho tư liệu này. Hãy thử lại vào ngày mai.',
  en: 'There are many requests for this medium already. Try again tomorrow.',
})

/** Beyond so many a day it is no longer people who ask. */
const A_DAY = 20
const DAY = 86_400_000

const OUTSIDE = systemActor('Người xin tư liệu')

type Asked = Requester & { id: string; locale: string }

/** Notes what somebody outside asks for: an approved medium that is given on request. @throws recordNotFound */
export async function askForMedium(
  db: Database,
  vault: Vault,
  { id: recordId, locale, ...requester }: Asked,
): Promise<{ id: string }> {
  const { rows } = await sql<{ today: number; title: string; ownerOrgId: string }>`
    select r.title, r.owner_org_id as "ownerOrgId", (select count(*)::integer from media_requests q where q.record_id = r.id
      and q.created_at > now() - interval '1 day') as today
    from records r join media_assets a on a.record_id = r.id
    where r.id = ${recordId}::uuid and r.state = 'approved' and r.deleted_at is null and a.access = 'on-request'
      and (a.rights_until is null or a.rights_until >= current_date)`.execute(db.withoutPlugins())
  const [medium] = rows
  if (!medium) throw recordNotFound()
  if (medium.today >= A_DAY) throw tooManyRequests()
  const id = newId()
  await db
    .insertInto('mediaRequests')
    .values({ id, recordId, locale, person: sealRequester(vault, requester) })
    .execute()
  // Who asks stays in the request, which expires; the log is for ever.
  await recordEvent(db, OUTSIDE, {
    type: 'media.request-asked',
    orgId: medium.ownerOrgId,
    recordId,
    data: { title: medium.title, request: id },
  })
  return { id }
}

type Row = Omit<MediaRequest, 'requester'> & KeptRequester

/** The requests for a medium, newest first, for whoever may change it: they name people, and the look is logged. */
export async function listRequests(
  db: Database,
  actor: Actor,
  vault: Vault,
  recordId: string,
): Promise<MediaRequest[]> {
  const medium = await getMedium(db, actor, recordId)
  require(actor, 'change', medium)
  const { rows } = await sql<Row>`
    select q.id, q.person, q.name, q.email, q.organization, q.purpose, q.state, q.expires_at as "expiresAt",
      q.created_at as "createdAt", count(d.id)::integer as downloads, max(d.at) as "lastDownload"
    from media_requests q left join media_downloads d on d.request_id = q.id
    where q.record_id = ${recordId}::uuid group by q.id order by q.created_at desc limit 200`.execute(
    db.withoutPlugins(),
  )
  if (rows.length > 0) {
    await recordEvent(db, actor, {
      type: 'media.requests-viewed',
      orgId: medium.ownerOrgId,
      recordId,
      data: { title: medium.title, requests: rows.length },
    })
  }
  return rows.map(({ person, name, email, organization, purpose, ...row }) => ({
    ...row,
    requester: openRequester(vault, { person, name, email, organization, purpose }),
  }))
}

type One = { id: string; requestId: string }

/** Agrees to a request: the link works until it expires or is withdrawn, and each use of it is logged. */
export async function grantRequest(
  db: Database,
  actor: Actor,
  { id, requestId, days }: One & { days: number },
) {
  const record = await decidable(db, actor, id)
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Date.now() + days * DAY)
  await decide(db, actor, record, requestId, { state: 'granted', expiresAt, tokenHash: hashOf(token) })
  return { link: `/media/granted/${token}/file`, expiresAt }
}

/** Declines a request, or withdraws what was granted. */
export async function declineRequest(db: Database, actor: Actor, { id, requestId }: One) {
  const record = await decidable(db, actor, id)
  const request = db.selectFrom('mediaRequests').select('state').where('id', '=', requestId)
  const before = await request.where('recordId', '=', id).executeTakeFirst()
  const state = before?.state === 'granted' ? ('revoked' as const) : ('declined' as const)
  await decide(db, actor, record, requestId, { state, expiresAt: null, tokenHash: null })
  return { state }
}

async function decidable(db: Database, actor: Actor, id: string): Promise<RecordView> {
  const record = await loadForChange(db, actor, mediaAssets, id)
  require(actor, 'change', record)
  return record
}

type Decision = {
  state: (typeof requestStates)[number]
  expiresAt: Date | null
  tokenHash: string | null
}

async function decide(
  db: Database,
  actor: Actor,
  record: RecordView,
  requestId: string,
  decision: Decision,
): Promise<void> {
  const decided = { ...decision, decidedBy: actor.userId, decidedAt: new Date() }
  const update = db.updateTable('mediaRequests').set(decided).where('id', '=', requestId)
  const { numUpdatedRows } = await update.where('recordId', '=', record.id).executeTakeFirst()
  if (!numUpdatedRows) throw requestNotFound()
  await recordEvent(db, actor, {
    type: `media.request-${decision.state}`,
    orgId: record.ownerOrgId,
    recordId: record.id,
    data: { title: record.title, request: requestId, until: decision.expiresAt?.toISOString() ?? null },
  })
}

/** The file that a link gives, its use logged. @throws notRequested */
export async function takeGranted(db: Database, token: string) {
  const { rows } = await sql<{ id: string; recordId: string }>`
    select q.id, q.record_id as "recordId" from media_requests q
    join records r on r.id = q.record_id and r.deleted_at is null and r.state = 'approved'
    join media_assets a on a.record_id = r.id and a.access in ('open', 'on-request')
      and (a.rights_until is null or a.rights_until >= current_date)
    where q.token_hash = ${hashOf(token)} and q.state = 'granted' and q.expires_at > now()`.execute(
    db.withoutPlugins(),
  )
  const [grant] = rows
  const versions = grant ? await listVersions(db, grant.recordId) : []
  const file = versions.find(({ state }) => state === 'ready')
  if (!grant || !file) throw notRequested()
  await db.insertInto('mediaDownloads').values({ requestId: grant.id, version: file.version }).execute()
  return file
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
