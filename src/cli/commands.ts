import type { Command } from '../platform/commands.ts'
import { library, modules } from '../modules.ts'
import { exchangeCommands } from '../records/exchange/commands.ts'
import { auditCommand } from './audit.ts'
import { backupCommand, restoreCommand } from './backup.ts'
import { configCommand } from './config.ts'
import { demoCommand } from './demo.ts'
import { exportSiteCommand } from './export-site.ts'
import { importContentCommand } from './import-content/command.ts'
import { reindexCommand } from './reindex.ts'
import { serveCommand, startCommand } from './serve.ts'

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [
  startCommand,
  serveCommand,
  demoCommand,
  ...modules.flatMap((module) => module.commands ?? []),
  ...exchangeCommands(library.collections),
  importContentCommand,
  exportSiteCommand,
  reindexCommand,
  backupCommand,
  restoreCommand,
  auditCommand,
  configCommand,
]
