import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, settled } from '../marks.ts'
import { documents } from '../testing/documents.ts'
import { readBilingualDocx } from './read.ts'
import { fromVisible, visiblePieces } from './visible-tags.ts'
import { writeBilingualDocx } from './write.ts'

const written = (tagged: string) =>
  visiblePieces(tagged)
    .map(({ text }) => text)
    .join('')

test('words that look like tags are told from tags', () => {
  expect(written('<1>Phong Nha</1><2/>')).toBe('⟨1⟩Phong Nha⟨/1⟩⟨2/⟩')
  for (const text of ['⟨1⟩', '⟨⟨1⟩', '〈2/〉', '⟨/3⟩ <1>⟨1⟩</1>', '&lt;1>', '⟨ 1 ⟩']) {
    expect(fromVisible(written(text))).toBe(canonical(text))
  }
})

test('what leaves as a bilingual table comes back, but for spaces at the ends', async () => {
  await fc.assert(
    fc.asyncProperty(documents, async (document) => {
      const read = await readBilingualDocx(await writeBilingualDocx(document), 'a.docx')
      const { installation, locale, madeAt } = document
      expect(read).toMatchObject({ format: 'docx', installation, locale, madeAt })
      expect(read.items.map(({ collection, id, sourceHash }) => ({ collection, id, sourceHash }))).toEqual(
        document.items.map(({ collection, id, sourceHash }) => ({ collection, id, sourceHash })),
      )
      const back = read.items.flatMap(({ units }) =>
        units.map(({ id, target, mark }) => ({ id, mark, target: target && settled(target) })),
      )
      const sent = document.items.flatMap(({ units }) =>
        units.map(({ id, target, mark }) => ({ id, mark, target: target && settled(target) })),
      )
      expect(back.map(empty)).toEqual(sent.map(empty))
    }),
    { numRuns: 25 },
  )
})

// A target of spaces alone is an empty cell.
function empty<Unit extends { target: string | null }>(unit: Unit): Unit {
  return { ...unit, target: unit.target === '' ? null : unit.target }
}
