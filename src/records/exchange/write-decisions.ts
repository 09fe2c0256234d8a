import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { changeRecords } from '../change.ts'
import type { Collection } from '../collection.ts'
import { createRecords } from '../create.ts'
import type { TextBefore } from '../texts/put-back.ts'
import { saveTexts } from '../texts/save-many.ts'
import { changesRecord, type Decision, type TextChange } from './decision.ts'

/** The versions of a text before and after a row was written, 0 before a new one, and how it stood before. */
export type WrittenText = { locale: string; before: number; after: number; former: TextBefore | null }

/** What became of a row: its record, and the record's version before and after; `before` is null of a new one. */
export type WrittenRow = {
  row: number
  id: string
  before: number | null
  after: number
  texts: WrittenText[]
}

/**
 * Does what rows decided, in the caller's transaction: new records first, then changes, then what each language says, as
 * drafts. A record whose texts alone change keeps its version. Answers for the rows that do something, in their order.
 */
export async function writeDecisions(
  db: Database,
  actor: Actor,
  collection: Collection,
  decisions: readonly Decision[],
): Promise<WrittenRow[]> {
  const creates = decisions.filter((decision) => decision.act === 'create')
  const changes = decisions.filter((decision) => decision.act === 'change')
  const created = await createRecords(
    db,
    actor,
    collection,
    creates.map(({ input }) => input),
  )
  const touching = changes.map(({ change }) => change).filter(changesRecord)
  const changed = await changeRecords(db, actor, collection, touching)
  const versions = new Map(changed.map(({ id, version }) => [id, version]))
  const written = [
    ...creates.flatMap(({ row, texts }, index) => {
      const record = created[index]
      return record ? [{ row, id: record.id, before: null, after: 1, texts }] : []
    }),
    ...changes.map(({ row, before: { id, version }, texts }) => {
      return { row, id, before: version, after: versions.get(id) ?? version, texts }
    }),
  ]
  const told = await writeTexts(db, actor, collection, written)
  return written.map((row) => ({ ...row, texts: told.get(row.id) ?? [] })).sort((a, b) => a.row - b.row)
}

type Said = { id: string; texts: readonly TextChange[] }

/** What was written of each record. */
async function writeTexts(
  db: Database,
  actor: Actor,
  collection: Collection,
  rows: readonly Said[],
): Promise<Map<string, WrittenText[]>> {
  const inputs = rows.flatMap(({ id, texts }) =>
    texts.map(({ locale, fields, version }) => ({ id, locale, fields, version })),
  )
  const saved = await saveTexts(db, actor, collection, inputs)
  const written = saved.map(({ text: { recordId, locale, version }, former }) => {
    return { recordId, text: { locale, before: former?.version ?? 0, after: version, former } }
  })
  const byRecord = Map.groupBy(written, ({ recordId }) => recordId)
  return new Map(Array.from(byRecord, ([id, some]) => [id, some.map(({ text }) => text)]))
}
