import { library } from '../src/modules.ts'
import { loadDemo } from '../src/demo/load.ts'
import type { Database } from '../src/platform/database/connect.ts'
import { testDatabase, type TestDatabase } from '../src/platform/testing/database.ts'

/** A database of its own with the demo province in it. */
export async function demoDatabase(): Promise<TestDatabase> {
  const database = await testDatabase()
  await loadDemo(database.db, library, () => {})
  return database
}

/** The ids of demo records by their title, in one collection. */
export async function idByTitle(db: Database, collection: string): Promise<(start: string) => string> {
  const rows = await db
    .selectFrom('records')
    .select(['id', 'title'])
    .where('collection', '=', collection)
    .where('deletedAt', 'is', null)
    .execute()
  return (start) => {
    const found = rows.find(({ title }) => title.startsWith(start))
    if (!found) throw new Error(`no ${collection} is called “${start}…”`)
    return found.id
  }
}
