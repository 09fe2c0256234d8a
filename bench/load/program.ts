import { spawn, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, residentMegabytes, stop, type Served } from './child.ts'

export type Started = Served & {
  /** From the command to the first page. */
  seconds: number
  /** Of processors, for which the command and the program have run until then. */
  busy: number
}

/** The program as bin/chalo starts it; it is built already. Resolves when its first page has come. */
export async function startProgram(dataFolder: string): Promise<Started> {
  const port = await freePort()
  const settings = { CHALO_DATA: dataFolder, PORT: String(port), HOST: '127.0.0.1', NODE_ENV: 'production' }
  const command = join(import.meta.dirname, '..', '..', 'bin', 'chalo')
  const begun = performance.now()
  const program = spawn(command, ['start'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const listening = untilStoppable(program)
  const origin = `http://127.0.0.1:${port}`
  await untilAnswer(`${origin}/vi`, program)
  const seconds = (performance.now() - begun) / 1000
  const pid = program.pid ?? 0
  return {
    origin,
    pid,
    seconds,
    busy: await processorSeconds(pid),
    async stop() {
      await listening
      await stop(program, 'SIGTERM')
    },
  }
}

/** What the last line tells that the program says when it has started, in any language. */
const TO_STOP = 'Ctrl+C'
const LISTENING = 500

/** Resolves when the program can be told to stop; before that, a signal would end it with its PostgreSQL left behind. */
async function untilStoppable({ stdout }: { stdout: Readable }): Promise<void> {
  for await (const line of createInterface(stdout)) {
    if (line.includes(TO_STOP)) break
  }
  stdout.resume()
  await sleep(LISTENING)
}

const BARE = `const s = require('node:http').createServer((q, a) => a.end('up'))
s.listen(+process.argv[1], '127.0.0.1')`

/** What Node itself needs. */
export async function startBare(): Promise<{ seconds: number; busy: number; megabytes: number }> {
  const port = await freePort()
  const begun = performance.now()
  const server = spawn(process.execPath, ['-e', BARE, String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await untilAnswer(`http://127.0.0.1:${port}/`, server)
  const seconds = (performance.now() - begun) / 1000
  const pid = server.pid ?? 0
  const used = { seconds, busy: await processorSeconds(pid), megabytes: await residentMegabytes(pid) }
  await stop(server, 'SIGTERM')
  return used
}

async function untilAnswer(url: string, program: ChildProcess): Promise<void> {
  while (program.exitCode === null) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
    await sleep(10)
  }
  throw new Error(`The program ended with ${program.exitCode} before it answered`)
}

/** Ticks of the clock in which Linux tells times of processes. */
const TICKS = 100

/** User and system time of a process with all its threads and the children that have ended. */
async function processorSeconds(pid: number): Promise<number> {
  const told = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The name of the program, in brackets, may hold anything.
  const times = told
    .slice(told.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15)
  return times.length === 0 ? Number.NaN : times.reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS
}
