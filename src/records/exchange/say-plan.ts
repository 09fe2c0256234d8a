import type { CommandContext } from '../../platform/commands.ts'
import type { Labels } from '../../platform/labels.ts'
import type { Finding } from './findings.ts'
import type { ImportPlan } from './plan.ts'

const words = {
  error: { vi: 'LỖI  {at}: {message}', en: 'ERROR  {at}: {message}' },
  warning: { vi: 'XEM LẠI  {at}: {message}', en: 'CHECK  {at}: {message}' },
  more: { vi: '… và {count} điểm nữa.', en: '… and {count} more.' },
  counts: {
    vi: '{rows} dòng: thêm {create}, sửa {change}, giữ nguyên {unchanged}, không ghi được {failed}.',
    en: '{rows} rows: {create} new, {change} changed, {unchanged} unchanged, {failed} refused.',
  },
} as const satisfies Record<string, Labels>

export const moreOfIt = words.more

const SHOWN = 50

type Told = Pick<
  ImportPlan,
  'findings' | 'errors' | 'warnings' | 'rows' | 'create' | 'change' | 'unchanged' | 'failed'
>

/** Says what was found in a file and what its rows do. */
export function sayPlan({ say, locale }: Pick<CommandContext, 'say' | 'locale'>, plan: Told): void {
  const line = ({ severity, at, message }: Finding) =>
    say(words[severity], { at: at[locale], message: message[locale] })
  plan.findings.slice(0, SHOWN).forEach(line)
  const more = plan.errors + plan.warnings - Math.min(plan.findings.length, SHOWN)
  if (more > 0) say(words.more, { count: more })
  const { rows, create, change, unchanged, failed } = plan
  say(words.counts, { rows, create, change, unchanged, failed })
}
