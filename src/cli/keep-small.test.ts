import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const MB = 1024 * 1024

/** Fills memory, lets go of it, and tells what is held before and some seconds after. */
const crowd = `
import { setTimeout as sleep } from 'node:timers/promises'
import { keepSmall } from ${JSON.stringify(join(import.meta.dirname, 'keep-small.ts'))}
const small = keepSmall()
let readers = Array.from({ length: 400_000 }, (_, at) => ({ at, head: 'x'.repeat(40) + at }))
const most = process.memoryUsage.rss()
readers = null
await sleep(8000)
small.stop()
console.log(JSON.stringify({ most, rested: process.memoryUsage.rss(), readers }))
`

test('a server at rest gives back what its readers have needed', async () => {
  const args = ['--expose-gc', '--input-type=module', '--eval', crowd]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  const { most, rested } = JSON.parse(stdout) as { most: number; rested: number }
  expect(rested).toBeLessThan(most - 20 * MB)
}, 30_000)
