import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Call, Routes } from '../../platform/http/routes.ts'
import type { Vault } from '../../platform/vault.ts'
import { can, require, scopeOf, transitionsFor } from '../access.ts'
import { changeRecord, loadForChange } from '../change.ts'
import type { Collection } from '../collection.ts'
import { hasWritten } from '../authors.ts'
import { addComment, listComments, resolveComment } from '../comments.ts'
import { createRecord } from '../create.ts'
import { recordNotFound, versionNeeded } from '../errors.ts'
import { opensInBrowser } from '../file-rules.ts'
import { addFile, getFile, listFiles, readBytes, removeFile, restoreFile } from '../files.ts'
import { readHistory } from '../history.ts'
import { addLink, listLinks, removeLink } from '../links.ts'
import { listRecords } from '../list.ts'
import type { RecordView } from '../record.ts'
import { removeRecord, restoreRecord, restoreRevision } from '../remove.ts'
import { diffSnapshots, getSnapshot, listRevisions } from '../revisions.ts'
import { viewSensitive } from '../sensitive.ts'
import { findRecord } from '../store.ts'
import { takeBackStep, transitionRecord } from '../transition.ts'
import { collectionEndpoints } from './endpoints.ts'

/** One record that the actor may read. @throws recordNotFound for what is not there and what may not be seen */
export async function readRecord(
  db: Database,
  actor: Actor,
  collection: Collection,
  id: string,
): Promise<RecordView> {
  const record = await findRecord(db, collection, id, { scope: scopeOf(actor, 'read', collection.name) })
  if (!record) throw recordNotFound()
  return record
}

const done = { done: true as const }

/** The addresses of one collection, each calling its act. */
export function collectionRoutes(collection: Collection, { handle }: Routes, vault: Vault): void {
  const endpoints = collectionEndpoints(collection)
  const read = ({ db, actor }: Call, id: string) => readRecord(db, actor, collection, id)
  // Locked, so that what decides about a file or a link stays true until it is there.
  const toChange = async ({ db, actor }: Call, id: string) => {
    const record = await loadForChange(db, actor, collection, id)
    require(actor, 'change', record)
    return record
  }

  handle(endpoints.list)(({ q, sort, limit, cursor, count, removed, ...filters }, { db, actor }) =>
    listRecords(db, actor, collection, { q, sort, limit, cursor, count, removed, filters: present(filters) }),
  )
  handle(endpoints.read)(async ({ id }, call) => {
    const record = await read(call, id)
    const transitions = transitionsFor(call.actor, record, await hasWritten(call.db, call.actor, id))
    return { ...record, transitions, may: allowedTo(call.actor, record) }
  })
  handle(endpoints.create)((input, { db, actor }) => createRecord(db, actor, collection, { ...input, vault }))
  handle(endpoints.change)(({ version, ...change }, call) =>
    changeRecord(call.db, call.actor, collection, { ...change, version: versionOf(version, call), vault }),
  )
  handle(endpoints.transition)(({ version, ...move }, call) =>
    transitionRecord(call.db, call.actor, collection, { ...move, version: versionOf(version, call) }),
  )
  handle(endpoints.takeBack)(({ id, version }, call) =>
    takeBackStep(call.db, call.actor, collection, { id, version: versionOf(version, call) }),
  )
  handle(endpoints.remove)(async ({ id, version }, call) => {
    await removeRecord(call.db, call.actor, collection, { id, version: versionOf(version, call) })
    return done
  })
  handle(endpoints.restore)(({ id }, { db, actor }) => restoreRecord(db, actor, collection, id))
  handle(endpoints.revisions)(async ({ id }, call) => listRevisions(call.db, (await read(call, id)).id))
  handle(endpoints.history)(async ({ id, before }, call) =>
    readHistory(call.db, collection, await read(call, id), before),
  )
  handle(endpoints.diff)(async ({ id, from, to }, call) => {
    const record = await read(call, id)
    const [before, after] = [
      await getSnapshot(call.db, record.id, from),
      await getSnapshot(call.db, record.id, to),
    ]
    return diffSnapshots(collection, before, after)
  })
  handle(endpoints.revert)(({ id, revision, version }, call) =>
    restoreRevision(call.db, call.actor, collection, { id, revision, version: versionOf(version, call) }),
  )
  handle(endpoints.links)(async ({ id }, call) => listLinks(call.db, call.actor, await read(call, id)))
  handle(endpoints.addLink)(async ({ id, ...link }, call) => {
    const record = await toChange(call, id)
    return addLink(call.db, call.actor, record, link)
  })
  handle(endpoints.removeLink)(async ({ id, linkId }, call) => {
    await removeLink(call.db, call.actor, await toChange(call, id), linkId)
    return done
  })
  handle(endpoints.files)(async ({ id }, call) => listFiles(call.db, (await read(call, id)).id))
  handle(endpoints.addFile)(async ({ id }, call) => {
    const record = await toChange(call, id)
    if (!call.file) throw new TypeError('An endpoint that takes a file is called without one')
    return addFile(call.db, call.actor, collection, { record, file: call.file, files: call.files })
  })
  handle(endpoints.readFile)(async ({ id, fileId, inline = false }, call) => {
    const file = await getFile(call.db, (await read(call, id)).id, fileId)
    const bytes = await readBytes(call.files, file)
    return { bytes, name: file.name, type: file.mediaType, inline: inline && opensInBrowser(file.mediaType) }
  })
  handle(endpoints.restoreFile)(async ({ id, fileId }, call) =>
    restoreFile(call.db, call.actor, collection, { record: await toChange(call, id), fileId }),
  )
  handle(endpoints.removeFile)(async ({ id, fileId }, call) => {
    await removeFile(call.db, call.actor, await toChange(call, id), fileId)
    return done
  })
  handle(endpoints.comments)(async ({ id }, call) => listComments(call.db, (await read(call, id)).id))
  handle(endpoints.addComment)(async ({ id, ...comment }, call) => {
    const record = await read(call, id)
    require(call.actor, 'comment', record)
    return addComment(call.db, call.actor, record, comment)
  })
  handle(endpoints.resolveComment)(async ({ id, ...settled }, call) => {
    const record = await read(call, id)
    require(call.actor, 'comment', record)
    return resolveComment(call.db, call.actor, record, settled)
  })
  handle(endpoints.viewSensitive)(async ({ id, field, reason }, call) => {
    const record = await read(call, id)
    return { value: await viewSensitive(call.db, call.actor, collection, { record, field, reason, vault }) }
  })
}

/** What the actor may do to a record as it stands, beside moving it on. */
function allowedTo(actor: Actor, record: RecordView) {
  return {
    change: can(actor, 'change', record),
    comment: can(actor, 'comment', record),
    remove: can(actor, 'remove', record),
    translate: can(actor, 'translate', record),
    'view-sensitive': can(actor, 'view-sensitive', record),
  }
}

/** The version being changed: from the body, or from If-Match. @throws versionNeeded */
function versionOf(version: number | undefined, call: Call): number {
  const known = version ?? call.ifMatch
  if (known === null) throw versionNeeded()
  return known
}

function present(filters: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
