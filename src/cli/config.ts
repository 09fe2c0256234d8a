import type { Command } from '../platform/commands.ts'
import { describeConfig } from '../platform/config.ts'

/** `chalo config`: every setting with its value, secrets hidden. */
export const configCommand: Command = {
  name: 'config',
  summary: { vi: 'In cấu hình đang có hiệu lực', en: 'Print the effective configuration' },
  configure(program, context) {
    program.action(() => {
      for (const { name, value, meaning, isDefault } of describeConfig(context.config)) {
        const origin = isDefault ? { vi: ' (mặc định)', en: ' (default)' }[context.locale] : ''
        context.say(`${name}=${value}${origin}`)
        context.say(`    ${meaning[context.locale]}`)
      }
    })
  },
}
