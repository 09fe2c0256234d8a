import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { defineError } from '../../../platform/errors.ts'
import { recordEvent } from '../../../platform/events.ts'
import { can, ownWork, require as requireRight } from '../../../records/access.ts'
import { hasWritten } from '../../../records/authors.ts'
import { loadForChange } from '../../../records/change.ts'
import type { Collection } from '../../../records/collection.ts'
import type { RecordView } from '../../../records/record.ts'
import { mediaIn } from '../../../records/structured/plain-text.ts'
import { structuredText } from '../../../records/structured/schema.ts'
import { mediaOf } from './facts.ts'

export const mapNotReviewed = defineError('content.map-not-reviewed', 409, {
  vi: 'Mục này có bản đồ nhưng chưa được kiểm tra đủ: người kiểm duyệt phải xác nhận Hoàng Sa, Trường Sa được thể hiện trên mọi hình đang dùng.',
  en: 'This item shows a map that has not been checked: a reviewer must confirm that every picture in use shows Hoàng Sa and Trường Sa as it must.',
})

export const consentMissing = defineError('content.consent-missing', 409, {
  vi: 'Chưa có sự đồng ý của người được giới thiệu nên chưa đưa ra công chúng được. Hãy xin ý kiến và ghi lại.',
  en: 'The person shown has not consented, so this cannot be made public. Ask, and note the answer.',
})

/** Who confirmed that the maps of an item show the archipelagos, and which media were looked at. */
export type MapReview = {
  recordId: string
  media: string[]
  reviewedBy: string
  reviewedAt: Date
}

export async function findMapReview(db: Database, recordId: string): Promise<MapReview | undefined> {
  const { rows } = await sql<MapReview>`
    select record_id, media, reviewed_by_name as reviewed_by, reviewed_at from content_map_reviews
    where record_id = ${recordId}::uuid`.execute(db)
  return rows[0]
}

/** What must be settled before anybody outside reads it. @throws mapNotReviewed, consentMissing */
export async function requireSettled(
  db: Database,
  { id, fields }: Pick<RecordView, 'id' | 'fields'>,
  shown: readonly string[],
): Promise<void> {
  if (fields['consent'] === 'asked' || fields['consent'] === 'refused') throw consentMissing()
  if (fields['containsMap'] !== true) return
  const review = await findMapReview(db, id)
  if (!review || shown.some((medium) => !review.media.includes(medium))) throw mapNotReviewed()
}

/** Whether an actor may confirm the maps of an item: a reviewer who wrote none of it. */
export async function mayReviewMap(db: Database, actor: Actor, record: RecordView): Promise<boolean> {
  return can(actor, 'review', { ...record, state: 'submitted' }) && !(await hasWritten(db, actor, record.id))
}

/**
 * Confirms that the maps of an item show Hoàng Sa and Trường Sa. It holds for the media that it has now, in its facts and
 * in every language; another picture has to be looked at again.
 * @throws recordNotFound, notAllowed, ownWork
 */
export async function reviewMap(
  db: Database,
  actor: Actor,
  collection: Collection,
  id: string,
): Promise<MapReview> {
  const record = await loadForChange(db, actor, collection, id)
  requireRight(actor, 'review', { ...record, state: 'submitted' })
  if (await hasWritten(db, actor, id)) throw ownWork()
  const media = [...new Set([...mediaOf(collection, record.fields), ...(await mediaInTexts(db, id))])]
  const review = { recordId: id, media, reviewedBy: actor.name, reviewedAt: new Date() }
  await sql`
    insert into content_map_reviews (record_id, media, reviewed_by, reviewed_by_name, reviewed_at)
    values (${id}::uuid, ${media}::uuid[], ${actor.userId}, ${actor.name}, ${review.reviewedAt})
    on conflict (record_id) do update set media = excluded.media, reviewed_by = excluded.reviewed_by,
      reviewed_by_name = excluded.reviewed_by_name, reviewed_at = excluded.reviewed_at`.execute(db)
  await recordEvent(db, actor, {
    type: 'content.map-reviewed',
    orgId: record.ownerOrgId,
    recordId: id,
    data: { title: record.title, media },
  })
  return review
}

async function mediaInTexts(db: Database, id: string): Promise<string[]> {
  const texts = await db.selectFrom('recordTexts').select('fields').where('recordId', '=', id).execute()
  return texts.flatMap(({ fields }) => {
    const body = structuredText.safeParse((fields as Record<string, unknown>)['body'])
    return body.success ? mediaIn(body.data) : []
  })
}
