import { transaction, type Database } from '../../platform/database/connect.ts'
import { recordEvent } from '../../platform/events.ts'
import { takeBackStep, transitionRecord } from '../../records/transition.ts'
import type { Library } from '../reports/public.ts'
import { choiceNeeded, pageUnknown } from './errors.ts'
import { matterOf, type Matter } from './standing.ts'
import { findLink, updateLink } from './store.ts'

export type Decision = {
  to: string
  note: string
  /** A field of the record, or «section IV» of a report; empty for the whole. */
  place: string
}

/**
 * Takes the decision of a link, once, with the rights of the person it was made for; logged as made by link. A link that
 * is no longer open decides nothing and says how it stands.
 * @throws pageUnknown, choiceNeeded, and whatever the step itself refuses
 */
export function decideByLink(
  db: Database,
  library: Library,
  id: string,
  decision: Decision,
): Promise<Matter> {
  return transaction(db, async (trx) => {
    const link = await findLink(trx, id, { lock: true })
    const matter = link && (await matterOf(trx, library, link))
    if (!matter) throw pageUnknown()
    const { to, note } = clean(decision)
    if (matter.standing !== 'open') return matter
    const { collection, record, approver } = matter
    const place = placeOf(matter, decision.place)
    const moved = await transitionRecord(trx, approver, collection, {
      id: record.id,
      version: matter.link.version,
      to,
      ...(note ? { note } : {}),
      ...(place ? { field: place } : {}),
    })
    const decided = { decidedAt: new Date(), decision: to, decidedVersion: moved.version }
    await updateLink(trx, id, decided)
    await recordEvent(trx, approver, {
      type: 'approval.decided-by-link',
      orgId: record.ownerOrgId,
      recordId: record.id,
      data: { link: id, decision: to, version: record.version, madeBy: matter.link.createdBy },
    })
    return { ...matter, record: moved, link: { ...matter.link, ...decided }, standing: 'decided' }
  })
}

const NOTE_MAX = 4000

function clean({ to, note }: Decision): { to: 'approve' | 'return'; note: string } {
  const said = note.normalize('NFC').replaceAll('\0', '').trim().slice(0, NOTE_MAX)
  if (to === 'approve') return { to, note: said }
  if (to !== 'return' || said === '') throw choiceNeeded()
  return { to, note: said }
}

/** The places that a decision may point at: fields of a record, sections of a report. */
export function placesOf({ collection, compiled }: Matter): string[] {
  if (!compiled) return Object.keys(collection.shape.shape)
  return compiled.tree.blocks.flatMap((block) => (block.kind === 'heading' ? [`section ${block.id}`] : []))
}

function placeOf(matter: Matter, place: string): string | null {
  return placesOf(matter).includes(place) ? place : null
}

/** Takes a decision back while the step can still be taken back; the link is open again. @throws pageUnknown */
export function undoByLink(db: Database, library: Library, id: string): Promise<Matter> {
  return transaction(db, async (trx) => {
    const link = await findLink(trx, id, { lock: true })
    const matter = link && (await matterOf(trx, library, link))
    if (!matter || link.decidedVersion === null) throw pageUnknown()
    const { collection, record, approver } = matter
    const back = await takeBackStep(trx, approver, collection, {
      id: record.id,
      version: link.decidedVersion,
    })
    const open = { decidedAt: null, decision: null, decidedVersion: null }
    await updateLink(trx, id, { ...open, version: back.version })
    await recordEvent(trx, approver, {
      type: 'approval.undone-by-link',
      orgId: record.ownerOrgId,
      recordId: record.id,
      data: { link: id },
    })
    const reopened = await findLink(trx, id)
    const now = reopened && (await matterOf(trx, library, reopened))
    if (!now) throw pageUnknown()
    return now
  })
}
