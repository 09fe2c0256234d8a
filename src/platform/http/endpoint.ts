import { z } from 'zod'
import type { Labels } from '../labels.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Who may call: anybody, or a signed-in actor whose rights the act itself then checks. */
export type Access = 'public' | 'signed-in'

/** A file as an answer instead of JSON. */
export type FileAnswer = {
  bytes: Buffer | string | AsyncIterable<Buffer | string>
  name: string
  type: string
  inline?: boolean
}

/** A file as sent in a multipart request, already within the size limit. */
export type SentFile = { name: string; type: string; bytes: Buffer }

/**
 * One description of one address, read by the server, the office, the tests and the API reference.
 * Members of `input` that the path names (`/things/:id`) come from it; the others come from the query of a
 * GET or DELETE and from the body of the rest.
 */
export type Endpoint<Sent = never, Input = never, Output = never> = {
  method: Method
  path: string
  summary: Labels
  access: Access
  /** Heading in the API reference. */
  group: string
  input: z.ZodType<Input, Sent>
  output: z.ZodType<Output>
  /** The answer is a file of this media type; the request is multipart with one file in `file`. */
  answersFile?: string
  takesFile?: boolean
  /** Changes nothing although it is not a GET: no transaction of its own. */
  readOnly?: boolean
  /** The answer is for one reading: it is never kept for a repeated Idempotency-Key. */
  confidential?: boolean
  /** The status of a good answer when it is not 200. */
  status?: 201 | 202
}

type Description<I extends z.ZodType, O extends z.ZodType> = {
  method: Method
  path: string
  summary: Labels
  group: string
  access?: Access
  input?: I
  output?: O
  answersFile?: string
  takesFile?: boolean
  readOnly?: boolean
  confidential?: boolean
  status?: 201 | 202
}

const nothing = z.object({})
const anything = z.unknown()

/** Declares an endpoint; input and output types are resolved once, so hundreds of them compile quickly. */
export function endpoint<I extends z.ZodType = typeof nothing, O extends z.ZodType = z.ZodUnknown>(
  description: Description<I, O>,
): Endpoint<z.input<I>, z.output<I>, z.output<O>> {
  const { access = 'signed-in', input = nothing, output = anything, ...rest } = description
  return { ...rest, access, input, output } as unknown as Endpoint<z.input<I>, z.output<I>, z.output<O>>
}

/** An endpoint whose types do not matter to its holder: a list of them, the reference, the walk in the tests. */
export type AnyEndpoint = Omit<Endpoint, 'input' | 'output'> & { input: z.ZodType; output: z.ZodType }

/** Names in a path: `/a/:id/b/:n` → `['id', 'n']`. */
export function pathNames(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '')
}
