import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { IsoDate } from '../../platform/time/dates.ts'
import { can, scopeOf } from '../../records/access.ts'
import type { RecordView } from '../../records/record.ts'
import { inScope, loadRecords } from '../../records/store.ts'
import { namesOn } from '../organizations/public.ts'
import { currentDue, obligationStatus, type DueDates, type ObligationStatus } from './due.ts'
import type { obligationsOverview } from './obligation-endpoints.ts'
import { obligations } from './obligations.ts'
import { directivesById } from './store.ts'

export type ObligationsOverview = z.output<typeof obligationsOverview.output>
type Item = ObligationsOverview['items'][number]

export type ObligationQuery = {
  asOf: IsoDate
  owner?: string
  status?: ObligationStatus
  directive?: string
  offset?: number
  limit?: number
}

/** Links by which a record proves that an obligation was met, whichever of the two says so. */
const EVIDENCE = ['evidence', 'implements', 'delivers']

// Obligations are read out of documents by people; a register of more than this is a mistake of an import.
const MOST = 20_000

type Light = DueDates & { id: string; ownerOrg: string | null }

const URGENCY: Readonly<Record<ObligationStatus, number>> = {
  overdue: 0,
  'due-soon': 1,
  open: 2,
  'no-deadline': 3,
  done: 4,
}

/** The obligations that an actor may read as of a day, the most pressing first, with what proves them. */
export async function obligationsAsOf(
  db: Database,
  actor: Actor,
  query: ObligationQuery,
): Promise<ObligationsOverview> {
  const { asOf, owner, status, offset = 0, limit = 50 } = query
  const all = await lightOnes(db, actor, query)
  const judged = all.map((one) => ({
    ...one,
    status: obligationStatus(one, asOf),
    due: currentDue(one, asOf),
  }))
  const owned = judged.filter(({ ownerOrg }) => owner === undefined || ownerOrg === owner)
  const wanted = owned
    .filter((one) => status === undefined || status === one.status)
    .sort((a, b) => URGENCY[a.status] - URGENCY[b.status] || compare(a.due, b.due) || compare(a.id, b.id))
  const page = wanted.slice(offset, offset + limit)
  return {
    asOf,
    items: await itemsOf(db, actor, { ids: page.map(({ id }) => id), asOf }),
    total: wanted.length,
    counts: Object.fromEntries(
      [...Map.groupBy(owned, (one) => one.status)].map(([key, of]) => [key, of.length]),
    ),
    owners: await ownersOf(db, judged, asOf),
  }
}

function compare(a: string | null, b: string | null): number {
  const [left, right] = [a ?? '~', b ?? '~']
  return left < right ? -1 : left > right ? 1 : 0
}

async function lightOnes(db: Database, actor: Actor, { directive }: ObligationQuery): Promise<Light[]> {
  const { rows } = await sql<Light>`
    select r.id, t.recurrence, t.due_on, t.done_on, t.owner_org
    from records r join obligations t on t.record_id = r.id
    where r.collection = 'obligations' and r.deleted_at is null
      ${inScope(scopeOf(actor, 'read', obligations.name))}
      ${directive === undefined ? sql`` : sql`and t.directive = ${directive}::uuid`} limit ${MOST}`.execute(
    db,
  )
  return rows
}

async function ownersOf(
  db: Database,
  all: readonly Light[],
  on: string,
): Promise<ObligationsOverview['owners']> {
  const counts = [...Map.groupBy(all, ({ ownerOrg }) => ownerOrg ?? '')].filter(([id]) => id !== '')
  const names = await namesOn(
    db,
    counts.map(([id]) => id),
    on,
    { form: 'document' },
  )
  return counts
    .map(([id, of]) => ({ id, name: names.get(id) ?? '', count: of.length }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'vi'))
}

type Page = { ids: readonly string[]; asOf: IsoDate }

async function itemsOf(db: Database, actor: Actor, { ids, asOf }: Page): Promise<Item[]> {
  if (ids.length === 0) return []
  const records = await loadRecords(db, obligations, sql`and r.id = any(${ids}::uuid[])`)
  const byId = new Map(records.map((record) => [record.id, record]))
  const fields = new Map(records.map(({ id, fields: of }) => [id, obligations.shape.parse(of)]))
  const readable = await readableDirectives(
    db,
    actor,
    [...fields.values()].flatMap(({ directive }) => directive ?? []),
  )
  const owners = await namesOn(
    db,
    [...fields.values()].flatMap(({ ownerOrg }) => ownerOrg ?? []),
    asOf,
    {
      form: 'document',
    },
  )
  const evidence = await evidenceOf(db, actor, ids)
  return ids.flatMap((id) => {
    const [record, of] = [byId.get(id), fields.get(id)]
    if (!record || !of) return []
    return {
      ...bare(record, of, asOf),
      directive: readable.get(of.directive ?? '') ?? null,
      owner: of.ownerOrg === null ? null : { id: of.ownerOrg, name: owners.get(of.ownerOrg) ?? '' },
      evidence: evidence.get(id) ?? [],
      mayChange: can(actor, 'change', record),
    }
  })
}

function bare({ id, version, state }: RecordView, fields: z.output<typeof obligations.shape>, asOf: IsoDate) {
  const { task, provision, recurrence, dueRule, doneOn, result } = fields
  const said = { task: task ?? '', provision, recurrence, dueRule, doneOn, result }
  return {
    id,
    version,
    state,
    ...said,
    dueOn: currentDue(fields, asOf),
    status: obligationStatus(fields, asOf),
  }
}

async function readableDirectives(db: Database, actor: Actor, ids: readonly string[]) {
  const records = (await directivesById(db, ids)).filter((record) => can(actor, 'read', record))
  return new Map(records.map(({ id, title, fields }) => [id, { id, title, number: fields.number }] as const))
}

type EvidenceRow = {
  obligation: string
  id: string
  collection: string
  title: string
  role: string
  ownerOrgId: string
}

async function evidenceOf(db: Database, actor: Actor, ids: readonly string[]) {
  const { rows } = await sql<EvidenceRow>`
    select o.id as obligation, r.id, r.collection, r.title, l.role, r.owner_org_id
    from unnest(${ids}::uuid[]) o (id)
    join record_links l on o.id in (l.from_id, l.to_id) and l.role = any(${EVIDENCE}::text[])
    join records r on r.id = case when l.from_id = o.id then l.to_id else l.from_id end
    where r.deleted_at is null and r.collection not in ('directives', 'organizations')
    order by l.created_at, r.id limit 2000`.execute(db)
  const seen = rows.filter(({ collection, ownerOrgId }) => {
    const scope = scopeOf(actor, 'read', collection)
    return scope === 'everywhere' || scope.includes(ownerOrgId)
  })
  const grouped = Map.groupBy(seen, ({ obligation }) => obligation)
  return new Map(
    [...grouped].map(([obligation, of]) => [
      obligation,
      of.map(({ id, collection, title, role }) => ({ id, collection, title, role })),
    ]),
  )
}
