import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { modules } from '../src/modules.ts'
import '../src/platform/testing/database.ts'
import { makeTemplate, startTestCluster, type Seed } from '../src/platform/testing/cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the demo's drawings, filled with the first database that holds the demo. */
    demoFiles: string
  }
}

/** What every test may rely on beside the migrations, in this order: reference data, never demo records. */
const seeds: readonly Seed[] = modules.flatMap(({ reference }) => reference ?? [])

/** Starts one throw-away PostgreSQL for the whole run and makes the template that test files clone. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster()
  // A broken migration or seed fails the tests that need a database, and only those.
  const template = await makeTemplate(cluster, seeds).catch((error: Error) => ({ failure: error.message }))
  project.provide('template', template)
  const demoFiles = await mkdtemp(join(tmpdir(), 'chalo-demo-'))
  project.provide('demoFiles', demoFiles)
  return async () => {
    await cluster.stop()
    await rm(demoFiles, { recursive: true })
  }
}
