import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoDatabase } from '../../../test/demo.ts'
import { library } from '../../modules.ts'
import { systemActor } from '../../platform/actor.ts'
import type { TestDatabase } from '../../platform/testing/database.ts'
import { compileReport } from './compile/compile.ts'
import * as acts from './outline-drafts.ts'
import { previewOutline } from './outline-preview.ts'
import type { Outline } from './outline.ts'
import { listOutlines } from './store.ts'

const actor = systemActor('Quản trị thử')
const shipped = { code: 'ttdn-nam', version: 1 }
let database: TestDatabase

beforeAll(async () => {
  database = await demoDatabase()
})
afterAll(() => database.drop())

function withoutKey({ code: _code, version: _version, ...rest }: Outline) {
  return rest
}

test('a shipped outline stays as it is; its copy is edited, tried, published and then followed', async () => {
  const { db } = database
  await expect(
    acts.saveDraft(db, actor, {
      ...shipped,
      edition: 1,
      outline: withoutKey((await acts.getOutline(db, actor, shipped)).outline),
    }),
  ).rejects.toMatchObject({ code: 'outlines.not-a-draft' })
  const draft = await acts.copyOutline(db, actor, shipped)
  expect(draft).toMatchObject({ version: 2, standing: 'draft', basedOn: 1, edition: 1 })
  const key = { code: draft.code, version: draft.version }
  const [first, ...rest] = draft.outline.sections
  if (!first) throw new Error('no section')
  const edited = {
    ...withoutKey(draft.outline),
    validFrom: '2025-01-01',
    sections: [{ ...first, heading: 'TÌNH HÌNH CHUNG' }, ...rest],
  }
  const saved = await acts.saveDraft(db, actor, { ...key, edition: 1, outline: edited })
  expect(saved.edition).toBe(2)
  await expect(acts.saveDraft(db, actor, { ...key, edition: 1, outline: edited })).rejects.toMatchObject({
    code: 'outlines.saved-meanwhile',
  })
  const preview = await previewOutline(db, actor, library, { ...key, org: 'quang-binh', year: 2017 })
  expect(preview.blocks).toContainEqual(expect.objectContaining({ kind: 'heading', text: 'TÌNH HÌNH CHUNG' }))
  // Trying a draft leaves nothing behind.
  expect((await listOutlines(db)).filter(({ version }) => version === 2)).toEqual([])
  const published = await acts.publishDraft(db, actor, library, { ...key, edition: 2 })
  expect(published).toMatchObject({ standing: 'own', by: 'Quản trị thử' })
  const outlineIn = async (year: number) =>
    (await compileReport(db, library, { org: 'quang-tri', year })).gathered.outline.version
  expect([await outlineIn(2024), await outlineIn(2026)]).toEqual([1, 2])
})

test('an outline that asks for what is not there is not published, and says where', async () => {
  const { db } = database
  const draft = await acts.copyOutline(db, actor, shipped)
  const key = { code: draft.code, version: draft.version }
  const section = {
    id: 'X',
    number: null,
    heading: 'Mục sai',
    parts: [{ kind: 'figures' as const, caption: null, figures: ['no.such-figure'] }],
    children: [],
  }
  const outline = { ...withoutKey(draft.outline), sections: [...draft.outline.sections, section] }
  await acts.saveDraft(db, actor, { ...key, edition: 1, outline })
  await expect(acts.publishDraft(db, actor, library, { ...key, edition: 2 })).rejects.toMatchObject({
    code: 'outlines.unusable',
    issues: [{ at: 'X' }],
  })
  await acts.discardDraft(db, actor, key)
  await expect(acts.getOutline(db, actor, key)).rejects.toMatchObject({ code: 'outlines.not-found' })
})

test('only what was published here can be ended, and not before it begins', async () => {
  const { db } = database
  await expect(acts.endOutline(db, actor, { ...shipped, validTo: '2026-12-31' })).rejects.toMatchObject({
    code: 'outlines.shipped',
  })
  const own = { code: 'ttdn-nam', version: 2 }
  await expect(acts.endOutline(db, actor, { ...own, validTo: '2024-12-31' })).rejects.toMatchObject({
    code: 'outlines.unusable',
  })
  expect((await acts.endOutline(db, actor, { ...own, validTo: '2027-12-31' })).validTo).toBe('2027-12-31')
})
