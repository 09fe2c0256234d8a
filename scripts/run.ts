import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

/** Runs a program of the clone's packages, or any other by path, with the terminal as ours; resolves to its exit code. */
export async function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const child = spawn(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules/.bin')}:${join(root, 'node_modules/node/bin')}:${process.env['PATH']}`,
      ...env,
    },
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 1
}

/** Runs steps one after another and stops at the first that fails. */
export async function runSteps(steps: readonly (readonly [string, ...string[]])[]): Promise<number> {
  for (const [program, ...args] of steps) {
    process.stdout.write(`\n> ${[program, ...args].join(' ')}\n`)
    const code = await run(program, args)
    if (code !== 0) return code
  }
  return 0
}
