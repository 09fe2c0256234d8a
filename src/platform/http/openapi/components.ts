import { pascal } from './operation.ts'
import type { OpenApi, Schema } from './types.ts'

/** An object of fewer members is easier to read where it stands. */
const SMALLEST = 4

type Seen = { count: number; groups: Set<string>; hint: string; schema: Schema }

/**
 * Moves object schemas that occur more than once into components and refers to them, so that hundreds of operations
 * over the same records stay a document of readable size.
 */
export function shareSchemas(document: OpenApi): OpenApi {
  const seen = new Map<string, Seen>()
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const operation of Object.values(operations))
      count(operation, hintOf(path), operation.tags[0] ?? '', seen)
  }
  const names = nameAll(
    [...seen].filter(([, { count: times }]) => times > 1),
    new Set(Object.keys(document.components.schemas)),
  )
  const shared = [...names].map(
    ([text, name]) => [name, replaceInside(seen.get(text)?.schema ?? {}, names)] as const,
  )
  const schemas = { ...document.components.schemas, ...Object.fromEntries(shared) }
  return {
    ...document,
    paths: replaceInside(document.paths, names) as OpenApi['paths'],
    components: { ...document.components, schemas },
  }
}

function hintOf(path: string): string {
  return path.split('/').findLast((segment) => segment !== '' && !segment.startsWith('{')) ?? ''
}

function isShareable(value: unknown): value is Schema {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  if (!('type' in value) || value.type !== 'object' || !('properties' in value)) return false
  return Object.keys(value.properties ?? {}).length >= SMALLEST
}

function count(value: unknown, hint: string, group: string, seen: Map<string, Seen>): void {
  if (typeof value !== 'object' || value === null) return
  if (isShareable(value)) {
    const text = JSON.stringify(value)
    const known = seen.get(text) ?? { count: 0, groups: new Set(), hint, schema: value }
    seen.set(text, { ...known, count: known.count + 1, groups: known.groups.add(group) })
  }
  const members = isShareable(value) ? (value['properties'] as object) : value
  for (const [key, member] of Object.entries(members))
    count(member, isShareable(value) ? key : hint, group, seen)
}

function nameAll(entries: [string, Seen][], taken: Set<string>): Map<string, string> {
  const names = new Map<string, string>()
  for (const [text, { groups, hint }] of entries) {
    const [group = ''] = groups
    const base = pascal(groups.size > 1 || group === hint ? hint : `${group}-${hint}`)
    let name = base
    for (let number = 2; taken.has(name); number++) name = base + number
    taken.add(name)
    names.set(text, name)
  }
  return names
}

/** The same value with every shared schema below it replaced; the value itself stays. */
function replaceInside(value: unknown, names: ReadonlyMap<string, string>): Schema {
  const entries = Object.entries(value as object).map(([key, member]) => [key, replace(member, names)])
  return Object.fromEntries(entries)
}

function replace(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((member) => replace(member, names))
  const name = isShareable(value) ? names.get(JSON.stringify(value)) : undefined
  return name ? { $ref: `#/components/schemas/${name}` } : replaceInside(value, names)
}
