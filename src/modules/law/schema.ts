import { z } from 'zod'
import { InstrumentShape, IsoDateShape, LabelsShape, MarkShape } from './shapes.ts'

const text = (max: number) => z.string().trim().normalize('NFC').min(1).max(max)
const readIn = text(500).meta({ description: 'Nơi đã đọc, ví dụ: Công báo số 851 + 852 ngày 09/7/2026' })

/** A version of a rule that begins on a day; the version then in force ends the day before. */
export const newVersion = z.strictObject({
  code: z
    .string()
    .max(80)
    .regex(/^[a-z]+(?:[.-][a-z]+)*$/),
  /** As in the version before when left out. */
  title: LabelsShape.optional(),
  validFrom: IsoDateShape,
  validTo: IsoDateShape.nullable().default(null),
  parameters: z.record(z.string(), z.unknown()),
  citation: text(500),
  instruments: z.array(InstrumentShape).max(20).default([]),
  sourceUrl: z.url().max(1000).nullable().default(null),
  /** As in the version before when left out. */
  citable: z.boolean().optional(),
})
export type NewVersion = z.output<typeof newVersion>

/** What a version says otherwise, and why it is corrected; what is left out stays. */
export const correction = z.strictObject({
  id: z.uuid(),
  validFrom: IsoDateShape.nullable().optional(),
  validTo: IsoDateShape.nullable().optional(),
  parameters: z.record(z.string(), z.unknown()).optional(),
  citation: text(500).optional(),
  sourceUrl: z.url().max(1000).nullable().optional(),
  reason: text(500),
})
export type Correction = z.output<typeof correction>

export const ruleCheck = z.strictObject({ id: z.uuid(), source: readIn })

const check = z.object({ by: z.string(), at: z.date(), source: z.string() }).nullable()

export const ruleView = z.object({
  id: z.uuid(),
  code: z.string(),
  title: LabelsShape,
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  parameters: z.record(z.string(), z.unknown()),
  citation: z.string(),
  instruments: z.array(InstrumentShape),
  sourceUrl: z.string().nullable(),
  mark: MarkShape,
  verified: z.boolean(),
  /** «chưa kiểm chứng», or where it was compared. */
  verificationNote: LabelsShape,
  citable: z.boolean(),
  check,
  changed: z.boolean(),
})

/** A day off, or a day worked although it is none; `source` names the announcement. */
export const newDay = z.strictObject({
  date: IsoDateShape,
  kind: z.enum(['holiday', 'compensation', 'swap', 'work']),
  /** Needed for a day off. */
  name: LabelsShape.nullable().default(null),
  /** The weekday off for which this day is worked. */
  insteadOf: IsoDateShape.nullable().default(null),
  doubtful: z.boolean().default(false),
  source: readIn,
})
export type NewDay = z.output<typeof newDay>

/** A weekday off against a weekend day worked. */
export const daySwap = z.strictObject({ off: IsoDateShape, worked: IsoDateShape, source: readIn })
export type DaySwap = z.output<typeof daySwap>

export const year = z.coerce.number().int().min(1990).max(2100)
export const yearCheck = z.strictObject({ year, source: readIn })

export const yearView = z.object({
  year: z.int(),
  days: z.array(
    z.object({
      date: z.string(),
      kind: z.enum(['holiday', 'compensation', 'swap', 'work']),
      name: LabelsShape.nullable(),
      insteadOf: z.string().nullable(),
      doubtful: z.boolean(),
      source: z.string().nullable(),
    }),
  ),
  verified: z.boolean(),
  /** Null while nothing is known of the year. */
  source: z.string().nullable(),
  note: LabelsShape.nullable(),
  check,
  changed: z.boolean(),
})
