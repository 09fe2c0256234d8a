import type { Command, CommandContext } from '../platform/commands.ts'
import { verifyChains, type ChainFault } from '../platform/events.ts'

const words = {
  verify: {
    vi: 'Kiểm tra chuỗi băm của nhật ký: không sự kiện nào bị sửa, bỏ hay cắt',
    en: 'Check the hash chains of the log: no event changed, taken out or cut off',
  },
  intact: { vi: 'Nhật ký nguyên vẹn: {events} sự kiện.', en: 'The log is intact: {events} events.' },
  changed: {
    vi: 'Chuỗi {orgId}: sự kiện số {seq} đã bị sửa.',
    en: 'Chain {orgId}: event {seq} was changed.',
  },
  missing: {
    vi: 'Chuỗi {orgId}: thiếu sự kiện số {seq}.',
    en: 'Chain {orgId}: event {seq} is missing.',
  },
  truncated: {
    vi: 'Chuỗi {orgId}: bị cắt sau sự kiện số {seq}.',
    en: 'Chain {orgId}: cut off after event {seq}.',
  },
  headless: {
    vi: 'Chuỗi {orgId}: mất đầu chuỗi (có {seq} sự kiện).',
    en: 'Chain {orgId}: its head is missing (it has {seq} events).',
  },
}

/** `chalo audit verify` */
export const auditCommand: Command = {
  name: 'audit',
  summary: { vi: 'Nhật ký hệ thống', en: 'The audit log' },
  configure(program, context) {
    program
      .command('verify')
      .description(words.verify[context.locale])
      .action(() => verify(context))
  },
}

async function verify(context: CommandContext): Promise<void> {
  const { events, faults } = await verifyChains(await context.database())
  if (faults.length === 0) return context.say(words.intact, { events })
  for (const { reason, ...place } of faults satisfies ChainFault[]) context.say(words[reason], place)
  process.exitCode = 1
}
