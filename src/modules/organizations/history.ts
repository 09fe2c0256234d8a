import { z } from 'zod'
import { cleanLine } from '../../platform/text/clean.ts'
import { mandateFunctions, organizationLevels, successionKinds } from './schema.ts'
import type { MandateFunction, OrganizationLevel, SuccessionKind } from './schema.ts'

const text = (max: number) => z.string().overwrite(cleanLine).trim().normalize('NFC').min(1).max(max)
const day = z.iso.date()
const optional = <T extends z.ZodType>(type: T) => type.nullable().default(null)
const lines = z.array(text(200)).max(4).default([])
const keysOf = <K extends string>(labels: Readonly<Record<K, unknown>>) => Object.keys(labels) as K[]

/** Inclusive dates; null is open: an unknown beginning, or still in force. */
const period = { from: optional(day), to: optional(day) }
const basis = { decision: optional(text(500)), note: optional(text(2000)) }

/** What an organisation was called and where it stood during a period (R-ORG-1, R-ORG-5). */
export const versionFields = z.object({
  name: text(300).meta({ description: 'Tên đầy đủ' }),
  /** As documents of its own province write it: "Sở Thông tin và Truyền thông", "UBND tỉnh Quảng Bình". */
  shortName: optional(text(200)),
  nameEn: optional(text(300)),
  level: optional(z.enum(keysOf<OrganizationLevel>(organizationLevels))),
  locality: optional(text(100)),
  notation: optional(text(30)),
  letterheadSuperior: lines,
  letterheadIssuer: lines,
  domain: optional(text(253)),
  territoryCode: optional(text(20)),
  ...period,
  ...basis,
})

export const newVersion = versionFields.extend({ orgId: z.uuid(), parentId: optional(z.uuid()) })
export type NewVersion = z.output<typeof newVersion>

export const successionFields = z.object({
  kind: z.enum(keysOf<SuccessionKind>(successionKinds)),
  /** The first day on which the successor stands in its place. */
  on: day,
  function: optional(z.enum(keysOf<MandateFunction>(mandateFunctions))),
  ...basis,
})

/** Every organisation of `fromIds` is followed by every one of `toIds`. */
export const newSuccession = successionFields.extend({
  fromIds: z.array(z.uuid()).min(1).max(500),
  toIds: z.array(z.uuid()).max(20).default([]),
})
export type NewSuccession = z.output<typeof newSuccession>

export const mandateFields = z.object({
  function: z.enum(keysOf<MandateFunction>(mandateFunctions)),
  ...period,
  ...basis,
})

export const newMandate = mandateFields.extend({ orgId: z.uuid(), territoryId: z.uuid() })
export type NewMandate = z.output<typeof newMandate>

/** A version as kept. */
export const version = newVersion.extend({ id: z.uuid() })
export type Version = z.output<typeof version>

export const succession = successionFields.extend({
  id: z.uuid(),
  fromId: z.uuid(),
  toId: z.uuid().nullable(),
})
export type Succession = z.output<typeof succession>

export const mandate = newMandate.extend({ id: z.uuid(), orgName: z.string(), territoryName: z.string() })
export type Mandate = z.output<typeof mandate>
