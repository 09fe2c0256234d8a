import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { together } from '../../../platform/database/pipeline.ts'
import { SOURCE_LOCALE } from '../../../platform/locales.ts'
import { sourceHashOf } from '../../../records/texts/source-hash.ts'
import type { TextTransitionName } from '../../../records/texts/states.ts'
import type { TextStep } from '../../../records/texts/text-steps.ts'
import { lacksWords } from './errors.ts'
import { keepDesk } from './hold.ts'
import { loadDesk, readSegments, type SeenByDesk } from './load.ts'
import { noteInStep, type TargetRow } from './rows.ts'
import { approvedSource } from './source.ts'
import { cutSource, holdSource, keepSource } from './source-segments.ts'

/** Lets a translation be submitted only when each of its segments has words. @throws lacksWords */
export async function requireWords(
  db: Database,
  _actor: Actor,
  { record, text, to }: TextStep,
  { desk: loaded }: SeenByDesk = {},
): Promise<void> {
  const { locale } = text
  if (to !== 'submit' || locale === SOURCE_LOCALE) return
  const segments = (await readSegments(db, { recordId: record.id, locale }, loaded)) ?? []
  const lacking = segments.filter(({ target }) => target === null)
  if (lacking.length === 0) return
  const issues = lacking.slice(0, 100).map(({ id, text: source }) => ({
    at: id,
    message: { vi: 'Chưa dịch: “{source}”', en: 'Not translated: “{source}”' },
    params: { source },
  }))
  throw lacksWords({ locale, count: lacking.length }, issues)
}

/** What a step of the whole text makes of its segments. */
const becomes: Readonly<
  Partial<Record<TextTransitionName, Readonly<Partial<Record<TargetRow['state'], TargetRow['state']>>>>>
> = {
  submit: { editing: 'translated' },
  approve: { machine: 'approved', editing: 'approved', translated: 'approved' },
  // Its words are there as before, but nobody vouches for them any more.
  withdraw: { approved: 'translated' },
}

/** Takes the segments along when a text moves; an approved source is cut anew. */
export async function followStep(
  db: Database,
  _actor: Actor,
  { record, text, to }: TextStep,
  { desk: loaded }: SeenByDesk = {},
): Promise<void> {
  if (text.locale === SOURCE_LOCALE) return to === 'approve' ? followSource(db, text) : undefined
  const place = { recordId: record.id, locale: text.locale }
  // What was written elsewhere is laid beside its source as the text stands now.
  const desk = loaded?.inStep ? loaded : await loadDesk(db, place)
  // A text that never was on the desk is laid there when it is approved: from then on its words are known by segment.
  if (!desk || (desk.stored.length === 0 && to !== 'approve')) return
  const rows = new Map(
    [...desk.rows].map(([id, row]) => {
      const state = becomes[to]?.[row.state]
      return [id, state ? { ...row, state, version: row.version + 1 } : row]
    }),
  )
  await together([keepDesk(db, desk, { place, rows }), noteInStep(db, place, text.version)])
}

/**
 * Cuts the source anew where somebody translates it. After minor changes only, its translations are noted to be made from
 * what it says now.
 */
async function followSource(db: Database, { recordId, sourceHash, fields }: TextStep['text']): Promise<void> {
  const [before, approved] = await together([holdSource(db, recordId), approvedSource(db, recordId)])
  if (!before || !approved) return
  const source = cutSource(approved, before)
  await keepSource(db, recordId, source)
  if (sourceHash === sourceHashOf(fields)) return
  const former = new Map(before.segments.map(({ id, text }) => [id, text]))
  const reworded = source.segments.flatMap(({ id, text }) => {
    const was = former.get(id)
    return was === undefined || was === text ? [] : [{ id, was, text }]
  })
  await sql`
    update translation_segments s set source = n.text
    from jsonb_to_recordset(${JSON.stringify(reworded)}::jsonb) as n(id text, was text, text text)
    where s.record_id = ${recordId}::uuid and s.segment_id = n.id and s.source = n.was`.execute(db)
}
