import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync } from 'node:fs'
import { chmod, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const main = join(root, 'dist', 'main.js')

/** How a command ended and what it said. */
export type Ended = { code: number | null; stdout: string; stderr: string }

export type Surroundings = {
  data?: string
  locale?: 'vi' | 'en'
  cwd?: string
  env?: Readonly<Record<string, string>>
}

/** Starts the built program, as `bin/chalo` does, in a folder that is not the clone. */
export function startProgram(
  args: readonly string[],
  { data, locale, cwd, env }: Surroundings = {},
): ChildProcess {
  if (!existsSync(main)) throw new Error('The program is not built: run bin/setup --build, or npm test')
  const { PATH = '', HOME = '' } = process.env
  const variables = {
    PATH,
    HOME,
    CHALO_LOCALE: locale ?? 'vi',
    CHALO_LOG_LEVEL: 'silent',
    PORT: '0',
    HOST: '127.0.0.1',
  }
  return spawn(process.execPath, [main, ...args], {
    cwd: cwd ?? tmpdir(),
    env: {
      ...variables,
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'chalo-tests'),
      ...(data ? { CHALO_DATA: data } : {}),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs the program to its end. */
export async function chalo(args: readonly string[], around?: Surroundings): Promise<Ended> {
  const child = startProgram(args, around)
  const said = { stdout: '', stderr: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said.stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said.stderr += text))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...said }
}

export type Served = { address: string; said(): string; child: ChildProcess }

/** Starts the server and waits until it says where it listens. */
export async function serve(around: Surroundings, command = 'serve'): Promise<Served> {
  const child = startProgram([command], around)
  let output = ''
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (text: string) => {
      output += text
      const found = /(http:\/\/localhost:\d+)/.exec(output)?.[1]
      if (found) resolve(found.replace('localhost', '127.0.0.1'))
    }
    child.stdout?.setEncoding('utf8').on('data', listen)
    child.stderr?.setEncoding('utf8').on('data', listen)
    child.once('close', (code) => reject(new Error(`The server ended with ${code}: ${output}`)))
  })
  return { address, said: () => output, child }
}

/** Ends a server by a signal and waits until it is gone. */
export async function stop({ child }: Served, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const closing = once(child, 'close')
  child.kill(signal)
  const [code] = (await closing) as [number | null]
  return code
}

/** A new data folder, which PostgreSQL's own account may pass through, and what takes it away. */
export async function dataFolder(): Promise<{ data: string; remove(): Promise<void> }> {
  const data = mkdtempSync(join(tmpdir(), 'chalo-program-'))
  await chmod(data, 0o711)
  return { data, remove: () => rm(data, { recursive: true, force: true, maxRetries: 5 }) }
}
