import { z } from 'zod'
import { decodeText } from './decode.ts'
import { brokenJson, tooManyRows } from './errors.ts'
import { limits, type Cell, type Row, type Table } from './table.ts'

const members = z.record(z.string(), z.unknown())
const record = members.and(
  z.object({
    fields: members.optional(),
    extra: members.optional(),
    texts: z.record(z.string(), members).optional(),
  }),
)
const file = z.union([z.array(record), z.object({ records: z.array(record) })])

/**
 * Reads a list of records: `{ id, ownerOrg, state, fields: { … }, extra: { … }, texts: { vi: { … } } }`, or the fields directly. The
 * first row of the table holds the names, the others are numbered from 1. @throws brokenJson, tooManyRows
 */
export function readJson(bytes: Buffer): Table {
  const parsed = file.safeParse(parse(decodeText(bytes).text.replace(/^\ufeff/, '')))
  if (!parsed.success) throw brokenJson({ reason: parsed.error.issues[0]?.message ?? '' })
  const records = (Array.isArray(parsed.data) ? parsed.data : parsed.data.records).map(flatten)
  if (records.length > limits.rows) throw tooManyRows({ limit: limits.rows })
  // A list of nothing still is a list of records.
  const names = records.length === 0 ? ['id'] : [...new Set(records.flatMap((each) => Object.keys(each)))]
  const rows = records.map((each, index): Row => {
    return { number: index + 1, cells: names.map((name) => toCell(each[name])) }
  })
  return { format: 'json', sheet: null, rows: [{ number: 0, cells: names }, ...rows], merges: [] }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw brokenJson({ reason: error instanceof Error ? error.message : '' })
  }
}

function flatten({
  fields = {},
  extra = {},
  texts = {},
  ...rest
}: z.output<typeof record>): Record<string, unknown> {
  const added = Object.entries(extra).map(([key, value]) => [`extra.${key}`, value])
  const said = Object.entries(texts).flatMap(([locale, words]) =>
    Object.entries(words).map(([name, value]) => [`text.${locale}.${name}`, value]),
  )
  return { ...rest, ...fields, ...Object.fromEntries([...added, ...said]) }
}

function toCell(value: unknown): Cell {
  if (value === undefined) return { kind: 'absent' }
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return value
  }
  return { kind: 'json', value }
}
