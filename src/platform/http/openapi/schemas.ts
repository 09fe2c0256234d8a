import { z } from 'zod'
import type { Labels, Locale } from '../../labels.ts'
import type { Schema } from './types.ts'

/** Schemas that carry an `id` in their meta, met while writing others; they become components. */
export type Named = Map<string, Schema>

type Node = Record<string, unknown>

/** What the meta of a described field says of itself, whoever described it. */
type Described = { label?: Labels; help?: Labels; legalBasis?: string; unit?: string; collection?: string }

/**
 * The JSON Schema of a shape, in one language, with references to components instead of its own definitions. Dates
 * are as JSON carries them; what JSON cannot carry is left open.
 */
export function schemaOf(shape: z.ZodType, io: 'input' | 'output', locale: Locale, named: Named): Schema {
  const {
    $schema: _,
    $defs,
    ...schema
  } = z.toJSONSchema(shape, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date')
        Object.assign(jsonSchema, { type: 'string', format: 'date-time' })
      describe(jsonSchema, locale)
    },
  }) as Node
  for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, Node>)) {
    named.set(name, tidy(definition) as Schema)
  }
  const { id } = z.globalRegistry.get(shape) ?? {}
  if (!id) return tidy(schema) as Schema
  named.set(id, tidy(schema) as Schema)
  return { $ref: `#/components/schemas/${id}` }
}

function describe(schema: Node, locale: Locale): void {
  const { field, ...rest } = schema
  if (typeof field !== 'object' || field === null) return
  const { label, help, legalBasis, unit, collection } = field as Described
  const facts = {
    title: label?.[locale],
    description: help?.[locale],
    'x-legal-basis': legalBasis,
    'x-unit': unit,
    'x-collection': collection,
  }
  for (const key of Object.keys(schema)) if (!(key in rest)) delete schema[key]
  Object.assign(schema, JSON.parse(JSON.stringify(facts)))
}

/** Says the same with less: no pattern beside a format, no choice between a plain type and null. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy)
  if (typeof value !== 'object' || value === null) return value
  const {
    pattern,
    propertyNames,
    $ref,
    id: _id,
    ...node
  } = Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === 'properties' ? tidyMembers(member) : tidy(member),
    ]),
  )
  if (typeof $ref === 'string') return { ...node, $ref: $ref.replace('#/$defs/', '#/components/schemas/') }
  if (pattern !== undefined && node['format'] === undefined) node['pattern'] = pattern
  if (propertyNames !== undefined && !isAnyString(propertyNames)) node['propertyNames'] = propertyNames
  return orNull(node)
}

// The keys of `properties` are the members' names, not keywords.
function tidyMembers(members: object): Node {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, tidy(member)]))
}

function isAnyString(names: unknown): boolean {
  return JSON.stringify(names) === '{"type":"string"}'
}

function orNull(node: Node): Node {
  const { anyOf, ...rest } = node
  if (!Array.isArray(anyOf) || anyOf.length !== 2 || (anyOf[1] as Node)['type'] !== 'null') return node
  const [first] = anyOf as [Node]
  if (typeof first['type'] !== 'string' || 'enum' in first) return node
  return { ...rest, ...first, type: [first['type'], 'null'] }
}
