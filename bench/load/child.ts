import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
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
  flags: ['--max-semi-space-size=2', '--heap-growing-percent=30', '--no-sparkplug', '--expose-gc'],
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
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => stop(child, 'SIGKILL') }
}

/** Ends a process, and resolves when it has ended. */
export async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}

/** What a process holds in memory, in MB. */
export async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? Number.NaN) / 1024
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}
