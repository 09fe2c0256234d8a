import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { CutDelivery, CutRows } from './bulk-cutter.ts'
import type { BulkPage } from './bulk-rows.ts'

export type Cutters = {
  /** Cuts pages into rows on a thread of its own, in the order in which threads are free. */
  cut(pages: readonly BulkPage[]): Promise<CutRows>
  close(): Promise<void>
}

type Waiting = { resolve: (rows: CutRows) => void; reject: (error: Error) => void }

/** More threads than this only wait for PostgreSQL. */
const MOST = 3

/** Threads that cut words while this one talks to the database. */
export function startCutters(count = Math.min(MOST, Math.max(1, availableParallelism() - 1))): Cutters {
  const waiting = new Map<number, Waiting>()
  const threads = Array.from({ length: count }, () => new Worker(programPath(), { execArgv: [] }))
  const giveUp = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  let orders = 0
  for (const thread of threads) {
    thread.on('message', (delivery: CutDelivery) => {
      const order = waiting.get(delivery.id)
      waiting.delete(delivery.id)
      if ('failure' in delivery) order?.reject(new Error(delivery.failure))
      else order?.resolve(delivery)
    })
    thread.on('error', giveUp)
  }
  return {
    cut(pages) {
      const id = ++orders
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        threads[id % threads.length]?.postMessage({ id, pages })
      })
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.terminate()))
      giveUp(new Error('The threads that cut words were stopped'))
    },
  }
}

/** Beside this file from source; above the chunks in the bundle. */
function programPath(): string {
  const places = ['./bulk-cutter.ts', './bulk-cutter.js', '../bulk-cutter.js', '../../bulk-cutter.js']
  const paths = places.map((place) => fileURLToPath(new URL(place, import.meta.url)))
  const found = paths.find((path) => existsSync(path))
  if (!found) throw new Error(`The program that cuts words is missing from ${paths.join(', ')}`)
  return found
}
