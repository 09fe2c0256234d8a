import { sql } from 'kysely'
import { systemActor, type Actor } from '../../src/platform/actor.ts'
import { transaction, type Database } from '../../src/platform/database/connect.ts'
import { moveText } from '../../src/records/texts/move.ts'
import { saveText } from '../../src/records/texts/save.ts'
import { loadTexts } from '../../src/records/texts/store.ts'
import type { RecordText } from '../../src/records/texts/text.ts'
import type { Measured, Options } from '../measures.ts'
import { percentile, timed } from '../statistics.ts'
import type { Bench } from '../world/bench.ts'
import { articles, makeItem } from '../world/item.ts'
import { pageLocales } from '../world/pages.ts'
import { published } from '../world/published.ts'

const WORDS = 500
const RUNS = { full: 120, quick: 30 }
const WARM_UP = 10

/**
 * One text of an item in three languages is written anew and approved, which publishes it: acts and commits, one language
 * after another. That it is submitted and reviewed in between is neither updating nor publishing, and not counted.
 */
export async function measurePublishOne(bench: Bench, { quick, step }: Options): Promise<Measured[]> {
  const { db, world } = bench
  await published(bench)
  const id = await makeItem(db, world.province.orgIds[0] ?? '', { words: WORDS, locales: pageLocales })
  const actor = systemActor('Đo tốc độ')
  const saving: number[] = []
  const approving: number[] = []
  const bare: number[] = []
  const runs = WARM_UP + (quick ? RUNS.quick : RUNS.full)
  for (let run = 0; run < runs; run++) {
    step(`text ${run + 1} of ${runs}`)
    const locale = pageLocales[run % pageLocales.length] ?? 'vi'
    const spent = await publishAnew(db, actor, { id, locale, run })
    if (run < WARM_UP) continue
    saving.push(spent.saving)
    approving.push(spent.approving)
    bare.push(await timed(() => bareUpdate(db, id, locale)))
  }
  const both = saving.map((spent, at) => spent + (approving[at] ?? 0))
  const baseline = { what: 'bare pg, text and page by key, one commit', value: percentile(bare, 0.5) }
  const what = `a text of ${WORDS} words`
  return [
    {
      what: `updating and publishing ${what}: p50`,
      value: percentile(both, 0.5),
      unit: 'ms',
      target: 5,
      baseline,
    },
    { what: 'of which saving: p50', value: percentile(saving, 0.5), unit: 'ms' },
    { what: 'of which approving, which publishes: p50', value: percentile(approving, 0.5), unit: 'ms' },
    { what: `updating and publishing ${what}: p99`, value: percentile(both, 0.99), unit: 'ms' },
  ]
}

type Turn = { id: string; locale: string; run: number }

async function publishAnew(db: Database, actor: Actor, { id, locale, run }: Turn) {
  const [before] = await loadTexts(db, id, [locale])
  if (!before) throw new Error(`The item has no text in ${locale}`)
  const fields = { ...before.fields, summary: `Bản thứ ${run}: ${performance.now()}` }
  let text: RecordText = before
  const move = async (to: 'submit' | 'review' | 'approve') => {
    const { version } = text
    text = await transaction(db, (trx) => moveText(trx, actor, articles, { id, locale, version, to }))
  }
  const saving = await timed(async () => {
    const written = { id, locale, fields, version: before.version }
    text = await transaction(db, (trx) => saveText(trx, actor, articles, written))
  })
  await move('submit')
  await move('review')
  const approving = await timed(() => move('approve'))
  if (text.publishedVersion !== text.version) throw new Error('The text was approved but not published')
  return { saving, approving }
}

/** What PostgreSQL needs to write both copies of the text. */
function bareUpdate(db: Database, id: string, locale: string) {
  const summary = String(performance.now())
  return sql`
    with text as (
      update record_texts set fields = fields || jsonb_build_object('summary', ${summary}::text)
      where record_id = ${id}::uuid and locale = ${locale}
    )
    update public_pages set summary = ${summary} where record_id = ${id}::uuid and locale = ${locale}`.execute(
    db.withoutPlugins(),
  )
}
