import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { stages, type Stage } from './stages.ts'

const stage = z.enum(Object.keys(stages) as [Stage, ...Stage[]])
const labels = z.object({ vi: z.string(), en: z.string() })
const group = 'press-delegations'

export const moveDelegationEndpoint = endpoint({
  method: 'POST',
  path: '/api/press-delegations/:id/stage',
  summary: { vi: 'Chuyển bước xử lý của đoàn', en: 'Move a delegation to another stage' },
  group,
  input: z.object({ id: z.uuid(), version: z.int().positive(), to: stage }),
  output: z.object({ id: z.uuid(), version: z.int(), stage, next: z.array(stage) }),
})

/** The clocks that run for a delegation, and what to look at before its programme is accepted. */
export const delegationChecks = endpoint({
  method: 'GET',
  path: '/api/press-delegations/:id/checks',
  summary: { vi: 'Thời hạn và cảnh báo của đoàn', en: 'Deadlines and warnings of a delegation' },
  group,
  input: z.object({ id: z.uuid() }),
  output: z.object({
    next: z.array(stage),
    /** The last day to answer by law; the province may have set an earlier one in the record. */
    replyDueOn: z.string().nullable(),
    deadlines: z.array(
      z.object({
        event: z.string(),
        title: labels,
        direction: z.enum(['after', 'before']),
        dueOn: z.string().nullable(),
        /** False while a year that was crossed has no checked holiday calendar. */
        certain: z.boolean(),
        citation: z.string(),
        article: z.string().nullable(),
        verified: z.boolean(),
      }),
    ),
    warnings: z.array(z.object({ at: z.string(), message: labels })),
  }),
})
