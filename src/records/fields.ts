import { z } from 'zod'
import type { Labels } from '../platform/labels.ts'
import { isIsoDate } from '../platform/time/dates.ts'
import { cleanLine, cleanText } from '../platform/text/clean.ts'
import { structuredText } from './structured/schema.ts'

/** A choice as stored and as shown. */
export type Option = { value: string; label: Labels }

export type FieldKind =
  | 'text'
  | 'longText'
  | 'texts'
  | 'integer'
  | 'number'
  | 'money'
  | 'date'
  | 'boolean'
  | 'choice'
  | 'choices'
  | 'country'
  | 'languages'
  | 'organization'
  | 'organizations'
  | 'record'
  | 'records'
  | 'structured'
  | 'sensitive'

/** What forms, lists, imports, exports and the API reference know of a field beside its type. */
export type FieldMeta = {
  kind: FieldKind
  label: Labels
  help?: Labels
  /** The law or standard that asks for the field. */
  legalBasis?: string
  /** Unit of a number: "bản", "người", "đồng". */
  unit?: string
  options?: readonly Option[]
  /** The collection that a `record` or `records` field points to; `*` for any. */
  collection?: string
  required?: boolean
  /** Shown as a column when nobody has chosen columns. */
  listed?: boolean
  /** Left out of the search text although it is a text. */
  unsearched?: boolean
}

export type FieldOptions = Omit<FieldMeta, 'kind' | 'options' | 'collection'> & { max?: number; min?: number }

declare module 'zod' {
  interface GlobalMeta {
    field?: FieldMeta
  }
}

/** Every field may be unknown: an absent value is null and stays null until somebody knows it. */
function described<T extends z.ZodType>(type: T, meta: FieldMeta) {
  return type.nullable().default(null).meta({ field: meta, title: meta.label.vi, description: meta.help?.vi })
}

const TEXT_MAX = 500
const LONG_TEXT_MAX = 20_000
const line = (max: number) => z.string().overwrite(cleanLine).trim().normalize('NFC').min(1).max(max)
const lines = (max: number) => z.string().overwrite(cleanText).trim().normalize('NFC').min(1).max(max)

export const field = {
  text: ({ max = TEXT_MAX, ...meta }: FieldOptions) => described(line(max), { ...meta, kind: 'text' }),
  longText: ({ max = LONG_TEXT_MAX, ...meta }: FieldOptions) =>
    described(lines(max), { ...meta, kind: 'longText' }),
  texts: ({ max = TEXT_MAX, ...meta }: FieldOptions) =>
    described(z.array(line(max)).max(200), { ...meta, kind: 'texts' }),
  integer: ({ min = 0, max = 2_147_483_647, ...meta }: FieldOptions) =>
    described(z.int().min(min).max(max), { ...meta, kind: 'integer' }),
  number: ({ min = 0, max = 1e12, ...meta }: FieldOptions) =>
    described(z.number().min(min).max(max), { ...meta, kind: 'number' }),
  /** Whole đồng. */
  money: ({ min = 0, max = 1e15, ...meta }: FieldOptions) =>
    described(z.int().min(min).max(max), { unit: 'đồng', ...meta, kind: 'money' }),
  /** ISO date, `YYYY-MM-DD`. */
  date: ({ min: _min, max: _max, ...meta }: FieldOptions) =>
    described(z.iso.date().refine(isIsoDate), { ...meta, kind: 'date' }),
  boolean: (meta: FieldOptions) => described(z.boolean(), { ...meta, kind: 'boolean' }),
  choice: <const V extends string>(values: Readonly<Record<V, Labels>>, meta: FieldOptions) =>
    described(z.enum(Object.keys(values) as V[]), { ...meta, kind: 'choice', options: optionsOf(values) }),
  choices: <const V extends string>(values: Readonly<Record<V, Labels>>, meta: FieldOptions) =>
    described(z.array(z.enum(Object.keys(values) as V[])).max(50), {
      ...meta,
      kind: 'choices',
      options: optionsOf(values),
    }),
  /** ISO 3166-1 alpha-2. */
  country: (meta: FieldOptions) => described(z.string().regex(/^[A-Z]{2}$/), { ...meta, kind: 'country' }),
  /** BCP 47 tags. */
  languages: (meta: FieldOptions) =>
    described(z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/)).max(20), {
      ...meta,
      kind: 'languages',
    }),
  organization: (meta: FieldOptions) => described(z.uuid(), { ...meta, kind: 'organization' }),
  organizations: (meta: FieldOptions) =>
    described(z.array(z.uuid()).max(100), { ...meta, kind: 'organizations' }),
  record: (collection: string, meta: FieldOptions) =>
    described(z.uuid(), { ...meta, kind: 'record', collection }),
  /** Several records of a collection, in an order that is kept. */
  records: (collection: string, meta: FieldOptions) =>
    described(z.array(z.uuid()).max(500), { ...meta, kind: 'records', collection }),
  /** Headings, paragraphs, lists and figures as Tiptap's JSON; only among the texts of a collection. */
  structured: (meta: FieldOptions) => described(structuredText, { ...meta, kind: 'structured' }),
  /** Kept encrypted, never listed, searched, exported or kept in revisions; each look is logged with a reason. */
  sensitive: ({ max = TEXT_MAX, ...meta }: FieldOptions) =>
    described(line(max), { ...meta, kind: 'sensitive', unsearched: true }),
}

function optionsOf(values: Readonly<Record<string, Labels>>): Option[] {
  return Object.entries(values).map(([value, label]) => ({ value, label }))
}

/** A field's description; every member of a collection's shape has one. */
export function metaOf(type: z.core.$ZodType): FieldMeta {
  const meta = z.globalRegistry.get(type)?.field
  if (!meta) throw new TypeError('A collection shape may only hold fields made by `field`')
  return meta
}
