import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { library } from '../../src/modules.ts'
import { systemActor } from '../../src/platform/actor.ts'
import { collectionNamed } from '../../src/records/registry.ts'
import { moveText } from '../../src/records/texts/move.ts'
import { saveText } from '../../src/records/texts/save.ts'
import { openDemoSite, type DemoSite } from './site.ts'

let site: DemoSite
beforeAll(async () => {
  site = await openDemoSite()
})
afterAll(() => site.stop())

test('a text that is given another address is found under its old ones, in every form in which it is read', async () => {
  const { db } = site.database
  const actor = systemActor('test')
  const places = collectionNamed(library.collections, 'places')
  const { rows } = await sql<{ id: string; slug: string; version: number; fields: Record<string, unknown> }>`
    select t.record_id as id, t.slug, t.version, t.fields from record_texts t
    join public_pages p on p.record_id = t.record_id and p.locale = t.locale
    where p.collection = 'places' and p.locale = 'en' order by 1 limit 1`.execute(db.withoutPlugins())
  const [before] = rows
  if (!before) throw new TypeError('The demo has no places in English')
  const { id, fields } = before
  const old = encodeURIComponent(before.slug)
  expect((await site.get(`/en/places/${old}`)).status).toBe(200)
  let { version } = await saveText(db, actor, places, {
    id,
    locale: 'en',
    version: before.version,
    fields,
    slug: 'another-name',
  })
  for (const to of ['submit', 'review', 'approve'] as const) {
    ;({ version } = await moveText(db, actor, places, { id, locale: 'en', version, to }))
  }
  await site.node.caughtUp()
  const leads = [
    [`/en/places/${old}`, '/en/places/another-name'],
    [`/api/public/places/${old}?lang=en`, '/api/public/places/another-name?lang=en'],
    [`/cards/en/places/${old}.png`, '/cards/en/places/another-name.png'],
  ]
  for (const [from = '', to] of leads) {
    const { status, headers } = await site.get(from)
    expect([status, headers.location], from).toEqual([301, to])
  }
  const embed = await site.get(`/oembed?url=${encodeURIComponent(`${site.origin}/en/places/${old}`)}`)
  expect(JSON.parse(embed.text)).toMatchObject({
    thumbnail_url: `${site.origin}/cards/en/places/another-name.png`,
  })
  // Its other languages name the new address at once; nothing names the old one.
  const alternates = (await site.get('/sitemap/vi/1.xml')).text
  expect(alternates).toContain('/en/places/another-name')
  expect(alternates).not.toContain(`/en/places/${old}"`)
  expect(await site.oldAddresses()).toContain(`/en/places/${old}`)
})
