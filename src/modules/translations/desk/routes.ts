import type { Call, Routes } from '../../../platform/http/routes.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import {
  ignoreCheck,
  keepSegments,
  readDesk,
  reviewSegments,
  saveSegments,
  type SavedOutput,
} from './endpoints.ts'
import { changedSource, changedTarget, segmentsChanged, unknownSegment } from './errors.ts'
import { ignoreAt } from './ignore.ts'
import { keepTargets } from './keep-targets.ts'
import { openDesk, type DeskPlace } from './open.ts'
import { reviewTargets } from './review.ts'
import { writeTargets, type Refusal } from './write.ts'

const reasons = {
  'changed-source': changedSource,
  'changed-target': changedTarget,
  unknown: unknownSegment,
} as const satisfies Record<Refusal['why'], unknown>

/** The addresses of the desk, for the texts of every collection. */
export function deskRoutes({ handle }: Routes, collections: Collections): void {
  const named = (name: string) => collectionNamed(collections, name)
  handle(readDesk)(({ collection, ...place }, { db, actor }) => openDesk(db, actor, named(collection), place))
  handle(saveSegments)(async ({ collection, segments, ...place }, call) => {
    const { db, actor } = call
    const { refused } = await writeTargets(db, actor, named(collection), { ...place, targets: segments })
    if (refused.length > 0) {
      const issues = refused.map(({ id, why }) => ({ at: id, message: reasons[why] }))
      throw segmentsChanged({ count: refused.length }, issues)
    }
    return saved(call, named(collection), place, segments)
  })
  handle(reviewSegments)(async ({ collection, ...review }, call) => {
    await reviewTargets(call.db, call.actor, named(collection), review)
    return saved(call, named(collection), review, review.segments)
  })
  handle(keepSegments)(async ({ collection, ...keeping }, call) => {
    await keepTargets(call.db, call.actor, named(collection), keeping)
    return saved(call, named(collection), keeping, keeping.segments)
  })
  handle(ignoreCheck)(async ({ collection, ...ignoring }, call) => {
    await ignoreAt(call.db, call.actor, named(collection), ignoring)
    return saved(call, named(collection), ignoring, [{ id: ignoring.segmentId }])
  })
}

/** How the segments that were asked about stand afterwards. */
async function saved(
  { db, actor }: Call,
  collection: Parameters<typeof openDesk>[2],
  place: DeskPlace,
  asked: readonly { id: string }[],
): Promise<SavedOutput> {
  const { segments, progress, text } = await openDesk(db, actor, collection, place)
  const ids = new Set(asked.map(({ id }) => id))
  return {
    segments: segments.filter(({ id }) => ids.has(id)),
    progress,
    textVersion: text?.version ?? 0,
  }
}
