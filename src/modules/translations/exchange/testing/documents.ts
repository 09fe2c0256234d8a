import fc from 'fast-check'
import { portalLocales } from '../../../../platform/locales.ts'
import { cleanText } from '../../../../platform/text/clean.ts'
import { markOf } from '../marks.ts'
import type { ExchangeDocument, ExchangeItem, ExchangeUnit } from '../model.ts'
import { taggedOf, type Token } from '../tokens.ts'

/** Words as officers and translators write them, with what is difficult for files among them. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Động Phong Nha',
        ' ',
        '<b>',
        '<1>',
        '</2>',
        '&lt;1>',
        '&amp;',
        '⟨1⟩',
        '⟨⟨2/⟩',
        '〈1〉',
        'ຖ້ຳ',
        'ถ้ำฟองญา',
        '风牙洞',
        '“Quảng Bình”',
        '\u00a0',
        '\u00ad',
        '\u200b',
        '\t',
        '\n',
        ']]>',
        '‡ Hà Nội',
        '1/title.1@',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 5 },
  )
  .map((parts) => cleanText(parts.join('')).normalize('NFC'))

const number = fc.integer({ min: 1, max: 4 })
const token: fc.Arbitrary<Token> = fc.oneof(
  words.map((text): Token => ({ type: 'text', text })),
  fc.record({ type: fc.constantFrom('open', 'close', 'empty'), number }),
)

/** Tagged text, its tags not always in their right places: so it may stand in a draft. */
const tagged = fc.array(token, { maxLength: 6 }).map(taggedOf)

const unit: fc.Arbitrary<Omit<ExchangeUnit, 'id' | 'mark'>> = fc
  .record({
    unit: fc.constantFrom('title', 'summary', 'body:abcdefghij', 'messages:nút.lưu'),
    kind: fc.constantFrom('line', 'heading', 'paragraph', 'message'),
    source: tagged.filter((text) => text.trim() !== ''),
    target: fc.option(tagged, { nil: null }),
    state: fc.constantFrom('machine', 'editing', 'translated', 'approved'),
    tags: fc.constant({ 1: 'bold', 2: 'link', 3: 'break' } as const),
    notes: fc.array(
      fc.record({ about: fc.constantFrom('comment', 'glossary', 'former-source'), text: words }),
      {
        maxLength: 2,
      },
    ),
    matches: fc.array(
      fc.record({
        source: tagged,
        target: tagged,
        similarity: fc.double({ min: 0.7, max: 1, noNaN: true }),
        origin: fc.constant(null),
      }),
      { maxLength: 1 },
    ),
  })
  .map((made) => ({ ...made, state: made.target === null ? 'untranslated' : made.state }))

const item: fc.Arbitrary<ExchangeItem> = fc
  .record({ id: fc.uuid(), title: words, units: fc.array(unit, { minLength: 1, maxLength: 4 }) })
  .map(({ id, title, units }) => ({
    collection: 'news-articles',
    id,
    title,
    sourceHash: 'a'.repeat(64),
    units: units.map((made, at) => {
      const { source: text, target, state } = made
      return { ...made, id: `${made.unit}.${at + 1}`, mark: markOf({ text, target, state, outdated: false }) }
    }),
  }))

/** Any documents to be exchanged, for tests of what holds for all of them. */
export const documents: fc.Arbitrary<ExchangeDocument> = fc.record({
  installation: fc.uuid(),
  locale: fc.constantFrom(...portalLocales.filter((locale) => locale !== 'vi')),
  madeAt: fc.date({
    min: new Date('2026-01-01'),
    max: new Date('2027-01-01'),
    noInvalidDate: true,
  }),
  items: fc.uniqueArray(item, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
})
