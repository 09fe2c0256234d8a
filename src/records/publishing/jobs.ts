import { sql } from 'kysely'
import { systemActor } from '../../platform/actor.ts'
import { transaction, type Database } from '../../platform/database/connect.ts'
import { recordEvent } from '../../platform/events.ts'
import type { Job } from '../../platform/jobs.ts'
import { collectionNamed, type Collections } from '../registry.ts'
import { findRecord } from '../store.ts'
import { publishText, withdrawPage } from './publish.ts'
import { refreshStale } from './stale.ts'
import { waitingTexts } from './store.ts'

/** Seconds between two looks at the clock: what is due is read well within a minute. */
const EVERY = 15

/** Seconds between two looks for pages that lead on to what has changed. */
const SOON = 3

/** At most so many at one look; the rest at the next. */
const BATCH = 200

const clock = systemActor('Lịch đăng')

type Due = { recordId: string; locale: string; collection: string }

/** Publishes what is due, takes away what has expired and renews what leads on to others, on whichever node looks first. */
export function publishingJobs(collections: Collections): Job[] {
  return [
    { name: 'texts.due', every: EVERY, run: (db) => publishDue(db, collections) },
    { name: 'pages.refresh', every: SOON, run: (db) => refreshStale(db, collections) },
    { name: 'texts.expire', every: EVERY, run: (db) => withdrawExpired(db, collections) },
  ]
}

/** Publishes the approved texts whose time has come; one that fails keeps none of the others waiting. */
export async function publishDue(db: Database, collections: Collections): Promise<void> {
  const published = [...collections.values()].filter(({ publication }) => publication).map(({ name }) => name)
  // What expired after it was approved waits for a new date or new facts, which publish it themselves.
  const { rows } = await sql<Due>`
    select t.record_id, t.locale, r.collection from record_texts t join records r on r.id = t.record_id
    where t.state = 'approved' and (t.published_version is null or t.published_version <> t.version)
      and r.state = 'approved' and r.deleted_at is null and r.collection = any(${published}::text[])
      and coalesce(greatest(t.publish_at, t.embargo_until) <= now(), true) and coalesce(t.expires_at > now(), true)
      and not exists (select from public_gone g where g.record_id = t.record_id and g.locale = t.locale
        and g.reason = 'expired' and g.gone_at >= t.approved_at)
    order by greatest(t.publish_at, t.embargo_until), t.record_id limit ${BATCH}`.execute(db)
  await each(rows, (due) => transaction(db, (trx) => publishOne(trx, collections, due)))
}

// Behind the record's lock it is looked at again: another node may have been first.
async function publishOne(
  db: Database,
  collections: Collections,
  { recordId, locale, ...due }: Due,
): Promise<void> {
  const collection = collectionNamed(collections, due.collection)
  const record = await findRecord(db, collection, recordId, { scope: 'everywhere', lock: true })
  const text = record && (await waitingTexts(db, recordId)).find((waiting) => waiting.locale === locale)
  if (!text) return
  if ((await publishText(db, collection, record, text)) !== 'published') return
  await recordEvent(db, clock, {
    type: 'record.text-published',
    orgId: record.ownerOrgId,
    recordId,
    data: { locale, version: text.version, title: record.title },
  })
}

/** Takes away the pages whose time is over. */
export async function withdrawExpired(db: Database, collections: Collections): Promise<void> {
  const { rows } = await sql<Due>`
    select record_id, locale, collection from public_pages where expires_at <= now()
    order by expires_at limit ${BATCH}`.execute(db)
  await each(rows, (due) => transaction(db, (trx) => withdrawOne(trx, collections, due)))
}

async function withdrawOne(
  db: Database,
  collections: Collections,
  { recordId, locale, ...due }: Due,
): Promise<void> {
  const collection = collectionNamed(collections, due.collection)
  const record = await findRecord(db, collection, recordId, { scope: 'everywhere', lock: true })
  if (!record || !(await isExpired(db, recordId, locale))) return
  await withdrawPage(db, record, { text: { locale }, reason: 'expired' })
  await recordEvent(db, clock, {
    type: 'record.text-expired',
    orgId: record.ownerOrgId,
    recordId,
    data: { locale, title: record.title },
  })
}

async function isExpired(db: Database, recordId: string, locale: string): Promise<boolean> {
  const { rows } = await sql`
    select from public_pages where record_id = ${recordId}::uuid and locale = ${locale}
      and expires_at <= now()`.execute(db)
  return rows.length > 0
}

async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const failures: unknown[] = []
  for (const item of items) await work(item).catch((error: unknown) => failures.push(error))
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} texts could not be published or withdrawn`)
}
