import type { Actor } from '../../../platform/actor.ts'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { defineError } from '../../../platform/errors.ts'
import { recordEvents } from '../../../platform/events.ts'
import type { FileStore } from '../../../platform/files.ts'
import type { FileAnswer } from '../../../platform/http/endpoint.ts'
import { today } from '../../../platform/time/dates.ts'
import type { Collection } from '../../../records/collection.ts'
import { writeZip, type Part } from '../../../records/exchange/xlsx/zip.ts'
import { readRecord } from '../../../records/http/routes.ts'
import type { RecordView } from '../../../records/record.ts'
import { gatherItem, itemFiles, type SentItem } from './item.ts'
import { readme } from './readme.ts'

export const nothingPublished = defineError('content.nothing-published', 409, {
  vi: '«{title}» chưa có ngôn ngữ nào được đăng nên không có gì để gửi. Duyệt và đăng ít nhất bản tiếng Việt trước.',
  en: 'Nothing of “{title}” is published, so there is nothing to send. Approve and publish at least the Vietnamese.',
})

export type Wanted = { collection: Collection; id: string }

/**
 * Items as an editor of Vietnam.vn needs them: the published texts in every language, captions, credits, licences, what
 * is known of consent, pictures as wide as there are. What goes out is noted in the log before it does. There is no
 * programming interface of Vietnam.vn, so that a person sends the file.
 * @throws recordNotFound, nothingPublished
 */
export async function vietnamVnPackage(
  db: Database,
  actor: Actor,
  wanted: readonly Wanted[],
  { files, origin }: { files: FileStore; origin: string },
): Promise<FileAnswer> {
  const items: SentItem[] = []
  const records: RecordView[] = []
  for (const { collection, id } of wanted) {
    const record = await readRecord(db, actor, collection, id)
    const item = await gatherItem(db, files, record)
    if (!item) throw nothingPublished({ title: record.title })
    items.push(item)
    records.push(record)
  }
  await transaction(db, (trx) =>
    recordEvents(
      trx,
      actor,
      records.map(({ id, ownerOrgId }, index) => ({
        type: 'content.packaged',
        orgId: ownerOrgId,
        recordId: id,
        data: {
          for: 'vietnam.vn',
          languages: items[index]?.pages.map(({ locale, version }) => ({ locale, version })),
          pictures: items[index]?.pictures.map(({ medium }) => medium.id),
        },
      })),
    ),
  )
  const [only] = items.length === 1 ? items : []
  return {
    bytes: writeZip(partsOf(items, origin)),
    name: `vietnam-vn-${only ? only.folder : today()}.zip`,
    type: 'application/zip',
  }
}

function partsOf(items: readonly SentItem[], origin: string): Part[] {
  const madeAt = new Date()
  return [
    { name: 'README.txt', content: [readme(items, { madeAt, origin })] },
    ...items.flatMap((item) =>
      itemFiles(item, origin).map(({ name, content }) => ({
        name: `${item.folder}/${name}`,
        content: [content],
      })),
    ),
  ]
}
