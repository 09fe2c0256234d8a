import { z } from 'zod'
import type { Issue } from '../errors.ts'
import { pathNames, type AnyEndpoint } from './endpoint.ts'
import { inputRefused } from './errors.ts'
import { issuesOf, unknownKey } from './validation.ts'

/** The three places that a request speaks in. Each is read on its own: a name counts only in its own place. */
export type Sent = {
  params: Readonly<Record<string, unknown>>
  query: Readonly<Record<string, unknown>>
  body: unknown
}

export type InputReader = (sent: Sent) => unknown

/** Whether the members that the path does not name come from the query. */
export function readsQuery({ method }: Pick<AnyEndpoint, 'method'>): boolean {
  return method === 'GET' || method === 'DELETE'
}

/**
 * Builds the reader of an endpoint's input, once per route.
 * @throws inputRefused (by the reader) with an issue for every wrong or unknown member
 */
export function inputReader(endpoint: AnyEndpoint): InputReader {
  const inPath = new Set(pathNames(endpoint.path))
  const shape = shapeOf(endpoint.input)
  const lists = listsOf(shape)
  const fromQuery = readsQuery(endpoint)
  return ({ params, query, body }) => {
    const source = fromQuery ? query : (body ?? {})
    if (!isPlain(source)) throw inputRefused({ count: 1 }, [notAnObject])
    const strays = [
      ...Object.keys(source).filter((key) => inPath.has(key) || (shape && !(key in shape))),
      ...(fromQuery ? [] : Object.keys(query)),
    ]
    const raw = { ...(fromQuery ? asLists(source, lists) : source), ...params }
    const parsed = endpoint.input.safeParse(raw)
    const issues = distinct([...strays.map(unknownKey), ...(parsed.success ? [] : issuesOf(parsed.error))])
    if (issues.length > 0 || !parsed.success) throw inputRefused({ count: issues.length }, issues)
    return parsed.data
  }
}

const notAnObject: Issue = {
  at: '',
  message: { vi: 'Phải là một đối tượng JSON', en: 'Must be a JSON object' },
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function distinct(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((issue) => [issue.at, issue])).values()]
}

/** The members that an input may have; null when the schema takes any, or is no object. */
export function shapeOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> | null {
  if (schema instanceof z.ZodPipe) return shapeOf(schema.def.in)
  if (!(schema instanceof z.ZodObject)) return null
  const rest = schema.def.catchall
  return rest && !(rest instanceof z.ZodNever) ? null : schema.shape
}

// `?state=draft` and `?state=draft&state=submitted` mean a list of one and a list of two.
function listsOf(shape: Readonly<Record<string, z.core.$ZodType>> | null): ReadonlySet<string> {
  const entries = Object.entries(shape ?? {})
  return new Set(entries.filter(([, member]) => isList(member)).map(([name]) => name))
}

function isList(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodArray) return true
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return isList(schema.def.innerType)
  }
  return schema instanceof z.ZodPipe ? isList(schema.def.in) : false
}

function asLists(query: Readonly<Record<string, unknown>>, lists: ReadonlySet<string>) {
  const entries = Object.entries(query).map(([name, value]) => {
    return [name, lists.has(name) && !Array.isArray(value) ? [value] : value] as const
  })
  return Object.fromEntries(entries)
}
