import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../../../platform/actor.ts'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { notAllowed } from '../../../records/access.ts'
import type { Collection } from '../../../records/collection.ts'
import { mayWrite } from '../../../records/texts/may.ts'
import { putTextsBack, type TextBefore } from '../../../records/texts/put-back.ts'
import { saveText } from '../../../records/texts/save.ts'
import { lastVersion } from '../../../records/texts/store.ts'
import { stillIgnored } from '../checks/ignore.ts'
import { parseTagged } from '../segments/tags.ts'
import type { Segment, SegmentOrigin } from '../segments/segment.ts'
import { composeText, saysSource } from './compose.ts'
import { holdDesk, keepDesk } from './hold.ts'
import type { LoadedDesk } from './load.ts'
import { findForDesk, type DeskPlace } from './open.ts'
import { noteInStep, writtenBy, type Place, type TargetRow } from './rows.ts'

/** What somebody, a machine, the memory or a file says of a segment. */
export type NewTarget = {
  id: string
  /** The source that it was written from. */
  source: string
  /** Null, or nothing but spaces, takes the words away; empty means that the segment before says it. */
  target: string | null
  state: TargetRow['state']
  origin: SegmentOrigin
  originDetail?: string | null | undefined
  /** That of the segment against which it was written, 0 for one without words; not given: whatever is there. */
  version?: number | undefined
  /** Puts a segment back as it was once, with who wrote it and from which source. */
  former?: TargetRow | undefined
}

export type Refusal = { id: string; why: 'changed-source' | 'changed-target' | 'unknown' }

/**
 * Writes what one language says of segments and saves the text that they make, all of it under the lock of the text: two
 * who write at once both get through where they wrote different segments. Those that changed meanwhile are refused by
 * themselves; the others are written.
 * @throws recordNotFound, notAllowed, nothingToTranslate, badText, changedMeanwhile
 */
export async function writeTargets(
  db: Database,
  actor: Actor,
  collection: Collection,
  writing: Writing,
): Promise<{ written: string[]; refused: Refusal[] }> {
  const { written, refused } = await writeOnDesk(db, actor, collection, writing)
  return { written, refused }
}

export type Writing = DeskPlace & {
  targets: readonly NewTarget[]
  /** Something that may be taken back as a whole: a revision by itself, never a part of somebody's sitting. */
  ownRevision?: boolean
  /** Puts the text back too, as it stood before all that its segments now lose: null takes the language away. */
  former?: { text: TextBefore | null; note: string } | undefined
}

/** The same, with the desk as it is then. */
export function writeOnDesk(
  db: Database,
  actor: Actor,
  collection: Collection,
  { id, locale, targets, ownRevision = false, former }: Writing,
): Promise<{ written: string[]; refused: Refusal[]; desk: LoadedDesk; textVersion: number }> {
  return transaction(db, async (trx) => {
    const place = { recordId: id, locale }
    const record = await findForDesk(trx, actor, collection, id)
    if (!mayWrite(actor, record, locale)) throw notAllowed()
    const desk = await holdDesk(trx, place)
    const { accepted, refused } = judged(desk, targets)
    if (accepted.length === 0) return { written: [], refused, desk, textVersion: desk.text?.version ?? 0 }
    const rows = new Map(desk.rows)
    const last = desk.text?.version ?? (await lastVersion(trx, place))
    for (const { target, segment } of accepted) {
      if (isUnsaid(target)) rows.delete(segment.id)
      else rows.set(segment.id, rowOf(actor, target, { desk, segment, last }))
    }
    await keepDesk(trx, desk, { place, rows })
    const textVersion =
      former && desk.text
        ? await putFormerBack(trx, actor, collection, { place, version: desk.text.version, ...former })
        : await saveComposed(trx, actor, collection, { place, desk, rows, ownRevision })
    const written = accepted.map(({ segment }) => segment.id)
    return { written, refused, desk: { ...desk, rows }, textVersion }
  })
}

