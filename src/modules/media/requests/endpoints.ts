import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { cleanLine, cleanText } from '../../../platform/text/clean.ts'

const group = 'media-assets'
const id = z.uuid()
const line = (max: number) => z.string().overwrite(cleanLine).trim().normalize('NFC').min(1).max(max)

/** Days for which a granted link works, at most. */
export const LONGEST_GRANT = 90

export const requestStates = ['open', 'granted', 'declined', 'revoked'] as const

const request = z.object({
  id,
  /** Null once it is forgotten who asked. */
  requester: z
    .object({
      name: z.string(),
      email: z.string(),
      organization: z.string().nullable(),
      purpose: z.string(),
    })
    .nullable(),
  state: z.enum(requestStates),
  expiresAt: z.date().nullable(),
  createdAt: z.date(),
  downloads: z.int(),
  lastDownload: z.date().nullable(),
})
export type MediaRequest = z.output<typeof request>

/** What somebody outside says when asking for a medium. */
export const mediaRequestForm = z.strictObject({
  id,
  name: line(200),
  email: z.email().max(200),
  organization: line(200).nullable().default(null),
  purpose: z.string().overwrite(cleanText).trim().normalize('NFC').min(1).max(2000),
  locale: z
    .string()
    .regex(/^[a-z]{2}(-[A-Za-z]{4})?$/)
    .default('vi'),
})

export const requestEndpoints = {
  ask: endpoint({
    method: 'POST',
    path: '/api/media/:id/requests',
    group,
    access: 'public',
    summary: { vi: 'Xin một tư liệu chỉ gửi theo yêu cầu', en: 'Ask for a medium that is given on request' },
    input: mediaRequestForm,
    output: z.object({ id }),
    status: 201,
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/media/:id/requests',
    group,
    summary: { vi: 'Các yêu cầu xin một tư liệu', en: 'Requests for a medium' },
    input: z.strictObject({ id }),
    output: z.object({ items: z.array(request) }),
  }),
  grant: endpoint({
    method: 'POST',
    path: '/api/media/:id/requests/:requestId/grant',
    group,
    summary: { vi: 'Đồng ý: tạo liên kết tải có hạn', en: 'Agree: makes a download link that expires' },
    input: z.strictObject({ id, requestId: id, days: z.int().min(1).max(LONGEST_GRANT) }),
    output: z.object({ link: z.string(), expiresAt: z.date() }),
    confidential: true,
  }),
  decline: endpoint({
    method: 'POST',
    path: '/api/media/:id/requests/:requestId/decline',
    group,
    summary: {
      vi: 'Từ chối, hoặc thu hồi liên kết đã cấp',
      en: 'Decline, or withdraw a link that was given',
    },
    input: z.strictObject({ id, requestId: id }),
    output: z.object({ state: z.enum(requestStates) }),
  }),
}
