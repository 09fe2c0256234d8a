import { systemActor } from '../../platform/actor.ts'
import type { Command, CommandContext } from '../../platform/commands.ts'
import { transaction } from '../../platform/database/connect.ts'
import type { Labels } from '../../platform/labels.ts'
import { requireDate, today } from '../../platform/time/dates.ts'
import { foundOrganization } from './found.ts'
import { organizationOn, treeOn } from './lookup.ts'
import { organizationKinds } from './schema.ts'

const words = {
  add: {
    vi: 'Thêm một cơ quan; cơ quan đầu tiên của hệ thống không cần --under',
    en: 'Add an organisation; the first of an installation needs no --under',
  },
  list: { vi: 'Cây cơ quan', en: 'The tree of organisations' },
  kind: { vi: 'loại cơ quan', en: 'kind of organisation' },
  under: { vi: 'mã cơ quan cấp trên', en: "superior's code" },
  on: { vi: 'vào ngày (YYYY-MM-DD), mặc định hôm nay', en: 'on a date (YYYY-MM-DD), today by default' },
  added: { vi: 'Đã thêm {name} ({code}).', en: 'Added {name} ({code}).' },
  none: {
    vi: 'Chưa có cơ quan nào. Thêm: chalo organization add MÃ "TÊN" --kind people-committee',
    en: 'No organisations yet. Add one: chalo organization add CODE "NAME" --kind people-committee',
  },
} as const satisfies Record<string, Labels>

type AddOptions = { kind: string; under?: string }

/** `chalo organization add|list` */
export const organizationCommand: Command = {
  name: 'organization',
  summary: { vi: 'Cơ quan', en: 'Organisations' },
  configure(program, context) {
    const { locale } = context
    program
      .command('add <code> <name>')
      .description(words.add[locale])
      .option(
        '--kind <kind>',
        `${words.kind[locale]} (${Object.keys(organizationKinds).join(', ')})`,
        'department',
      )
      .option('--under <code>', words.under[locale])
      .action((code: string, name: string, options: AddOptions) => add(context, { code, name, ...options }))
    program
      .command('list')
      .description(words.list[locale])
      .option('--on <date>', words.on[locale], today())
      .action(({ on }: { on: string }) => list(context, on))
  },
}

type Added = AddOptions & { code: string; name: string }

async function add(context: CommandContext, { code, name, kind, under }: Added): Promise<void> {
  const actor = systemActor('chalo organization', context.locale)
  await transaction(await context.database(), async (trx) => {
    const superior = under === undefined ? null : await organizationOn(trx, under, today())
    return foundOrganization(trx, actor, { code, name, kind, superiorId: superior?.id ?? null })
  })
  context.say(words.added, { name, code })
}

async function list(context: CommandContext, on: string): Promise<void> {
  const tree = await treeOn(await context.database(), requireDate(on))
  if (tree.length === 0) context.say(words.none)
  for (const { name, code, depth } of tree)
    context.say(`${'    '.repeat(depth)}${name}${code ? ` (${code})` : ''}`)
}
