// `npm test`: the checks, then every test on a real PostgreSQL and in a real browser. Words after `--` choose files.
import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { folderInMemory } from '../src/platform/testing/memory.ts'
import { findTestBrowser, findFfmpeg, findLibreOffice, findToolkit } from './debian-tools.ts'
import { root, run } from './run.ts'

type Outcome = { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }

const chosen = process.argv.slice(2)
// What tests write is thrown away: folders of data, profiles of browsers, a whole site.
const ROOM_IN_MEMORY = 3 * 2 ** 30
const outcomeFile = join(tmpdir(), `chalo-tests-${process.pid}.json`)

process.exitCode = (await test()) ? 0 : 1

async function test(): Promise<boolean> {
  if (chosen.length === 0 && (await run('node', ['scripts/check.ts'])) !== 0) return false
  const tools = {
    CHROMIUM: await findTestBrowser(),
    TOOLKIT_PYTHON: await findToolkit(),
    SOFFICE: await findLibreOffice(),
    FFMPEG: await findFfmpeg(),
  }
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${outcomeFile}`, ...chosen]
  const code = await runInMemory(join(root, 'node_modules/.bin/vitest'), args, tools)
  const { passed, failed } = await countOutcome()
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  return code === 0 && failed === 0 && passed > 0
}

/** Runs a program with its temporary files in memory where there is room, which takes the disk's work away. */
async function runInMemory(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const folder = await folderInMemory(ROOM_IN_MEMORY)
  if (folder === undefined) return run(program, args, env)
  try {
    const place = (await mayRunPrograms(folder)) ? { TMPDIR: folder } : {}
    return await run(program, args, { ...env, ...place })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** PostgreSQL runs from a data folder; containers often forbid that in memory. */
async function mayRunPrograms(folder: string): Promise<boolean> {
  const probe = join(folder, 'probe')
  await writeFile(probe, '#!/bin/sh\n', { mode: 0o755 })
  return run(probe, []).then(
    (code) => code === 0,
    () => false,
  )
}

async function countOutcome(): Promise<{ passed: number; failed: number }> {
  try {
    const outcome = JSON.parse(await readFile(outcomeFile, 'utf8')) as Outcome
    // A file that could not even start counts as a failure.
    return {
      passed: outcome.numPassedTests,
      failed: outcome.numFailedTests || Math.min(outcome.numFailedTestSuites, 1),
    }
  } catch {
    return { passed: 0, failed: 1 }
  } finally {
    await rm(outcomeFile, { force: true })
  }
}
