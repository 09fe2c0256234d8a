import { basename } from 'node:path'
import { sql } from 'kysely'
import { systemActor } from '../../../platform/actor.ts'
import type { Command, CommandContext } from '../../../platform/commands.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { defineError } from '../../../platform/errors.ts'
import { openFiles } from '../../../platform/files.ts'
import type { Labels } from '../../../platform/labels.ts'
import { writeOutput } from '../../../platform/output-file.ts'
import type { Collection } from '../../../records/collection.ts'
import { contentCollections } from '../collections.ts'
import { vietnamVnPackage, type Wanted } from './package.ts'

export const addressUnknown = defineError('content.address-unknown', 404, {
  vi: 'Không có mục nào đang đăng ở «{address}». Viết như trên cổng, ví dụ vi/places/son-doong.',
  en: 'Nothing is published at “{address}”. Write it as on the portal, for example vi/places/son-doong.',
})

const words = {
  summary: {
    vi: 'Đóng gói các mục đã đăng để gửi Vietnam.vn (ZIP)',
    en: 'Pack published items for Vietnam.vn (ZIP)',
  },
  out: { vi: 'tệp nhận gói', en: 'file for the package' },
  done: { vi: 'Đã ghi {file}: {count} mục.', en: 'Wrote {file}: {count} items.' },
} as const satisfies Record<string, Labels>

/** `chalo vietnam-vn --out goi.zip vi/places/son-doong vi/foods/chao-canh` */
export const vietnamVnCommand: Command = {
  name: 'vietnam-vn',
  summary: words.summary,
  configure(program, context) {
    program
      .argument('<addresses...>')
      .option('--out <file>', words.out[context.locale], 'vietnam-vn.zip')
      .action((addresses: string[], { out }: { out: string }) => pack(context, addresses, out))
  },
}

async function pack(context: CommandContext, addresses: readonly string[], out: string): Promise<void> {
  const { config, say } = context
  const db = await context.database()
  const wanted: Wanted[] = []
  for (const address of addresses) wanted.push(await itemAt(db, address))
  const around = { files: openFiles(config), origin: config.publicUrl }
  const { bytes } = await vietnamVnPackage(db, systemActor('chalo vietnam-vn'), wanted, around)
  await writeOutput(out, bytes)
  say(words.done, { file: basename(out), count: wanted.length })
}

/** The item at an address of the portal, with or without its origin. */
async function itemAt(db: Database, address: string): Promise<Wanted> {
  const [slug = '', name = '', locale = 'vi'] = address
    .replace(/^https?:\/\/[^/]+/, '')
    .split('/')
    .reverse()
  const { rows } = await sql<{ recordId: string }>`
    select record_id as "recordId" from public_pages
    where collection = ${name} and locale = ${locale} and slug = ${decodeURIComponent(slug)}`.execute(
    db.withoutPlugins(),
  )
  const all: readonly Collection[] = contentCollections
  const collection = all.find((each) => each.name === name)
  if (!rows[0] || !collection) throw addressUnknown({ address })
  return { collection, id: rows[0].recordId }
}
