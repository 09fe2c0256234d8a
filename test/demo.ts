import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'
import { setUpDemo } from '../src/cli/demo.ts'
import { modules } from '../src/modules.ts'
import type { Database } from '../src/platform/database/connect.ts'
import { folderStore } from '../src/platform/files/folder.ts'
import { testDatabase, type TestDatabase } from '../src/platform/testing/database.ts'

/** A database of its own with the demo province in it, as it is once the program has run on it for a while. */
export function demoDatabase(): Promise<TestDatabase> {
  return testDatabase({ name: 'demo', seed: fillWithDemo })
}

/** Lays the files of the demo, which `demoDatabase` speaks of, into a data folder. */
export async function copyDemoFiles(dataFolder: string): Promise<void> {
  await cp(inject('demoFiles'), dataFolder, { recursive: true })
}

/** What the program does by itself after its first start. */
const FIRST_JOBS = ['interface-texts.bring', 'translations.memory-learn']

async function fillWithDemo(db: Database): Promise<void> {
  await setUpDemo(db, () => {}, folderStore(join(inject('demoFiles'), 'files')))
  const jobs = modules.flatMap((module) => module.jobs ?? [])
  for (const name of FIRST_JOBS) await jobs.find((job) => job.name === name)?.run(db, {})
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
