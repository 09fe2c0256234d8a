import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { databaseFolder } from '../platform/database/migrate.ts'
import { newId } from '../platform/ids.ts'
import type { Fields } from '../records/collection.ts'
import { states } from '../records/record.ts'

/** One record as the demo's files write it: organisations as `org:code`, records as `ref:name`. */
const written = z.strictObject({
  ref: z.string(),
  owner: z.string(),
  state: z.enum(states).default('approved'),
  visibility: z.enum(['office', 'public']).default('office'),
  source: z.string().optional(),
  fields: z.record(z.string(), z.unknown()),
  links: z
    .array(z.strictObject({ to: z.string(), role: z.string(), note: z.string().optional() }))
    .default([]),
  /** What demo accounts have said about it. */
  comments: z
    .array(z.strictObject({ by: z.string(), body: z.string(), field: z.string().nullable().default(null) }))
    .default([]),
})
export type WrittenRecord = z.output<typeof written> & { id: string }

/** Reads `db/demo/<name>.json`; undefined when the demo has no such file. */
export async function readDemoFile(name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(databaseFolder(), 'demo', `${name}.json`), 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

export async function readRecords(collection: string): Promise<WrittenRecord[]> {
  const records = z.array(written).parse((await readDemoFile(collection)) ?? [])
  return records.map((record) => ({ ...record, id: newId() }))
}

const REFERENCE = /^(?:org|ref):(.+)$/
const REFERENCE_IN_TEXT = /\[\[ref:([^\]]+)\]\]/g

/** Replaces references by ids, in values, in lists and in the words of a text. */
export function resolveFields(fields: Fields, idOf: (ref: string) => string): Fields {
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve)
    if (typeof value !== 'string') return value
    const reference = REFERENCE.exec(value)?.[1]
    return reference
      ? idOf(reference)
      : value.replace(REFERENCE_IN_TEXT, (_, ref: string) => `[[${idOf(ref)}]]`)
  }
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, resolve(value)]))
}
