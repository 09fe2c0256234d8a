import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../../platform/database/connect.ts'
import { verifyChains } from '../../platform/events.ts'
import { openOffice, system, type Office } from '../testing/office.ts'
import { specimens } from '../testing/specimens.ts'
import { saveTexts, type ManyText } from './save-many.ts'
import { saveText } from './save.ts'

let office: Office
beforeAll(async () => void (office = await openOffice()))
afterAll(() => office.drop())

/** Texts, revisions and events of these records as they are kept, without what is new each time. */
async function keptOf(ids: readonly string[]): Promise<unknown> {
  const place = sql`array_position(${ids}::uuid[], record_id)`
  const texts = sql`
    select ${place} as place, locale, slug, state, fields, source_hash, material, machine, version, updated_by, authors,
      reviewed_by, approved_by, approved_at, native_reader, native_read_at, published_version
    from record_texts where record_id = any(${ids}::uuid[]) order by 1, 2`
  const revisions = sql`
    select ${place} as place, locale, version, state, slug, fields, note, sitting, joined, created_by, created_by_name
    from record_text_revisions where record_id = any(${ids}::uuid[]) order by 1, 2, 3`
  const events = sql`
    select ${place} as place, type, actor_kind, actor_id, actor_name, data from events
    where record_id = any(${ids}::uuid[]) and type = 'record.text-saved' order by 1, data::text`
  const queries = [texts, revisions, events].map((query) => query.execute(office.db))
  return (await Promise.all(queries)).map(({ rows }) => rows)
}

async function specimensNamed(name: string): Promise<string[]> {
  const ids: string[] = []
  for (const at of [1, 2, 3]) ids.push((await office.specimen({ name: `${name} ${at}` })).id)
  return ids
}

/** New languages, then one of them over again beside another; translations before their source. */
function roundsFor([one = '', two = '', three = '']: readonly string[], mark: string): ManyText[][] {
  const text = (id: string, locale: string, fields: object, version = 0) => {
    return { id, locale, fields: { ...fields }, version }
  }
  return [
    [
      text(one, 'en', { title: `Cave ${mark}` }),
      text(one, 'vi', { title: `Động ${mark}`, body: 'Một' }),
      text(two, 'vi', { title: `Làng ${mark}` }),
      text(three, 'vi', { body: 'Không có tên' }),
    ],
    [text(one, 'vi', { title: 'Tên mới', body: 'Hai' }, 1), text(two, 'lo', { title: `ບ້ານ ${mark}` })],
  ]
}

test('texts that are saved together are what saving each makes of them, with their history and the log', async () => {
  const officer = office.officer('lead')
  const [together, apart] = [await specimensNamed('Cùng'), await specimensNamed('Riêng')]
  for (const texts of roundsFor(together, 'a'))
    await transaction(office.db, (trx) => saveTexts(trx, officer, specimens, texts))
  for (const texts of roundsFor(apart, 'b')) {
    const sourceFirst = texts.toSorted((a, b) => Number(b.locale === 'vi') - Number(a.locale === 'vi'))
    for (const text of sourceFirst) await saveText(office.db, officer, specimens, text)
  }
  // They differ by nothing but the marks in their titles, and what is made of those.
  const unmarked = (kept: unknown) =>
    JSON.parse(
      JSON.stringify(kept)
        .replaceAll(/([ -])[ab]"/g, '$1*"')
        .replaceAll(/"sourceHash":"\w+"/g, '"sourceHash":"*"'),
    )
  expect(unmarked(await keptOf(together))).toEqual(unmarked(await keptOf(apart)))
  expect((await verifyChains(office.db)).faults).toEqual([])
})

test('one that may not be written, or was written meanwhile, takes all with it', async () => {
  const [one = '', two = ''] = await specimensNamed('Cả hai')
  const text = (id: string, version: number) => ({ id, locale: 'vi', fields: { title: 'Lời' }, version })
  const saving = (actor: typeof system, texts: ManyText[]) =>
    transaction(office.db, (trx) => saveTexts(trx, actor, specimens, texts))
  await expect(saving(system, [text(one, 0), text(two, 3)])).rejects.toMatchObject({
    code: 'records.changed-meanwhile',
  })
  await expect(saving(office.officer('translator'), [text(one, 0)])).rejects.toMatchObject({
    code: 'records.not-allowed',
  })
  const translation = { ...text(one, 0), locale: 'en' }
  await expect(saving(system, [text(two, 0), translation])).rejects.toMatchObject({
    code: 'records.no-source-text',
  })
  expect(await keptOf([one, two])).toEqual([[], [], []])
})
