import { pathNames, type Endpoint, type Method } from '../platform/http/endpoint.ts'
import { BACKGROUND_HEADER, isResting } from './activity.ts'
import { whenUnlocked } from './lock-state.ts'
import { keptLocale } from './words.ts'

/** A value as it arrives in JSON: dates are texts. */
export type Arrived<T> = T extends Date
  ? string
  : T extends (infer Item)[]
    ? Arrived<Item>[]
    : T extends object
      ? { [Name in keyof T]: Arrived<T[Name]> }
      : T

export type ApiIssue = { at: string; message: string }

/** The server's refusal, in the officer's language. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly issues: readonly ApiIssue[]
  constructor(problem: {
    status: number
    code: string
    title: string
    detail?: string
    issues?: ApiIssue[]
  }) {
    super(wordsOf(problem))
    this.status = problem.status
    this.code = problem.code
    this.title = problem.title
    this.issues = problem.issues ?? []
  }
}

/** Who sits in the office sees no request: of one that was refused he is told what is wrong in it. */
function wordsOf({
  code,
  detail,
  title,
  issues = [],
}: {
  code: string
  detail?: string
  title: string
  issues?: ApiIssue[]
}): string {
  if (code !== 'http.input' || issues.length === 0) return detail ?? title
  return `${[...new Set(issues.map(({ message }) => message))].join('. ')}.`
}

/** The server could not be reached; nothing is known to have happened. */
export class NetworkLost extends Error {}

export type CallOptions = { signal?: AbortSignal; idempotencyKey?: string; file?: File }

/**
 * Calls an endpoint. A session that has ended locks the page, and the call is made again once the officer is back.
 * @throws ApiProblem, NetworkLost
 */
export async function call<Sent, Input, Output>(
  endpoint: Endpoint<Sent, Input, Output>,
  input: NoInfer<Sent>,
  options: CallOptions = {},
): Promise<Arrived<Output>> {
  const answer = await answerOf(endpoint, input as Record<string, unknown>, options)
  return answer.status === 204 ? (undefined as Arrived<Output>) : await answer.json()
}

type Address = { method: Method; path: string }

async function answerOf(
  endpoint: Address,
  input: Record<string, unknown>,
  options: CallOptions,
): Promise<Response> {
  for (;;) {
    const answer = await send(endpoint, input, options)
    if (answer.ok) return answer
    const problem = await problemOf(answer)
    if (problem.status !== 401) throw problem
    await whenUnlocked()
  }
}

async function send(
  { method, path }: Address,
  input: Record<string, unknown>,
  options: CallOptions,
): Promise<Response> {
  const inQuery = method === 'GET' || method === 'DELETE'
  const rest = restOf(path, input)
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': keptLocale() }
  if (isResting()) headers[BACKGROUND_HEADER] = 'true'
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey
  if (!inQuery && !options.file) headers['content-type'] = 'application/json'
  const body = inQuery ? undefined : options.file ? formOf(options.file, rest) : JSON.stringify(rest)
  const url = inQuery ? `${filledPath(path, input)}${queryOf(rest)}` : filledPath(path, input)
  try {
    return await fetch(url, { method, headers, body, signal: options.signal })
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new NetworkLost('', { cause: error })
  }
}

/** The address of an endpoint with its input in path and query, for links and downloads. */
export function addressOf<Sent>(
  endpoint: Endpoint<Sent, never, never> | Address,
  input: NoInfer<Sent>,
): string {
  const values = input as Record<string, unknown>
  return `${filledPath(endpoint.path, values)}${queryOf(restOf(endpoint.path, values))}`
}

const asTheyAre = (path: string) => path

let way = asTheyAre

/**
 * Sends the calls of this page to other addresses than they name: somebody who works by a link has none of the office's,
 * but the same under the link. @returns how to end it
 */
export function callThrough(other: (path: string) => string): () => void {
  way = other
  return () => {
    if (way === other) way = asTheyAre
  }
}

function filledPath(path: string, input: Record<string, unknown>): string {
  return way(path).replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input[name])))
}

function restOf(path: string, input: Record<string, unknown>): Record<string, unknown> {
  const named = pathNames(path)
  return Object.fromEntries(Object.entries(input).filter(([name]) => !named.includes(name)))
}

function queryOf(values: Record<string, unknown>): string {
  const known = Object.entries(values).filter(([, value]) => value !== undefined && value !== null)
  const query = new URLSearchParams(known.map(([name, value]) => [name, String(value)])).toString()
  return query === '' ? '' : `?${query}`
}

function formOf(file: File, fields: Record<string, unknown>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.set(name, String(value))
  form.set('file', file)
  return form
}

async function problemOf(answer: Response): Promise<ApiProblem> {
  const fallback = { status: answer.status, code: `http.${answer.status}`, title: answer.statusText }
  try {
    return new ApiProblem({ ...fallback, ...(await answer.json()) })
  } catch {
    return new ApiProblem(fallback)
  }
}
