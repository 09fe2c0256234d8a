import type { Routes } from '../../../platform/http/routes.ts'
import type { Collections } from '../../../records/registry.ts'
import { beginReading, readingKey } from './begin.ts'
import { chooseReading, correctCandidate, decideCandidate } from './decide.ts'
import { readingEndpoints as endpoints } from './endpoints.ts'
import { showReading } from './show.ts'
import { getReading, listReadings, readableOrganizations } from './store.ts'
import { writeReading } from './write.ts'

/** The addresses of old reports: reading, deciding passage by passage, writing. */
export function readingRoutes(collections: Collections, { handle }: Routes): void {
  handle(endpoints.list)(async (_, { db, actor }) => ({
    items: await listReadings(db, actor),
    organizations: await readableOrganizations(db, actor),
  }))
  handle(endpoints.begin)((input, { db, actor, files }) => beginReading(db, actor, { ...input, files }))
  handle(endpoints.read)(({ id }, { db, actor }) => showReading(db, actor, collections, id))
  handle(endpoints.correct)((input, { db, actor }) => correctCandidate(db, actor, collections, input))
  handle(endpoints.decide)((input, { db, actor }) => decideCandidate(db, actor, collections, input))
  handle(endpoints.choose)((input, { db, actor }) => chooseReading(db, actor, collections, input))
  handle(endpoints.write)(({ id }, { db, actor, files }) =>
    writeReading(db, actor, collections, { id, files }),
  )
  handle(endpoints.file)(async ({ id }, { db, actor, files }) => {
    const { fileName: name, mediaType: type, sha256 } = await getReading(db, actor, id)
    return { bytes: await files.get(readingKey(sha256)), name, type }
  })
}
