import { SOURCE_LOCALE } from '../../../platform/locales.ts'
import { escapeText, tag } from '../exchange/xml.ts'
import type { Concept } from '../glossary/concept.ts'

/** ISO 30042:2019 (TBX-Basic, DCA), or ISO 30042:2008 as older programs read it. */
export const tbxVersions = ['2019', '2008'] as const
export type TbxVersion = (typeof tbxVersions)[number]

const names = {
  2019: { entry: 'conceptEntry', language: 'langSec', term: 'termSec', header: 'tbxHeader', root: 'tbx' },
  2008: { entry: 'termEntry', language: 'langSet', term: 'tig', header: 'martifHeader', root: 'martif' },
} as const satisfies Record<TbxVersion, unknown>

const STATUS = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
} as const

/** A glossary as TBX: which words are preferred, admitted and deprecated in each language, Vietnamese first. */
export function writeTbx(
  concepts: readonly Concept[],
  { version, title }: { version: TbxVersion; title: string },
): string {
  const { root, header } = names[version]
  const about = `<fileDesc><sourceDesc><p>${escapeText(title)}</p></sourceDesc></fileDesc>`
  const body = `<text><body>\n${concepts.map((concept) => entryOf(concept, version)).join('')}</body></text>`
  const attributes =
    version === '2019'
      ? { type: 'TBX-Basic', style: 'dca', 'xml:lang': SOURCE_LOCALE, xmlns: 'urn:iso:std:iso:30042:ed-2' }
      : { type: 'TBX', 'xml:lang': SOURCE_LOCALE }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(root, attributes, `\n${tag(header, {}, about)}\n${body}\n`)}\n`
}

function entryOf(concept: Concept, version: TbxVersion): string {
  const { entry } = names[version]
  const { id, kind, explanation, legalBasis, term, variants, sourceForbidden, languages } = concept
  const facts = [
    kind && tag('descrip', { type: 'subjectField' }, escapeText(kind)),
    explanation && tag('descrip', { type: 'definition' }, escapeText(explanation)),
    legalBasis && tag('admin', { type: 'source' }, escapeText(legalBasis)),
    tag('note', {}, escapeText(usageOf(concept))),
  ]
  const sections = [
    languageOf(SOURCE_LOCALE, { accepted: [term, ...variants], forbidden: sourceForbidden }, version),
    ...Object.entries(languages).map(([locale, words]) => languageOf(locale, words, version)),
  ]
  // An xml:id begins with a letter.
  return `${tag(entry, { id: `c-${id}` }, [...facts, ...sections].filter(Boolean).join('\n'))}\n`
}

/** What TBX-Basic has no field for, in words that `readTbx` finds again. */
function usageOf({ treatment, matchCase }: Concept): string {
  return `chalo treatment=${treatment} case=${matchCase ? 'sensitive' : 'insensitive'}`
}

type Words = { accepted: readonly string[]; forbidden: readonly string[] }

function languageOf(locale: string, { accepted, forbidden }: Words, version: TbxVersion): string {
  const { language, term: section } = names[version]
  const terms = [
    ...accepted.map((term, at) => ({ term, status: at === 0 ? STATUS.preferred : STATUS.admitted })),
    ...forbidden.map((term) => ({ term, status: STATUS.forbidden })),
  ]
  if (terms.length === 0) return ''
  const sections = terms.map(({ term, status }) => {
    const note = tag('termNote', { type: 'administrativeStatus' }, status)
    return tag(section, {}, `<term>${escapeText(term)}</term>${note}`)
  })
  return tag(language, { 'xml:lang': locale }, sections.join(''))
}
