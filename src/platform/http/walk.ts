import type { FastifyInstance } from 'fastify'
import type { AnyEndpoint } from './endpoint.ts'
import { sampleOf, type Known } from './sample.ts'

/**
 * Somebody who tries every address: nobody, somebody of the home organisation whose records the samples name, or a
 * stranger with the same role at another organisation.
 */
export type Persona = {
  name: string
  from: 'nowhere' | 'home' | 'elsewhere'
  headers: Readonly<Record<string, string>>
}

export type WalkParts = {
  app: FastifyInstance
  endpoints: readonly AnyEndpoint[]
  personas: readonly Persona[]
  /** Ids of home's records and other values for the samples. */
  known: Known
  /** Texts that stand in home's records and nowhere else; a stranger must never read one. */
  marks: readonly string[]
  /** Whether strangers may have the answer: registers that every organisation shares. */
  isShared(endpoint: AnyEndpoint): boolean
  /** A digest of home's records, the same as long as nothing changed. */
  fingerprint(): Promise<string>
}

export type Finding = { endpoint: string; persona: string; status: number; problem: string }

export type Walked = {
  findings: Finding[]
  /** Endpoints whose samples never got past validation: what the walk says about them is worth little. */
  unreached: string[]
  requests: number
}

/**
 * Tries every endpoint as every persona and reports whatever breaks the rules that follow from its description:
 * nobody gets into a signed-in endpoint, anybody into a public one; nothing fails with 5xx; a stranger neither reads
 * home's texts, nor succeeds on an address that names one of home's records, nor changes any. Strangers go first, for
 * the home personas do change things.
 */
export async function walk(parts: WalkParts): Promise<Walked> {
  const order = ['nowhere', 'elsewhere', 'home']
  const personas = [...parts.personas].sort((a, b) => order.indexOf(a.from) - order.indexOf(b.from))
  const findings: Finding[] = []
  const unreached = new Set(parts.endpoints.map(nameOf))
  for (const persona of personas) {
    const before = await parts.fingerprint()
    for (const endpoint of parts.endpoints) {
      const { status, body } = await ask(parts, endpoint, persona)
      if (![400, 401, 428].includes(status)) unreached.delete(nameOf(endpoint))
      for (const problem of problemsOf(parts, { endpoint, persona, status, body })) {
        findings.push({ endpoint: nameOf(endpoint), persona: persona.name, status, problem })
      }
    }
    if (persona.from !== 'home' && (await parts.fingerprint()) !== before) {
      findings.push({ endpoint: '*', persona: persona.name, status: 0, problem: 'changed records of home' })
    }
  }
  return { findings, unreached: [...unreached], requests: personas.length * parts.endpoints.length }
}

function nameOf({ method, path }: AnyEndpoint): string {
  return `${method} ${path}`
}

async function ask({ app, known }: WalkParts, endpoint: AnyEndpoint, { headers }: Persona) {
  const answer = await app.inject({ ...sampleOf(endpoint, known), headers: { ...headers } })
  return { status: answer.statusCode, body: answer.body }
}

type Tried = { endpoint: AnyEndpoint; persona: Persona; status: number; body: string }

function problemsOf(parts: WalkParts, { endpoint, persona, status, body }: Tried): string[] {
  const problems: string[] = []
  const isOpen = endpoint.access === 'public'
  if (status >= 500) problems.push(`failed: ${body.slice(0, 300)}`)
  if (persona.from === 'nowhere' && !isOpen && status !== 401) problems.push('let nobody in')
  if ((persona.from !== 'nowhere' || isOpen) && status === 401) problems.push('asked for a session again')
  if (persona.from !== 'elsewhere' || isOpen || parts.isShared(endpoint)) return problems
  const read = parts.marks.find((mark) => body.includes(mark))
  if (read !== undefined) problems.push(`showed a stranger “${read}”`)
  if (status < 300 && namesHome(parts, endpoint)) problems.push('served a stranger on a record of home')
  return problems
}

/** Whether the address itself carries a known id: a 2xx for a stranger then means that rights were not asked. */
function namesHome({ known }: WalkParts, endpoint: AnyEndpoint): boolean {
  return [...endpoint.path.matchAll(/:(\w+)/g)].some(([, name = '']) => {
    return known[`${nameOf(endpoint)} ${name}`] !== undefined || known[name] !== undefined
  })
}
