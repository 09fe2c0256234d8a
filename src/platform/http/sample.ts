import type { InjectOptions } from 'fastify'
import { pathNames, type AnyEndpoint } from './endpoint.ts'
import { readsQuery } from './input.ts'
import { schemaOf, type Named } from './openapi/schemas.ts'

/** Values that a shape cannot tell, by the member's name or, more exactly, by `METHOD path name`. */
export type Known = Readonly<Record<string, unknown>>

type Node = Readonly<Record<string, unknown>>

/**
 * A request that an endpoint should understand, for tests: required members made from the shape of the input, known
 * values put in where their names fit, a small CSV where a file is wanted.
 */
export function sampleOf(endpoint: AnyEndpoint, known: Known): InjectOptions {
  const named: Named = new Map()
  const schema = schemaOf(endpoint.input, 'input', 'en', named) as Node
  const knownHere = (name: string) => known[`${endpoint.method} ${endpoint.path} ${name}`] ?? known[name]
  const members = objectOf(resolve(schema, named), named, knownHere)
  const inPath = new Set(pathNames(endpoint.path))
  const segment = (name: string) => encodeURIComponent(String(members[name] ?? knownHere(name) ?? 'x'))
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => segment(name))
  const rest = Object.fromEntries(Object.entries(members).filter(([name]) => !inPath.has(name)))
  if (endpoint.takesFile) return { method: endpoint.method, url: path, payload: formOf(rest) }
  if (!readsQuery(endpoint)) return { method: endpoint.method, url: path, payload: rest }
  const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)]))
  return { method: endpoint.method, url: query.size > 0 ? `${path}?${query}` : path }
}

function formOf(fields: Node): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value))
  form.append('file', new Blob(['name\nvalue\n'], { type: 'text/csv' }), 'sample.csv')
  return form
}

function resolve(schema: Node, named: Named): Node {
  const { $ref } = schema
  return typeof $ref === 'string' ? (named.get($ref.split('/').at(-1) ?? '') ?? {}) : schema
}

function objectOf(schema: Node, named: Named, known: (name: string) => unknown): Record<string, unknown> {
  const properties = (schema['properties'] ?? {}) as Record<string, Node>
  const required = (schema['required'] ?? []) as string[]
  const entries = Object.entries(properties).flatMap(([name, member]) => {
    const told = known(name)
    const fits = told !== undefined && mayBe(resolve(member, named), told)
    const value = fits ? told : required.includes(name) ? valueOf(member, named, known) : undefined
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(entries)
}

/** A name may stand for less here than elsewhere: the languages that one translates into are not all languages. */
function mayBe({ enum: choices }: Node, value: unknown): boolean {
  return !Array.isArray(choices) || choices.includes(value)
}

const formats: Readonly<Record<string, string>> = {
  uuid: '019ab000-0000-7000-8000-00000000dead',
  date: '2017-06-01',
  'date-time': '2017-06-01T00:00:00Z',
  email: 'sample@example.vn',
  uri: 'https://example.vn/',
}

function valueOf(given: Node, named: Named, known: (name: string) => unknown): unknown {
  const schema = resolve(given, named)
  const { type, format, anyOf, minimum = 1, minItems = 0, minLength = 1 } = schema
  if ('const' in schema) return schema['const']
  if (Array.isArray(schema['enum'])) return schema['enum'][0]
  if (Array.isArray(anyOf)) return valueOf(anyOf[0] as Node, named, known)
  const kind = Array.isArray(type) ? type[0] : type
  if (kind === 'object') return objectOf(schema, named, known)
  if (kind === 'array') {
    return Array.from({ length: Number(minItems) }, () =>
      valueOf((schema['items'] ?? {}) as Node, named, known),
    )
  }
  if (kind === 'integer' || kind === 'number') return Number(minimum)
  if (kind === 'boolean') return true
  return formats[String(format)] ?? 'sample'.padEnd(Number(minLength), 'x')
}
