import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { localeNames, type PortalLocale } from '../../platform/locales.ts'
import type { RecordView } from '../../records/record.ts'
import type { Collections } from '../../records/registry.ts'
import { reviewPolicies, type ReviewPolicy } from '../../records/texts/review-rules.ts'
import type { RecordText } from '../../records/texts/text.ts'
import { textWorkKinds, type TextWork, type TextWorkItem, type TextWorkKind } from './endpoints.ts'
import { reachOver } from '../../records/reach.ts'
import { textTarget } from './targets.ts'
import { textKinds, type TextCase } from './text-kinds.ts'
import { wroteRecord } from './waiting.ts'

/** Counting ends here. */
const COUNTED = 500

/** The texts that wait for an actor in any way, of each kind the first ones; kinds with nothing are left out. */
export async function textsFor(
  db: Database,
  actor: Actor,
  collections: Collections,
  limit: number,
): Promise<TextWork[]> {
  const all: TextWork[] = []
  for (const kind of textWorkKinds) all.push(await textsOfKind(db, actor, collections, { kind, limit }))
  return all.filter(({ count }) => count > 0)
}

/** The texts that wait for an actor in one way, the most pressing first. */
export async function textsOfKind(
  db: Database,
  actor: Actor,
  collections: Collections,
  { kind, limit }: { kind: TextWorkKind; limit: number },
): Promise<TextWork> {
  const written = new Map([...collections].filter(([, { texts }]) => texts !== undefined))
  const { actions, where, by, may } = textKinds[kind]
  const reaches = actions.flatMap((action) => reachOver(actor, action, written) ?? [])
  if (actor.userId === null || reaches.length === 0) return { kind, count: 0, exceeded: false, items: [] }
  const rows = await find(db, actor, {
    where: sql`(${sql.join(reaches, sql` or `)}) and ${where(actor)}`,
    by,
  })
  const policies = new Map<string, (locale: string) => ReviewPolicy>()
  for (const name of new Set(rows.map(({ collection }) => collection)))
    policies.set(name, await reviewPolicies(db, name))
  const onePerson = ({ collection, locale }: Row) => policies.get(collection)?.(locale).onePerson ?? false
  const mine = rows.filter((row) => may(actor, caseOf(row, onePerson(row))))
  return {
    kind,
    count: Math.min(mine.length, COUNTED),
    exceeded: rows.length > COUNTED,
    items: mine.slice(0, limit).map((row) => toItem(row, collections)),
  }
}

type Row = Pick<
  RecordText,
  'locale' | 'authors' | 'reviewedBy' | 'publishedVersion' | 'machine' | 'version'
> & {
  id: string
  collection: string
  ownerOrgId: string
  recordState: RecordView['state']
  textState: RecordText['state']
  title: string
  wroteFacts: boolean
  note: string | null
  by: string | null
  at: Date
}

type Finding = { where: RawBuilder<unknown>; by: RawBuilder<unknown> }

async function find(db: Database, actor: Actor, { where, by }: Finding): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select r.id, r.collection, r.owner_org_id, r.state as record_state, t.state as text_state, t.locale, t.authors,
      t.reviewed_by, t.published_version, t.machine, t.version, coalesce(t.fields ->> 'title', r.title) as title,
      ${wroteRecord(actor)} as wrote_facts, v.note, v.created_by_name as by, ${by} as at
    from record_texts t join records r on r.id = t.record_id
    left join public_pages p on p.record_id = t.record_id and p.locale = t.locale
    left join record_text_revisions v on v.record_id = t.record_id and v.locale = t.locale and v.version = t.version
    where r.deleted_at is null and ${where} order by ${by}, r.id, t.locale limit ${COUNTED + 1}`.execute(db)
  return rows
}

function caseOf(row: Row, onePerson: boolean): TextCase {
  const { id, collection, ownerOrgId, recordState, textState, wroteFacts, ...text } = row
  return {
    record: { id, collection, ownerOrgId, state: recordState },
    text: { ...text, state: textState },
    onePerson,
    wroteFacts,
  }
}

function toItem(
  { id, collection, locale, title, textState, note, by, at }: Row,
  all: Collections,
): TextWorkItem {
  return {
    key: `${id} ${locale}`,
    locale,
    language: localeNames[locale as PortalLocale] ?? locale,
    title,
    of: all.get(collection)?.singular ?? { vi: collection, en: collection },
    note: textState === 'returned' ? note : null,
    by,
    at,
    target: textTarget(collection, id, locale),
  }
}
