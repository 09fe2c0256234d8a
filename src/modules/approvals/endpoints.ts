import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'

const group = 'approvals'
const about = { collection: z.string().max(80), recordId: z.uuid() }
const done = z.object({ done: z.literal(true) })

/** How long a link works unless its maker says otherwise, in hours. */
export const USUAL_HOURS = 72

export const LinkView = z
  .object({
    id: z.uuid(),
    approver: z.string(),
    createdBy: z.string(),
    createdAt: z.date(),
    expiresAt: z.date(),
    openedAt: z.date().nullable(),
    revokedAt: z.date().nullable(),
    decidedAt: z.date().nullable(),
    decision: z.enum(['approve', 'return']).nullable(),
  })
  .meta({ id: 'ApprovalLink' })
export type LinkView = z.output<typeof LinkView>

export const listApproversEndpoint = endpoint({
  method: 'GET',
  path: '/api/approval-links/approvers',
  group,
  summary: { vi: 'Ai duyệt được bản ghi này', en: 'Who may approve this record' },
  input: z.object(about),
  output: z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), email: z.string() })) }),
})

export const listLinksEndpoint = endpoint({
  method: 'GET',
  path: '/api/approval-links',
  group,
  summary: { vi: 'Các liên kết phê duyệt của một bản ghi', en: 'The approval links of a record' },
  input: z.object(about),
  output: z.object({ items: z.array(LinkView) }),
})

export const makeLinkEndpoint = endpoint({
  method: 'POST',
  path: '/api/approval-links',
  group,
  summary: {
    vi: 'Lập liên kết phê duyệt cho một người; địa chỉ chỉ hiện một lần',
    en: 'Make an approval link for one person; its address is shown once',
  },
  input: z.object({
    ...about,
    version: z.int().positive(),
    approverId: z.string().max(100),
    hours: z.int().min(1).max(336).default(USUAL_HOURS),
    mail: z.boolean().default(true).describe('Also send it to the person by mail'),
  }),
  output: z.object({ id: z.uuid(), url: z.string(), expiresAt: z.date() }),
  confidential: true,
  status: 201,
})

export const revokeLinkEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/approval-links/:id',
  group,
  summary: { vi: 'Thu hồi một liên kết phê duyệt', en: 'Revoke an approval link' },
  input: z.object({ id: z.uuid() }),
  output: done,
})
