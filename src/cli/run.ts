import { Command as Program, CommanderError } from 'commander'
import type { Command, CommandContext } from '../platform/commands.ts'
import { loadConfig, localeFrom } from '../platform/config.ts'
import type { Database } from '../platform/database/connect.ts'
import { AppError } from '../platform/errors.ts'
import { inWords, type Locale } from '../platform/labels.ts'
import type { Log } from '../platform/log.ts'
import { commands } from './commands.ts'
import { openSession, type Session } from './session.ts'
import { explainUsage, translateHelp } from './words.ts'

const SUMMARY = {
  vi: 'Chalo: cổng thông tin đối ngoại của một tỉnh',
  en: 'Chalo: the gate through which a province speaks with the world',
}

const USAGE = { vi: '<lệnh> [tùy chọn]', en: '<command> [options]' }

/** Runs one command of `bin/chalo`; resolves to its exit code. Everything it says goes to the terminal. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  const locale = localeFrom()
  const opened: Session[] = []
  try {
    const program = programOf(contextOf(locale, opened), locale)
    await program.parseAsync(args.length > 0 ? [...args] : ['--help'], { from: 'user' })
    return Number(process.exitCode ?? 0)
  } catch (error) {
    return explain(error, locale)
  } finally {
    for (const session of opened) await session.close()
  }
}

function programOf(context: CommandContext, locale: Locale): Program {
  const program = new Program('chalo').description(SUMMARY[locale]).usage(USAGE[locale]).exitOverride()
  translateHelp(program, locale)
  for (const command of commands) addCommand(program, command, context)
  return program
}

function addCommand(program: Program, command: Command, context: CommandContext): void {
  const added = program.command(command.name).description(command.summary[context.locale]).exitOverride()
  translateHelp(added, context.locale)
  command.configure(added, context)
  for (const child of added.commands) translateHelp(child.exitOverride(), context.locale)
}

/** The database is opened at the first use, and once. */
function contextOf(locale: Locale, opened: Session[]): CommandContext {
  const log: Log = (message, params) => process.stderr.write(`${inWords(message, locale, params)}\n`)
  let opening: Promise<Database> | undefined
  const open = async (config: CommandContext['config']) => {
    const session = await openSession(config, log, 'command')
    opened.push(session)
    return session.db
  }
  return {
    // Read when asked for: `--help` works whatever the environment says.
    get config() {
      return loadConfig()
    },
    locale,
    database: () => (opening ??= open(loadConfig())),
    say(message, params) {
      const text = typeof message === 'string' ? message : inWords(message, locale, params)
      process.stdout.write(`${text}\n`)
    },
  }
}

const FAULT = {
  vi: 'Chương trình gặp lỗi ngoài dự kiến: {reason}. Đặt CHALO_LOG_LEVEL=debug rồi chạy lại để có chi tiết khi báo lỗi.',
  en: 'The program met an unexpected error: {reason}. Set CHALO_LOG_LEVEL=debug and run again for details to report.',
}

/** A fault of ours: one sentence for the user, the details for whoever asks. Exit code 70 (EX_SOFTWARE, sysexits.h). */
function explainFault(error: unknown, locale: Locale): number {
  const reason = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${inWords(FAULT, locale, { reason })}\n`)
  if (process.env['CHALO_LOG_LEVEL'] === 'debug' && error instanceof Error)
    process.stderr.write(`${error.stack}\n`)
  return 70
}

function explain(error: unknown, locale: Locale): number {
  if (error instanceof CommanderError) {
    const words = explainUsage(error, locale)
    if (words) process.stderr.write(`${words}\n`)
    return error.exitCode
  }
  if (!(error instanceof AppError)) return explainFault(error, locale)
  process.stderr.write(`${error.in(locale)}\n`)
  for (const { at, message, params } of error.issues) {
    process.stderr.write(`  ${at}: ${inWords(message, locale, params)}\n`)
  }
  return 1
}
