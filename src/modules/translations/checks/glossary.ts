import { fold } from '../../../platform/text/fold.ts'
import { termsIn, type GlossaryTerm } from '../glossary/terms.ts'
import type { Check, Found, Span, Subject } from './check.ts'
import { followsTitle, withoutKind } from './titles.ts'

type Place = { at: number; length: number }

const LATIN = /[\p{Script=Latin}\p{N}]/u
const spaced = (text: string) => text.normalize('NFC').replace(/[\u00a0\u202f\s]+/g, ' ')

/** Where a text says a term: as whole words in Latin letters, anywhere in scripts that part no words. */
function placeOf(term: string, text: string, matchCase: boolean): Place | null {
  const [needle, hay] = [spaced(term), spaced(text)].map((words) => (matchCase ? words : words.toLowerCase()))
  if (!needle || !hay) return null
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    const [before, after] = [hay[at - 1] ?? '', hay[at + needle.length] ?? '']
    const [first, last] = [needle[0] ?? '', needle.at(-1) ?? '']
    const parted = !(LATIN.test(first) && LATIN.test(before)) && !(LATIN.test(last) && LATIN.test(after))
    if (parted) return { at, length: needle.length }
  }
  return null
}

/** An accepted word may stand in the plural or carry accents otherwise: «communes» for «commune». */
function says(text: string, words: readonly string[], matchCase: boolean): boolean {
  if (words.some((word) => placeOf(word, text, matchCase))) return true
  if (matchCase) return false
  const folded = ` ${bare(text)}`
  return words.some((word) => LATIN.test(word[0] ?? '') && folded.includes(` ${bare(word)}`))
}

