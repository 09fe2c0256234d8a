import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { can, scopeOf } from '../../../records/access.ts'
import type { Collection } from '../../../records/collection.ts'
import type { RecordView } from '../../../records/record.ts'
import { inScope, loadRecords } from '../../../records/store.ts'
import { namesOn } from '../lookup.ts'
import type { committeesOn, staffOn } from './endpoints.ts'
import { committeeMeetings, committeeMembers, committees, staffAssignments } from './schema.ts'

const MOST_COMMITTEES = 100
const MOST_MEMBERS = 2000
const MOST_ASSIGNMENTS = 1000

export type CommitteeRoster = z.output<typeof committeesOn.output>
export type StaffRoster = z.output<typeof staffOn.output>
type Committee = CommitteeRoster['committees'][number]
type Member = Committee['members'][number]
type Assignment = StaffRoster['organizations'][number]['assignments'][number]

const named = (names: ReadonlyMap<string, string>, id: string | null) =>
  id === null ? null : { id, name: names.get(id) ?? '' }

/** The records of a collection that hold on an ISO date, or whose time nobody has noted, within what the actor reads. */
async function holding(
  db: Database,
  { actor, collection, on }: { actor: Actor; collection: Collection; on: string },
  rest: RawBuilder<unknown>,
): Promise<RecordView[]> {
  return loadRecords(
    db,
    collection,
    sql`and r.deleted_at is null ${inScope(scopeOf(actor, 'read', collection.name))}
      and (r.happened is null or r.happened @> ${on}::date) ${rest}`,
  )
}

/** The committees in being on an ISO date with the members known by name; names of organisations as of that day. */
export async function committeeRoster(db: Database, actor: Actor, on: string): Promise<CommitteeRoster> {
  const found = await holding(
    db,
    { actor, collection: committees, on },
    sql`order by r.title, r.id limit ${MOST_COMMITTEES + 1}`,
  )
  const shown = found.slice(0, MOST_COMMITTEES)
  const ids = shown.map(({ id }) => id)
  const members = await membersOf(db, actor, { ids, on })
  const meetings = await lastMeetings(db, actor, { ids, on })
  const terms = shown.map((record) => ({ record, ...committees.shape.parse(record.fields) }))
  const agencies = terms.flatMap(({ establishedBy, standingAgency }) => [establishedBy, standingAgency])
  const names = await namesOn(
    db,
    agencies.filter((id) => id !== null),
    on,
    { form: 'document' },
  )
  return {
    on,
    more: found.length > MOST_COMMITTEES,
    committees: terms.map(({ record, ...fields }): Committee => {
      const { declaredMembers, headName, headPosition, decisionNumber, decisionDate } = fields
      return {
        id: record.id,
        title: record.title,
        state: record.state,
        declaredMembers,
        knownMembers: members.get(record.id)?.length ?? 0,
        headName,
        headPosition,
        establishedBy: named(names, fields.establishedBy),
        standingAgency: named(names, fields.standingAgency),
        decisionNumber,
        decisionDate,
        from: fields.termFrom,
        to: fields.termTo,
        members: members.get(record.id) ?? [],
        lastMeeting: meetings.get(record.id) ?? null,
        mayAdd: can(actor, 'create', { ...record, collection: committeeMembers.name, state: 'draft' }),
      }
    }),
  }
}

type Asked = { ids: readonly string[]; on: string }

const ROLES = ['head', 'standing-deputy', 'deputy', 'standing-member', 'member', 'secretary']

async function membersOf(db: Database, actor: Actor, { ids, on }: Asked): Promise<Map<string, Member[]>> {
  const records = await holding(
    db,
    { actor, collection: committeeMembers, on },
    sql`and t.committee = any(${ids}::uuid[])
      order by array_position(${ROLES}::text[], t.role) nulls last, r.title, r.id limit ${MOST_MEMBERS}`,
  )
  const fields = records.map((record) => ({ id: record.id, ...committeeMembers.shape.parse(record.fields) }))
  const names = await namesOn(
    db,
    fields.flatMap(({ organization }) => organization ?? []),
    on,
    { form: 'document' },
  )
  const members = Map.groupBy(fields, ({ committee }) => committee ?? '')
  return new Map(
    [...members].map(([committee, of]) => [
      committee,
      of.map(({ id, fullName, position, role, organization, memberFrom, memberTo }) => ({
        id,
        fullName: fullName ?? '',
        position,
        role,
        organization: named(names, organization),
        from: memberFrom,
        to: memberTo,
      })),
    ]),
  )
}

async function lastMeetings(db: Database, actor: Actor, { ids, on }: Asked) {
  const { rows } = await sql<{ committee: string; id: string; title: string; on: string }>`
    select distinct on (t.committee) t.committee, r.id, r.title, t.held_on as "on"
    from committee_meetings t join records r on r.id = t.record_id
    where t.committee = any(${ids}::uuid[]) and r.deleted_at is null and t.held_on <= ${on}::date
      ${inScope(scopeOf(actor, 'read', committeeMeetings.name))}
    order by t.committee, t.held_on desc, r.id`.execute(db)
  return new Map(rows.map(({ committee, ...meeting }) => [committee, meeting]))
}

/** Who is assigned on an ISO date, by organisation; names of organisations as of that day. */
export async function staffRoster(db: Database, actor: Actor, on: string): Promise<StaffRoster> {
  const found = await holding(
    db,
    { actor, collection: staffAssignments, on },
    sql`and t.organization is not null order by r.title, r.id limit ${MOST_ASSIGNMENTS + 1}`,
  )
  const shown = found.slice(0, MOST_ASSIGNMENTS)
  const byOrganization = Map.groupBy(shown, ({ fields }) => String(fields.organization))
  const names = await namesOn(db, [...byOrganization.keys()], on)
  return {
    on,
    more: found.length > MOST_ASSIGNMENTS,
    organizations: [...byOrganization].map(([id, records]) => ({
      organization: { id, name: names.get(id) ?? '' },
      assignments: records.map(toAssignment),
    })),
  }
}

function toAssignment({ id, title, state, fields }: RecordView): Assignment {
  const {
    subject,
    fullName,
    position,
    duty,
    dedication,
    establishedPost,
    headcount,
    assignedFrom,
    assignedTo,
  } = staffAssignments.shape.parse(fields)
  const what = { subject, fullName, position, duty, dedication, establishedPost, headcount }
  return { id, title, state, ...what, from: assignedFrom, to: assignedTo }
}
