import { CompiledQuery } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'

/** Takes a value into a query; answers with the place that stands for it, `$1`. */
export type Given = (value: unknown) => string

const plain = new WeakMap<Database, Database>()

/** The database without what renames columns: these queries name theirs as code does. */
function plainOf(db: Database): Database {
  const known = plain.get(db)
  if (known) return known
  const made = db.withoutPlugins()
  plain.set(db, made)
  return made
}

/**
 * Asks what readers ask all the time. `write` puts the query together from constant texts and the places of what is
 * given: building the same from a template takes about as long as PostgreSQL's answer to it.
 */
export async function ask<Row>(db: Database, write: (given: Given) => string): Promise<Row[]> {
  const values: unknown[] = []
  const text = write((value) => `$${values.push(value)}`)
  const { rows } = await plainOf(db).executeQuery<Row>(CompiledQuery.raw(text, values))
  return rows
}
