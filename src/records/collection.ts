import { z } from 'zod'
import type { Issue } from '../platform/errors.ts'
import type { Labels } from '../platform/labels.ts'
import { metaOf, type FieldMeta } from './fields.ts'
import type { Publication } from './publishing/publication.ts'
import type { TextSteps } from './texts/text-steps.ts'

/** Inclusive ISO dates; `to` equals `from` for one day and is null while open-ended. */
export type Span = { from: string; to: string | null }

export type Fields = Record<string, unknown>

/**
 * A collection: one subject's records. From this one description come validation, the API and its
 * reference, forms, lists, import and export. The table holds one typed column a field, in snake_case,
 * and `record_id` as primary and foreign key to `records`.
 */
export type Collection<Shape extends z.ZodRawShape = z.ZodRawShape> = {
  /** Plural, kebab-case: `press-delegations`. */
  name: string
  /** snake_case: `press_delegations`. */
  table: string
  label: Labels
  /** One of them: "đoàn phóng viên". */
  singular: Labels
  legalBasis?: string
  shape: z.ZodObject<Shape>
  /** How a record is called in lists and links. */
  title(fields: z.output<z.ZodObject<Shape>>): string
  /** When it happened; it decides the reporting period. Null: not known, or not a matter of time. */
  happened(fields: z.output<z.ZodObject<Shape>>): Span | null
  /** What makes two records the same thing; null when that cannot be told. Used by imports and duplicates. */
  identity(fields: z.output<z.ZodObject<Shape>>): string | null
  /** Pure checks over several fields; each issue names the field in `at`. */
  check?(fields: z.output<z.ZodObject<Shape>>): readonly Issue[]
  /** Pure checks of what must be settled before a record is submitted or approved; a draft may leave it open. */
  checkComplete?(fields: z.output<z.ZodObject<Shape>>): readonly Issue[]
  /** Pure checks of a step from what was to what shall be, such as stages that follow one another. */
  checkChange?(before: z.output<z.ZodObject<Shape>>, after: z.output<z.ZodObject<Shape>>): readonly Issue[]
  /** What each language says of a record, `title` first; without it a record is not for readers. Shared facts stay in `shape`. */
  texts?: z.ZodObject
  /** How the public reads it; joined to it where the server is put together, for a browser needs none of it. */
  publication?: Publication
  /** What other subjects do when one of its texts moves; joined to it in the same place. */
  textSteps?: TextSteps
  /** Why a record with these fields may carry no files; null when it may. */
  refusesFiles?(fields: z.output<z.ZodObject<Shape>>): Labels | null
}

export type FieldOf = { name: string; type: z.core.$ZodType; meta: FieldMeta }

/** Declares a collection and checks that every field of its shape is described. */
export function defineCollection<Shape extends z.ZodRawShape>(
  definition: Omit<Collection<Shape>, 'shape' | 'table'> & { shape: Shape; table?: string },
): Collection<Shape> {
  const { shape, table = definition.name.replaceAll('-', '_'), ...rest } = definition
  const collection = { ...rest, table, shape: z.strictObject(shape) as unknown as z.ZodObject<Shape> }
  fieldsOf(collection)
  return collection
}

const described = new WeakMap<z.ZodObject, readonly FieldOf[]>()

/** The fields of a collection in the order of its shape. */
export function fieldsOf({ shape }: Pick<Collection, 'shape'>): readonly FieldOf[] {
  const known = described.get(shape)
  if (known) return known
  const fields = Object.entries(shape.shape).map(([name, type]) => ({ name, type, meta: metaOf(type) }))
  described.set(shape, fields)
  return fields
}
