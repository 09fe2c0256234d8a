import { findServed, listServed } from '../modules/media/public.ts'
import type { FileStore } from '../platform/files.ts'
import { tagOf } from '../records/publishing/public-page.ts'
import { defineRoute, type PortalRoute } from './site/route.ts'

/** A larger film is streamed by the server alone; it would not fit on a stick of pages either. */
const LARGEST = 50 * 1024 * 1024

/** Pictures, drawings and documents, each at an address that never changes its bytes. */
export function mediaRoutes(files: FileStore): readonly PortalRoute[] {
  return [
    defineRoute({
      path: '/media/:file/:name',
      async answer(db, { params: { file = '', name = '' } }) {
        const found = await findServed(db, file, name)
        if (!found || (found.status === 200 && (found.size ?? 0) > LARGEST)) return null
        const tags = [tagOf.record(found.recordId)]
        if (found.status === 301) return { status: 301, location: found.location, tags }
        if (found.status === 410) return { status: 410, type: 'text/plain; charset=utf-8', body: GONE, tags }
        const { type, key, made, fileName } = found
        const body = await files.get(key)
        return { status: 200, type, body, tags, lastModified: made, ...(fileName ? { fileName } : {}) }
      },
      addresses: (db) => listServed(db, LARGEST),
    }),
  ]
}

const GONE = 'Tệp này không còn được công bố.\nThis file is no longer published.\n'
