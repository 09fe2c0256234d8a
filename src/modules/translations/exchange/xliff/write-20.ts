import { SOURCE_LOCALE } from '../../../../platform/locales.ts'
import type { ExchangeDocument, ExchangeItem, ExchangeUnit, MatchCandidate, UnitNote } from '../model.ts'
import { escapeText, tag } from '../xml.ts'
import { itemName, nameToken } from './ids.ts'
import { inline20 } from './inline.ts'
import { MATCHES, NAMESPACE, XLIFF_20 } from './namespaces.ts'
import { noteText } from './notes.ts'
import { state20 } from './states.ts'

/**
 * Writes XLIFF 2.0 (OASIS Standard, 5 August 2014): one `file` an item, one `unit` with one `segment` a segment of ours,
 * candidates by the module of translation candidates.
 */
export function writeXliff20(document: ExchangeDocument): string {
  const files = document.items.map((item) => file(item, document))
  const root = {
    xmlns: XLIFF_20,
    'xmlns:mtc': MATCHES,
    'xmlns:chalo': NAMESPACE,
    version: '2.0',
    srcLang: SOURCE_LOCALE,
    trgLang: document.locale,
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('xliff', root, `\n${files.join('\n')}\n`)}\n`
}

function file(item: ExchangeItem, { installation, madeAt }: ExchangeDocument): string {
  const attributes = {
    id: itemName(item),
    original: itemName(item),
    'xml:space': 'preserve',
    'chalo:installation': installation,
    'chalo:source': item.sourceHash,
    'chalo:made': madeAt.toISOString(),
  }
  const title = tag('notes', {}, tag('note', { category: 'title' }, escapeText(item.title)))
  return tag('file', attributes, `\n${title}\n${groups(item)}\n`)
}

function groups({ units }: ExchangeItem): string {
  return [...Map.groupBy(units, ({ unit }) => unit)]
    .map(([id, within]) => tag('group', { id: nameToken(id) }, `\n${within.map(unit).join('\n')}\n`))
    .join('\n')
}

function unit({ id, kind, mark, source, target, state, tags, notes, matches }: ExchangeUnit): string {
  const attributes = { id: nameToken(id), name: id, type: `chalo:${kind}`, 'chalo:mark': mark }
  const texts = [
    tag('source', {}, inline20(source, tags)),
    ...(target === null ? [] : [tag('target', {}, inline20(target, tags))]),
  ]
  const parts = [
    ...(matches.length === 0 ? [] : [tag('mtc:matches', {}, matches.map(match).join(''))]),
    ...(notes.length === 0 ? [] : [tag('notes', {}, notes.map(note).join(''))]),
    tag('segment', { id: 's', ...state20(state) }, texts.join('')),
  ]
  return tag('unit', attributes, parts.join(''))
}

function note(of: UnitNote): string {
  const appliesTo = of.about === 'comment' ? undefined : 'source'
  const from = of.from === undefined ? '' : `${of.from}: `
  return tag('note', { category: of.about, appliesTo }, escapeText(from + noteText(of)))
}

function match({ source, target, similarity, origin }: MatchCandidate): string {
  const percent = Math.floor(similarity * 1000) / 10
  const texts = tag('source', {}, inline20(source)) + tag('target', {}, inline20(target))
  return tag('mtc:match', { ref: '#s', type: 'tm', similarity: percent, origin: origin ?? 'memory' }, texts)
}
