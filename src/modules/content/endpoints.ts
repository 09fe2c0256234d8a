import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { contentNames } from './names.ts'

const one = z.strictObject({ collection: z.enum(contentNames), id: z.uuid() })

const review = z.object({
  /** The media that were looked at. */
  media: z.array(z.uuid()),
  reviewedBy: z.string(),
  reviewedAt: z.date(),
})

const group = 'content'

export const contentEndpoints = {
  readMapReview: endpoint({
    method: 'GET',
    path: '/api/content/:collection/:id/map-review',
    group,
    summary: {
      vi: 'Ai đã kiểm tra bản đồ của một mục, trên những hình nào',
      en: 'Who checked the maps of an item, on which pictures',
    },
    input: one,
    output: z.object({ review: review.nullable(), mayReview: z.boolean() }),
  }),
  reviewMap: endpoint({
    method: 'POST',
    path: '/api/content/:collection/:id/map-review',
    group,
    summary: {
      vi: 'Xác nhận bản đồ thể hiện đúng Hoàng Sa, Trường Sa',
      en: 'Confirm that the maps show Hoàng Sa and Trường Sa as they must',
    },
    input: one,
    output: review,
  }),
}
