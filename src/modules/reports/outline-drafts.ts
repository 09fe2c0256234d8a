import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { defineError } from '../../platform/errors.ts'
import { INSTALLATION, recordEvent } from '../../platform/events.ts'
import { notAllowed, scopeOf } from '../../records/access.ts'
import type { Library } from './compile/compile.ts'
import type { Outline } from './outline.ts'
import { outlineIssues } from './outline-check.ts'
import type { OutlineSummary, OutlineView } from './outline-endpoints.ts'
import * as store from './outline-store.ts'
import { addOutline } from './store.ts'

export const outlineNotFound = defineError('outlines.not-found', 404, {
  vi: 'Không có phiên bản {version} của đề cương {code}.',
  en: 'There is no version {version} of the outline {code}.',
})

export const notADraft = defineError('outlines.not-a-draft', 409, {
  vi: 'Phiên bản này đã ban hành nên không sửa được. Hãy chép thành phiên bản mới rồi sửa.',
  en: 'This version is published and never changes. Copy it into a new version and edit that.',
})

export const savedMeanwhile = defineError('outlines.saved-meanwhile', 409, {
  vi: 'Người khác vừa lưu bản soạn này. Tải lại để xem bản mới; chữ của bạn chưa bị ghi đè.',
  en: 'Somebody saved this draft meanwhile. Load it again to see; nothing of theirs was overwritten.',
})

export const outlineUnusable = defineError('outlines.unusable', 422, {
  vi: 'Chưa ban hành được đề cương: có {count} chỗ cần sửa.',
  en: 'The outline cannot be published yet: {count} things need mending.',
})

export const shippedOutline = defineError('outlines.shipped', 409, {
  vi: 'Đề cương đi kèm phần mềm chỉ để xem. Hãy chép thành phiên bản mới.',
  en: 'Outlines that come with the program are for reading. Copy them into a new version.',
})

/** @throws notAllowed */
export function requireOutlines(actor: Actor): void {
  const scope = scopeOf(actor, 'administer', 'outlines')
  if (scope !== 'everywhere' && scope.length === 0) throw notAllowed()
}

/** Every outline with its versions and drafts. @throws notAllowed */
export async function listOutlineVersions(db: Database, actor: Actor): Promise<OutlineSummary[]> {
  requireOutlines(actor)
  const known = await store.knownOutlines(db)
  return known.map(({ outline: _outline, edition: _edition, basedOn: _basedOn, ...summary }) => summary)
}

/** @throws notAllowed, outlineNotFound */
export async function getOutline(db: Database, actor: Actor, key: store.OutlineKey): Promise<OutlineView> {
  requireOutlines(actor)
  const found = await store.findOutline(db, key)
  if (!found) throw outlineNotFound(key)
  return found
}

/** Begins a draft of the next version of an outline from one of its versions. @throws outlineNotFound */
export async function copyOutline(db: Database, actor: Actor, key: store.OutlineKey): Promise<OutlineView> {
  const { outline } = await getOutline(db, actor, key)
  await store.lockOutline(db, key.code)
  const version = (await store.latestVersion(db, key.code)) + 1
  await store.insertDraft(db, { ...outline, version }, { basedOn: key.version, by: actor.name })
  await note(db, actor, 'outline.drafted', { code: key.code, version, basedOn: key.version })
  return getOutline(db, actor, { code: key.code, version })
}

type Saving = store.OutlineKey & { edition: number; outline: Omit<Outline, 'code' | 'version'> }

/** Saves a draft over the edition it was made from. @throws notADraft, savedMeanwhile */
export async function saveDraft(db: Database, actor: Actor, { outline, edition, ...key }: Saving) {
  await draftOf(db, actor, key)
  if (!(await store.updateDraft(db, { ...outline, ...key }, { edition, by: actor.name })))
    throw savedMeanwhile()
  return getOutline(db, actor, key)
}

/** @throws notADraft */
export async function discardDraft(db: Database, actor: Actor, key: store.OutlineKey): Promise<void> {
  const { outline } = await draftOf(db, actor, key)
  await store.deleteDraft(db, key)
  await note(db, actor, 'outline.discarded', { ...key, outline })
}

/** Makes a draft a version that reports are compiled with. @throws notADraft, savedMeanwhile, outlineUnusable */
export async function publishDraft(
  db: Database,
  actor: Actor,
  library: Library,
  { edition, ...key }: store.OutlineKey & { edition: number },
): Promise<OutlineView> {
  await store.lockOutline(db, key.code)
  const draft = await draftOf(db, actor, key)
  if (draft.edition !== edition) throw savedMeanwhile()
  const issues = outlineIssues(draft.outline, library)
  if (issues.length > 0) throw outlineUnusable({ count: issues.length }, issues)
  await store.deleteDraft(db, key)
  await addOutline(db, draft.outline)
  await store.markOwn(db, key, actor.name)
  const { validFrom, validTo } = draft.outline
  await note(db, actor, 'outline.published', { ...key, validFrom, validTo })
  return getOutline(db, actor, key)
}

/** Sets the last day of an outline published here; null leaves it open. @throws shippedOutline */
export async function endOutline(
  db: Database,
  actor: Actor,
  { validTo, ...key }: store.OutlineKey & { validTo: string | null },
): Promise<OutlineView> {
  const before = await getOutline(db, actor, key)
  if (before.standing === 'shipped') throw shippedOutline()
  const issues = outlineIssues({ ...before.outline, validTo }, { collections: new Map(), figures: new Map() })
  const reversed = issues.filter(({ at }) => at === 'validTo')
  if (reversed.length > 0) throw outlineUnusable({ count: reversed.length }, reversed)
  await store.setValidTo(db, key, validTo)
  await note(db, actor, 'outline.ended', { ...key, validTo, was: before.validTo })
  return getOutline(db, actor, key)
}

async function draftOf(db: Database, actor: Actor, key: store.OutlineKey): Promise<OutlineView> {
  const found = await getOutline(db, actor, key)
  if (found.standing !== 'draft') throw notADraft()
  return found
}

function note(db: Database, actor: Actor, type: string, data: Record<string, unknown>): Promise<void> {
  const orgId = actor.assignments.find(({ role }) => role === 'administrator')?.orgId ?? INSTALLATION
  return recordEvent(db, actor, { type, orgId, data })
}
