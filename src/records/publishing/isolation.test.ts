import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../../platform/database/connect.ts'
import { AppError } from '../../platform/errors.ts'
import { verifyChains } from '../../platform/events.ts'
import type { portalLocales } from '../../platform/locales.ts'
import type { Role } from '../rights.ts'
import { openOffice, system, type Office } from '../testing/office.ts'
import { openTexts, readable } from '../testing/readable.ts'
import { confirmReading } from '../texts/reading.ts'
import { restoreText } from '../texts/history.ts'
import { scheduleText } from '../texts/schedule.ts'
import type { TextTransitionName } from '../texts/states.ts'
import { listTexts } from '../texts/store.ts'
import type { TextState } from '../texts/text.ts'
import { publishDue, withdrawExpired } from './jobs.ts'

let office: Office
let texts: ReturnType<typeof openTexts>
beforeAll(async () => {
  office = await openOffice()
  texts = openTexts(office)
})
afterAll(() => office.drop())

// Those who decide are heard most, so that many texts come all the way.
const roles: readonly Role[] = [
  'contributor',
  'translator',
  'administrator',
  'viewer',
  ...(['lead', 'lead', 'lead', 'reviewer', 'reviewer', 'leader', 'leader'] as const),
]

/** The moves that make sense from a state, and now and then any other. */
const sensible: Readonly<Partial<Record<TextState, readonly TextTransitionName[]>>> = {
  submitted: ['review', 'review', 'review', 'return'],
  reviewed: ['approve', 'approve', 'approve', 'return'],
  approved: ['withdraw', 'submit', 'review', 'approve'],
}

type Tried = {
  role: Role
  person: number
  act: number
  locale: (typeof portalLocales)[number]
  to: number
  stale: boolean
  hours: number
}

/** Anything an officer might try with one language, in any order, sometimes on an old version. */
const trying: fc.Arbitrary<Tried> = fc.record({
  role: fc.constantFrom(...roles),
  person: fc.integer({ min: 1, max: 2 }),
  act: fc.nat(17),
  locale: fc.constantFrom('vi', 'en', 'lo', 'vi', 'en'),
  to: fc.nat(3),
  stale: fc.nat(7).map((chance) => chance === 0),
  hours: fc.constantFrom(-2, -1, 1, 2),
})

const collections = new Map([[readable.name, readable]])

async function attempt(id: string, { role, person, act, locale, to, stale, hours }: Tried): Promise<unknown> {
  const actor = office.officer(role, { id: `${role} ${person}` })
  const { db } = office
  const current = (await listTexts(db, id)).find((text) => text.locale === locale)
  const version = (current?.version ?? 0) - (stale ? 1 : 0)
  const at = { id, locale, version }
  const moment = new Date(Date.now() + hours * 3_600_000)
  if (act === 0) {
    const times = { publishAt: moment, embargoUntil: null, expiresAt: null }
    return transaction(db, (trx) => scheduleText(trx, actor, readable, { ...at, ...times }))
  }
  if (act === 1) {
    const times = { publishAt: null, embargoUntil: null, expiresAt: moment }
    return transaction(db, (trx) => scheduleText(trx, actor, readable, { ...at, ...times }))
  }
  if (act === 2)
    return transaction(db, (trx) => confirmReading(trx, actor, readable, { ...at, reader: 'Ai đó' }))
  if (act === 3) return transaction(db, (trx) => restoreText(trx, actor, readable, { ...at, revision: 1 }))
  if (act <= 5) {
    return texts.save(actor, {
      ...at,
      fields: { title: `Lời ${locale} ${id} ${version}` },
      autosave: act === 5,
    })
  }
  const move = sensible[current?.state ?? 'draft']?.[to] ?? 'submit'
  return texts.move(actor, { recordId: id, locale, version }, move, { note: 'Lý do' })
}

/** All that is kept of the languages but one: their texts, their pages, their revisions. */
async function othersOf(id: string, locale: string): Promise<unknown> {
  const { rows } = await sql`
    select
      (select json_agg(t order by t.locale) from record_texts t where record_id = ${id}::uuid and locale <> ${locale}) as texts,
      (select json_agg(p order by p.locale) from public_pages p where record_id = ${id}::uuid and locale <> ${locale}) as pages,
      (select json_agg(g order by g.locale) from public_gone g where record_id = ${id}::uuid and locale <> ${locale}) as gone,
      (select json_agg(v order by v.locale, v.version) from record_text_revisions v
        where record_id = ${id}::uuid and locale <> ${locale}) as revisions`.execute(office.db)
  return rows[0]
}

