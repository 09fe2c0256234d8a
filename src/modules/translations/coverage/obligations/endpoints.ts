import { z } from 'zod'
import { endpoint } from '../../../../platform/http/endpoint.ts'
import { portalLocales, SOURCE_LOCALE } from '../../../../platform/locales.ts'
import { cleanText } from '../../../../platform/text/clean.ts'

const group = 'translations'
const path = '/api/translations/obligations'
const id = z.uuid()
const words = z.string().overwrite(cleanText).trim()

const obligation = z.object({
  id,
  orgId: id,
  orgName: z.string(),
  /** Null: every collection whose texts are published. */
  collection: z.string().nullable(),
  locales: z.array(z.enum(portalLocales)),
  workingDays: z.int(),
  basis: z.string(),
  /** Of the approval or change that texts are reckoned from; both included. */
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  createdByName: z.string(),
  createdAt: z.date(),
  endedByName: z.string().nullable(),
  endedAt: z.date().nullable(),
  /** Texts whose day fell within a year up to today: there on time, and not. */
  kept: z.int(),
  missed: z.int(),
  mayEnd: z.boolean(),
})
export type ObligationView = z.output<typeof obligation>

const list = z.object({
  items: z.array(obligation),
  /** Where the actor may set obligations. */
  mayAddAt: z.array(z.object({ id, name: z.string() })),
})

export const readObligations = endpoint({
  method: 'GET',
  path,
  group,
  summary: {
    vi: 'Nghĩa vụ dịch: mục nào phải có thứ tiếng nào, trong bao lâu',
    en: 'Obligations: what must be there in which languages, and how soon',
  },
  output: list,
})

export const addObligation = endpoint({
  method: 'POST',
  path,
  group,
  summary: { vi: 'Thêm nghĩa vụ dịch', en: 'Add an obligation' },
  status: 201,
  input: z.strictObject({
    orgId: id,
    collection: z.string().max(60).nullable(),
    locales: z
      .array(z.enum(portalLocales).exclude([SOURCE_LOCALE]))
      .min(1)
      .max(portalLocales.length),
    workingDays: z.int().min(0).max(400),
    basis: words.min(10).max(500),
    validFrom: z.iso.date(),
  }),
  output: list,
})

export const endObligation = endpoint({
  method: 'POST',
  path: `${path}/:id/end`,
  group,
  summary: { vi: 'Kết thúc nghĩa vụ dịch', en: 'End an obligation' },
  input: z.strictObject({
    id,
    /** The last day of approvals and changes that it is about. */
    validTo: z.iso.date(),
    reason: words.min(10).max(500),
  }),
  output: list,
})
