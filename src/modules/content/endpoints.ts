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

/** In one package; more would be an archive rather than something that an editor reads. */
const MOST_PACKED = 20

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
  packItem: endpoint({
    method: 'GET',
    path: '/api/content/:collection/:id/vietnam-vn.zip',
    group,
    summary: {
      vi: 'Gói gửi Vietnam.vn của một mục đã đăng: bài, chú thích, hình, giấy phép (ZIP)',
      en: 'A published item as a package for Vietnam.vn: texts, captions, pictures, licences (ZIP)',
    },
    input: one,
    answersFile: 'application/zip',
  }),
  packItems: endpoint({
    method: 'POST',
    path: '/api/content/vietnam-vn.zip',
    group,
    summary: {
      vi: 'Gói gửi Vietnam.vn của nhiều mục đã đăng (ZIP)',
      en: 'Several published items as one package for Vietnam.vn (ZIP)',
    },
    input: z.strictObject({ items: z.array(one).min(1).max(MOST_PACKED) }),
    answersFile: 'application/zip',
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
