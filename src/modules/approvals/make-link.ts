import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { recordEvent } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { inWords, type Labels } from '../../platform/labels.ts'
import { post } from '../../platform/mail/outbox.ts'
import { scopeOf } from '../../records/access.ts'
import type { Collection } from '../../records/collection.ts'
import { recordNotFound } from '../../records/errors.ts'
import type { RecordView } from '../../records/record.ts'
import { collectionNamed } from '../../records/registry.ts'
import { sensitiveFields } from '../../records/seal.ts'
import { findRecord } from '../../records/store.ts'
import { officersById, type Officer } from '../accounts/public.ts'
import { approversOf, notify } from '../notifications/public.ts'
import type { Library } from '../reports/public.ts'
import { linkNotFound, notAnApprover, notWaiting } from './errors.ts'
import { contentHash, mayDecide, reportOf } from './standing.ts'
import { findLink, insertLink, linksOf, updateLink } from './store.ts'
import { vietnamTime } from './times.ts'

type About = { collection: string; recordId: string }

/** A record that the actor may send for approval. Unknown and out of his reach look alike. @throws recordNotFound */
async function recordToSend(
  db: Database,
  actor: Actor,
  library: Library,
  { collection: name, recordId }: About,
) {
  const collection = collectionNamed(library.collections, name)
  const record = await findRecord(db, collection, recordId, {
    scope: scopeOf(actor, 'submit', collection.name),
  })
  if (!record) throw recordNotFound()
  return { collection, record }
}

/** Who may be sent a link for a record. */
export async function listApprovers(db: Database, actor: Actor, library: Library, about: About) {
  const { record } = await recordToSend(db, actor, library, about)
  if (record.state !== 'submitted') return []
  return (await approversOf(db, record)).map(({ userId, name, email }) => ({ id: userId, name, email }))
}

export async function listLinks(db: Database, actor: Actor, library: Library, about: About) {
  const { record } = await recordToSend(db, actor, library, about)
  return linksOf(db, record.id)
}

type Wanted = About & { version: number; approverId: string; hours: number; mail: boolean }

/**
 * Makes a link by which one person, who may approve the record, decides about it as it is now.
 * @returns the link's id and end; its address follows from the id and the installation's secret
 * @throws recordNotFound, notWaiting, notAnApprover
 */
export async function makeLink(
  db: Database,
  actor: Actor,
  library: Library,
  { approverId, hours, mail, addressOf, ...about }: Wanted & { addressOf(id: string): string },
): Promise<{ id: string; expiresAt: Date }> {
  const { collection, record } = await recordToSend(db, actor, library, about)
  if (record.state !== 'submitted' || record.version !== about.version) throw notWaiting()
  const [approver] = await officersById(db, [approverId])
  if (!approver || !(await mayDecide(db, approver, record))) throw notAnApprover()
  const id = newId()
  const expiresAt = new Date(Date.now() + hours * 3_600_000)
  await insertLink(db, {
    id,
    recordId: record.id,
    collection: collection.name,
    version: record.version,
    contentHash: contentHash(await reportOf(db, library, record)),
    approverId,
    createdBy: actor.userId ?? 'system',
    createdByName: actor.name,
    expiresAt,
  })
  await recordEvent(db, actor, {
    type: 'approval.link-made',
    orgId: record.ownerOrgId,
    recordId: record.id,
    data: { link: id, approver: approverId, expiresAt: expiresAt.toISOString(), mail },
  })
  const title = titleFor(collection, record, approver)
  await notify(db, {
    kind: 'approval.asked',
    to: [approverId],
    record: { id: record.id, collection: collection.name },
    params: { actor: actor.name, title },
  })
  if (mail) await sendLink(db, { approver, title, actor, expiresAt, path: addressOf(id) })
  return { id, expiresAt }
}

/** Letters name no reporter: of a collection with sealed fields only what kind of record it is (R-PDP-1). */
function titleFor(collection: Collection, record: RecordView, { locale }: Officer): string {
  return sensitiveFields(collection).length > 0 ? collection.singular[locale] : record.title
}

const words = {
  subject: { vi: 'Mời phê duyệt: {title}', en: 'For your approval: {title}' },
  lead: {
    vi: '{actor} mời bạn đọc và phê duyệt “{title}”. Không cần đăng nhập.',
    en: '{actor} asks you to read and approve “{title}”. You need not sign in.',
  },
  until: {
    vi: 'Liên kết dùng đến {until} và chỉ dành cho bạn: ai có liên kết đều quyết định được thay bạn, nên đừng chuyển tiếp thư này.',
    en: 'The link works until {until} and is yours alone: whoever has it can decide in your name, so do not pass this letter on.',
  },
  open: { vi: 'Đọc và phê duyệt', en: 'Read and decide' },
} as const satisfies Record<string, Labels>

type Sending = { approver: Officer; title: string; actor: Actor; expiresAt: Date; path: string }

function sendLink(db: Database, { approver, title, actor, expiresAt, path }: Sending): Promise<void> {
  const { locale, email } = approver
  const said = (label: Labels) =>
    inWords(label, locale, { title, actor: actor.name, until: vietnamTime(expiresAt) })
  const letter = {
    subject: said(words.subject),
    paragraphs: [said(words.lead), said(words.until)],
    action: { label: said(words.open), path },
  }
  return post(db, [{ recipient: email, locale, letter }])
}

/** Closes a link before it is used. @throws linkNotFound */
export async function revokeLink(db: Database, actor: Actor, library: Library, id: string): Promise<void> {
  const link = await findLink(db, id, { lock: true })
  if (!link) throw linkNotFound()
  const found = await recordToSend(db, actor, library, link).catch(() => undefined)
  if (!found || link.decidedAt !== null) throw linkNotFound()
  if (link.revokedAt !== null) return
  await updateLink(db, id, { revokedAt: new Date() })
  await recordEvent(db, actor, {
    type: 'approval.link-revoked',
    orgId: found.record.ownerOrgId,
    recordId: found.record.id,
    data: { link: id },
  })
}
