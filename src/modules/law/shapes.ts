import { z } from 'zod'
import { isIsoDate, type IsoDate } from '../../platform/time/dates.ts'

/** A date that the API reference can show, with the type that the clocks ask for. */
export const IsoDateShape = z.iso.date().refine(isIsoDate, { message: 'not a date' }) as unknown as z.ZodType<
  IsoDate,
  string
>

export const LabelsShape = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) })

export const MarkShape = z.enum(['G', 'P', 'D', 'M'])

export const TermShape = z.strictObject({
  amount: z.int().positive(),
  unit: z.enum(['hours', 'days', 'working-days']),
})

export const InstrumentShape = z.strictObject({
  kind: z.string().min(1),
  number: z.string().min(1),
  issuedOn: IsoDateShape.nullable(),
  issuer: z.string().nullable(),
  subject: z.string().nullable(),
})

export const LegalRuleShape = z.strictObject({
  code: z.string().regex(/^[a-z]+(?:[.-][a-z]+)*$/),
  title: LabelsShape,
  validFrom: IsoDateShape.nullable(),
  validTo: IsoDateShape.nullable(),
  parameters: z.record(z.string(), z.unknown()),
  citation: z.string().min(1),
  instruments: z.array(InstrumentShape),
  sourceUrl: z.url().nullable(),
  mark: MarkShape,
  verified: z.boolean(),
  verificationNote: LabelsShape,
  citable: z.boolean(),
})

export const HolidayYearShape = z.strictObject({
  year: z.int(),
  daysOff: z.array(
    z.strictObject({
      date: IsoDateShape,
      name: LabelsShape,
      kind: z.enum(['holiday', 'compensation', 'swap']),
    }),
  ),
  workingWeekends: z.array(z.strictObject({ date: IsoDateShape, insteadOf: IsoDateShape })),
  verified: z.boolean(),
  doubtful: z.array(IsoDateShape),
  source: z.string().min(1),
  note: LabelsShape.nullable(),
})

/** `administrative` and `party` are the abbreviations in numbers of each family; null where there is none. */
export const DocumentTypeShape = z.strictObject({
  code: z.string().min(1),
  name: LabelsShape,
  administrative: z.string().nullable(),
  party: z.string().nullable(),
  families: z.array(z.enum(['legal', 'administrative', 'party'])).min(1),
  source: z.string().min(1),
  mark: MarkShape,
  verified: z.boolean(),
})

export const CategoryShape = z.strictObject({
  code: z.string().min(1),
  order: z.int().positive(),
  name: LabelsShape,
  source: z.string().min(1),
  mark: MarkShape,
  verified: z.boolean(),
})

export const CountryShape = z.strictObject({ code: z.string().regex(/^[A-Z]{2}$/), name: LabelsShape })

/** `tier` is the order in which the province translates; null for languages it may add later. */
export const LanguageShape = z.strictObject({
  code: z.string().min(2),
  name: LabelsShape,
  ownName: z.string().min(1),
  script: z.string().length(4),
  tier: z.int().nullable(),
})
