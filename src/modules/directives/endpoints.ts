import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { directives } from './schema.ts'
import { obligations } from './obligations.ts'

const labels = z.object({ vi: z.string(), en: z.string() })
const keyed = z.object({ key: z.string(), label: labels })
/** The date asked about; today when left out. */
const on = z.iso.date().optional()

export const directiveStanding = endpoint({
  method: 'GET',
  path: '/api/directives/:id/standing',
  summary: { vi: 'Hiệu lực, viện dẫn, chỗ còn thiếu', en: 'Effect, citation and gaps of a document' },
  group: directives.name,
  input: z.object({ id: z.uuid(), on }),
  output: z.object({
    on: z.string(),
    /** Null: the document works once, or its dates are not known. */
    status: keyed.nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    changedBy: z.array(
      z.object({ id: z.uuid(), title: z.string(), role: z.string(), from: z.string().nullable() }),
    ),
    missing: z.array(keyed),
    citation: z.object({ full: z.string(), short: z.string() }),
  }),
})

export const obligationStanding = endpoint({
  method: 'GET',
  path: '/api/obligations/:id/standing',
  summary: { vi: 'Tình trạng thực hiện nhiệm vụ', en: 'How an obligation stands' },
  group: obligations.name,
  input: z.object({ id: z.uuid(), on }),
  output: z.object({ on: z.string(), status: keyed }),
})
