import type { Routes } from '../../../platform/http/routes.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import { answerAfter, asTheyAre } from './answer.ts'
import {
  ignoreCheck,
  keepSegments,
  readDesk,
  readSegmentHistory,
  reviewSegments,
  saveSegments,
} from './endpoints.ts'
import { changedSource, changedTarget, segmentsChanged, unknownSegment } from './errors.ts'
import { segmentHistory } from './history.ts'
import { ignoreAt } from './ignore.ts'
import { keepTargets } from './keep-targets.ts'
import { openDesk } from './open.ts'
import { reviewTargets } from './review.ts'
import { writeOnDesk, type Refusal } from './write.ts'

const reasons = {
  'changed-source': changedSource,
  'changed-target': changedTarget,
  unknown: unknownSegment,
} as const satisfies Record<Refusal['why'], unknown>

/** The addresses of the desk, for the texts of every collection. */
export function deskRoutes({ handle }: Routes, collections: Collections): void {
  const named = (name: string) => collectionNamed(collections, name)
  handle(readDesk)(({ collection, ...place }, { db, actor }) => openDesk(db, actor, named(collection), place))
  handle(readSegmentHistory)(({ collection, ...segment }, { db, actor }) =>
    segmentHistory(db, actor, named(collection), segment),
  )
  handle(saveSegments)(async ({ collection, segments: targets, ...place }, { db, actor }) => {
    const { refused, ...written } = await writeOnDesk(db, actor, named(collection), { ...place, targets })
    if (refused.length > 0) {
      const issues = refused.map(({ id, why }) => ({ at: id, message: reasons[why] }))
      throw segmentsChanged({ count: refused.length }, issues)
    }
    return answerAfter(db, actor, { ...written, place, ids: targets.map(({ id }) => id) })
  })
  handle(reviewSegments)(async ({ collection, ...review }, { db, actor }) => {
    await reviewTargets(db, actor, named(collection), review)
    return asTheyAre(db, actor, review, review.segments)
  })
  handle(keepSegments)(async ({ collection, ...keeping }, { db, actor }) => {
    await keepTargets(db, actor, named(collection), keeping)
    return asTheyAre(db, actor, keeping, keeping.segments)
  })
  handle(ignoreCheck)(async ({ collection, ...ignoring }, { db, actor }) => {
    await ignoreAt(db, actor, named(collection), ignoring)
    return asTheyAre(db, actor, ignoring, [{ id: ignoring.segmentId }])
  })
}
