import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { SavedOutput } from './endpoints.ts'
import { nothingToTranslate } from './errors.ts'
import { loadDesk, translatedSegments, type LoadedDesk } from './load.ts'
import type { DeskPlace } from './open.ts'
import { progressOf, shownSegments } from './show.ts'

type Written = { desk: LoadedDesk; textVersion: number; place: DeskPlace; ids: readonly string[] }

/** How the segments that were asked about stand afterwards. */
export async function answerAfter(
  db: Database,
  actor: Actor,
  { desk, textVersion, place: { id, locale }, ids }: Written,
): Promise<SavedOutput> {
  const segments = await shownSegments(db, actor, desk, { recordId: id, locale }, new Set(ids))
  return { segments, progress: progressOf(translatedSegments(desk, locale)), textVersion }
}

/** The same, read anew. @throws nothingToTranslate */
export async function asTheyAre(
  db: Database,
  actor: Actor,
  place: DeskPlace,
  asked: readonly { id: string }[],
): Promise<SavedOutput> {
  const desk = await loadDesk(db, { recordId: place.id, locale: place.locale })
  if (!desk) throw nothingToTranslate()
  const ids = asked.map(({ id }) => id)
  return answerAfter(db, actor, { desk, textVersion: desk.text?.version ?? 0, place, ids })
}
