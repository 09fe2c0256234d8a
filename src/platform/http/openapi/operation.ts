import { z } from 'zod'
import type { Locale } from '../../labels.ts'
import { pathNames, type AnyEndpoint } from '../endpoint.ts'
import { readsQuery } from '../input.ts'
import { schemaOf, type Named } from './schemas.ts'
import type { Content, Operation, Parameter, Reference, Schema } from './types.ts'

type ObjectSchema = { properties?: Record<string, Schema>; required?: string[] }

/** Describes one endpoint; what it shares with others goes to `named`. */
export function operationOf(endpoint: AnyEndpoint, locale: Locale, named: Named): Operation {
  const { method, path, summary, group, access } = endpoint
  const { properties = {}, required = [] } = inputOf(endpoint, locale, named)
  const inPath = new Set(pathNames(path))
  const rest = Object.keys(properties).filter((name) => !inPath.has(name))
  const parameters: (Parameter | Reference)[] = [...inPath].map((name) => {
    return { name, in: 'path', required: true, schema: properties[name] ?? { type: 'string' } }
  })
  if (readsQuery(endpoint)) parameters.push(...rest.map((name) => queryOf(name, properties[name], required)))
  parameters.push(...headersOf(endpoint))
  const body = readsQuery(endpoint) ? undefined : bodyOf(endpoint, pick(properties, rest), required)
  return {
    operationId: idOf(method, path),
    summary: summary[locale],
    tags: [group],
    security: access === 'public' ? [] : [{ session: [] }, { apiKey: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: body } : {}),
    responses: {
      [String(statusOf(endpoint))]: { description: summary[locale], ...contentOf(endpoint, locale, named) },
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

function inputOf(endpoint: AnyEndpoint, locale: Locale, named: Named): ObjectSchema {
  const schema = schemaOf(endpoint.input, 'input', locale, named)
  const target = '$ref' in schema ? named.get(String(schema['$ref']).split('/').at(-1) ?? '') : schema
  return target ?? {}
}

function pick(properties: Record<string, Schema>, names: readonly string[]): Record<string, Schema> {
  return Object.fromEntries(names.map((name) => [name, properties[name] ?? {}]))
}

function queryOf(name: string, schema: Schema = {}, required: readonly string[]): Parameter {
  const { description, ...rest } = schema
  const words = typeof description === 'string' ? { description } : {}
  return { name, in: 'query', ...(required.includes(name) ? { required: true } : {}), ...words, schema: rest }
}

function headersOf({ method, path, readOnly, answersFile, confidential }: AnyEndpoint): Reference[] {
  if (method === 'GET' || readOnly) return []
  const names = [
    ...(method === 'POST' && !answersFile && !confidential ? ['IdempotencyKey'] : []),
    ...(path.includes('/:') ? ['IfMatch'] : []),
  ]
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }))
}

function bodyOf({ takesFile }: AnyEndpoint, properties: Record<string, Schema>, required: readonly string[]) {
  const file = takesFile ? { file: { type: 'string', contentMediaType: 'application/octet-stream' } } : {}
  const members = { ...properties, ...file }
  const needed = [...required.filter((name) => name in members), ...Object.keys(file)]
  if (Object.keys(members).length === 0) return undefined
  const schema = { type: 'object', properties: members, ...(needed.length > 0 ? { required: needed } : {}) }
  const type = takesFile ? 'multipart/form-data' : 'application/json'
  return { required: needed.length > 0, content: { [type]: { schema } } }
}

function contentOf(
  { answersFile, output }: AnyEndpoint,
  locale: Locale,
  named: Named,
): { content?: Content } {
  if (answersFile) return { content: { [answersFile]: { schema: {} } } }
  if (output instanceof z.ZodVoid) return {}
  return { content: { 'application/json': { schema: schemaOf(output, 'output', locale, named) } } }
}

function statusOf({ output, answersFile, status }: AnyEndpoint): number {
  return status ?? (output instanceof z.ZodVoid && !answersFile ? 204 : 200)
}

/** `GET /api/records/training-courses/:id` → `getRecordsTrainingCoursesById`. */
function idOf(method: string, path: string): string {
  const words = path
    .replace(/^\/api\//, '')
    .split(/[^\w:]+/)
    .map((word) => (word.startsWith(':') ? `By${pascal(word.slice(1))}` : pascal(word)))
  return method.toLowerCase() + words.join('')
}

export function pascal(word: string): string {
  return word
    .split(/[-_ ]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
}
