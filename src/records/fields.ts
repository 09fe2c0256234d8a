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
  | 'messages'
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

function described<T extends z.ZodType>(type: T, meta: FieldMeta): T {
  return type.meta({ field: meta, title: meta.label.vi, description: meta.help?.vi })
}

/** Every field may be unknown: an absent value is null and stays null until somebody knows it. */
function orUnknown<T extends z.ZodType>(type: T) {
  return type.nullable().default(null)
}

/** Made once for the same bounds: a thousand fields share a few types beneath their descriptions. */
function shared<Bounds extends number[], T>(make: (...bounds: Bounds) => T): (...bounds: Bounds) => T {
  const made = new Map<string, T>()
  return (...bounds) => {
    const key = bounds.join()
    const type = made.get(key) ?? make(...bounds)
    made.set(key, type)
    return type
  }
}

const TEXT_MAX = 500
const MESSAGE_MAX = 5000
const LONG_TEXT_MAX = 20_000
const line = shared((max: number) => z.string().overwrite(cleanLine).trim().normalize('NFC').min(1).max(max))
const lines = (max: number) => z.string().overwrite(cleanText).trim().normalize('NFC').min(1).max(max)

const types = {
  text: shared((max: number) => orUnknown(line(max))),
  longText: shared((max: number) => orUnknown(lines(max))),
  texts: shared((max: number) => orUnknown(z.array(line(max)).max(200))),
  integer: shared((min: number, max: number) => orUnknown(z.int().min(min).max(max))),
  number: shared((min: number, max: number) => orUnknown(z.number().min(min).max(max))),
  date: orUnknown(z.iso.date().refine(isIsoDate)),
  boolean: orUnknown(z.boolean()),
  country: orUnknown(z.string().regex(/^[A-Z]{2}$/)),
  languages: orUnknown(z.array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/)).max(20)),
  id: orUnknown(z.uuid()),
  ids: shared((max: number) => orUnknown(z.array(z.uuid()).max(max))),
  structured: orUnknown(structuredText),
}

/** Spaces at its ends belong to it. */
const message = z.string().overwrite(cleanText).normalize('NFC').max(MESSAGE_MAX)

export const field = {
  text: ({ max = TEXT_MAX, ...meta }: FieldOptions) => described(types.text(max), { ...meta, kind: 'text' }),
  longText: ({ max = LONG_TEXT_MAX, ...meta }: FieldOptions) =>
    described(types.longText(max), { ...meta, kind: 'longText' }),
  texts: ({ max = TEXT_MAX, ...meta }: FieldOptions) =>
    described(types.texts(max), { ...meta, kind: 'texts' }),
  integer: ({ min = 0, max = 2_147_483_647, ...meta }: FieldOptions) =>
    described(types.integer(min, max), { ...meta, kind: 'integer' }),
  number: ({ min = 0, max = 1e12, ...meta }: FieldOptions) =>
    described(types.number(min, max), { ...meta, kind: 'number' }),
  /** Whole đồng. */
  money: ({ min = 0, max = 1e15, ...meta }: FieldOptions) =>
    described(types.integer(min, max), { unit: 'đồng', ...meta, kind: 'money' }),
  /** ISO date, `YYYY-MM-DD`. */
  date: ({ min: _min, max: _max, ...meta }: FieldOptions) => described(types.date, { ...meta, kind: 'date' }),
  boolean: (meta: FieldOptions) => described(types.boolean, { ...meta, kind: 'boolean' }),
  choice: <const V extends string>(values: Readonly<Record<V, Labels>>, meta: FieldOptions) =>
    described(orUnknown(z.enum(Object.keys(values) as V[])), {
      ...meta,
      kind: 'choice',
      options: optionsOf(values),
    }),
  choices: <const V extends string>(values: Readonly<Record<V, Labels>>, meta: FieldOptions) =>
    described(orUnknown(z.array(z.enum(Object.keys(values) as V[])).max(50)), {
      ...meta,
      kind: 'choices',
      options: optionsOf(values),
    }),
  /** ISO 3166-1 alpha-2. */
  country: (meta: FieldOptions) => described(types.country, { ...meta, kind: 'country' }),
  /** BCP 47 tags. */
  languages: (meta: FieldOptions) => described(types.languages, { ...meta, kind: 'languages' }),
  organization: (meta: FieldOptions) => described(types.id, { ...meta, kind: 'organization' }),
  organizations: (meta: FieldOptions) => described(types.ids(100), { ...meta, kind: 'organizations' }),
  record: (collection: string, meta: FieldOptions) =>
    described(types.id, { ...meta, kind: 'record', collection }),
  /** Several records of a collection, in an order that is kept. */
  records: (collection: string, meta: FieldOptions) =>
    described(types.ids(500), { ...meta, kind: 'records', collection }),
  /** Headings, paragraphs, lists and figures as Tiptap's JSON; only among the texts of a collection. */
  structured: (meta: FieldOptions) => described(types.structured, { ...meta, kind: 'structured' }),
  /** Short texts by key, as a program says them; only among the texts of a collection. */
  messages: (meta: FieldOptions) =>
    described(z.record(z.string().min(1).max(200), message), { ...meta, kind: 'messages' }),
  /** Kept encrypted, never listed, searched, exported or kept in revisions; each look is logged with a reason. */
  sensitive: ({ max = TEXT_MAX, ...meta }: FieldOptions) =>
    described(types.text(max), { ...meta, kind: 'sensitive', unsearched: true }),
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