const bare = (text: string) => fold(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')

type TermHere = {
  term: GlossaryTerm
  /** Where it stands first. */
  range: Span
  /** It is an office that is named wherever it stands by the title of who holds it. */
  asOffice: boolean
}

/** Terms of the source, each once. */
function termsOf({ segment, terms }: Subject): TermHere[] {
  if (terms.length === 0) return []
  const found = Map.groupBy(termsIn(segment.text, terms), ({ term }) => term.id)
  return [...found.values()].flatMap((places) => {
    const [first] = places
    if (!first) return []
    const { term, range } = first
    const asOffice =
      term.kind === 'organization' &&
      places.every((place) => followsTitle(segment.text.slice(0, place.range[0])))
    return [{ term, range, asOffice }]
  })
}

function missing(subject: Subject, treatment: GlossaryTerm['treatment']): Found[] {
  const { locale, around } = subject
  return termsOf(subject).flatMap(({ term, range, asOffice }) => {
    if (term.treatment !== treatment || term.accepted.length === 0) return []
    const accepted = asOffice ? [...term.accepted, ...withoutKind(term.accepted, locale)] : term.accepted
    if (says(around.target, accepted, term.matchCase)) return []
    const wanted = term.accepted.slice(0, 3)
    const reason = term.legalBasis
      ? { vi: ` (${term.legalBasis})`, en: ` (${term.legalBasis})` }
      : { vi: '', en: '' }
    return [
      {
        message: {
          vi: `«${term.term}» ${treatment === 'required' ? 'phải' : 'nên'} dịch là «${wanted.join('» hoặc «')}»${reason.vi}.`,
          en: `“${term.term}” ${treatment === 'required' ? 'must' : 'should'} be “${wanted.join('” or “')}”${reason.en}.`,
        },
        inTaggedSource: range,
      },
    ]
  })
}

export const glossaryRequired: Check = {
  name: 'glossary-required',
  label: { vi: 'Thuật ngữ bắt buộc', en: 'Required terms' },
  severity: 'blocking',
  explain: {
    vi: 'Thuật ngữ bắt buộc của bảng thuật ngữ phải dùng một trong các cách dịch đã ghi: tên cơ quan, chức danh, địa danh chính thức.',
    en: 'A required term of the glossary takes one of its accepted translations: official names, titles and places.',
  },
  find: (subject) => missing(subject, 'required'),
}

export const glossaryPreferred: Check = {
  name: 'glossary-preferred',
  label: { vi: 'Thuật ngữ nên dùng', en: 'Preferred terms' },
  severity: 'warning',
  explain: {
    vi: 'Bảng thuật ngữ có cách dịch nên dùng cho một từ của bản gốc mà bản dịch không dùng.',
    en: 'The glossary has a translation for a word of the source that is not used here.',
  },
  find: (subject) => missing(subject, 'preferred'),
}

export const doNotTranslate: Check = {
  name: 'do-not-translate',
  label: { vi: 'Giữ nguyên, không dịch', en: 'Not to be translated' },
  severity: 'blocking',
  explain: {
    vi: 'Từ mà bảng thuật ngữ ghi «giữ nguyên» phải có trong bản dịch đúng như trong bản gốc, hoặc theo cách viết đã ghi cho ngôn ngữ.',
    en: 'What the glossary keeps untranslated stands in the translation as in the source, or as it lists for the language.',
  },
  find: (subject) =>
    termsOf(subject).flatMap(({ term, range }) => {
      if (term.treatment !== 'do-not-translate') return []
      if (says(subject.around.target, [term.term, ...term.variants, ...term.accepted], term.matchCase))
        return []
      return [
        {
          message: {
            vi: `«${term.term}» phải giữ nguyên, không dịch.`,
            en: `“${term.term}” is kept as it is, not translated.`,
          },
          inTaggedSource: range,
        },
      ]
    }),
}

type Forbidden = { term: GlossaryTerm; word: string; folded: string }
type Of = 'forbidden' | 'sourceForbidden'

// Thousands of words are looked for in every segment: by their first two letters, in one walk through it.
const indexes = { forbidden: new WeakMap(), sourceForbidden: new WeakMap() } satisfies Record<
  Of,
  WeakMap<readonly GlossaryTerm[], Map<string, Forbidden[]>>
>

function indexOf(terms: readonly GlossaryTerm[], of: Of): Map<string, Forbidden[]> {
  const known = indexes[of].get(terms)
  if (known) return known
  const all = terms.flatMap((term) =>
    term[of].map((word) => ({ term, word, folded: spaced(word).toLowerCase() })),
  )
  const index = Map.groupBy(all, ({ folded }) => folded.slice(0, 2))
  indexes[of].set(terms, index)
  return index
}

function forbiddenIn(text: string, terms: readonly GlossaryTerm[], of: Of) {
  const index = indexOf(terms, of)
  if (index.size === 0) return []
  const hay = spaced(text).toLowerCase()
  const here = new Set<Forbidden>()
  for (let at = 0; at < hay.length; at += 1) {
    for (const word of index.get(hay.slice(at, at + 2)) ?? []) {
      if (hay.startsWith(word.folded, at)) here.add(word)
    }
  }
  return [...here].flatMap(({ term, word }) => {
    const place = placeOf(word, text, term.matchCase)
    return place && !coveredByAccepted(text, place, term) ? [{ term, word, place }] : []
  })
}

/** «Paracel» alone may be forbidden where «Hoàng Sa (Paracel)» is the accepted wording. */
function coveredByAccepted(text: string, place: Place, { accepted, matchCase }: GlossaryTerm): boolean {
  return accepted.some((word) => {
    const whole = placeOf(word, text, matchCase)
    return whole && whole.at <= place.at && whole.at + whole.length >= place.at + place.length
  })
}

const spanOf = ({ at, length }: Place): Span => [at, at + length]

export const forbiddenTerms: Check = {
  name: 'forbidden-terms',
  label: { vi: 'Từ không được dùng', en: 'Forbidden words' },
  severity: 'blocking',
  explain: {
    vi: 'Bản dịch có từ mà bảng thuật ngữ cấm dùng trong ngôn ngữ này.',
    en: 'The translation has a word that the glossary forbids in this language.',
  },
  find: ({ said, terms }) =>
    forbiddenIn(said.text, terms, 'forbidden').map(({ term, word, place }) => ({
      message: {
        vi: `«${word}» không được dùng${instead(term, 'vi')}.`,
        en: `“${word}” must not be used${instead(term, 'en')}.`,
      },
      inTarget: spanOf(place),
    })),
}

function instead({ accepted: [first] }: GlossaryTerm, language: 'vi' | 'en'): string {
  if (!first) return ''
  return language === 'vi' ? `; dùng «${first}»` : `; say “${first}”`
}

export const forbiddenInSource: Check = {
  name: 'forbidden-in-source',
  label: { vi: 'Từ không được dùng trong bản gốc', en: 'Forbidden words in the source' },
  severity: 'warning',
  explain: {
    vi: 'Bản gốc tiếng Việt có từ mà bảng thuật ngữ cấm; hãy báo người viết sửa bản gốc.',
    en: 'The Vietnamese source has a word that the glossary forbids; tell its author.',
  },
  find: ({ source, terms }) =>
    forbiddenIn(source.text, terms, 'sourceForbidden').map(({ term, word, place }) => ({
      message: {
        vi: `Bản gốc có «${word}», là từ không được dùng; cách viết đúng là «${term.term}». Hãy báo người viết.`,
        en: `The source says “${word}”, which is forbidden for “${term.term}”. Tell its author.`,
      },
      inSource: spanOf(place),
    })),
}
