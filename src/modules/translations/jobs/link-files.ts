import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { SentFile } from '../../../platform/http/endpoint.ts'
import { fileNeeded } from '../../../platform/http/errors.ts'
import type { PublicCall, Routes } from '../../../platform/http/routes.ts'
import type { Collections } from '../../../records/registry.ts'
import { importNotFound } from '../exchange/errors.ts'
import { exportSegments } from '../exchange/export.ts'
import { listImports, loadImport } from '../exchange/import-store.ts'
import { readExchangeFile } from '../exchange/read-file.ts'
import { showImport, startImport } from '../exchange/show-import.ts'
import { undoImport } from '../exchange/undo-import.ts'
import { writeImport } from '../exchange/write-import.ts'
import { linkFileApart } from './errors.ts'
import { linkEndpoints as endpoints } from './link-endpoints.ts'
import { linkActor, openLink, type OpenLink } from './open-link.ts'

/** Files by a link: the items of the job go out, and come back beside what the desk has. */
export function linkFileRoutes({ handlePublic }: Routes, collections: Collections): void {
  const opened = async ({ db, actor }: PublicCall, token: string, { write = false } = {}) => {
    const open = await openLink(db, token, { write })
    return { open, actor: linkActor(open, open.items, actor) }
  }

  handlePublic(endpoints.exported)(async ({ token, format }, call) => {
    const { open, actor } = await opened(call, token)
    const items = open.items.map(({ collection, recordId }) => ({ collection, id: recordId }))
    return exportSegments(call.db, actor, collections, { items, locale: open.job.locale, format })
  })
  handlePublic(endpoints.startImport)(async ({ token }, call) => {
    const { open, actor } = await opened(call, token, { write: true })
    if (!call.file) throw fileNeeded()
    await requireOurs(open, call.file)
    return { id: await startImport(call.db, actor, { file: call.file }) }
  })
  handlePublic(endpoints.listImports)(async ({ token }, call) => {
    const { open, actor } = await opened(call, token)
    return { items: await importsOf(call.db, actor, open) }
  })
  handlePublic(endpoints.readImport)(async ({ token, id }, call) => {
    const { open, actor } = await opened(call, token)
    await requireImport(call.db, actor, open, id)
    return showImport(call.db, actor, collections, id)
  })
  handlePublic(endpoints.writeImport)(async ({ token, ...input }, call) => {
    const { open, actor } = await opened(call, token, { write: true })
    await requireImport(call.db, actor, open, input.id)
    return writeImport(call.db, actor, collections, input)
  })
  handlePublic(endpoints.undoImport)(async ({ token, id }, call) => {
    const { open, actor } = await opened(call, token, { write: true })
    await requireImport(call.db, actor, open, id)
    return undoImport(call.db, actor, collections, id)
  })
}

type Said = { locale: string; items: readonly { collection: string; id: string }[] }

/** A file speaks of the items and the language of the job, and of nothing else. */
function isOurs({ job, items }: OpenLink, { locale, items: said }: Said): boolean {
  const own = new Set(items.map(({ collection, recordId }) => `${collection} ${recordId}`))
  return locale === job.locale && said.every(({ collection, id }) => own.has(`${collection} ${id}`))
}

/** @throws linkFileApart, and what is wrong with the file */
async function requireOurs(open: OpenLink, file: SentFile): Promise<void> {
  if (!isOurs(open, await readExchangeFile(file))) throw linkFileApart()
}

/** @throws importNotFound */
async function requireImport(db: Database, actor: Actor, open: OpenLink, id: string): Promise<void> {
  const { content } = await loadImport(db, actor, { id })
  if (!isOurs(open, content)) throw importNotFound()
}

async function importsOf(db: Database, actor: Actor, open: OpenLink) {
  const all = await listImports(db, actor)
  const ours = []
  for (const summary of all) {
    const { content } = await loadImport(db, actor, { id: summary.id })
    if (isOurs(open, content)) ours.push(summary)
  }
  return ours
}
