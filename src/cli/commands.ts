import type { Command } from '../platform/commands.ts'
import { modules } from '../modules.ts'
import { auditCommand } from './audit.ts'
import { configCommand } from './config.ts'
import { demoCommand } from './demo.ts'
import { serveCommand, startCommand } from './serve.ts'

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [
  startCommand,
  serveCommand,
  demoCommand,
  ...modules.flatMap((module) => module.commands ?? []),
  auditCommand,
  configCommand,
]
