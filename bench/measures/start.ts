import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Measured } from '../measures.ts'
import { makeFolder, removeFolder } from '../world/bench.ts'

const IDLE = 5000

/** First start in an empty data folder, later ones on the world's, and what the program holds while nobody asks. */
export async function measureStart(dataFolder: string): Promise<Measured[]> {
  const empty = await makeFolder()
  const first = await startAndStop(empty)
  await removeFolder(empty)
  const later = await startAndStop(dataFolder)
  const bare = await bareServer()
  return [
    {
      what: 'first start after install, with the demo',
      value: first.seconds,
      unit: 's',
      target: 25,
      baseline: { what: 'bare Node server', value: bare.seconds },
    },
    {
      what: 'later start, to the first page',
      value: later.seconds,
      unit: 's',
      target: 1,
      baseline: { what: 'bare Node server', value: bare.seconds },
    },
    {
      what: 'memory of the idle program (RSS)',
      value: later.megabytes,
      unit: 'MB',
      target: 120,
      baseline: { what: 'bare Node server', value: bare.megabytes },
    },
  ]
}

type Run = { seconds: number; megabytes: number }

/** From the command to the first answer; the program is built already. */
async function startAndStop(dataFolder: string): Promise<Run> {
  const port = await freePort()
  const env = {
    ...process.env,
    CHALO_DATA: dataFolder,
    PORT: String(port),
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
  }
  const begun = performance.now()
  const program = spawn(join(import.meta.dirname, '..', '..', 'bin', 'chalo'), ['start'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await answer(`http://127.0.0.1:${port}/vi`, program)
  const seconds = (performance.now() - begun) / 1000
  await sleep(IDLE)
  const megabytes = await residentMegabytes(program)
  program.kill('SIGTERM')
  await once(program, 'exit')
  return { seconds, megabytes }
}

const BARE = `const s = require('node:http').createServer((q, a) => a.end('up'))
s.listen(0, () => console.log(s.address().port))`

async function bareServer(): Promise<Run> {
  const begun = performance.now()
  const server = spawn(process.execPath, ['-e', BARE], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = (await once(createInterface(server.stdout), 'line')) as [string]
  await answer(`http://127.0.0.1:${port}/`, server)
  const seconds = (performance.now() - begun) / 1000
  const megabytes = await residentMegabytes(server)
  server.kill('SIGTERM')
  await once(server, 'exit')
  return { seconds, megabytes }
}

async function answer(url: string, program: ChildProcess): Promise<void> {
  while (program.exitCode === null) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
    await sleep(10)
  }
  throw new Error(`The program ended with ${program.exitCode} before it answered`)
}

async function residentMegabytes({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? Number.NaN) / 1024
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
