import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AppError } from '../../../platform/errors.ts'
import { openOffice, system, type Office } from '../../../records/testing/office.ts'
import { listTexts } from '../../../records/texts/store.ts'
import type { Fields } from '../../../records/collection.ts'
import type { TextTransitionName } from '../../../records/texts/states.ts'
import type { TextState } from '../../../records/texts/text.ts'
import { composeText } from './compose.ts'
import { loadDesk } from './load.ts'
import { keepTargets } from './keep-targets.ts'
import { reviewTargets } from './review.ts'
import { openDesks, translated } from './testing/desk.ts'
import { writeTargets } from './write.ts'

let office: Office
let desks: ReturnType<typeof openDesks>
beforeAll(async () => {
  office = await openOffice()
  desks = openDesks(office)
})
afterAll(() => office.drop())

const locales = ['en', 'lo', 'zh-Hans'] as const
type Tried = {
  act: number
  locale: (typeof locales)[number]
  segment: number
  words: string | null
  other: number
}

/** Anything that is done at a desk: segments written, taken away, reviewed, kept, texts moved and written freely. */
const trying: fc.Arbitrary<Tried> = fc.record({
  act: fc.nat(9),
  locale: fc.constantFrom(...locales),
  segment: fc.nat(3),
  words: fc.constantFrom('Words.', 'Other words.', '词语。', '', null),
  other: fc.nat(2),
})

async function attempt(id: string, { act, locale, segment, words, other }: Tried): Promise<unknown> {
  const { db } = office
  const { segments } = await desks.open(id, locale, system)
  const known = (await listTexts(db, id)).find((each) => each.locale === locale)
  const found = segments[segment % segments.length]
  if (!found) return undefined
  const place = { id, locale }
  const version = Math.max(0, found.version - Number(other === 0 && act === 0))
  const at = { ...place, segments: [{ id: found.id, version }] }
  const actor = office.officer('lead', { id: `người ${other}` })
  if (act === 7) return reviewTargets(db, actor, translated, { ...at, to: 'approved' })
  if (act === 8) return keepTargets(db, actor, translated, at)
  if (act === 9 && known) return desks.texts.move(system, known, next[known.state] ?? 'submit')
  if (act === 6) {
    const fields = { title: `Whole ${segment}`, body: `${words ?? ''} Written elsewhere.` }
    return desks.texts.save(actor, { ...place, fields, version: known?.version ?? 0 })
  }
  const state = act % 2 ? 'translated' : 'editing'
  const target = {
    id: found.id,
    source: found.text,
    target: words,
    version,
    state,
    origin: 'person',
  } as const
  const { refused } = await writeTargets(db, actor, translated, { ...place, targets: [target] })
  return refused
}

const next: Readonly<Partial<Record<TextState, TextTransitionName>>> = {
  submitted: 'review',
  reviewed: 'approve',
  approved: 'withdraw',
}

/** All that is kept of the record and of its languages but one: facts, texts, segments, revisions, pages. */
async function othersOf(id: string, locale: string): Promise<unknown> {
  const { rows } = await sql`
    select (select to_json(r) from records r where id = ${id}::uuid) as record,
      (select to_json(s) from specimens s where record_id = ${id}::uuid) as facts,
      (select json_agg(t order by t.locale) from record_texts t where record_id = ${id}::uuid and locale <> ${locale}) as texts,
      (select json_agg(s order by s.locale, s.segment_id) from translation_segments s
        where record_id = ${id}::uuid and locale <> ${locale}) as segments,
      (select json_agg(v order by v.locale, v.version) from record_text_revisions v
        where record_id = ${id}::uuid and locale <> ${locale}) as revisions,
      (select json_agg(p order by p.locale) from public_pages p
        where record_id = ${id}::uuid and locale <> ${locale}) as pages`.execute(office.db)
  return rows[0]
}

test('whatever is done at the desk of one language, no other language and no shared field is touched; the text says what its segments say', async () => {
  const done = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(trying, { minLength: 10, maxLength: 16 }), async (attempts) => {
      const id = await desks.article()
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
      for (const locale of locales) await expectInStep(id, locale)
    }),
    { numRuns: 8, seed: 20261123 },
  )
  expect(done.get('done')).toBeGreaterThan(50)
}, 120_000)

/** What the desk shows is, put together, what the text says. */
async function expectInStep(id: string, locale: string): Promise<void> {
  const text = (await listTexts(office.db, id)).find((each) => each.locale === locale)
  const desk = await loadDesk(office.db, { recordId: id, locale })
  if (!text || !desk) return
  expect(withoutNothing(composeText(desk, desk.rows, locale))).toEqual(withoutNothing(text.fields))
}

const withoutNothing = (fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))
