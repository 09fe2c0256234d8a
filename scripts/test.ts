// `npm test`: the checks, then every test on a real PostgreSQL and in a real browser. Words after `--` choose files.
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findTestBrowser, findFfmpeg, findLibreOffice, findToolkit } from './debian-tools.ts'
import { root, run } from './run.ts'

type Outcome = { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }

const chosen = process.argv.slice(2)
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
  const code = await run(join(root, 'node_modules/.bin/vitest'), args, tools)
  const { passed, failed } = await countOutcome()
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  return code === 0 && failed === 0 && passed > 0
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
