import { findServed, listServed } from '../modules/media/public.ts'
import type { FileStore } from '../platform/files.ts'
import { tagOf } from '../records/publishing/public-page.ts'
import { defineRoute, type PortalRoute } from './site/route.ts'

/** Pictures, drawings and documents, each at an address that never changes its bytes. */
export function mediaRoutes(files: FileStore): readonly PortalRoute[] {
  return [
    defineRoute({
      path: '/media/:file/:name',
      async answer(db, { params: { file = '', name = '' } }) {
        const found = await findServed(db, { file, name })
        if (!found) return null
        const tags = [tagOf.record(found.recordId)]
        if (found.status === 301) return { status: 301, location: found.location, tags }
        if (found.status === 410) return { status: 410, type: 'text/plain; charset=utf-8', body: GONE, tags }
        const { type, key, made, ends, fileName } = found
        const body = await files.get(key)
        const kept = {
          lastModified: made,
          immutable: !ends,
          anyOrigin: true,
          ...(fileName ? { fileName } : {}),
        }
        return { status: 200, type, body, tags, ...kept }
      },
      addresses: listServed,
    }),
  ]
}

const GONE = 'Tệp này không còn được công bố.\nThis file is no longer published.\n'
