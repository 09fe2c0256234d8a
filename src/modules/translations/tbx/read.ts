import { SaxesParser } from 'saxes'
import { AppError, defineError } from '../../../platform/errors.ts'
import { SOURCE_LOCALE, type PortalLocale } from '../../../platform/locales.ts'
import { cleanLine, cleanText } from '../../../platform/text/clean.ts'
import { conceptShape, type Concept } from '../glossary/concept.ts'
import { termKinds, treatments } from '../glossary/schema.ts'
import { portalLocaleOf } from '../tmx/languages.ts'

export const brokenTbx = defineError('translations.broken-tbx', 422, {
  vi: 'Tệp bị hỏng ở dòng {line} ({reason}). Xuất lại tệp TBX từ phần mềm đã tạo ra nó rồi gửi lại.',
  en: 'The file is damaged at line {line} ({reason}). Export the TBX again from the program that made it, then send it.',
})

export const notTbx = defineError('translations.not-tbx', 415, {
  vi: 'Dòng {line}: đây không phải tệp TBX (phần tử gốc là «{root}»). Hãy chọn tệp TBX của ISO 30042.',
  en: 'Line {line}: this is not a TBX file (its root element is “{root}”). Choose a TBX file of ISO 30042.',
})

type Said = { locale: PortalLocale | null; term: string; status: string }
type Entry = { id: string; said: Said[]; kind: string; explanation: string; basis: string; notes: string[] }

/** What a file of terms holds; `skipped` counts entries without Vietnamese. */
export type ReadGlossary = { concepts: Concept[]; skipped: number }

const ENTRIES = new Set(['conceptEntry', 'termEntry'])
const LANGUAGES = new Set(['langSec', 'langSet'])
const TERMS = new Set(['termSec', 'tig', 'ntig'])

/**
 * Reads TBX of 2019 (DCA or DCT) and of 2008. Deprecated and superseded terms are forbidden ones; the first preferred
 * term of a language comes first. @throws brokenTbx, notTbx
 */
export function readTbx(bytes: Uint8Array): ReadGlossary {
  const { parser, entries } = entryParser()
  try {
    parser.write(new TextDecoder(encodingOf(bytes)).decode(bytes)).close()
  } catch (error) {
    if (error instanceof AppError) throw error
    const said = error instanceof Error ? error.message : String(error)
    throw brokenTbx({ line: parser.line, reason: said.replace(/^\d+:\d+:\s*/, '').slice(0, 120) })
  }
  const concepts = entries.flatMap(conceptOf)
  return { concepts, skipped: entries.length - concepts.length }
}

function encodingOf([first, second]: Uint8Array): string {
  return first === 0xff && second === 0xfe
    ? 'utf-16le'
    : first === 0xfe && second === 0xff
      ? 'utf-16be'
      : 'utf-8'
}

function entryParser() {
  const parser = new SaxesParser({ position: true })
  const entries: Entry[] = []
  const path: { name: string; type: string; text: string }[] = []
  let entry: Entry | null = null
  let locale: PortalLocale | null = null
  let term: Said | null = null
  parser.on('doctype', (said) => {
    if (said.includes('[')) throw brokenTbx({ line: parser.line, reason: 'DOCTYPE' })
  })
  parser.on('opentag', ({ name: full, attributes }) => {
    const name = localName(full)
    const valueOf = (key: string) => String(attributes[key] ?? '')
    if (path.length === 0 && name !== 'tbx' && name !== 'martif')
      throw notTbx({ line: parser.line, root: full })
    path.push({ name, type: valueOf('type'), text: '' })
    if (ENTRIES.has(name)) {
      entry = { id: valueOf('id'), said: [], kind: '', explanation: '', basis: '', notes: [] }
      entries.push(entry)
    }
    if (LANGUAGES.has(name)) locale = portalLocaleOf(valueOf('xml:lang') || valueOf('lang'))
    if (TERMS.has(name) && entry) {
      term = { locale, term: '', status: '' }
      entry.said.push(term)
    }
  })
  const add = (text: string) => {
    for (const element of path) element.text += text
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    const element = path.pop()
    if (element && entry) noteFact({ entry, term }, element)
    if (element && TERMS.has(element.name)) term = null
    if (element && ENTRIES.has(element.name)) entry = null
  })
  return { parser, entries }
}

/** DCT writes `<min:administrativeStatus>` where DCA writes `<termNote type="administrativeStatus">`. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

type Open = { entry: Entry; term: Said | null }

function noteFact(
  { entry, term }: Open,
  { name, type, text }: { name: string; type: string; text: string },
): void {
  const said = cleanText(text).normalize('NFC').trim()
  const category = type || name
  if (name === 'term' && term) term.term = cleanLine(said).replace(/\s+/g, ' ')
  else if (category === 'administrativeStatus' && term) term.status = said
  else if (category === 'subjectField') entry.kind = said
  else if (category === 'definition') entry.explanation ||= said
  else if (category === 'source') entry.basis ||= said
  else if (name === 'note') entry.notes.push(said)
}

const USAGE = /^chalo treatment=(\S+) case=(\S+)$/

function conceptOf({ id, said, kind, explanation, basis, notes }: Entry): Concept[] {
  const usage = notes.map((note) => USAGE.exec(note)).find((match) => match !== null)
  const remarks = notes.filter((note) => !USAGE.test(note))
  const [term, ...variants] = accepted(said, SOURCE_LOCALE)
  const locales = new Set(said.flatMap(({ locale }) => (locale && locale !== SOURCE_LOCALE ? [locale] : [])))
  const parsed = conceptShape.safeParse({
    id: id.replace(/^c-/, '').slice(0, 200),
    term: term ?? '',
    variants,
    kind: kind in termKinds ? kind : null,
    treatment: usage?.[1] && usage[1] in treatments ? usage[1] : 'preferred',
    matchCase: usage?.[2] === 'sensitive',
    explanation: [explanation, ...remarks].filter(Boolean).join('\n') || null,
    legalBasis: basis.slice(0, 500) || null,
    sourceForbidden: forbidden(said, SOURCE_LOCALE),
    languages: Object.fromEntries(
      [...locales].map((locale) => {
        return [locale, { accepted: accepted(said, locale), forbidden: forbidden(said, locale) }]
      }),
    ),
  })
  return parsed.success ? [parsed.data] : []
}

const isForbidden = ({ status }: Said) => /^(?:deprecated|superseded)/i.test(status)
const isPreferred = ({ status }: Said) => /^preferred/i.test(status)

function accepted(said: readonly Said[], locale: PortalLocale): string[] {
  const fit = said.filter((each) => each.locale === locale && each.term !== '' && !isForbidden(each))
  const sorted = [...fit.filter(isPreferred), ...fit.filter((each) => !isPreferred(each))]
  return [...new Set(sorted.map(({ term }) => term))]
}

function forbidden(said: readonly Said[], locale: PortalLocale): string[] {
  const fit = said.filter((each) => each.locale === locale && each.term !== '' && isForbidden(each))
  return [...new Set(fit.map(({ term }) => term))]
}
