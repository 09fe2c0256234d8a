import type { Command as Program, CommanderError } from 'commander'
import { inWords, type Locale } from '../platform/labels.ts'

const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Các lệnh:',
  'Arguments:': 'Tham số:',
}

const HELP = { vi: 'hiện hướng dẫn này', en: 'show this help' }

/** Puts commander's own words into the user's language. */
export function translateHelp(program: Program, locale: Locale): void {
  program.helpOption('-h, --help', HELP[locale])
  program.helpCommand(false)
  program.configureOutput({ writeErr: () => {} })
  program.configureHelp({
    styleTitle: (title) => (locale === 'vi' ? (HEADINGS[title] ?? title) : title),
    sortSubcommands: false,
  })
}

const USAGE: Readonly<Record<string, { vi: string; en: string }>> = {
  'commander.unknownCommand': {
    vi: 'Không có lệnh {what}. Xem các lệnh: chalo --help',
    en: 'There is no command {what}. See the commands: chalo --help',
  },
  'commander.unknownOption': {
    vi: 'Không có tùy chọn {what}. Thêm --help để xem các tùy chọn của lệnh.',
    en: 'There is no option {what}. Add --help to see the options of the command.',
  },
  'commander.missingMandatoryOptionValue': {
    vi: 'Thiếu tùy chọn bắt buộc {what}. Thêm --help để xem cách dùng.',
    en: 'The required option {what} is missing. Add --help to see how.',
  },
  'commander.missingArgument': {
    vi: 'Thiếu tham số {what}. Thêm --help để xem cách dùng.',
    en: 'The argument {what} is missing. Add --help to see how.',
  },
  'commander.excessArguments': {
    vi: 'Thừa tham số sau “{what}”; giá trị có dấu cách phải đặt trong ngoặc kép, tùy chọn phải có giá trị đi sau.',
    en: 'There are too many arguments after “{what}”; quote values with spaces, and give every option its value.',
  },
  'commander.optionMissingArgument': {
    vi: 'Tùy chọn {what} cần một giá trị.',
    en: 'The option {what} needs a value.',
  },
}

/** What went wrong with the words typed after `chalo`; nothing for help and version, which are no errors. */
export function explainUsage(error: CommanderError, locale: Locale): string | null {
  if (error.exitCode === 0) return null
  const words = USAGE[error.code]
  const what = /'([^']+)'/.exec(error.message)?.[1] ?? ''
  return words ? inWords(words, locale, { what }) : error.message.replace(/^error: /, '')
}
