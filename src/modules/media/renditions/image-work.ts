import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Order, Told } from './order.ts'

/** A picture that takes longer than this has gone wrong. */
const PATIENCE = 10 * 60_000

/** What it may hold beside the pixels, in megabytes: a document is held whole. */
const MEMORY: Readonly<Record<Order['do'], number>> = { probe: 256, render: 256, 'clean-pdf': 1024 }

type Answer = Exclude<Told, { told: 'step' | 'failed' }>
type Step = (done: number, total: number) => void

let last: Promise<unknown> = Promise.resolve()

/**
 * Works on one image in a process of its own: the server answers meanwhile, and neither a hostile image nor the memory
 * that a large one takes stays with it. One at a time, in the order asked.
 */
export function workOnImage(order: Order, step: Step = () => {}): Promise<Answer> {
  const work = last.then(() => runProcess(order, step))
  last = work.catch(() => {})
  return work
}

function runProcess(order: Order, step: Step): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = fork(programPath(), {
      execArgv: [`--max-old-space-size=${MEMORY[order.do]}`],
      env: { ...process.env, MALLOC_ARENA_MAX: '2' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      timeout: PATIENCE,
    })
    child.on('message', (told: Told) => {
      if (told.told === 'step') step(told.done, told.total)
      else if (told.told === 'failed') reject(new Error(told.failure))
      else resolve(told)
    })
    child.once('error', reject)
    // What it said last may arrive after its end.
    child.once('exit', (code, signal) => {
      setTimeout(() => reject(new Error(`The image process ended: ${signal ?? code}`)), 200)
    })
    child.send(order)
  })
}

/** Beside this file in the sources, beside the program in its bundle. */
function programPath(): string {
  const places = ['./image-process.ts', './image-process.js', '../image-process.js']
  const paths = places.map((place) => fileURLToPath(new URL(place, import.meta.url)))
  const found = paths.find((path) => existsSync(path))
  if (!found) throw new Error(`The program that works on images is missing from ${paths.join(', ')}`)
  return found
}
