import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '../marks.ts'
import type { ExchangeDocument, ReadDocument } from '../model.ts'
import { documents } from '../testing/documents.ts'
import { readXliff } from './read.ts'
import { writeXliff12 } from './write-12.ts'
import { writeXliff20 } from './write-20.ts'

function expectSame(read: ReadDocument, { installation, locale, madeAt, items }: ExchangeDocument): void {
  expect(read).toMatchObject({ installation, locale, madeAt })
  const units = read.items.map(({ collection, id, sourceHash, units }) => ({
    collection,
    id,
    sourceHash,
    units: units.map(({ id, source, target, state, mark }) => ({ id, source, target, state, mark })),
  }))
  const inFile = items.map(({ collection, id, sourceHash, units }) => ({
    collection,
    id,
    sourceHash,
    units: [...Map.groupBy(units, ({ unit }) => unit).values()].flat().map((unit) => ({
      id: unit.id,
      source: canonical(unit.source),
      target: unit.target === null ? null : canonical(unit.target),
      state: unit.state,
      mark: unit.mark,
    })),
  }))
  expect(units).toEqual(inFile)
}

const formats = [
  ['1.2', writeXliff12],
  ['2.0', writeXliff20],
] as const

test.each(formats)('what leaves as XLIFF %s comes back to the letter', (_version, write) => {
  fc.assert(
    fc.property(documents, (document) => {
      expectSame(readXliff(Buffer.from(write(document)), 'a.xlf'), document)
    }),
    { numRuns: 60 },
  )
})
