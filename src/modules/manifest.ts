import type { Sentence } from '../documents/sentence.ts'
import type { Figure } from '../figures/figure.ts'
import type { Command } from '../platform/commands.ts'
import type { Database } from '../platform/database/connect.ts'
import type { Routes } from '../platform/http/routes.ts'
import type { Job } from '../platform/jobs.ts'
import type { Collection } from '../records/collection.ts'

/** What a subject brings. Everything is optional; `modules.ts` lists the modules in their order of dependence. */
export type Module = {
  name: string
  collections?: readonly Collection[]
  /** How the records of a collection are told in a report, by collection name. */
  sentences?: Readonly<Record<string, Sentence>>
  figures?: readonly Figure[]
  routes?: (routes: Routes) => void
  jobs?: readonly Job[]
  commands?: readonly Command[]
  /** Data that every installation ships (law, outlines); idempotent, run after migrations. */
  reference?: (db: Database) => Promise<void>
}

export function defineModule(module: Module): Module {
  return module
}
