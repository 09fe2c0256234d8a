import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A server in a process of its own. */
export type Served = { origin: string; pid: number; stop(): Promise<void> }

/** As bin/chalo runs the program. */
const memory = {
  env: {
    NODE_ENV: 'production',
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: '131072',
    MALLOC_TRIM_THRESHOLD_: '131072',
  },
  flags: ['--max-semi-space-size=2', '--heap-growing-percent=30', '--expose-gc'],
}

/** Starts a bundled server of this bench and tells it what to serve. */
export async function serveInChild(name: 'bare' | 'site', told: object): Promise<Served> {
  const child = fork(join(import.meta.dirname, `${name}.js`), {
    env: { ...process.env, ...memory.env },
    execArgv: memory.flags,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.send(told)
  const [port] = (await once(child, 'message')) as [number]
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => stop(child) }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** What a process holds in memory, in MB. */
export async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? Number.NaN) / 1024
}
