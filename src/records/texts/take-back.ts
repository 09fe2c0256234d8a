import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { recordEvent } from '../../platform/events.ts'
import { loadForChange } from '../change.ts'
import type { Collection } from '../collection.ts'
import { withdrawRequests } from '../comments.ts'
import { nothingToTakeBack } from '../errors.ts'
import { recordPublicChange, tagsOf } from '../publishing/changes.ts'
import { markPointing } from '../publishing/mark-pointing.ts'
import {
  readPublicState,
  restorePublicState,
  standsAs,
  type PublicState,
} from '../publishing/public-state.ts'
import { refreshPages } from '../publishing/refresh.ts'
import type { RecordView } from '../record.ts'
import { SECOND_THOUGHTS, takeBackStep } from '../transition.ts'
import { findStep, forgetStep, type TextStep } from './steps.ts'
import { lockText, requireTextVersion, writeText } from './store.ts'
import type { RecordText } from './text.ts'

/**
 * Takes back the step of a text that the actor has just taken, while nothing came after it. What a return asked for is
 * withdrawn; the record goes back with its source text; the public reads again what it read before, to the letter.
 * @throws recordNotFound, textNotFound, changedMeanwhile, nothingToTakeBack
 */
export async function takeBackTextStep(
  db: Database,
  actor: Actor,
  collection: Collection,
  { id, locale, version }: { id: string; locale: string; version: number },
): Promise<RecordText> {
  const record = await loadForChange(db, actor, collection, id)
  const current = await lockText(db, id, locale)
  requireTextVersion(current.version, version)
  const step = await findStep(db, current)
  const fresh = step !== undefined && Date.now() - step.madeAt.getTime() < SECOND_THOUGHTS
  if (!fresh || step.madeBy !== actor.userId || !(await isUntouched(db, id, step))) throw nothingToTakeBack()
  const back =
    step.recordVersion === null
      ? record
      : await takeBackStep(db, actor, collection, { id, version: step.recordVersion })
  const { state, reviewedBy, approvedBy, approvedAt, sourceHash, material } = step.before
  const after: RecordText = {
    ...current,
    state,
    reviewedBy,
    approvedBy,
    sourceHash,
    material,
    approvedAt: approvedAt === null ? null : new Date(approvedAt),
    version: version + 1,
    updatedBy: actor.userId,
    updatedAt: new Date(),
  }
  await writeText(db, actor, after)
  await forgetStep(db, current)
  if (current.state === 'returned') await withdrawRequests(db, actor, id, step.madeAt)
  await recordEvent(db, actor, {
    type: 'record.text-step-taken-back',
    orgId: record.ownerOrgId,
    recordId: id,
    data: { locale, version: after.version, title: record.title, state },
  })
  await bringBack(db, collection, back, formerState(step, after))
  return lockText(db, id, locale)
}

/** Whether readers are still given what the step gave them. */
async function isUntouched(db: Database, recordId: string, { changes }: TextStep): Promise<boolean> {
  const now = await readPublicState(db, recordId)
  return Object.entries(changes).every(([locale, { after }]) =>
    standsAs(now[locale] ?? { page: null, gone: null }, after),
  )
}

/** What the public read before. The words of a withdrawn text have a new number by now, and are still its published ones. */
function formerState({ before, changes }: TextStep, after: RecordText): PublicState {
  const isPublished = before.state === 'approved' && before.publishedVersion === before.version
  return Object.fromEntries(
    Object.entries(changes).map(([locale, { before: was }]) => {
      const anew = isPublished && locale === after.locale && was.page !== null
      return [locale, anew ? { ...was, page: { ...was.page, version: after.version } } : was]
    }),
  )
}

async function bringBack(
  db: Database,
  collection: Collection,
  record: RecordView,
  state: PublicState,
): Promise<void> {
  const shown = Object.keys(state).map((locale) => ({
    recordId: record.id,
    collection: record.collection,
    locale,
  }))
  if (shown.length === 0) return
  await restorePublicState(db, record.id, state)
  // Facts and pictures may have changed in between; words, addresses and dates are those of then.
  for (const { locale } of shown) await refreshPages(db, collection, record, locale)
  await markPointing(db, shown)
  await recordPublicChange(db, shown.flatMap(tagsOf))
}
