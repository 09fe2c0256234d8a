import type { Database } from '../../platform/database/connect.ts'
import type { Params } from '../../platform/labels.ts'
import type { Notice } from './notify.ts'
import type { commentsById, Happening } from './store.ts'

/** A notice to one person, before many of a kind become one. */
export type Told = Omit<Notice, 'to'> & { userId: string }

export type Comments = Awaited<ReturnType<typeof commentsById>>

/** Something that happened, with the comments that were made with it. */
export type Context = { db: Database; happening: Happening; comments: Comments }

/** Who is told of what, by the type of the event. */
export type Listeners = Readonly<Record<string, (context: Context) => Promise<Told[]>>>

type More = { field?: string | null; note?: string | null; path?: string; params?: Params }

/** A notice about the record of a happening, in the name of whoever made it happen. */
export function tell(
  { record, actorName, at }: Happening,
  kind: Notice['kind'],
  userId: string,
  { field = null, note, path, params }: More = {},
): Told {
  return {
    kind,
    userId,
    ...(record ? { record: { id: record.id, collection: record.collection, field } } : {}),
    ...(path === undefined ? {} : { path }),
    params: {
      actor: actorName,
      title: record?.title,
      at: at.toISOString(),
      ...(note ? { note } : {}),
      ...params,
    },
  }
}
