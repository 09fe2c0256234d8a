import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'

const day = z.iso.date()

const satisfaction = z.object({
  ratings: z.int(),
  mean: z.number().nullable(),
  scores: z.array(z.object({ score: z.int(), ratings: z.int() })),
  /** Months of the days asked for in which somebody rated, `YYYY-MM`, in their order. */
  months: z.array(z.object({ month: z.string(), ratings: z.int(), mean: z.number() })),
  pages: z.array(z.object({ path: z.string(), ratings: z.int(), mean: z.number(), comments: z.int() })),
  comments: z.array(z.object({ path: z.string(), day, score: z.int(), comment: z.string() })),
})

export type SatisfactionView = z.output<typeof satisfaction>

export const readSatisfaction = endpoint({
  method: 'GET',
  path: '/api/feedback',
  group: 'feedback',
  summary: { vi: 'Mức hài lòng của người đọc cổng', en: 'Satisfaction of the readers of the portal' },
  input: z.strictObject({ from: day, to: day }),
  output: satisfaction,
})
