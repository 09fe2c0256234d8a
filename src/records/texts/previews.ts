import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { recordEvent } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { portalLocales } from '../../platform/locales.ts'
import type { Vault } from '../../platform/vault.ts'
import { can, notAllowed } from '../access.ts'
import type { Collection } from '../collection.ts'
import { pageOf } from '../publishing/page-of.ts'
import type { Alternate, PublicPage } from '../publishing/public-page.ts'
import type { RecordView } from '../record.ts'
import type { Collections } from '../registry.ts'
import { findRecord } from '../store.ts'
import { previewUnknown } from './errors.ts'
import { mayWrite } from './may.ts'
import { listTexts, lockText } from './store.ts'

/** A link that shows one language of a record as its page will look, to whoever has it, without an account. */
export type Preview = {
  id: string
  locale: string
  path: string
  createdByName: string
  createdAt: Date
  expiresAt: Date
}

const PURPOSE = 'preview:'
const TOKEN = /^[\w-]{60,200}$/

/** The signature that only this installation can make: the link's id under AES-256-GCM, different at each telling. */
function tokenOf(vault: Vault, id: string): string {
  return vault.seal(PURPOSE + id).toString('base64url')
}

function idOf(vault: Vault, token: string): string | null {
  if (!TOKEN.test(token)) return null
  try {
    const text = vault.open(Buffer.from(token, 'base64url'))
    return text.startsWith(PURPOSE) ? text.slice(PURPOSE.length) : null
  } catch {
    return null
  }
}

/** Whether an actor may show a draft to people outside: who writes it and who decides about it. */
export function mayPreview(actor: Actor, record: RecordView, locale: string): boolean {
  return mayWrite(actor, record, locale) || can(actor, 'approve', { ...record, state: 'submitted' })
}

type About = { record: RecordView; locale: string }

/** Makes a preview link that works for so many hours. @throws notAllowed, textNotFound */
export async function makePreview(
  db: Database,
  actor: Actor,
  vault: Vault,
  { record, locale, hours }: About & { hours: number },
): Promise<Preview> {
  if (!mayPreview(actor, record, locale)) throw notAllowed()
  await lockText(db, record.id, locale)
  const made = {
    id: newId(),
    locale,
    createdByName: actor.name,
    createdAt: new Date(),
    expiresAt: new Date(Date.now() + hours * 3_600_000),
  }
  await db
    .insertInto('textPreviews')
    .values({ ...made, recordId: record.id, createdBy: actor.userId })
    .execute()
  await recordEvent(db, actor, {
    type: 'record.preview-made',
    orgId: record.ownerOrgId,
    recordId: record.id,
    data: { locale, title: record.title, preview: made.id, expiresAt: made.expiresAt.toISOString() },
  })
  return { ...made, path: `/preview/${tokenOf(vault, made.id)}` }
}

/** The links to one language that still work. @throws notAllowed */
export async function listPreviews(
  db: Database,
  actor: Actor,
  vault: Vault,
  { record, locale }: About,
): Promise<Preview[]> {
  if (!mayPreview(actor, record, locale)) throw notAllowed()
  const { rows } = await sql<Omit<Preview, 'path'>>`
    select id, locale, created_by_name, created_at, expires_at from text_previews
    where record_id = ${record.id}::uuid and locale = ${locale} and revoked_at is null and expires_at > now()
    order by created_at desc, id`.execute(db)
  return rows.map((row) => ({ ...row, path: `/preview/${tokenOf(vault, row.id)}` }))
}

/** Closes a preview link before its time. @throws notAllowed, previewUnknown */
export async function revokePreview(
  db: Database,
  actor: Actor,
  { record, locale, previewId }: About & { previewId: string },
): Promise<void> {
  if (!mayPreview(actor, record, locale)) throw notAllowed()
  const { numUpdatedRows } = await db
    .updateTable('textPreviews')
    .set({ revokedAt: new Date() })
    .where('id', '=', previewId)
    .where('recordId', '=', record.id)
    .where('locale', '=', locale)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw previewUnknown()
  await recordEvent(db, actor, {
    type: 'record.preview-revoked',
    orgId: record.ownerOrgId,
    recordId: record.id,
    data: { locale, title: record.title, preview: previewId },
  })
}

/** A draft as its page will look, never to be kept or indexed. */
export type PreviewPage = {
  preview: true
  page: PublicPage
  alternates: Alternate[]
  /** The state of the text that is shown, and until when the link works. */
  state: string
  expiresAt: Date
}

/** Opens preview links; made where the server is put together, for it needs the key and all collections. */
export function openPreviews(vault: Vault, collections: Collections) {
  return {
    /** The draft behind a link, built as publishing would build it now. @throws previewUnknown */
    async readPreview(db: Database, token: string): Promise<PreviewPage> {
      const id = idOf(vault, token)
      const link = id === null ? undefined : await findLink(db, id)
      const collection = link && collections.get(link.collection)
      if (!link || !collection?.publication) throw previewUnknown()
      return draftPage(db, collection, link)
    },
  }
}

export type Previews = ReturnType<typeof openPreviews>

type Link = { recordId: string; locale: string; collection: string; expiresAt: Date }

async function findLink(db: Database, id: string): Promise<Link | undefined> {
  const { rows } = await sql<Link>`
    select v.record_id, v.locale, v.expires_at, r.collection from text_previews v join records r on r.id = v.record_id
    where v.id = ${id}::uuid and v.revoked_at is null and v.expires_at > now() and r.deleted_at is null`.execute(
    db,
  )
  return rows[0]
}

async function draftPage(db: Database, collection: Collection, link: Link): Promise<PreviewPage> {
  const record = await findRecord(db, collection, link.recordId, { scope: 'everywhere' })
  const text = (await listTexts(db, link.recordId)).find(({ locale }) => locale === link.locale)
  if (!record || !text) throw previewUnknown()
  const now = new Date()
  const page = await pageOf(db, collection, record, text)
  return {
    preview: true,
    page: { ...page, firstPublishedAt: now, publishedAt: now },
    alternates: await alternatesAround(db, page),
    state: text.state,
    expiresAt: link.expiresAt,
  }
}

/** The languages in which the item can be read already, and the draft itself among them, in the order of the menu. */
async function alternatesAround(db: Database, draft: Alternate & { recordId: string }): Promise<Alternate[]> {
  const { recordId, locale, slug, reading } = draft
  const { rows } = await sql<Alternate>`
    select locale, slug, reading from public_pages where record_id = ${recordId}::uuid and locale <> ${locale}`.execute(
    db,
  )
  return [...rows, { locale, slug, reading }].toSorted(
    (a, b) => portalLocales.indexOf(a.locale) - portalLocales.indexOf(b.locale),
  )
}
