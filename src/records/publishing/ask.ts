import { CompiledQuery } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'

/** Takes a value into a query; answers with the place that stands for it, `$1`. */
export type Given = (value: unknown) => string

/**
 * Asks what readers ask all the time. `write` puts the query together from constant texts and the places of what is
 * given: building the same from a template takes about as long as PostgreSQL's answer to it.
 */
export async function ask<Row>(db: Database, write: (given: Given) => string): Promise<Row[]> {
  const values: unknown[] = []
  const text = write((value) => `$${values.push(value)}`)
  const { rows } = await db.withoutPlugins().executeQuery<Row>(CompiledQuery.raw(text, values))
  return rows
}
