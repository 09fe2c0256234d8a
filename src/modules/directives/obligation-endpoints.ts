import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { states } from '../../records/record.ts'
import { obligationStatuses, type ObligationStatus } from './due.ts'
import { obligations, recurrences } from './obligations.ts'

const keysOf = <K extends string>(labels: Readonly<Record<K, unknown>>) => Object.keys(labels) as K[]
const status = z.enum(keysOf<ObligationStatus>(obligationStatuses))
const asOf = z.iso.date().optional().meta({ description: 'Ngày xét; bỏ trống là hôm nay' })
const linked = z.object({ id: z.uuid(), collection: z.string(), title: z.string(), role: z.string() })

export const obligationsOverview = endpoint({
  method: 'GET',
  path: '/api/obligations/overview',
  group: obligations.name,
  summary: {
    vi: 'Ai phải làm gì, đến đâu, minh chứng nào',
    en: 'Who owes what, how it stands, what proves it',
  },
  input: z.strictObject({
    asOf,
    owner: z.uuid().optional(),
    status: status.optional(),
    directive: z.uuid().optional(),
    offset: z.coerce.number().int().min(0).max(100_000).optional(),
    limit: z.coerce.number().int().min(1).max(200).optional(),
  }),
  output: z.object({
    asOf: z.string(),
    items: z.array(
      z.object({
        id: z.uuid(),
        version: z.int(),
        state: z.enum(states),
        task: z.string(),
        provision: z.string().nullable(),
        directive: z.object({ id: z.uuid(), title: z.string(), number: z.string().nullable() }).nullable(),
        owner: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        recurrence: z.enum(keysOf<keyof typeof recurrences>(recurrences)).nullable(),
        /** The due date that counts on the day asked about: of a recurring one, that of its cycle. */
        dueOn: z.string().nullable(),
        dueRule: z.string().nullable(),
        doneOn: z.string().nullable(),
        result: z.string().nullable(),
        status,
        evidence: z.array(linked),
        mayChange: z.boolean(),
      }),
    ),
    total: z.int(),
    /** How many stand in each way, whatever the filter of ways; of the chosen owner and document. */
    counts: z.partialRecord(status, z.int()),
    owners: z.array(z.object({ id: z.uuid(), name: z.string(), count: z.int() })),
  }),
})

export const completeObligationEndpoint = endpoint({
  method: 'POST',
  path: '/api/obligations/:id/completion',
  group: obligations.name,
  summary: { vi: 'Ghi hoàn thành nhiệm vụ với minh chứng', en: 'Mark an obligation done with its evidence' },
  input: z.strictObject({
    id: z.uuid(),
    version: z.int().positive(),
    doneOn: z.iso.date(),
    result: z.string().trim().max(10_000).nullable().optional(),
    evidence: z.array(z.uuid()).max(50).default([]),
  }),
  output: z.object({ id: z.uuid(), version: z.int(), links: z.array(z.uuid()) }),
})
