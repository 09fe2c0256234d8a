import { expect, test } from 'vitest'
import type { TranslatedSegment } from '../segments/segment.ts'
import { compareItem } from './compare.ts'
import { markOf } from './marks.ts'
import type { ReadUnit } from './model.ts'

const cave: TranslatedSegment = {
  id: 'body:cave.1',
  unit: 'body:cave',
  field: 'body',
  kind: 'paragraph',
  text: 'Động <1>Phong Nha</1> dài 7.729 m.',
  locale: 'en',
  target: '<1>Phong Nha</1> Cave is 7,729 m long.',
  state: 'translated',
  translatedFrom: 'Động <1>Phong Nha</1> dài 7.729 m.',
  outdated: false,
  origin: 'person',
  originDetail: null,
  ignored: [],
  version: 3,
  updatedByName: 'Trần Thị B',
  updatedAt: new Date('2026-11-20T08:00:00Z'),
}

const row: ReadUnit = {
  id: cave.id,
  at: 4,
  source: cave.text,
  target: cave.target,
  state: null,
  mark: markOf(cave),
}

function compare(
  unit: Partial<ReadUnit>,
  segment: Partial<TranslatedSegment> = {},
  format = 'docx' as const,
) {
  const item = { collection: 'places', id: '', sourceHash: null, units: [{ ...row, ...unit }] }
  const file = { format, madeAt: new Date('2026-11-21T08:00:00Z') }
  return compareItem(item, [{ ...cave, ...segment }], file)[0]
}

const other = 'The <1>Phong Nha</1> Cave is 7,729 m long.'

test('words that come back untouched change nothing, whatever happened meanwhile', () => {
  expect(compare({})).toMatchObject({ comparison: 'same', taken: false })
  expect(compare({ target: ` ${cave.target} ` })).toMatchObject({ comparison: 'same' })
  expect(compare({}, { target: other, version: 4 })).toMatchObject({ comparison: 'same' })
  expect(compare({}, { text: 'Câu khác', outdated: true })).toMatchObject({ comparison: 'same' })
})

test('new words and changed words are taken, words that somebody changed here meanwhile are not', () => {
  expect(compare({ target: other })).toMatchObject({
    comparison: 'changed',
    taken: true,
    state: 'translated',
  })
  const untranslated = { ...cave, target: null, state: 'untranslated' as const, version: 0 }
  expect(compare({ target: other, mark: markOf(untranslated) }, untranslated)).toMatchObject({
    comparison: 'new',
    taken: true,
  })
  expect(compare({ target: other }, { target: 'Somebody else', version: 4 })).toMatchObject({
    comparison: 'conflict',
    taken: false,
    current: { target: 'Somebody else', version: 4, updatedByName: 'Trần Thị B' },
  })
})

test('words for a source that was changed since are taken only on purpose, and are to be looked at', () => {
  expect(compare({ target: other }, { text: 'Động <1>Phong Nha</1> dài 8.000 m.' })).toMatchObject({
    comparison: 'source-changed',
    formerSource: cave.text,
    taken: false,
    state: 'editing',
  })
})

test('a cell that was emptied takes nothing away by itself', () => {
  expect(compare({ target: null })).toMatchObject({ comparison: 'emptied', taken: false })
})

test('lost and invented tags are shown, and not taken by themselves', () => {
  expect(compare({ target: 'Phong Nha Cave<2/>' })).toMatchObject({
    comparison: 'changed',
    taken: false,
    state: 'editing',
    damage: { missing: ['<1>', '</1>'], extra: ['<2/>'] },
  })
  // A mark that the translation had before is no damage.
  const bold = { target: '<1>Phong Nha</1> is <5>long</5>' }
  const mark = markOf({ ...cave, ...bold })
  expect(compare({ mark, target: '<1>Phong Nha</1> is very <5>long</5>' }, bold)).toMatchObject({
    damage: null,
    taken: true,
  })
})

test('a state in the file finishes a draft or doubts a translation, and never approves', () => {
  const draft = { ...cave, state: 'machine' as const }
  const unit = { mark: markOf(draft), state: 'approved' as const }
  expect(compare(unit, draft)).toMatchObject({ comparison: 'state', state: 'translated', taken: true })
  expect(compare({ state: 'editing' })).toMatchObject({ comparison: 'state', state: 'editing' })
  expect(compare({ state: 'approved' })).toMatchObject({ comparison: 'same' })
  // Approved here since: what the file says of the state is older.
  expect(compare({ state: 'translated' }, { state: 'approved', version: 4 })).toMatchObject({
    comparison: 'same',
  })
})

test('a row with a damaged id is found by its source, one without any is shown', () => {
  expect(compare({ id: 'body:cave.9', target: other })).toMatchObject({ comparison: 'changed', id: cave.id })
  expect(compare({ id: 'body:cave.9', source: 'Câu lạ' })).toMatchObject({
    comparison: 'unknown',
    taken: false,
  })
  expect(compare({ id: null })).toMatchObject({ comparison: 'unknown' })
  expect(compare({ broken: true, target: null })).toMatchObject({ comparison: 'broken' })
})

test('a file that has lost its marks is compared by its date', () => {
  expect(compare({ mark: null, target: other })).toMatchObject({ comparison: 'changed' })
  const later = { updatedAt: new Date('2026-11-22T08:00:00Z') }
  expect(compare({ mark: null, target: other }, later)).toMatchObject({ comparison: 'conflict' })
})
