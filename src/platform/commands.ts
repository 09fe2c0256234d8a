import type { Command as Program } from 'commander'
import type { Config } from './config.ts'
import type { Database } from './database/connect.ts'
import type { Labels, Locale, Params } from './labels.ts'

/** What a command of the command line works with. `database` connects on first use. */
export type CommandContext = {
  config: Config
  locale: Locale
  database(): Promise<Database>
  /** Prints a line to the user: a text in his language with its places filled, or a line as it is. */
  say(message: Labels | string, params?: Params): void
}

/** A command of `bin/chalo`: its words and what it does. */
export type Command = {
  name: string
  summary: Labels
  configure(program: Program, context: CommandContext): void
}