test('whatever is done with one language, no other is touched; what is published was reviewed and approved by others than its authors', async () => {
  const done = new Map<string, number>()
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(trying, { minLength: 25, maxLength: 45 }), async (attempts) => {
      run += 1
      // Half of them begin with a record that is public in two languages.
      const { id } =
        run % 2 ? await texts.item({ vi: `Cô lập ${run}`, en: `Isolated ${run}` }) : await texts.item({})
      for (const tried of attempts) {
        const before = await othersOf(id, tried.locale)
        const ended = await attempt(id, tried).then(
          () => 'done',
          (error: unknown) => {
            if (error instanceof AppError && error.status < 500) return error.code
            throw error
          },
        )
        done.set(ended, (done.get(ended) ?? 0) + 1)
        expect(await othersOf(id, tried.locale)).toEqual(before)
      }
      await publishDue(office.db, collections)
      await withdrawExpired(office.db, collections)
      expect(await untruePages(id)).toEqual([])
    }),
    // The same attempts each time: other ones might hold no officer who decides about words of his own.
    { numRuns: 45, seed: 20261123 },
  )
  expect(done.get('done')).toBeGreaterThan(100)
  // People have really approved texts, and have been refused as authors and as reviewers, or the rest says little.
  expect(await approvalsByPeople()).toBeGreaterThan(3)
  for (const refusal of ['records.own-text', 'records.own-review'])
    expect(done.get(refusal)).toBeGreaterThan(0)
  expect(await decidedByAuthors()).toEqual([])
  expect(await brokenHistories()).toEqual([])
  expect((await verifyChains(office.db)).faults).toEqual([])
  await texts.save(system, { ...(await texts.item({})), locale: 'vi' })
}, 120_000)

/** Pages that say something else than the approved version they name, of records that are not approved, or past their time. */
async function untruePages(id: string): Promise<unknown[]> {
  const { rows } = await sql`
    select p.locale, p.version, p.title from public_pages p join records r on r.id = p.record_id
      join record_texts t on t.record_id = p.record_id and t.locale = p.locale
      left join record_text_revisions v on v.record_id = p.record_id and v.locale = p.locale and v.version = p.version
    where p.record_id = ${id}::uuid and (v.state is distinct from 'approved' or v.fields ->> 'title' <> p.title
      or v.slug <> p.slug or r.state <> 'approved' or r.deleted_at is not null or p.expires_at <= now()
      or t.published_version is distinct from p.version
      or exists (select from public_gone g where g.record_id = p.record_id and g.locale = p.locale))
    union all
    select t.locale, t.version, null from record_texts t
    where t.record_id = ${id}::uuid and t.published_version is not null
      and not exists (select from public_pages p where p.record_id = t.record_id and p.locale = t.locale)`.execute(
    office.db,
  )
  return rows
}

async function approvalsByPeople(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from events where type = 'record.text-approved' and actor_id is not null`.execute(
    office.db,
  )
  return rows[0]?.count ?? 0
}

/** Reviews and approvals by somebody who wrote in the language since it was last approved, and approvals by its reviewer. */
async function decidedByAuthors(): Promise<unknown[]> {
  const { rows } = await sql`
    with acts as (
      select record_id, data ->> 'locale' as locale, seq, type, actor_id from events
      where type like 'record.text-%' and actor_id is not null
    )
    select d.record_id, d.locale, d.type, d.actor_id from acts d join acts w using (record_id, locale)
    where d.type in ('record.text-reviewed', 'record.text-approved') and w.type = 'record.text-saved'
      and w.actor_id = d.actor_id and w.seq < d.seq
      and not exists (select from events a where a.record_id = d.record_id and a.data ->> 'locale' = d.locale
        and a.type = 'record.text-approved' and a.seq > w.seq and a.seq < d.seq)
    union all
    select a.record_id, a.locale, a.type, a.actor_id from acts a
    where a.type = 'record.text-approved' and a.actor_id = (select r.actor_id from acts r
      where r.record_id = a.record_id and r.locale = a.locale and r.type = 'record.text-reviewed' and r.seq < a.seq
      order by r.seq desc limit 1)`.execute(office.db)
  return rows
}

/** Languages whose revisions leave a version out or tell one twice, or whose newest is not what the text says. */
async function brokenHistories(): Promise<unknown[]> {
  const { rows } = await sql`
    select t.record_id, t.locale, t.version from record_texts t
    join record_text_revisions v on v.record_id = t.record_id and v.locale = t.locale
    group by t.record_id, t.locale
    having max(v.version) <> t.version or sum(v.joined + 1) <> t.version
      or range_agg(int4range(v.version - v.joined, v.version, '[]')) <> int4multirange(int4range(1, t.version, '[]'))
      or (array_agg(v.fields order by v.version desc))[1] <> t.fields
      or (array_agg(v.state order by v.version desc))[1] <> t.state`.execute(office.db)
  return rows
}
