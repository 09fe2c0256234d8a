import type { Reading } from './types.ts'
import { fold } from './text/words.ts'

export type Json = Record<string, unknown>

export function list(value: unknown): Json[] {
  return Array.isArray(value)
    ? value.filter((one): one is Json => typeof one === 'object' && one !== null)
    : []
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

export function object(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

export function numberKey(number: string): string {
  return fold(number)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^0+/, '')
}

/** Whether two texts share a part of the words of the shorter one. */
export function alike(a: string, b: string, share: number): boolean {
  const words = (one: string) =>
    fold(one)
      .replace(/[^a-z0-9 ]/g, ' ')
      .split(/ +/)
      .filter(Boolean)
  const [short = [], long = []] = [words(a), words(b)].sort((left, right) => left.length - right.length)
  if (short.length === 0 || short.length * 4 < long.length) return false
  const left = new Map<string, number>()
  for (const word of long) left.set(word, (left.get(word) ?? 0) + 1)
  const shared = short.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count > 0
  })
  return shared.length / short.length >= share
}

const nameFields: Readonly<Record<string, readonly string[]>> = {
  people: ['fullName'],
  'press-delegations': ['outlet'],
  distributions: ['material'],
  'gate-clusters': ['gate', 'name'],
  'budget-lines': ['amountVnd'],
  recipients: ['text'],
}
const opinions = ['advantage', 'difficulty', 'strength', 'weakness', 'cause', 'lesson']

/** What a reading proposes of one kind: for every proposal the texts under which it may be matched. */
export function keysOf(kind: string, reading: Reading): string[][] {
  const of = (collection: string) =>
    reading.candidates.filter((one) => one.collection === collection).map((one) => one.fields)
  if (opinions.includes(kind))
    return of('assessments')
      .filter((one) => one['kind'] === kind)
      .map((one) => [text(one['text'])])
  if (kind === 'directives') return of(kind).map((one) => [directiveKey(one)])
  if (kind === 'totals') {
    return of(kind).map((one) => [
      `${text(one['value'])} ${text(one['unit'])}`,
      `${text(one['value'])} ${text(one['key'])}`,
    ])
  }
  if (kind === 'organizations') {
    const aliases = (one: Json) => (Array.isArray(one['aliases']) ? one['aliases'].map(text) : [])
    return [...of(kind), ...of('outlets')].map((one) => [text(one['name']), ...aliases(one)])
  }
  const names = nameFields[kind] ?? ['title', 'name', 'text']
  const rows = of(kind).map((one) => names.map((name) => text(one[name])).filter((key) => key !== ''))
  return kind === 'budget-lines' ? rows.filter((keys) => keys.length > 0) : rows
}

function directiveKey(fields: Json): string {
  const number = text(fields['number'])
  return number === '' ? `${text(fields['typeName'])} ${text(fields['subject'])}` : `#${numberKey(number)}`
}
