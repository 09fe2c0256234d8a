import { expect, test } from 'vitest'
import type { Inline } from '../../../../records/structured/schema.ts'
import { cutText } from '../../segments/cut.ts'
import { joinText } from '../../segments/join.ts'
import { signedTargets, stretchesOf } from './stretches.ts'

const source = {
  title: 'Hang',
  body: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { id: 'p1' },
        content: [
          { type: 'text', text: 'Hang có ' },
          { type: 'text', text: 'hai cửa', marks: [{ type: 'bold' }] },
          { type: 'text', text: '. Hang sâu. Hang rộng. Nước trong.' },
        ],
      },
    ],
  },
}
const segments = cutText(source)

/** The line of the only paragraph as it is shown. */
function shown(words: readonly (string | null)[], locale: 'en' | 'zh-Hans' = 'en') {
  const byId = new Map(segments.map(({ id }, index) => [id, words[index] ?? null]))
  const targets = signedTargets(segments, (id) => byId.get(id) ?? null)
  const { body } = joinText(source, segments, targets, locale) as {
    body: { content: { content: Inline[] }[] }
  }
  return stretchesOf(body.content[0]?.content ?? []).map(({ segment, missing, parts }) => ({
    segment,
    missing,
    text: parts.map((part) => (part.type === 'text' ? part.text : '')).join(''),
  }))
}

test('each sentence of a preview knows its segment, marks within it too', () => {
  expect(shown(['Cave', 'It has <1>two mouths</1>.', 'It is deep.', null, null])).toEqual([
    { segment: 1, missing: 0, text: 'It has two mouths.' },
    { segment: null, missing: 0, text: ' ' },
    { segment: 2, missing: 0, text: 'It is deep.' },
    { segment: null, missing: 0, text: ' ' },
    { segment: null, missing: 2, text: '' },
  ])
})

test('sentences in a row that nobody has translated are counted together', () => {
  expect(shown(['Cave', null, null, null, null])).toEqual([{ segment: null, missing: 4, text: '' }])
  const middle = shown(['Cave', 'One.', null, null, 'Four.'])
  expect(middle.map(({ missing }) => missing)).toEqual([0, 0, 2, 0, 0])
})

test('languages without spaces between sentences get none', () => {
  const line = shown(['洞', '有<1>两个</1>口。', '很深。', '很宽。', '水清。'], 'zh-Hans')
  expect(line.map(({ text }) => text).join('')).toBe('有两个口。很深。很宽。水清。')
})

test('a sentence that the one before says too leaves no gap', () => {
  const line = shown(['Cave', 'It has two mouths and is deep.', '', 'It is wide.', 'Clear water.'])
  expect(line.map(({ text }) => text).join('')).toBe(
    'It has two mouths and is deep. It is wide. Clear water.',
  )
})