type Accepted = { target: NewTarget; segment: Segment }

function judged(
  desk: LoadedDesk,
  targets: readonly NewTarget[],
): { accepted: Accepted[]; refused: Refusal[] } {
  const segments = new Map(desk.source.segments.map((segment) => [segment.id, segment]))
  const accepted: Accepted[] = []
  const refused: Refusal[] = []
  for (const target of targets) {
    const segment = segments.get(target.id)
    const why = segment ? refusal(desk, target, segment) : 'unknown'
    if (segment && !why) accepted.push({ target, segment })
    else if (why) refused.push({ id: target.id, why })
  }
  return { accepted, refused }
}

function refusal(
  { rows }: LoadedDesk,
  { source, version }: NewTarget,
  { id, text }: Segment,
): Refusal['why'] | null {
  if (source !== text) return 'changed-source'
  return version !== undefined && version !== (rows.get(id)?.version ?? 0) ? 'changed-target' : null
}

/** `last` is the last version that the text ever had. */
type At = { desk: LoadedDesk; segment: Segment; last: number }

function rowOf(actor: Actor, said: NewTarget, { desk, segment, last }: At): TargetRow {
  const before = desk.rows.get(segment.id)
  const target = said.target ?? ''
  // The numbers of texts only grow, so that one that was taken away and written anew is not taken for what it was.
  const version = Math.max(last + 1, (before?.version ?? 0) + 1)
  if (said.former) return { ...said.former, segmentId: segment.id, version }
  return {
    segmentId: segment.id,
    source: segment.text,
    target,
    state: said.state,
    origin: said.origin,
    originDetail: said.originDetail ?? null,
    ignored: stillIgnored(before, target),
    tags: stillUsed(before, target),
    version,
    ...writtenBy(actor),
  }
}

function isUnsaid({ target }: NewTarget): boolean {
  return target === null || (target !== '' && target.trim() === '')
}

function stillUsed(before: TargetRow | undefined, target: string): TargetRow['tags'] {
  if (!before || Object.keys(before.tags).length === 0) return {}
  const used = new Set(
    parseTagged(target).map((token) => (token.type === 'text' ? null : String(token.number))),
  )
  return Object.fromEntries(Object.entries(before.tags).filter(([number]) => used.has(number)))
}

type Former = { place: Place; version: number; text: TextBefore | null; note: string }

/** @returns the version of the text that is there again, 0 where none is */
async function putFormerBack(
  db: Database,
  actor: Actor,
  collection: Collection,
  { place, version, text, note }: Former,
): Promise<number> {
  const { recordId: id, locale } = place
  await putTextsBack(db, actor, collection, { texts: [{ id, locale, version, former: text }], note })
  const now = text ? version + 1 : 0
  await noteInStep(db, place, now)
  return now
}

type Composition = {
  place: Place
  desk: LoadedDesk
  rows: ReadonlyMap<string, TargetRow>
  ownRevision: boolean
}

/** Saves the text that the segments make, unless it says that already. @returns its version */
async function saveComposed(
  db: Database,
  actor: Actor,
  collection: Collection,
  { place, desk, rows, ownRevision }: Composition,
): Promise<number> {
  const { text, source } = desk
  const fields = composeText(desk, rows, place.locale)
  const machine = source.segments.some(({ id }) => rows.get(id)?.state === 'machine')
  const behind = text !== undefined && text.sourceHash !== source.hash && !saysSource(desk, rows)
  const isSame =
    text !== undefined &&
    isDeepStrictEqual(fields, text.fields) &&
    machine === text.machine &&
    (behind || text.sourceHash === source.hash)
  const saved = isSame
    ? text
    : await saveText(db, actor, collection, {
        id: place.recordId,
        locale: place.locale,
        fields,
        version: text?.version ?? 0,
        machine,
        behind,
        autosave: !ownRevision,
      })
  await noteInStep(db, place, saved.version)
  return saved.version
}
