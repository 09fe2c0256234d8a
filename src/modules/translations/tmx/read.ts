import { SaxesParser } from 'saxes'
import { AppError } from '../../../platform/errors.ts'
import { SOURCE_LOCALE, type PortalLocale } from '../../../platform/locales.ts'
import { cleanText } from '../../../platform/text/clean.ts'
import { brokenTmx, notTmx, tmxDeclaresEntities } from './errors.ts'
import { portalLocaleOf } from './languages.ts'
import { segmentReader, type SegmentReader } from './segment.ts'

/** A Vietnamese text with one of its translations, both tagged; `line` is where its unit begins. */
export type TmxPair = { locale: PortalLocale; source: string; target: string; line: number }

/** What a unit of the file gave; `foreign` counts languages that the portal does not speak. */
export type TmxUnit = { line: number; pairs: TmxPair[]; foreign: number }

type Variant = { locale: PortalLocale | null; text: string }

/** Characters that are read before others get their turn. */
const PORTION = 65_536
const LONGEST = 20_000

/**
 * Reads TMX 1.4b unit by unit, however long the file is. Tags of a unit get the same numbers in all its languages. What
 * is not XML, not TMX or declares entities ends the reading. @throws brokenTmx, notTmx, tmxDeclaresEntities
 */
export async function* readTmx(bytes: Uint8Array): AsyncGenerator<TmxUnit> {
  const { parser, units } = unitParser()
  const fault = (error: unknown) => {
    if (error instanceof AppError) return error
    const said = error instanceof Error ? error.message : String(error)
    return brokenTmx({ line: parser.line, reason: said.replace(/^\d+:\d+:\s*/, '').slice(0, 120) })
  }
  try {
    for (const portion of portionsOf(bytes)) {
      parser.write(portion)
      yield* units.splice(0)
      // A long file is read beside the requests of others.
      await new Promise(setImmediate)
    }
    parser.close()
  } catch (error) {
    throw fault(error)
  }
  yield* units
}

/** UTF-16 as Trados writes it, or UTF-8. */
function* portionsOf(bytes: Uint8Array): Generator<string> {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  const decoder = new TextDecoder(encoding)
  for (let at = 0; at < bytes.length; at += PORTION) {
    yield decoder.decode(bytes.subarray(at, at + PORTION), { stream: true })
  }
  yield decoder.decode()
}

function unitParser() {
  const parser = new SaxesParser({ position: true })
  const units: TmxUnit[] = []
  let depth = 0
  let line = 1
  let variants: Variant[] = []
  let segment: SegmentReader | null = null
  let language = ''
  let numbers = new Map<string, number>()
  parser.on('doctype', (said) => {
    if (said.includes('[')) throw tmxDeclaresEntities({ line: parser.line })
  })
  parser.on('opentag', (tag) => {
    if (depth++ === 0 && tag.name !== 'tmx') throw notTmx({ line: parser.line, root: tag.name })
    const attributes = attributesOf(tag)
    if (segment) return segment.open(tag.name, attributes)
    if (tag.name === 'tu') [line, variants, numbers] = [parser.line, [], new Map()]
    if (tag.name === 'tuv') language = attributes['xml:lang'] ?? attributes['lang'] ?? ''
    if (tag.name === 'seg') segment = segmentReader(numbers)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    if (segment && name !== 'seg') return segment.close()
    if (segment) {
      variants.push({
        locale: portalLocaleOf(language),
        text: cleanText(segment.end()).normalize('NFC').trim(),
      })
      segment = null
    }
    if (name === 'tu') units.push(unitOf(variants, line))
  })
  parser.on('text', (said) => segment?.text(said))
  parser.on('cdata', (said) => segment?.text(said))
  return { parser, units }
}

type Tag = { attributes: Readonly<Record<string, unknown>> }

/** Without namespaces, which TMX does not use, attributes are plain strings. */
function attributesOf({ attributes }: Tag): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)]))
}

function unitOf(variants: readonly Variant[], line: number): TmxUnit {
  const said = variants.filter(({ text }) => text !== '' && text.length <= LONGEST)
  const source = said.find(({ locale }) => locale === SOURCE_LOCALE)
  const pairs = said.flatMap(({ locale, text: target }) =>
    source && locale !== null && locale !== SOURCE_LOCALE
      ? [{ locale, source: source.text, target, line }]
      : [],
  )
  return { line, pairs, foreign: variants.filter(({ locale }) => locale === null).length }
}
