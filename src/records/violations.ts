import { columnsOf } from './columns.ts'
import type { Collection } from './collection.ts'
import { duplicateMeanwhile, valueTaken } from './errors.ts'

const UNIQUE_VIOLATION = '23505'

/**
 * What a failed write means to the officer: another writer was faster between the check and the write, or a column
 * that must be unique is not. Every other error is returned as it is.
 */
export function explainViolation(collection: Collection, title: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || error.code !== UNIQUE_VIOLATION) return error
  const { constraint, table, detail } = error as { constraint?: string; table?: string; detail?: string }
  if (constraint === 'records_identity') return duplicateMeanwhile({ title })
  if (table !== collection.table) return error
  // "Key (code)=(abc) already exists." in every language of the server.
  const [, name, value] = /\((\w+)\)=\((.*)\)/s.exec(detail ?? '') ?? []
  const column = columnsOf(collection).find((each) => each.column === name)
  return column ? valueTaken({ field: column.meta.label, value }) : error
}
