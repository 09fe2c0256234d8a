import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { recordEvent } from '../../../platform/events.ts'
import { notAllowed, type Scope } from '../../../records/access.ts'
import { readableMemory, reaches, writableMemory } from '../may.ts'
import { tagNumbers } from './key.ts'
import type { MemoryEntry } from './endpoints.ts'
import { entryChanged, entryNotFound, otherTags, sameEntry } from './errors.ts'

export type EntryQuery = { q?: string | undefined; locale?: string | undefined; origin?: string | undefined }

type Row = Omit<MemoryEntry, 'record' | 'mayChange'> & {
  recordId: string | null
  collection: string | null
  title: string | null
}

/** Entries that the actor may look through, the newest first; `after` is the last one of the page before. */
export async function listMemory(
  db: Database,
  actor: Actor,
  query: EntryQuery & { after?: number | undefined; limit: number },
): Promise<{ items: MemoryEntry[]; next: number | null }> {
  const { after, limit } = query
  const rows = await rowsOf(db, conditionOf(actor, query, after), limit + 1)
  const items = rows.slice(0, limit).map(shownTo(actor))
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

const BATCH = 1000

/** All entries of a query in batches, the newest first, however many there are. */
export async function* allEntries(db: Database, actor: Actor, query: EntryQuery): AsyncGenerator<Row[]> {
  let after: number | undefined
  for (;;) {
    const rows = await rowsOf(db, conditionOf(actor, query, after), BATCH)
    if (rows.length > 0) yield rows
    if (rows.length < BATCH) return
    after = rows.at(-1)?.id
  }
}

/** How many entries there are by language, of those that the actor may look through. */
export async function countMemory(
  db: Database,
  actor: Actor,
): Promise<{ locale: string; entries: number }[]> {
  const { rows } = await sql<{ locale: string; entries: number }>`
    select m.locale, count(*)::integer as entries from translation_memory m
    where ${conditionOf(actor, {}, undefined)} group by m.locale order by m.locale`.execute(
    db.withoutPlugins(),
  )
  return rows
}

function conditionOf(actor: Actor, { q, locale, origin }: EntryQuery, after: number | undefined) {
  const conditions = [sql`m.removed_at is null`, within(readableMemory(actor))]
  if (locale) conditions.push(sql`m.locale = ${locale}`)
  if (origin) conditions.push(sql`m.origin = ${origin}`)
  if (after !== undefined) conditions.push(sql`m.id < ${after}`)
  for (const word of (q ?? '').split(/\s+/).filter(Boolean)) {
    const pattern = `%${word.normalize('NFC').replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(sql`(m.source ilike ${pattern} or m.target ilike ${pattern})`)
  }
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

function within(scope: Scope): RawBuilder<boolean> {
  return scope === 'everywhere' ? sql`true` : sql`m.org_id = any(${scope}::uuid[])`
}

async function rowsOf(db: Database, condition: RawBuilder<boolean>, limit: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select m.id, m.locale, m.source, m.target, m.origin, m.org_id as "orgId", m.created_by_name as "createdByName",
      m.created_at as "createdAt", m.changed_by_name as "changedByName", m.changed_at as "changedAt", m.version,
      r.id as "recordId", r.collection, r.title
    from translation_memory m left join records r on r.id = m.record_id and r.deleted_at is null
    where ${condition} order by m.id desc limit ${limit}`.execute(db.withoutPlugins())
  return rows
}

function shownTo(actor: Actor): (row: Row) => MemoryEntry {
  const scope = writableMemory(actor)
  return ({ recordId, collection, title, ...row }) => ({
    ...row,
    record: recordId && collection ? { id: recordId, collection, title: title ?? '' } : null,
    mayChange: reaches(scope, row.orgId),
  })
}

/** Corrects what an entry says. @throws entryNotFound, notAllowed, entryChanged, otherTags, sameEntry */
export async function correctMemory(
  db: Database,
  actor: Actor,
  { id, version, target }: { id: number; version: number; target: string },
): Promise<MemoryEntry> {
  const before = await holdEntry(db, actor, id)
  if (before.version !== version) throw entryChanged()
  const [wanted, given] = [tagNumbers(before.source), tagNumbers(target)]
  const tags = wanted
    .filter((tag) => !given.includes(tag))
    .concat(given.filter((tag) => !wanted.includes(tag)))
  if (tags.length > 0) throw otherTags({ tags: tags.map((tag) => `<${tag}>`).join(' ') })
  const { rows: same } = await sql`
    select id from translation_memory where locale = ${before.locale} and md5(source) = md5(${before.source})
      and md5(target) = md5(${target}) and id <> ${id} and removed_at is null`.execute(db)
  if (same.length > 0) throw sameEntry()
  await sql`
    update translation_memory set target = ${target}, version = version + 1, changed_by_name = ${actor.name},
      changed_at = now() where id = ${id}`.execute(db)
  await note(db, actor, before, { type: 'memory.corrected', data: { from: before.target, to: target } })
  return readEntry(db, actor, id)
}

/** Takes an entry out; for a month it can be brought back. @throws entryNotFound, notAllowed */
export async function removeMemory(db: Database, actor: Actor, id: number): Promise<void> {
  const before = await holdEntry(db, actor, id)
  await sql`update translation_memory set removed_at = now() where id = ${id}`.execute(db)
  await note(db, actor, before, { type: 'memory.removed', data: { target: before.target } })
}

/** Brings an entry back. @throws entryNotFound, notAllowed, sameEntry */
export async function restoreMemory(db: Database, actor: Actor, id: number): Promise<MemoryEntry> {
  const before = await holdEntry(db, actor, id, { removed: true })
  const { rows: same } = await sql`
    select id from translation_memory where locale = ${before.locale} and md5(source) = md5(${before.source})
      and md5(target) = md5(${before.target}) and removed_at is null`.execute(db)
  if (same.length > 0) throw sameEntry()
  await sql`update translation_memory set removed_at = null where id = ${id}`.execute(db)
  await note(db, actor, before, { type: 'memory.restored', data: { target: before.target } })
  return readEntry(db, actor, id)
}

async function readEntry(db: Database, actor: Actor, id: number): Promise<MemoryEntry> {
  const [row] = await rowsOf(db, sql`m.id = ${id}`, 1)
  if (!row) throw entryNotFound()
  return shownTo(actor)(row)
}

async function holdEntry(db: Database, actor: Actor, id: number, { removed = false } = {}): Promise<Row> {
  await sql`select id from translation_memory where id = ${id} for update`.execute(db)
  const standing = removed ? sql`m.removed_at is not null` : sql`m.removed_at is null`
  const [row] = await rowsOf(db, sql`m.id = ${id} and ${standing}`, 1)
  if (!row || !reaches(readableMemory(actor), row.orgId)) throw entryNotFound()
  if (!reaches(writableMemory(actor), row.orgId)) throw notAllowed()
  return row
}

type Noted = { type: string; data: Record<string, unknown> }

function note(db: Database, actor: Actor, { orgId, locale, source, title }: Row, { type, data }: Noted) {
  return recordEvent(db, actor, {
    type,
    orgId,
    data: { title: source.slice(0, 200), item: title, locale, ...data },
  })
}
