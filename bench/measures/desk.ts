import { sql } from 'kysely'
import { answerAfter } from '../../src/modules/translations/desk/answer.ts'
import { openDesk } from '../../src/modules/translations/desk/open.ts'
import { writeOnDesk } from '../../src/modules/translations/desk/write.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { transaction, type Database } from '../../src/platform/database/connect.ts'
import { portalLocales } from '../../src/platform/locales.ts'
import type { Measure } from '../measures.ts'
import { percentile, sampleOf } from '../statistics.ts'
import { articles, makeItem, makeTerms } from '../world/item.ts'

const WORDS = 5000
const TERMS = 300
const RUNS = { full: 100, quick: 20 }

/** The desk of an item of five thousand words in eight languages, checks and glossary included. */
export const measureDesk: Measure = async ({ db, world }, { quick }) => {
  const runs = quick ? RUNS.quick : RUNS.full
  const orgId = world.province.orgIds[0] ?? ''
  const id = await makeItem(db, orgId, { words: WORDS, locales: portalLocales })
  await makeTerms(db, orgId, TERMS)
  const actor = translator(orgId)
  const place = { id, locale: 'en' }
  const first = await sampleOf(runs, () => openDesk(db, actor, articles, place))
  const { segments } = await openDesk(db, actor, articles, place)
  const saving = await sampleOf(runs, saver(db, actor, place, segments))
  const opening = await sampleOf(runs, () => openDesk(db, actor, articles, place))
  const read = percentile(await sampleOf(runs, () => readText(db, id)), 0.99)
  const written = percentile(await sampleOf(runs, () => writeText(db, id)), 0.99)
  const reading = { what: 'bare pg, the text and its source by key', value: read }
  const writing = { what: 'bare pg, the text written by key', value: written }
  const what = `an item of ${WORDS.toLocaleString('en')} words`
  return [
    {
      what: `opening ${what}, not yet on the desk: p99`,
      value: percentile(first, 0.99),
      unit: 'ms',
      target: 300,
      baseline: reading,
    },
    {
      what: `opening ${what}: p99`,
      value: percentile(opening, 0.99),
      unit: 'ms',
      target: 300,
      baseline: reading,
    },
    {
      what: `saving a segment of ${what}: p99`,
      value: percentile(saving, 0.99),
      unit: 'ms',
      target: 50,
      baseline: writing,
    },
  ]
}

function translator(orgId: string): Actor {
  const assignments = [{ role: 'translator', orgId, subtree: [orgId] }]
  return { kind: 'user', userId: 'bench', name: 'Đo tốc độ', assignments, locale: 'vi' }
}

type Place = { id: string; locale: string }

/** Writes one segment after another, with the answer that the desk gets. */
function saver(db: Database, actor: Actor, place: Place, segments: readonly { id: string; text: string }[]) {
  let run = 0
  return async () => {
    run += 1
    const { id = '', text: source = '' } = segments[(run * 7) % segments.length] ?? {}
    const said = {
      source,
      target: `It was written ${run} times`,
      state: 'translated',
      origin: 'person',
    } as const
    await transaction(db, async (trx) => {
      const written = await writeOnDesk(trx, actor, articles, { ...place, targets: [{ id, ...said }] })
      await answerAfter(trx, actor, { ...written, place, ids: [id] })
    })
  }
}

function readText(db: Database, id: string) {
  return sql`select * from record_texts where record_id = ${id}::uuid and locale in ('vi', 'en')`.execute(
    db.withoutPlugins(),
  )
}

function writeText(db: Database, id: string) {
  return sql`update record_texts set updated_at = now(), fields = fields || '{"x": null}' where record_id = ${id}::uuid
    and locale = 'en'`.execute(db.withoutPlugins())
}
